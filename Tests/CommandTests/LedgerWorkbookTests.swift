import Diagnostics
import Foundation
import TestSupport
import Testing
import Workbook

@Suite("The ledger's commands on workbooks") struct LedgerWorkbookTests {
    private let office: SampleOffice

    init() throws { office = try SampleOffice(documents: [], workbooks: true) }

    private func run(_ arguments: String...) throws -> Shell.Outcome {
        try Program.run(arguments + ["-C", "office", "--lang", "zh"], in: office.parent)
    }

    /// Leaves two small counties and the city's own, which import in a moment.
    private func keepFew() throws {
        let kept = ["石梁区", "槐里县", "市本级"]
        for name in RandomLedger.units where !kept.contains(name) { try office.remove("ledger/\(name).xlsx") }
        let text = try office.text("office.yaml")
        let end = try #require(text.range(of: "各县:\n"))
        try office.write(text[..<end.upperBound] + "  - 石梁区\n  - 槐里县\n", as: "office.yaml")
    }

    private func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: office.parent + "/" + name)))
    }

    /// Writes a workbook of one sheet of cases with a changed cell of its only record.
    private func writeCase(_ changes: [String: CellValue], as name: String, extra: [String: [[CellValue]]] = [:]) throws {
        let day = try #require(CellDate(year: 2020, month: 11, day: 20))
        let headings = try SampleLedger.rows("案件")[0]
        var values: [String: CellValue] = [
            "案件编号": .text("新-1"), "所属单位": .text("槐里县"), "来源": .text("主动检查"), "登记日期": .date(day), "用人单位": .text("虚构公司"),
            "统一社会信用代码": .text("91990105MA6FBG128T"), "法定代表人": .text("虚某"), "地址": .text("虚构路1号"), "行业": .text("其他用人单位"),
            "欠薪起始": .date(day), "欠薪截止": .date(day), "查实日期": .date(day), "查实人数": number("2"), "其中农民工人数": number("2"),
            "查实金额": number("9000.5"), "其中农民工金额": number("9000.5"), "欠薪原因": .text("其他"), "办理方式": .text("协调"), "逃匿": .text("否"),
        ]
        values.merge(changes) { $1 }
        let row = headings.map { values[$0] ?? .blank }
        var sheets = [sheet("案件", [headings.map { .text($0) }, row])]
        sheets += extra.sorted { $0.key < $1.key }.map { sheet($0.key, $0.value) }
        let contents = WorkbookContents(sheets: sheets, properties: .init(created: day))
        try office.write(try XLSXWriter.bytes(of: contents, file: name), as: name)
    }

    private func sheet(_ name: String, _ rows: [[CellValue]]) -> SheetContents {
        SheetContents(name: name, rows: rows.enumerated().map { RowContents(number: $0 + 1, values: $1) })
    }

    private func number(_ digits: String) -> CellValue { .number(CellNumber(digits: digits)) }

    // MARK: Importing

    @Test("the sample's workbooks import without a warning, again changes nothing, and give the CSV ledger's returns")
    func sample() throws {
        let first = try run("ledger", "import")
        #expect(first.status == 0 && first.errorText.isEmpty, "\(first.errorText)")
        #expect(
            first.text == """
                项目 368，检查 2408，案件 200，追发 270，步骤 541，人员 2485
                日期 检查：检查日期 2020-11-09 至 2021-02-10
                日期 案件：登记日期 2020-11-09 至 2021-01-26，欠薪起始 2019-05-01 至 2020-12-01，\
                欠薪截止 2019-12-31 至 2020-12-31，查实日期 2020-11-10 至 2021-02-01
                日期 追发：日期 2020-11-11 至 2021-02-05
                日期 步骤：日期 2020-11-13 至 2021-02-10，期限 2020-11-23 至 2021-01-31

                """)
        #expect(try run("ledger", "import").text.contains("没有变化"))
        let plain = try SampleOffice(documents: [])
        for (day, unit) in [("2020-12-31", "全市"), ("2021-02-10", "栖云区")] {
            let made = try run("return", "make", "--as-of", day, "--unit", unit, "-o", "\(unit).json")
            #expect(made.status == 0, "\(made.errorText)")
            let other = try Program.run(
                ["return", "make", "--as-of", day, "--unit", unit, "-o", "\(unit).json", "-C", "office"], in: plain.parent)
            #expect(other.status == 0)
            let expected = try Data(contentsOf: URL(fileURLWithPath: plain.parent + "/\(unit).json"))
            #expect(try bytes("\(unit).json") == [UInt8](expected))
        }
    }

    @Test("a figure's records are named by workbook, sheet and row")
    func trace() throws {
        let outcome = try run("trace", "建筑企业.8", "--unit", "栖云区", "--as-of", "2020-12-31")
        #expect(outcome.status == 0, "\(outcome.errorText)")
        #expect(outcome.text.contains("ledger/栖云区.xlsx!案件 第"))
    }

    @Test("a wrong cell is named by workbook, sheet and cell; a copy marks it; nothing is stored")
    func wrongCell() throws {
        try writeCase(["查实金额": .text("3.5万"), "查实人数": .blank], as: "案件-新.xlsx")
        let outcome = try run("ledger", "check", "office/案件-新.xlsx", "--marked", "退改")
        #expect(outcome.status == 2)
        #expect(outcome.errorText.contains("案件-新.xlsx!案件!P2: 错误[LED0202]"), "\(outcome.errorText)")
        #expect(outcome.errorText.contains("案件-新.xlsx!案件!N2: 错误[LED0201]"))
        #expect(outcome.errorText.contains("2 个错误、0 个警告；台账没有改动"))
        #expect(outcome.text == "退改/案件-新（标注）.xlsx\n")
        let copy = try XLSXReader(file: "案件-新（标注）.xlsx", bytes: try bytes("退改/案件-新（标注）.xlsx"))
        #expect(copy.sheets.map(\.name) == ["案件"])
        // Without the option nothing is written, and a right file has no copy.
        #expect(try run("ledger", "check", "office/案件-新.xlsx").errorText.contains("没有生成或改动任何文件"))
        try writeCase([:], as: "案件-新.xlsx")
        let right = try run("ledger", "check", "office/案件-新.xlsx", "--marked", "退改2")
        #expect(right.status == 0 && right.text == "项目 0，检查 0，案件 1，追发 0，步骤 0，人员 0\n没有出错的格，没有做标注副本\n", "\(right.errorText)")
        #expect(!FileManager.default.fileExists(atPath: office.parent + "/退改2"))
        #expect(!FileManager.default.fileExists(atPath: office.file("ledger.sqlite")))
    }

    @Test("a wrong sheet is marked at its first cell, and a file without a marked copy is told why")
    func marking() throws {
        try office.write(Array(try bytes("office/ledger/槐里县.xlsx").prefix(2000)), as: "断.xlsx")
        try office.write("案件编号;所属单位\n", as: "案件-甲.csv")
        try office.write(try XLSXWriter.bytes(
            of: WorkbookContents(
                sheets: [.init(name: "步聚", rows: [RowContents(number: 1, values: [.text("案件编号"), .text("步骤")])])],
                properties: .init(created: try #require(CellDate(year: 2020, month: 12, day: 31)))), file: "甲.xlsx"), as: "甲.xlsx")
        let outcome = try run("ledger", "check", "office/断.xlsx", "office/案件-甲.csv", "office/甲.xlsx", "--marked", "退改")
        #expect(outcome.status == 2 && outcome.text.contains("退改/甲（标注）.xlsx\n"), "\(outcome.text) \(outcome.errorText)")
        #expect(outcome.text.contains("断.xlsx”的标注副本：错不在某一格里，见下面的提示"), "\(outcome.text)")
        #expect(outcome.text.contains("案件-甲.csv”的标注副本：只有 .xlsx 能标注"), "\(outcome.text)")
    }

    @Test("how long a long ledger takes is said to somebody who watches only")
    func quiet() throws {
        // A comma too few in every row: wrong at once, and long enough to be spoken of.
        try office.write(String(repeating: "AJ1,栖云区\n", count: 400_000), as: "案件-长.csv")
        let outcome = try run("ledger", "check", "office/案件-长.csv")
        #expect(outcome.status == 2 && !outcome.errorText.contains("正在"), "\(outcome.errorText.prefix(300))")
    }

    @Test("a dry run tells what would come, change and go, and changes nothing")
    func dryRun() throws {
        try keepFew()
        try writeCase([:], as: "ledger/案件-新.xlsx")
        _ = try run("ledger", "import")
        let before = try bytes("office/ledger.sqlite")
        try writeCase(["查实人数": number("3"), "法定代表人": .blank], as: "ledger/案件-新.xlsx")
        #expect(try run("ledger", "import", "--dry-run").status == 2)
        try writeCase(["查实人数": number("3")], as: "ledger/案件-新.xlsx")
        try office.remove("ledger/石梁区.xlsx")
        let outcome = try run("ledger", "import", "--dry-run")
        #expect(outcome.status == 0, "\(outcome.errorText)")
        #expect(outcome.text.contains("案件：增加 0，改动 1，减少 1\n  ~ 新-1：查实人数 2 → 3\n  - QX"), "\(outcome.text)")
        #expect(outcome.text.contains("人员：增加 0，改动 0，减少 1"))
        #expect(outcome.text.contains("  - 还有 "))
        #expect(try bytes("office/ledger.sqlite") == before)
        #expect(try run("ledger", "import", "office/ledger/市本级.xlsx", "--dry-run").text.hasPrefix("没有变化\n日期 检查：检查日期 2020-11-"))
        #expect(try bytes("office/ledger.sqlite") == before)
    }

    @Test("counties that have not reported are named; one that sent empty tables has reported; an unknown one is an error")
    func counties() throws {
        try keepFew()
        try office.remove("ledger/槐里县.xlsx")
        let outcome = try run("ledger", "check")
        #expect(outcome.status == 0)
        #expect(outcome.errorText.contains("office/office.yaml: 警告[LED0111]: 还没有报来台账：槐里县"), "\(outcome.errorText)")
        _ = try run("ledger", "template", "-o", "office/ledger/槐里县.xlsx")
        #expect(try run("ledger", "check").errorText.isEmpty)
        try writeCase(["所属单位": .text("槐里市")], as: "ledger/案件-新.xlsx")
        let unknown = try run("ledger", "import")
        #expect(unknown.status == 2)
        #expect(unknown.errorText.contains("ledger/案件-新.xlsx!案件!B2: 错误[LED0206]"))
        #expect(unknown.errorText.contains("是不是“槐里县”"))
    }

    // MARK: Bad input

    /// A file as somebody may send it, and what is said of it.
    private func refusal(_ bytes: [UInt8], as name: String = "坏.xlsx") throws -> String {
        try office.write(bytes, as: name)
        let outcome = try run("ledger", "import", "office/" + name)
        #expect(outcome.status == 2 && outcome.text.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: office.file("ledger.sqlite")))
        return outcome.errorText
    }

    @Test("a zip bomb is refused before it is unpacked")
    func bomb() throws {
        let zeros = String(repeating: "0", count: 32_000)
        let rows = (1...330).map { index in RowContents(number: index, values: [.text(zeros + String(index))]) }
        let day = try #require(CellDate(year: 2020, month: 11, day: 20))
        let contents = WorkbookContents(sheets: [SheetContents(name: "案件", rows: rows)], properties: .init(created: day))
        let bytes = try XLSXWriter.bytes(of: contents, file: "x.xlsx")
        #expect(bytes.count < 100_000)
        #expect(try refusal(bytes).contains("坏.xlsx: 错误[XLS0104]"))
    }

    @Test("a truncated workbook, one with a password, an old one, a renamed CSV file, a workbook named CSV")
    func containers() throws {
        let whole = try bytes("office/ledger/槐里县.xlsx")
        #expect(try refusal(Array(whole.prefix(whole.count / 2))).contains("坏.xlsx: 错误[XLS0103]"))
        var container: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 2040)
        #expect(try refusal(container, as: "旧.xls").contains("旧.xls: 错误[XLS0101]: 这是旧格式的 Excel 工作簿（.xls）"))
        for (offset, byte) in "EncryptedPackage".utf8.enumerated() { container[1152 + 2 * offset] = byte }
        #expect(try refusal(container).contains("坏.xlsx: 错误[XLS0102]"))
        #expect(try refusal(Array("案件编号,所属单位\n".utf8)).contains("坏.xlsx: 错误[XLS0101]: 这是文本"))
        #expect(try refusal(whole, as: "案件.csv").contains("案件.csv: 错误[CSV0101]"))
    }

    @Test("external entities are not read")
    func entities() throws {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let list = "http://schemas.openxmlformats.org/package/2006/relationships"
        let sheet = """
            <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet xmlns="\(main)"><sheetData>\
            <row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>
            """
        let zip = ZipBuilder([
            ("_rels/.rels", "<Relationships xmlns=\"\(list)\"><Relationship Id=\"r\" Type=\"\(relations)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ("xl/workbook.xml", "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\"><sheets><sheet name=\"案件\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"\(list)\"><Relationship Id=\"s\" Type=\"\(relations)/worksheet\" Target=\"sheet.xml\"/></Relationships>"),
            ("xl/sheet.xml", sheet),
        ])
        let said = try refusal(zip.archive)
        #expect(said.contains("坏.xlsx!案件: 错误[XLS0107]") && !said.contains("root:"))
    }

    @Test("the last row of a sheet is read; a table full of faults names the first and counts the rest")
    func longSheet() throws {
        let day = try #require(CellDate(year: 2020, month: 11, day: 20))
        let headings: [CellValue] = try SampleLedger.rows("案件")[0].map { .text($0) }
        var contents = WorkbookContents(sheets: [sheet("案件", [headings])], properties: .init(created: day))
        contents.sheets[0].rows.append(RowContents(number: 1_048_576, values: [.text("最后")]))
        #expect(try refusal(try XLSXWriter.bytes(of: contents, file: "x")).contains("1048576: 错误[LED0215]"))
        contents.sheets[0].rows = [contents.sheets[0].rows[0]] + (2...3000).map { RowContents(number: $0, values: [.text("第\($0)")]) }
        let said = try refusal(try XLSXWriter.bytes(of: contents, file: "x"))
        #expect(said.contains("2: 错误[LED0215]"))
        #expect(said.contains("错误[LED0106]: 还有 "))
        #expect(said.components(separatedBy: "错误[LED0215]").count - 1 == 200)
    }

    @Test("contradictory records: coordinated and yet filed, a project twice with other flags")
    func contradictions() throws {
        let day = try #require(CellDate(year: 2020, month: 11, day: 21))
        let steps: [[CellValue]] = try [
            SampleLedger.rows("步骤")[0].map { .text($0) }, [.text("新-1"), .text("立案"), .date(day), .blank, .blank, .blank],
        ]
        let projects: [[CellValue]] = try [SampleLedger.rows("项目")[0].map { .text($0) }] + ["是", "否"].map { flag in
            ["X1", "虚构大桥", "", "槐里县", "甲", "乙", "交通", flag, "否", "否"].map { $0.isEmpty ? .blank : .text($0) }
        }
        try writeCase([:], as: "案件-坏.xlsx", extra: ["步骤": steps, "项目": projects])
        let outcome = try run("ledger", "import", "office/案件-坏.xlsx")
        #expect(outcome.status == 2)
        #expect(outcome.errorText.contains("坏.xlsx!步骤!B2: 错误[LED0313]"), "\(outcome.errorText)")
        #expect(outcome.errorText.contains("坏.xlsx!项目!A3: 错误[LED0301]"))
    }

    @Test("options that contradict each other are told", arguments: [
        ["ledger", "export", "案件", "--as-of", "2020-12-31", "-o", "a.pdf"],
        ["ledger", "export", "案件", "-o", "a.csv"], ["ledger", "export", "案件", "--as-of", "2020-13-31", "-o", "a.csv"],
        ["ledger", "export", "案卷", "--as-of", "2020-12-31", "-o", "a.csv"],
        ["ledger", "export", "案件", "--as-of", "2020-12-31", "--unit", "槐里市", "-o", "a.csv"],
    ])
    func options(_ arguments: [String]) throws {
        let outcome = try Program.run(arguments + ["-C", "office", "--lang", "zh"], in: office.parent)
        #expect(outcome.status == 2 && outcome.text.isEmpty && outcome.errorText.contains("错误["))
        #expect(!FileManager.default.fileExists(atPath: office.parent + "/" + (arguments.last ?? "")))
    }

    // MARK: Exporting

    @Test("a view is exported as a workbook and as CSV, formulas as texts")
    func export() throws {
        try keepFew()
        try writeCase(["法定代表人": .text("=HYPERLINK(\"http://x\")"), "地址": .text("@路1号")], as: "ledger/案件-新.xlsx")
        let made = try run("ledger", "export", "案件", "--unit", "槐里县", "--as-of", "2020-12-31", "-o", "出/案件.xlsx")
        #expect(made.status == 0 && made.text == "出/案件.xlsx\n", "\(made.errorText)")
        let reader = try XLSXReader(file: "案件.xlsx", bytes: try bytes("出/案件.xlsx"))
        let sheet = try reader.rows(of: try reader.sheet(named: "案件"))
        #expect(try sheet.advance() && sheet.advance())
        #expect(sheet.row.cells.map(\.value).contains(.text("=HYPERLINK(\"http://x\")")))
        #expect(sheet.row.cells.allSatisfy { !$0.isFormula })
        _ = try run("ledger", "export", "案件", "--unit", "槐里县", "--as-of", "2020-12-31", "-o", "案件.csv")
        let text = String(decoding: try bytes("案件.csv"), as: UTF8.self)
        #expect(text.hasPrefix("\u{FEFF}案件编号,所属单位"))
        #expect(text.contains("\"'=HYPERLINK(\"\"http://x\"\")\"") && text.contains("'@路1号"))
        #expect(text.contains("9000.5,9000.5"))
    }

    @Test("a return is exported with the look of the form, and as CSV")
    func exportReturn() throws {
        for name in ["r.xlsx", "r.csv"] {
            let made = try run("return", "make", "--as-of", "2020-12-31", "-o", name)
            #expect(made.status == 0 && made.text == name + "\n", "\(made.errorText)")
        }
        let reader = try XLSXReader(file: "r.xlsx", bytes: try bytes("r.xlsx"))
        let sheet = try reader.rows(of: try reader.sheet(named: "根治欠薪冬季专项行动情况表"))
        var total: [String] = []
        while try sheet.advance() {
            if sheet.row.cells.first?.value == .text("合计") { total = sheet.row.cells.map(\.value.plainText) }
        }
        #expect(total.count == 18 && total[1] == "2220", "\(total)")
        #expect(sheet.mergedRanges.count > 20)
        let text = String(decoding: try bytes("r.csv"), as: UTF8.self)
        #expect(text.contains("\r\n合计,2220,"))
    }

    @Test("templates: one workbook with all tables, or one a table")
    func templates() throws {
        let one = try run("ledger", "template", "-o", "空/台账.xlsx")
        #expect(one.status == 0 && one.text == "空/台账.xlsx\n")
        let many = try run("ledger", "template", "-o", "空表")
        #expect(many.text == ["项目", "检查", "案件", "追发", "步骤", "人员"].map { "空表/\($0).xlsx\n" }.joined())
        #expect(try run("ledger", "check", "空/台账.xlsx").status == 0)
    }
}
