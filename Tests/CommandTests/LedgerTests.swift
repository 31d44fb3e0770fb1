import Foundation
import TestSupport
import Testing

@Suite("The ledger's commands") struct LedgerCommandTests {
    private let office: SampleOffice

    init() throws { office = try SampleOffice() }

    private func run(_ arguments: String...) throws -> Shell.Outcome {
        try Program.run(arguments, in: office.parent, environment: [:])
    }

    @Test("check counts the sample's records and stores nothing")
    func check() throws {
        let outcome = try run("ledger", "check", "-C", "office", "--lang", "zh")
        #expect(outcome.status == 0, "\(outcome.errorText)")
        #expect(outcome.text.contains("案件 200"))
        #expect(outcome.errorText.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: office.file("ledger.sqlite")))
    }

    @Test("import makes ledger.sqlite, and importing again changes nothing")
    func importTwice() throws {
        let first = try run("ledger", "import", "-C", "office", "--lang", "zh")
        #expect(first.status == 0, "\(first.errorText)")
        #expect(!first.text.contains("没有变化"))
        // The days that were read, so that a wrong year shows.
        #expect(first.text.contains("\n日期 检查：检查日期 2020-11-") && first.text.contains("\n日期 案件：登记日期 20"), "\(first.text)")
        #expect(FileManager.default.fileExists(atPath: office.file("ledger.sqlite")))
        let second = try run("ledger", "import", "-C", "office", "--lang", "zh")
        #expect(second.text.contains("没有变化"))
        #expect(!second.text.contains("日期 检查"), "nothing was read")
        let dry = try run("ledger", "import", "--dry-run", "-C", "office", "--lang", "en")
        #expect(dry.text.hasPrefix("nothing would change\ndays 检查: 检查日期 2020-11-") && dry.text.contains(" to 202"), "\(dry.text)")
        let english = try run("ledger", "import", "-C", "office", "--lang", "en")
        #expect(english.text.contains("(unchanged)"))
    }

    @Test("a wrong cell is named by file, row and heading, and nothing is stored")
    func wrongCell() throws {
        try office.change("ledger/追发.csv", "ZF0001,", to: ",")
        let outcome = try run("ledger", "import", "-C", "office", "--lang", "zh")
        #expect(outcome.status == 2)
        #expect(outcome.errorText.contains("ledger/追发.csv:2:1: 错误[LED0201]: 第2行“追发编号”列"))
        #expect(outcome.errorText.contains("没有生成或改动任何文件。行与行之间的关系没有查全，各格改对以后再查一次。"))
        try office.change("ledger/追发.csv", "\n,", to: "\nZF0001,")
        try office.change("ledger/追发.csv", "ZF0001,QX2020-003", to: "ZF0001,QX2020-903")
        let second = try run("ledger", "import", "-C", "office", "--lang", "en")
        #expect(second.status == 2 && second.errorText.hasSuffix("no file was made or changed.\n"), "\(second.errorText)")
        #expect(!FileManager.default.fileExists(atPath: office.file("ledger.sqlite")))
    }

    @Test("a wrong cell is JSON with its row and heading")
    func wrongCellAsJSON() throws {
        try office.change("ledger/追发.csv", "ZF0001,", to: ",")
        let outcome = try run("ledger", "check", "-C", "office", "--diagnostics", "json")
        #expect(outcome.errorText.contains("\"heading\": \"追发编号\""))
        #expect(outcome.errorText.contains("\"row\": 2"))
    }

    @Test("an office without a ledger says where the files belong")
    func noLedger() throws {
        try office.remove("ledger")
        let outcome = try run("ledger", "check", "-C", "office", "--lang", "zh")
        #expect(outcome.status == 2)
        #expect(outcome.errorText.contains("office/ledger: 错误[USE0105]"))
    }

    @Test("a file that is not there is an error")
    func missingFile() throws {
        let outcome = try run("ledger", "check", "案件-没有.csv", "-C", "office", "--lang", "en")
        #expect(outcome.status == 2)
        #expect(outcome.errorText.contains("FIL0101"))
    }

    @Test("a mistyped subcommand is named with the right one")
    func mistyped() throws {
        let outcome = try run("ledger", "imprt", "--lang", "zh")
        #expect(outcome.status == 2)
        #expect(outcome.errorText.contains("import"))
    }

    @Test("help has an example", arguments: [["ledger"], ["ledger", "check"], ["ledger", "import"]])
    func help(_ command: [String]) throws {
        let outcome = try Program.run(command + ["--help"], in: office.parent, environment: [:])
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("yinfa ledger"))
    }

    @Test("check of named files says what the files alone cannot give")
    func namedFile() throws {
        let outcome = try run("ledger", "check", "office/ledger/项目.csv", "-C", "office", "--lang", "zh")
        #expect(outcome.status == 0, "\(outcome.errorText)")
        #expect(outcome.text.contains("项目 368"))
        #expect(outcome.text.contains("案件 0"))
    }

    @Test("a file whose name tells no table is an error that lists the tables")
    func unknownTable() throws {
        try office.write("甲,乙\n1,2\n", as: "ledger/花名册.csv")
        let outcome = try run("ledger", "check", "-C", "office", "--lang", "zh")
        #expect(outcome.status == 2)
        #expect(outcome.errorText.contains("LED0101"))
        #expect(outcome.errorText.contains("检查"))
    }

    @Test("what is wrong is said in English with the cell in words")
    func english() throws {
        try office.change("ledger/追发.csv", "28600.00,28600.00", to: "x,28600.00")
        let outcome = try run("ledger", "check", "-C", "office", "--lang", "en")
        #expect(outcome.status == 2)
        #expect(outcome.errorText.contains("ledger/追发.csv:2:"))
        #expect(outcome.errorText.contains("error[LED0202]"))
        #expect(outcome.errorText.contains("no file was made or changed"))
    }

    @Test("every wrong cell of a column is counted in one message, with its rows")
    func allCells() throws {
        let text = try office.text("ledger/追发.csv")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let spoilt = lines.enumerated().map { index, line in
            (1...12).contains(index) ? line.replacingOccurrences(of: "企业", with: "工厂") : line
        }
        try office.write(spoilt.joined(separator: "\n"), as: "ledger/追发.csv")
        let changed = zip(lines, spoilt).count { $0 != $1 }
        let outcome = try run("ledger", "check", "-C", "office", "--lang", "zh")
        #expect(outcome.errorText.components(separatedBy: "LED0205").count - 1 == 1, "\(outcome.errorText)")
        #expect(outcome.errorText.contains("行，共 \(changed) 格）") && changed > 1, "\(outcome.errorText)")
    }

    @Test("the store lies in the office's folder whatever the current folder is")
    func storePlace() throws {
        let outcome = try Program.run(["ledger", "import"], in: office.path, environment: [:])
        #expect(outcome.status == 0, "\(outcome.errorText)")
        #expect(FileManager.default.fileExists(atPath: office.file("ledger.sqlite")))
        #expect(!FileManager.default.fileExists(atPath: office.parent + "/ledger.sqlite"))
    }

    @Test("a folder that is no office is named, with the option that names one")
    func notAnOffice() throws {
        let outcome = try run("ledger", "check", "--lang", "zh")
        #expect(outcome.status == 2)
        #expect(outcome.errorText.contains("-C"))
        #expect(outcome.text.isEmpty)
    }
}
