import OfficialDocument
import Quantities

extension FormDefinition {
    /// A return as the XML that goes along within its PDF (`docs/schemas/return.xsd`): figures in base units, which the
    /// paper rounds.
    ///
    /// - Precondition: `data` was read or computed for this form.
    package func xml(of data: ReturnData) -> String {
        precondition(data.formID == id, "a return is written by the form it was made for")
        var xml = ReturnXML()
        xml.begin("报表", [("xmlns", "urn:yinfa:data:return:1"), ("版本", "1")])
        xml.element("表", title.text, [("编号", id), ("版本", version)])
        xml.element("单位", data.reportingUnit.text)
        xml.element("截止日", data.asOf.iso)
        xml.element("制表时间", data.compiledOn.iso)
        xml.element("版次", String(data.version))
        xml.element("终报", data.isFinal ? "true" : "false")
        if let phone = data.phone { xml.element("联系电话", phone.text) }
        xml.begin("数据")
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
        for signer in data.signers ?? [] { xml.element("签字", signer.name.text, [("栏", signer.field)]) }
        if let correction = data.correction { write(correction, to: &xml) }
        xml.end()
        return xml.text
    }

    private func write(_ correction: ReturnCorrection, to xml: inout ReturnXML) {
        xml.begin("更正", [("人", correction.person), ("日期", correction.day.iso), ("原因", correction.reason)])
        for change in correction.changes {
            xml.element("改数", "", [("数", change.figure), ("原", String(change.old)), ("现", String(change.new))])
        }
        xml.end()
    }
}

extension Unit {
    /// What one of its base units is called.
    fileprivate var baseName: String {
        switch dimension {
        case .money: "分"
        case .persons: "人"
        default: rawValue
        }
    }
}

/// XML with indents (XML 1.0), an element a line.
private struct ReturnXML {
    private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private var open: [String] = []

    mutating func begin(_ name: String, _ attributes: [(String, String)] = []) {
        text += indent + "<\(name)\(written(attributes))>\n"
        open.append(name)
    }

    mutating func element(_ name: String, _ content: String, _ attributes: [(String, String)] = []) {
        text += indent + "<\(name)\(written(attributes))>\(escaped(content))</\(name)>\n"
    }

    mutating func end() {
        guard let name = open.popLast() else { preconditionFailure("an element is open") }
        text += indent + "</\(name)>\n"
    }

    private var indent: String { String(repeating: "  ", count: open.count) }

    private func written(_ attributes: [(String, String)]) -> String {
        attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
    }

    /// What XML has no way to write is left out (XML 1.0 §2.2).
    private func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case _ where scalar.value < 0x20 || (0xFFFE...0xFFFF).contains(scalar.value): result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
