import Diagnostics
import TestSupport
import Testing

@testable import Ledger

@Suite("Everything that is wrong is told at once, and no table is missing unnoticed")
struct CompletenessTests {
    private func summaries(_ ledger: SmallLedger, without tables: [String] = [], needsAll: Bool = false) -> [String] {
        let files = ledger.files.filter { file in !tables.contains { file.name.hasPrefix($0) } }
        return diagnostics { _ = try Ledger.check(files, context: .sample, needsAllTables: needsAll) }.map(\.summary)
    }

    // MARK: At once

    @Test("a blank cell does not hide what is wrong with other records")
    func several() {
        // Case A1 cannot be read; what does not need it is looked at all the same.
        let ledger = SmallLedger()
            .setting("案件", row: 2, "查实金额", to: "")
            .setting("检查", row: 2, "农民工人数", to: "51")
            .setting("追发", row: 4, "日期", to: "2020-11-01")
            .setting("步骤", row: 13, "日期", to: "2020-11-10")
            .adding("项目", ["X1", "虚构大桥", "", "栖云区", "甲", "乙", "交通", "是", "否", "否"])
        let found = summaries(ledger)
        #expect(found.first == "LED0201 案件.csv 2 查实金额")
        for expected in [
            "LED0301 项目.csv 4 项目编号", "LED0303 检查.csv 2 农民工人数", "LED0306 追发.csv 4 日期", "LED0307 步骤.csv 13 日期",
        ] { #expect(found.contains(expected), "\(expected) of \(found)") }
    }

    @Test("nothing is said of records that refer to one that could not be read")
    func inVain() {
        #expect(summaries(SmallLedger().setting("案件", row: 2, "查实金额", to: "")) == ["LED0201 案件.csv 2 查实金额"])
        #expect(summaries(SmallLedger().setting("项目", row: 2, "政府投资", to: "无")) == ["LED0204 项目.csv 2 政府投资"])
        // A1's money came in two recoveries; without one of them it only seems owed.
        let closed = SmallLedger().setting("追发", row: 4, "工资", to: "9,000")
        #expect(summaries(closed) == ["LED0202 追发.csv 4 工资"])
    }

    @Test("a reference into a table that was read whole is told beside a wrong cell elsewhere")
    func dangling() {
        let ledger = SmallLedger().setting("人员", row: 2, "拖欠金额", to: "x").setting("案件", row: 3, "项目编号", to: "X9")
        #expect(summaries(ledger) == ["LED0202 人员.csv 2 拖欠金额", "LED0302 案件.csv 3 项目编号"])
    }

    // MARK: Tables

    @Test("a table without a file is an error of a whole ledger, and the only one that follows from it", arguments: ["检查", "项目", "案件", "追发", "步骤"])
    func missing(_ table: String) {
        #expect(summaries(SmallLedger(), without: [table], needsAll: true) == ["LED0112 \(table).csv - -"])
    }

    @Test("several are told together, workers need not be kept, and empty tables are tables")
    func tables() {
        #expect(summaries(SmallLedger(), without: ["检查", "步骤"], needsAll: true) == ["LED0112 检查.csv - -", "LED0112 步骤.csv - -"])
        #expect(summaries(SmallLedger(), without: ["人员"], needsAll: true).isEmpty)
        var empty = SmallLedger()
        for index in empty.sheets.indices { empty.sheets[index].rows.removeSubrange(1...) }
        #expect(summaries(empty, needsAll: true).isEmpty)
    }

    @Test("a file with wrong headings is a table that is there")
    func wrongHeading() {
        var ledger = SmallLedger()
        ledger.sheets[3].rows[0][2] = "追发日期"
        let found = summaries(ledger, needsAll: true)
        #expect(!found.isEmpty && !found.contains { $0.hasPrefix("LED0112") }, "\(found)")
    }

    @Test("a few files by themselves are no whole ledger, but what they leave behind must be")
    func importing() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("ledger.sqlite")
        let files = SmallLedger().files
        _ = try Ledger.importing(files, into: path, context: .sample, needsAllTables: true)
        let steps = files.filter { $0.name.hasPrefix("步骤") }
        _ = try Ledger.importing(steps, into: path, context: .sample, scope: .files, needsAllTables: true)
        let rest = files.filter { !$0.name.hasPrefix("步骤") }
        let found = diagnostics { _ = try Ledger.importing(rest, into: path, context: .sample, needsAllTables: true) }
        #expect(found.map(\.code) == [.ledgerMissingTable])
        #expect(found.first?.message.chinese.contains("“步骤”") == true)
        #expect(found.first?.message.english.contains("'步骤'") == true)
    }

    @Test("the missing file is named in the folder of the others")
    func folder() {
        let files = SmallLedger().files.filter { !$0.name.hasPrefix("追发") }
            .map { LedgerFile(name: "ledger/" + $0.name, bytes: $0.bytes) }
        let found = diagnostics { _ = try Ledger.check(files, context: .sample, needsAllTables: true) }
        #expect(found.map { $0.place?.file } == ["ledger/追发.csv"])
    }
}

@Suite("SQLite's words in Chinese")
struct SQLiteWordsTests {
    @Test("what it says of an expression", arguments: [
        ("no such column: 查实总额", "没有“查实总额”这一列"), ("no such function: 求和", "没有“求和”这个函数"),
        ("near \"UPDATE\": syntax error", "“UPDATE”附近写得不对"), ("incomplete input", "没有写完"),
        ("ambiguous column name: 行业", "“行业”不知道是哪张表的列"), ("integer overflow", "数太大，超出了整数的范围"),
        ("wrong number of arguments to function substr()", "函数 substr() 的参数个数不对"),
        ("misuse of aggregate: sum()", "汇总函数用错了地方：sum()"), ("misuse of aggregate function COUNT()", "汇总函数用错了地方"),
        ("no such table: 案", "没有“案”这张表"), ("something else", "写法不对"),
        ("missing statement argument: 没有", ":没有"), ("unrecognized token: \"#\"", "不认识 “#”"),
    ])
    func words(_ english: String, _ chinese: String) {
        let words = SQLiteWords(english)
        #expect(words.chinese == chinese)
        // What has no Chinese of its own is kept for who reads English.
        #expect(words.notes.map(\.message.chinese) == (chinese == "写法不对" ? ["数据库的原话：\(english)"] : []))
    }

    @Test("it really says so")
    func real() throws {
        let imported = try ImportedLedger(RandomLedger(seed: 3, cases: 5))
        let reader = try imported.reader(asOf: "2020-12-31")
        func said(_ value: String) -> String {
            diagnostics { _ = try reader.value(of: .init("案件", value), unit: nil) }.first?.message.chinese ?? ""
        }
        #expect(said("sum(查实总额)") == "这个表达式算不了：没有“查实总额”这一列")
        #expect(said("UPDATE 案件") == "这个表达式算不了：“UPDATE”附近写得不对" || said("UPDATE 案件").contains("附近写得不对"))
        #expect(said("sum(sum(查实金额))").contains("汇总函数用错了地方"))
    }
}
