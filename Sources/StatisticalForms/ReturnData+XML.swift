package import OfficialDocument
import PlainXML
import Quantities

extension FormDefinition {
    /// A return as the XML that goes along within its PDF (`docs/schemas/return.xsd`): figures in base units, which the
    /// paper rounds. `ReturnData.read(xml:form:at:)` reads it back.
    ///
    /// - Parameter sources: what it was made from.
    /// - Precondition: `data` was read or computed for this form.
    package func xml(of data: ReturnData, from sources: [SourceDigest] = []) -> [UInt8] {
        precondition(data.formID == id, "a return is written by the form it was made for")
        var xml = XMLText()
        xml.begin("报表", [("xmlns", ReturnXML.namespace), ("版本", ReturnXML.version)])
        xml.element("表", title.text, [("编号", id), ("版本", version)])
        xml.element("单位", data.reportingUnit.text)
        xml.element("截止日", data.asOf.iso)
        xml.element("制表时间", data.compiledOn.iso)
        xml.element("版次", String(data.version))
        xml.element("终报", data.isFinal ? "true" : "false")
        for unit in data.missingUnits { xml.element(ReturnReader.missingUnits, unit) }
        xml.element("联系电话", data.phone?.text)
        add(figuresOf: data, to: &xml)
        for signer in data.signers ?? [] { xml.element("签字", signer.name.text, [("栏", signer.field)]) }
        if let correction = data.correction { add(correction, to: &xml) }
        xml.add(sources)
        xml.end()
        return xml.bytes
    }

    private func add(figuresOf data: ReturnData, to xml: inout XMLText) {
        xml.begin("数据", data.isAsPrinted ? [("精确", "false")] : [])
        for row in data.rows {
            xml.begin("行", [("名称", row.name)])
            for (column, figure) in zip(columns, row.figures) {
                xml.element("数", String(figure.value), [("列", String(column.number)), ("单位", column.unit.baseName)])
            }
            xml.end()
        }
        for (blank, value) in zip(blanks, data.blanks) {
            xml.element("填空", String(value.figure.value), [("名称", value.name), ("单位", blank.unit.baseName)])
        }
        xml.end()
    }

    private func add(_ correction: ReturnCorrection, to xml: inout XMLText) {
        xml.begin("更正", [("人", correction.person), ("日期", correction.day.iso), ("原因", correction.reason)])
        for change in correction.changes {
            xml.element("改数", "", [("数", change.figure), ("原", String(change.old)), ("现", String(change.new))])
        }
        xml.end()
    }
}

/// What tells a return's XML from other XML.
enum ReturnXML {
    static let namespace = "urn:yinfa:data:return:1"
    /// Of the schema; a later one has another.
    static let version = "1"
}
