import Diagnostics
import OfficialDocument
import Quantities
import TestSupport
import Testing

@testable import StatisticalForms

@Suite("A return's data as XML") struct ReturnXMLTests {
    private func form() throws -> FormDefinition {
        try Samples.form(Samples.formText(decimals: "小数位: {万元: 2, 万人: 1}", rest: Samples.smallSentences))
    }

    private func data(_ form: FormDefinition) throws -> ReturnData {
        try Samples.data(Samples.dataText("  甲类: [1, 15000, 14999]\n  乙类: [0, 2, 3]", rest: "填空: {n: 7, a: 10000}"), for: form)
    }

    /// What `xmllint` says of it under the schema.
    private func judged(_ xml: String) throws -> Shell.Outcome {
        let folder = try TemporaryFolder()
        let file = try folder.write(Array(xml.utf8), as: "data.xml")
        return try Shell.outcome(["xmllint", "--noout", "--schema", Repository.path("docs/schemas/return.xsd"), file])
    }

    @Test("has every figure in base units, sums too, and keeps the schema")
    func figures() throws {
        let form = try form()
        let data = try data(form)
        let xml = form.xml(of: data)
        #expect(try judged(xml).status == 0)
        for row in data.rows {
            #expect(xml.contains("<行 名称=\"\(row.name)\">"))
        }
        #expect(xml.matches(of: /<数 列="[0-9]+" 单位="[^"]+">[0-9]+<\/数>/).count == 9)
        #expect(xml.contains("<数 列=\"3\" 单位=\"分\">14999</数>") && xml.contains("<数 列=\"2\" 单位=\"人\">15002</数>"))
        #expect(xml.contains("<填空 名称=\"a\" 单位=\"分\">10000</填空>"))
        #expect(xml.contains("<版次>1</版次>") && xml.contains("<终报>false</终报>"))
    }

    @Test("says who signed, that it is the last one, and what was corrected")
    func later() throws {
        let form = try form()
        var data = try data(form)
        data.isFinal = true
        data.signers = [.init(field: "填表人", name: PlacedText("甲<乙>"))]
        let day = try #require(CivilDate(iso: "2021-01-05"))
        data.correction = ReturnCorrection(
            version: 2, person: "丙", day: day, reason: "漏报\"一户\"",
            changes: [.init(figure: "甲类.1", old: 0, new: 1)])
        let xml = form.xml(of: data)
        let outcome = try judged(xml)
        #expect(outcome.status == 0, "\(outcome.errorText)")
        #expect(xml.contains("<签字 栏=\"填表人\">甲&lt;乙&gt;</签字>"))
        #expect(xml.contains("<终报>true</终报>") && xml.contains("<版次>2</版次>"))
        #expect(xml.contains("原因=\"漏报&quot;一户&quot;\"") && xml.contains("<改数 数=\"甲类.1\" 原=\"0\" 现=\"1\"></改数>"))
    }

    @Test("is well-formed whatever the names are", arguments: ["\u{1}甲", "a&b", "]]>", "\u{FFFF}"])
    func names(_ name: String) throws {
        let form = try form()
        var data = try data(form)
        data.reportingUnit = PlacedText("单位" + name)
        #expect(try judged(form.xml(of: data)).status == 0)
    }

    @Test("the schema refuses what is no figure", arguments: [("14999</数>", "1.5</数>"), ("14999</数>", "-1</数>"), ("<截止日>", "<截止日>x"), ("<版次>1", "<版次>0")])
    func refused(_ old: String, _ new: String) throws {
        let form = try form()
        let xml = form.xml(of: try data(form))
        #expect(xml.contains(old))
        #expect(try judged(xml.replacing(old, with: new)).status != 0)
    }
}
