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

    private func text(of data: ReturnData, _ form: FormDefinition, from sources: [SourceDigest] = []) -> String {
        String(decoding: form.xml(of: data, from: sources), as: UTF8.self)
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
        let xml = text(of: data, form)
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
        let xml = text(of: data, form)
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
        #expect(try judged(text(of: data, form)).status == 0)
    }

    @Test("the schema refuses what is no figure", arguments: [("14999</数>", "1.5</数>"), ("14999</数>", "-1</数>"), ("<截止日>", "<截止日>x"), ("<版次>1", "<版次>0")])
    func refused(_ old: String, _ new: String) throws {
        let form = try form()
        let xml = text(of: try data(form), form)
        #expect(xml.contains(old))
        #expect(try judged(xml.replacing(old, with: new)).status != 0)
    }

    @Test("says which units are missing, how precise it is and what it was made from")
    func origins() throws {
        let form = try form()
        var data = try data(form)
        data.missingUnits = ["栖云区", "望<河>区"]
        data.isAsPrinted = true
        let digest = String(repeating: "0a", count: 32)
        let xml = text(of: data, form, from: [SourceDigest(.form, "form.yaml", sha256: digest), SourceDigest(.ledger, "检查.csv", sha256: nil)])
        let outcome = try judged(xml)
        #expect(outcome.status == 0, "\(outcome.errorText)")
        #expect(xml.contains("  <未报单位>栖云区</未报单位>\n  <未报单位>望&lt;河&gt;区</未报单位>\n") && xml.contains("<数据 精确=\"false\">"))
        #expect(xml.contains("<依据 类型=\"表单\" 算法=\"SHA-256\" 摘要=\"\(digest)\">form.yaml</依据>\n  <依据 类型=\"台账\">检查.csv</依据>"))
        #expect(try judged(xml.replacing(digest, with: "0A")).status != 0)
    }
}

@Suite("A return read back from its XML") struct ReturnXMLReadingTests {
    private let form: FormDefinition
    private let place = Place(file: "栖云区.pdf")

    init() throws {
        let signatures = "签字:\n- 名称: 填表人\n- 名称: 审核人\n"
        form = try Samples.form(
            Samples.formText(decimals: "小数位: {万元: 2, 万人: 1}", rest: Samples.smallSentences + "\n" + signatures))
    }

    private func read(_ xml: [UInt8]) throws -> ReturnData { try ReturnData.read(xml: xml, form: form, at: place) }

    private func sample() throws -> ReturnData {
        try Samples.data(Samples.dataText("  甲类: [1, 15000, 14999]\n  乙类: [0, 2, 3]", rest: "填空: {n: 7, a: 10000}"), for: form)
    }

    /// Without the places, which a PDF has not.
    private func unplaced(_ data: ReturnData) -> ReturnData {
        var data = data
        data.reportingUnit.place = nil
        data.phone?.place = nil
        data.statesFormVersion = true
        data.unsigned = [:]
        for row in data.rows.indices {
            for column in data.rows[row].figures.indices { data.rows[row].figures[column].place = nil }
        }
        for blank in data.blanks.indices { data.blanks[blank].figure.place = nil }
        for signer in (data.signers ?? []).indices { data.signers?[signer].name.place = nil }
        return data
    }

