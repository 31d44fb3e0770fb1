import Foundation
import TestSupport
import Testing

/// Returns that go out as workbooks and come back filled in, by the program's own commands.
@Suite("Workbooks of returns on the command line") struct ReturnWorkbookCommandTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice()
        try office.write("[]\n", as: "returns/reasons.yaml")
        for sheet in RandomLedger(seed: 22, cases: 40).sheets { try office.write(sheet.csv, as: "ledger/\(sheet.name).csv") }
    }

    private func run(_ arguments: String...) throws -> Shell.Outcome {
        try Program.run(arguments + ["-C", "office", "--lang", "zh"], in: office.parent, environment: [:])
    }

    private var unit: String { RandomLedger.units[0] }

    private func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: office.parent + "/" + name))) }

    @Test("a workbook that was exported agrees with the ledger, and is merged like a data file")
    func roundTrip() throws {
        #expect(try run("return", "make", "--unit", unit, "--as-of", "2020-12-31", "-o", "a.xlsx").status == 0)
        let compared = try run("return", "compare", "a.xlsx")
        #expect(compared.status == 0 && compared.text == "各数与台账一致\n", "\(compared.errorText)")
        let arrivals = try run("return", "arrivals", "a.xlsx", "--on", "2021-01-07")
        #expect(arrivals.text.contains("\(unit)：已报，第 1 版\n"), "\(arrivals.text) \(arrivals.errorText)")
        let checked = try run("return", "check", "a.xlsx")
        #expect(checked.status == 0 && checked.text.hasPrefix("\(unit)（截至2020年12月31日）："), "\(checked.errorText)")
    }

    @Test("a blank workbook is told to be one; other endings are refused")
    func blank() throws {
        let made = try run("return", "make", "--unit", unit, "--as-of", "2020-12-31", "--blank", "-o", "b.xlsx")
        #expect(made.status == 0 && made.text == "b.xlsx\n", "\(made.errorText)")
        let checked = try run("return", "check", "b.xlsx")
        #expect(checked.status == 2 && checked.errorText.contains("b.xlsx!根治欠薪冬季专项行动情况表: 错误[RET0608]"), "\(checked.errorText)")
        let refused = try run("return", "make", "--as-of", "2020-12-31", "--blank", "-o", "b.pdf")
        #expect(refused.status == 2 && refused.errorText.contains("--blank"))
        let unknown = try run("return", "make", "--unit", "无名县", "--as-of", "2020-12-31", "--blank", "-o", "c.xlsx")
        #expect(unknown.status == 2 && unknown.errorText.contains("RET0401"))
        #expect(!FileManager.default.fileExists(atPath: office.parent + "/c.xlsx"))
    }

    @Test("a blank that may have been filled in is not written over, unless that is asked for")
    func overwriting() throws {
        let arguments = ["return", "make", "--unit", unit, "--as-of", "2020-12-31", "--blank", "-o", "b.xlsx", "-C", "office", "--lang", "zh"]
        #expect(try Program.run(arguments, in: office.parent, environment: [:]).status == 0)
        let first = try bytes("b.xlsx")
        try Data("填过".utf8).write(to: URL(fileURLWithPath: office.parent + "/b.xlsx"))
        let again = try Program.run(arguments, in: office.parent, environment: [:])
        #expect(again.status == 2 && again.errorText.contains("b.xlsx: 错误[FIL0106]: 已经有这个文件，里面也许填了数，没有覆盖"), "\(again.errorText)")
        #expect(try bytes("b.xlsx") == Array("填过".utf8))
        #expect(try Program.run(arguments + ["--force"], in: office.parent, environment: [:]).status == 0)
        #expect(try bytes("b.xlsx") == first)
        for _ in 0..<2 { #expect(try run("return", "make", "--unit", unit, "--as-of", "2020-12-31", "-o", "c.xlsx").status == 0) }
        #expect(try run("ledger", "template", "-o", "空表").status == 0 && run("ledger", "template", "-o", "空表").status == 2)
        #expect(try run("ledger", "template", "-o", "空表", "--force").status == 0)
        let csv = try run("ledger", "template", "-o", "台账.csv")
        #expect(csv.status == 2 && csv.errorText.contains("用 .xlsx 结尾") && !FileManager.default.fileExists(atPath: office.parent + "/台账.csv"))
    }

    @Test("a workbook, a data file or what is no page is not written over by an export either", arguments: [
        ["return", "make", "--as-of", "2020-12-31", "-o", "d.xlsx"], ["return", "make", "--as-of", "2020-12-31", "-o", "d.json"],
        ["return", "make", "--as-of", "2020-12-31", "-o", "d.pdf"], ["return", "audit", "--as-of", "2020-12-31", "-o", "d.csv"],
        ["ledger", "export", "案件", "--as-of", "2020-12-31", "-o", "d.xlsx"],
    ])
    func keeping(_ arguments: [String]) throws {
        let name = try #require(arguments.last)
        let unit = arguments.contains("make") ? ["--unit", self.unit] : []
        let filled = Array("填过的报表".utf8)
        try Data(filled).write(to: URL(fileURLWithPath: office.parent + "/" + name))
        let refused = try Program.run(arguments + unit + ["-C", "office", "--lang", "zh"], in: office.parent, environment: [:])
        #expect(refused.status == 2 && refused.errorText.contains("\(name): 错误[FIL0106]"), "\(refused.errorText)")
        #expect(try bytes(name) == filled)
        let forced = arguments + unit + ["-C", "office", "--force"]
        #expect(try Program.run(forced, in: office.parent, environment: [:]).status == 0)
        #expect(try bytes(name) != filled)
        // The same again changes nothing, so nothing is asked.
        #expect(try Program.run(arguments + unit + ["-C", "office"], in: office.parent, environment: [:]).status == 0)
    }

    @Test("the book behind a return goes out as a workbook and as CSV, the same bytes each time")
    func audit() throws {
        for name in ["底数.xlsx", "底数.csv"] {
            let made = try run("return", "audit", "--unit", unit, "--as-of", "2020-12-31", "-o", name)
            #expect(made.status == 0 && made.text == name + "\n", "\(made.errorText)")
            let first = try bytes(name)
            _ = try run("return", "audit", "--unit", unit, "--as-of", "2020-12-31", "-o", name)
            #expect(try bytes(name) == first && first.count > 200)
        }
        let refused = try run("return", "audit", "--as-of", "2020-12-31", "-o", "底数.docx")
        #expect(refused.status == 2 && refused.errorText.contains("USE0102"))
        #expect(refused.errorText.contains(".xlsx 或 .csv 或 .pdf"), "\(refused.errorText)")
    }

    @Test("the book goes out as a PDF too, the very one that a file of documents/ asks for")
    func printedAudit() throws {
        let made = try run("return", "audit", "--unit", unit, "--as-of", "2020-12-31", "-o", "底数.pdf")
        #expect(made.status == 0 && made.text == "底数.pdf\n", "\(made.errorText)")
        try office.write("表册: 报表底数\n知悉范围: 内部\n数据: {报送单位: \(unit), 截止日: 2020-12-31}\n", as: "documents/底数.yaml")
        let asked = try run("make", "底数", "-o", "文件")
        #expect(asked.status == 0, "\(asked.errorText)")
        #expect(try bytes("底数.pdf") == bytes("文件/底数.pdf"))
        let unknown = try run("return", "audit", "--unit", "某县", "--as-of", "2020-12-31", "-o", "底数.pdf")
        #expect(unknown.status == 2 && unknown.errorText.contains("--unit: 错误[RET0401]"), "\(unknown.errorText)")
        let day = try run("return", "audit", "--as-of", "年底", "-o", "底数.pdf")
        #expect(day.status == 2 && day.errorText.contains("--as-of: 错误[RET0102]"), "\(day.errorText)")
    }

    @Test("a pack without a table for the book says so")
    func auditWithoutTable() throws {
        try office.change("pack/fields.yaml", "取自: {底数: form.yaml}", to: "取自: {底数: 季报.yaml}")
        let refused = try run("return", "audit", "--as-of", "2020-12-31", "-o", "底数.pdf")
        #expect(refused.status == 2 && refused.errorText.contains("RET0419") && refused.errorText.contains("底数: form.yaml"), "\(refused.errorText)")
        #expect(try run("return", "audit", "--as-of", "2020-12-31", "-o", "底数.xlsx").status == 0, "the workbook needs no table")
    }

    @Test("any view goes out as a workbook and as CSV", arguments: ["案件", "核查线索", "检查记录", "项目检查", "追发记录", "步骤记录", "项目"])
    func views(view: String) throws {
        for ending in ["xlsx", "csv"] {
            let made = try run("ledger", "export", view, "--as-of", "2020-12-31", "-o", "\(view).\(ending)")
            #expect(made.status == 0, "\(made.errorText)")
            #expect(try bytes("\(view).\(ending)").count > 100)
        }
    }
}
