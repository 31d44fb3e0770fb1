import Foundation
import TestSupport
import Testing

/// What a clerk breaks, by the program's own commands: each message names the place, what is wrong and what to do, in Chinese.
@Suite("A clerk's slips on the command line") struct ClerkCommandTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice(documents: ["bulletin", "return-2020-12-31"])
        try office.write("[]\n", as: "returns/reasons.yaml")
        for sheet in RandomLedger(seed: 22, cases: 40).sheets { try office.write(sheet.csv, as: "ledger/\(sheet.name).csv") }
    }

    private func run(_ arguments: String...) throws -> Shell.Outcome {
        try Program.run(arguments + ["-C", "office", "--lang", "zh"], in: office.parent, environment: [:])
    }

    private func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: office.parent + "/" + name) }

    @Test("an archive in the ledger's folder stops everything that is made from the ledger")
    func archive() throws {
        try office.write("x", as: "ledger/栖云区.zip")
        for arguments in [["ledger", "check"], ["ledger", "import"], ["return", "make", "--as-of", "2020-12-31", "-o", "a.json"], ["make"]] {
            let outcome = try Program.run(arguments + ["-C", "office", "--lang", "zh"], in: office.parent, environment: [:])
            #expect(outcome.status == 2 && outcome.errorText.contains("ledger/栖云区.zip: 错误[LED0114]: 这是压缩文件，里面的台账没有读"), "\(outcome.errorText)")
            #expect(outcome.errorText.contains("办法: 解压，把里面的 .xlsx、.csv 放进 ledger/，压缩文件移到别处"))
        }
        #expect(!exists("a.json") && !exists("office/ledger.sqlite"))
    }

    @Test("an open workbook is a warning, which counts with --strict")
    func open() throws {
        try office.write("x", as: "ledger/~$案件.xlsx")
        let checked = try run("ledger", "check")
        #expect(checked.status == 0 && checked.errorText.contains("ledger/~$案件.xlsx: 警告[LED0115]"), "\(checked.errorText)")
        #expect(try run("ledger", "check", "--strict").status == 1)
    }

    @Test("a mistyped year is named by file, row and heading, with the day that was meant")
    func year() throws {
        let text = try office.text("ledger/检查.csv")
        let day = try #require(text.firstMatch(of: /\n[^,\n]+,(20\d\d)-(\d\d-\d\d),/))
        try office.change("ledger/检查.csv", ",\(day.1)-\(day.2),", to: ",2120-\(day.2),")
        let checked = try run("ledger", "check")
        #expect(checked.status == 2 && checked.errorText.contains("错误[LED0316]: 第2行“检查日期”列：2120-\(day.2) 的年份不对"), "\(checked.errorText)")
        #expect(checked.errorText.contains("办法: 是不是 20") && checked.errorText.contains("照原件改正年份"))
    }

    @Test("a blank form that is sent in says that it is blank, and nothing else")
    func blank() throws {
        let unit = RandomLedger.units[0]
        #expect(try run("return", "make", "--unit", unit, "--as-of", "2020-12-31", "--blank", "-o", "b.xlsx").status == 0)
        let checked = try run("return", "check", "b.xlsx")
        #expect(checked.status == 2 && checked.errorText.contains("错误[RET0608]: 这是一张空表，一个数也没有填"), "\(checked.errorText)")
        #expect(checked.errorText.components(separatedBy: "错误[").count == 2)
    }

    @Test("the return before of another unit is refused")
    func previous() throws {
        let units = RandomLedger.units
        #expect(try run("return", "make", "--unit", units[1], "--as-of", "2020-11-30", "-o", "before.json").status == 0)
        let made = try run("return", "make", "--unit", units[0], "--as-of", "2020-12-31", "--previous", "before.json", "-o", "now.json")
        #expect(made.status == 2 && made.errorText.contains("错误[RET0513]: 上次的报表是\(units[1])的，这次是\(units[0])的"), "\(made.errorText)")
        #expect(!exists("now.json"))
    }
}