    @Test("is what was written, whatever its figures and words are")
    func property() throws {
        var random = SplitMix64(state: 7)
        let words = ["栖云区", "a&b", "<甲>", "\"引\"", "x\ty", "甲\n乙", "12", "true", " 甲", "é", "]]>", "-1"]
        func word() -> String { words[Int.random(in: 0..<words.count, using: &random)] }
        func figure() -> Int { [0, 1, Int.random(in: 0...999_999_999_999, using: &random)][Int.random(in: 0..<3, using: &random)] }
        for _ in 0..<300 {
            var data = try sample()
            data.reportingUnit = PlacedText(word())
            data.phone = Bool.random(using: &random) ? PlacedText(word()) : nil
            data.isFinal = Bool.random(using: &random)
            data.isAsPrinted = Bool.random(using: &random)
            data.missingUnits = (0..<Int.random(in: 0...2, using: &random)).map { _ in word() }
            for column in 0..<3 {
                let parts = [figure(), figure()]
                for row in 0..<2 { data.rows[row + 1].figures[column].value = parts[row] }
                data.rows[0].figures[column].value = parts[0] + parts[1]
            }
            for index in data.blanks.indices { data.blanks[index].figure.value = figure() }
            if Bool.random(using: &random) {
                let day = try #require(CivilDate(year: 2021, month: 1, day: Int.random(in: 1...31, using: &random)))
                data.correction = ReturnCorrection(
                    version: Int.random(in: 2...9, using: &random), person: word(), day: day, reason: word(),
                    changes: [.init(figure: word(), old: figure(), new: -1)])
            }
            if Bool.random(using: &random) { data.signers = [.init(field: "填表人", name: PlacedText(word()))] }
            let xml = form.xml(of: data, from: [SourceDigest(.form, word(), sha256: nil)])
            let back = try read(xml)
            #expect(unplaced(back) == unplaced(data))
            #expect(form.xml(of: back, from: []) == form.xml(of: data, from: []))
        }
    }

    @Test("what is no return, or not one on this form, is refused at the file with advice", arguments: [
        ("<?xml", "<?xmx", "附的数据不完整，或者改动过"), ("</报表>", "", "附的数据不完整，或者改动过"),
        ("报表", "文件", "附的是别的文件的数据，不是报表的"), ("return:1", "return:2", "数据是第“2”版的，这里只认得第“1”版"),
        ("版本=\"1\">\n  <表", "版本=\"9\">\n  <表", "数据是第“9”版的，这里只认得第“1”版"),
        ("编号=\"small\"", "编号=\"big\"", "是表单“big”的，不是“small”的"), ("列=\"2\"", "列=\"4\"", "附的数据不完整，或者改动过"),
        ("列=\"2\"", "列=\"1\"", "附的数据不完整，或者改动过"), ("单位=\"分\"", "单位=\"元\"", "附的数据不完整，或者改动过"),
        ("<行 名称=\"甲类\">", "<行 名称=\"乙类\">", "附的数据不完整，或者改动过"), ("名称=\"a\"", "名称=\"n\"", "附的数据不完整，或者改动过"),
    ])
    func refused(_ old: String, _ new: String, _ reason: String) throws {
        let xml = String(decoding: form.xml(of: try sample()), as: UTF8.self)
        #expect(xml.contains(old))
        let failure = try #require(throws: StageFailure.self) { try read(Array(xml.replacing(old, with: new).utf8)) }
        #expect(failure.diagnostics.map(\.code) == [.attachedReturn])
        #expect(failure.diagnostics[0].message.chinese == "从这份 PDF 取不出报表：\(reason)")
        #expect(failure.diagnostics[0].place == place && !failure.diagnostics[0].hints[0].english.isEmpty)
    }

    @Test("figures are held to all that a typed return is held to", arguments: [
        (">15000</数>", ">15001</数>", "RET0114"), (">14999</数>", ">1.5</数>", "RET0110"), ("甲类", "丁类", "RET0105"),
        ("<截止日>2020-12-31", "<截止日>2020-13-31", "RET0102"), ("版本=\"1\">小表", "版本=\"2\">小表", "RET0116"),
        ("<制表时间>2021", "<制表时间>2019", "RET0103"),
    ])
    func checked(_ old: String, _ new: String, _ code: String) throws {
        let xml = String(decoding: form.xml(of: try sample()), as: UTF8.self)
        #expect(xml.contains(old))
        let failure = try #require(throws: StageFailure.self) { try read(Array(xml.replacing(old, with: new).utf8)) }
        #expect(failure.diagnostics.map(\.code.rawValue).contains(code), "\(failure.diagnostics.map(\.code))")
        #expect(failure.diagnostics.allSatisfy { $0.place?.file == place.file })
    }

    @Test("changed bytes are read or refused, and never stop the program")
    func damaged() throws {
        let xml = form.xml(of: try sample())
        var random = SplitMix64(state: 3)
        for _ in 0..<500 {
            var bytes = xml
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            if let data = try? read(bytes) { #expect(data.formID == form.id) }
        }
    }
}
