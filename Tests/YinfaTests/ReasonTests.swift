import Diagnostics
import Foundation
import Ledger
import StatisticalForms
import TestSupport
import Testing

@testable import Yinfa

@Suite("Reasons for what checks find") struct ReasonTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice()
        try office.write("[]", as: "returns/reasons.yaml")
        // Transferred but not published: V42.
        try Self.ledger.write(to: office)
    }

    private static let ledger = SmallLedger().changing("步骤", "AJ1,社会公布,2020-12-10,虚公〔2020〕1号,,", to: "AJ1,挂牌督办,2020-12-10,虚督〔2020〕1号,2021-01-10,")

    private func returns() throws -> Returns { try Returns(of: Office.open(office.path), resources: .locate()) }

    private func open(_ unit: String = "全市") throws -> [String] {
        try returns().check(unit: unit, asOf: "2020-12-31").flatMap(\.findings).filter { $0.code == .checkWarning }
            .map { String($0.message.chinese.split(separator: " ")[1]) }
    }

    private func reason(_ check: String, row: String? = nil, _ text: String = "拟于一月公布") -> Returns.Reason {
        .init(check: check, row: row, reason: text, person: "梁若谷", day: "2020-12-31")
    }

    private func codes(_ body: () throws -> Void) -> [String] {
        do {
            try body()
            return []
        } catch let failure as StageFailure { return failure.diagnostics.map(\.code.rawValue) } catch { return ["\(error)"] }
    }

    @Test("a warning is open until a reason is given, and then told as explained")
    func explaining() throws {
        #expect(try open() == ["V42"])
        let checked = try returns().explain(reason("V42"), of: .computed(.init(asOf: "2020-12-31")))
        #expect(checked.explained == [.init(check: "V42", row: "", reason: "拟于一月公布", person: "梁若谷", day: "2020-12-31")])
        #expect(try open().isEmpty)
        #expect(try open("栖云区") == ["V42"], "of the county nothing was said")
        #expect(try returns().check(asOf: "2020-12-31").first?.explained.map(\.check) == ["V42"])
        let made = try returns().json(.init(asOf: "2020-12-31"), name: "a")
        #expect(made.warnings.isEmpty)
    }

    @Test("another reason takes its place")
    func again() throws {
        for text in ["先前的", "后来的"] {
            let checked = try returns().explain(reason("V42", text), of: .computed(.init(asOf: "2020-12-31")))
            #expect(checked.explained.map(\.reason) == [text])
        }
    }

    @Test("as soon as a figure changes the reason is asked for anew, with the old one as a note")
    func stale() throws {
        _ = try returns().explain(reason("V42"), of: .computed(.init(asOf: "2020-12-31")))
        // Another transferred case.
        try Self.ledger.changing("案件", "协调", to: "立案").changing("案件", "3,3,30000.00,30000.00", to: "11,11,50000.00,50000.00")
            .changing("追发", "3,3,30000.00,30000.00", to: "11,11,50000.00,50000.00").adding("步骤", "AJ2,立案,2020-11-20,虚监立〔2020〕2号,,")
            .adding("步骤", "AJ2,责令改正,2020-11-21,虚监令〔2020〕2号,2020-11-28,").adding("步骤", "AJ2,移送公安,2020-12-01,虚移〔2020〕2号,,").write(to: office)
        let found = try #require(try returns().check(unit: "全市", asOf: "2020-12-31").first?.findings.first { $0.message.chinese.contains("V42") })
        let note = try #require(found.notes.last?.message)
        #expect(note.chinese == "原来的说明（梁若谷，2020-12-31）：拟于一月公布；那时是 合计第16栏 1件，第4句“公布欠薪严重违法单位数：0户”，现在是 合计第16栏 2件，第4句“公布欠薪严重违法单位数：0户”，请重新说明")
        #expect(note.english.contains("give it anew"))
        _ = try returns().explain(reason("V42", "两件都拟于一月公布"), of: .computed(.init(asOf: "2020-12-31")))
        #expect(try open().isEmpty)
    }

    @Test("reasons are of one day, one unit and one return")
    func keys() throws {
        _ = try returns().explain(reason("V42"), of: .computed(.init(asOf: "2020-12-31")))
        let other = try returns().check(unit: "全市", asOf: "2021-01-05").flatMap(\.findings)
        #expect(other.contains { $0.message.chinese.contains("V42") })
        let final = try returns().check(unit: "全市", asOf: "2020-12-31", isFinal: true).flatMap(\.findings)
        #expect(final.contains { $0.message.chinese.contains("V42") })
    }

    @Test("what is not found, not explainable or not said is refused")
    func refused() throws {
        let subject = Returns.Subject.computed(.init(asOf: "2020-12-31"))
        #expect(codes { _ = try returns().explain(reason("V07"), of: subject) } == ["CHK0201"])
        #expect(codes { _ = try returns().explain(reason("V42", row: "建筑企业"), of: subject) } == ["CHK0201"])
        #expect(codes { _ = try returns().explain(reason("V42", " "), of: subject) } == ["CHK0203"])
        #expect(codes { _ = try returns().explain(.init(check: "V42", reason: "a", person: "", day: "2020-12-31"), of: subject) } == ["CHK0203"])
        #expect(codes { _ = try returns().explain(.init(check: "V42", reason: "a", person: "b", day: "昨天"), of: subject) } == ["RET0102"])
        #expect(codes { _ = try returns().explain(.init(check: "V42", reason: "a", person: "b", day: "2020-12-30"), of: subject) } == ["RET0415"])
        #expect(!FileManager.default.fileExists(atPath: office.file("office.sqlite")), "nothing was kept")
        // An error is put right in the ledger.
        try Self.ledger.adding("步骤", "AJ1,列入名单,2020-12-28,,,").write(to: office)
        let listed = codes { _ = try returns().explain(reason("V41"), of: subject) }
        #expect(listed == ["CHK0202"])
    }

    @Test("the message of what there is to explain names it")
    func hint() throws {
        do {
            _ = try returns().explain(reason("V07"), of: .computed(.init(asOf: "2020-12-31")))
            Issue.record("V07 is not found")
        } catch let error as StageFailure { #expect(error.diagnostics.first?.hints.first?.chinese == "要说明的有：V42") }
    }

    @Test("a check that the form does not have is told with the nearest, and what is found begins with words, not with SQL")
    func unknown() throws {
        func hints(_ check: String) throws -> [String] {
            try diagnostics { _ = try returns().explain(reason(check), of: .computed(.init(asOf: "2020-12-31"))) }.flatMap { $0.hints.map(\.chinese) }
        }
        #expect(try hints("V99").first?.hasPrefix("表单没有这条核对") == true && hints("V99").last == "要说明的有：V42")
        #expect(try hints("V29").first == "表单没有这条核对；是不是 V29-1、V29-2？")
        #expect(try hints("V99").first?.contains("是不是") == false)
        #expect(try hints("v42").first == "表单没有这条核对；是不是 V42？")
        let found = try #require(try returns().check(unit: "全市", asOf: "2020-12-31").first?.findings.first { $0.message.chinese.contains("V42") })
        // With all that the command needs to find this return again.
        #expect(found.hints.first?.chinese.contains("yinfa return explain-finding V42 --as-of 2020-12-31 -C \(office.path) --reason \"…\" --by 姓名 --on 日期") == true, "\(found.hints)")
        let county = try #require(try returns().check(unit: "栖云区", asOf: "2021-02-10", isFinal: true).first?.findings.first { $0.message.chinese.contains("V42") })
        #expect(county.hints.first?.english.contains("explain-finding V42 --unit 栖云区 --as-of 2021-02-10 --final -C \(office.path) --reason \"…\" --by NAME") == true, "\(county.hints)")
        let text = DiagnosticFormatter(language: .chinese).console(found)
        #expect(text.split(separator: "\n")[1].hasPrefix("  说明: "), "\(text)")
    }

    @Test("reasons in a file count for the figures that they name; the store's come first")
    func file() throws {
        func write(_ figures: String) throws {
            try office.write(
                "- {单位: 全市, 截止日: 2020-12-31, 核对: V42, 数: \"\(figures)\", 原因: 待公布, 说明人: 沈砚秋, 日期: 2020-12-31}\n",
                as: "returns/reasons.yaml")
        }
        try write("合计第16栏 1件，第4句“公布欠薪严重违法单位数：0户”")
        #expect(try open().isEmpty)
        #expect(try returns().check(unit: "全市", asOf: "2020-12-31").first?.explained.map(\.person) == ["沈砚秋"])
        try write("合计第16栏 3件，第4句“公布欠薪严重违法单位数：0户”")
        #expect(try open() == ["V42"])
        _ = try returns().explain(reason("V42"), of: .computed(.init(asOf: "2020-12-31")))
        #expect(try open().isEmpty)
        #expect(try returns().check(unit: "全市", asOf: "2020-12-31").first?.explained.map(\.person) == ["梁若谷"])
    }

    @Test("what is wrong with the file is said at its place", arguments: [
        ("- {单位: 某县, 截止日: 2020-12-31, 核对: V42, 数: a, 原因: b, 说明人: c, 日期: 2020-12-31}", "RET0401"),
        ("- {单位: 全市, 截止日: 年底, 核对: V42, 数: a, 原因: b, 说明人: c, 日期: 2020-12-31}", "RET0102"),
        ("- {单位: 全市, 截止日: 2020-12-31, 核对: V42, 原因: b, 说明人: c, 日期: 2020-12-31}", "CFG0103"), ("说明: 无", "CFG0104"),
    ])
    func wrongFile(_ text: String, _ code: String) throws {
        try office.write(text + "\n", as: "returns/reasons.yaml")
        #expect(codes { _ = try returns().check(asOf: "2020-12-31") } == [code])
    }

    @Test("a typed return has reasons too")
    func typed() throws {
        let made = try returns().json(.init(asOf: "2020-12-31"), name: "a")
        let path = office.file("a.json")
        try office.write(made.output[0].bytes, as: "a.json")
        #expect(try returns().check(file: path).findings.filter { $0.code == .checkWarning }.count == 1)
        let checked = try returns().explain(reason("V42"), of: .file(path, previous: nil))
        #expect(checked.explained.count == 1)
        #expect(try returns().check(file: path).findings.filter { $0.code == .checkWarning }.isEmpty)
    }
}

@Suite("The store of an office") struct OfficeStoreTests {
    @Test("reasons are kept by what they are for, and survive another opening")
    func keeping() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("office.sqlite")
        let key = FindingReason.Key(form: "f", unit: "栖云区", asOf: "2020-12-31", isFinal: false, check: "V42", row: "", rule: "a > b")
        var other = key
        other.isFinal = true
        let first = FindingReason(key: key, figures: "1", reason: "因为'; DROP TABLE 核对说明;", person: "甲", day: "2020-12-31")
        try OfficeStore(path: path).keep([first, .init(key: other, figures: "2", reason: "二", person: "乙", day: "2021-02-20")])
        #expect(try OfficeStore(path: path).reasons(form: "f").map(\.reason) == [first.reason, "二"])
        try OfficeStore(path: path).keep([.init(key: key, figures: "3", reason: "三", person: "丙", day: "2021-01-01")])
        #expect(try OfficeStore(path: path).reasons(form: "f").map(\.figures) == ["3", "2"])
        #expect(try OfficeStore(path: path).reasons(form: "g").isEmpty)
    }
}
