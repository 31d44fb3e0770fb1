import Diagnostics
import Foundation
import PlacedYAML
import Quantities
import StatisticalForms
import Templates
import TestSupport
import Testing

@testable import Yinfa

/// The report that a return is handed in with, and the table of what is still open.
@Suite("What goes with a return") struct CoverTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice(documents: ["cover", "progress", "return-2020-12-31"])
        try office.write("[]", as: "returns/reasons.yaml")
    }

    private func texts(_ name: String) throws -> Reported<String> {
        let opened = try Office.open(office.path)
        let press = try Press(resources: .locate(), office: opened)
        let document = try #require(try opened.documents().first { $0.name == name })
        let made = try press.render(document, of: opened, as: .dump)
        return Reported(DumpText.words(String(decoding: made.output[0].bytes, as: UTF8.self)), warnings: made.warnings)
    }

    private func explain() throws {
        let returns = try Returns(of: Office.open(office.path), resources: .locate())
        _ = try returns.explain(
            .init(check: "V42", reason: "拟于一月公布", person: "沈砚秋", day: "2020-12-31"), of: .computed(.init(asOf: "2020-12-31")))
    }

    private static let unpublished = SmallLedger().changing(
        "步骤", "AJ1,社会公布,2020-12-10,虚公〔2020〕1号,,", to: "AJ1,挂牌督办,2020-12-10,虚督〔2020〕1号,2021-01-10,")

    @Test("a reason is printed in the report, and never on the form")
    func printed() throws {
        try Self.unpublished.write(to: office)
        try explain()
        let cover = try texts("cover")
        #expect(cover.warnings.filter { $0.code == .checkWarning }.isEmpty)
        for part in ["有1处需要说明，原因见附件2", "有移送公安机关的，应当公布", "拟于一月公布", "沈砚秋"] {
            #expect(cover.output.contains(part), "\(part) in \(cover.output)")
        }
        let form = try texts("return-2020-12-31")
        #expect(form.warnings.isEmpty && !form.output.contains("拟于一月公布"))
    }

    /// A city return of a ledger, corrected in one figure of two units, as is the ledger then.
    private func correct(_ ledger: SmallLedger = SmallLedger()) throws {
        try ledger.write(to: office)
        let returns = try Returns(of: Office.open(office.path), resources: .locate())
        let first = try returns.json(.init(asOf: "2020-12-31"), name: "x").output[0]
        try office.write(first.bytes, as: "returns/首报.json")
        let text = try office.text("returns/首报.json").replacing("\"1\": 1, \"2\": 60, \"3\": 50", with: "\"1\": 1, \"2\": 61, \"3\": 50")
            .replacing("\"2\": 120", with: "\"2\": 122")
        try office.write(text, as: "returns/改.json")
        let made = try returns.correct(
            office.file("returns/首报.json"), with: office.file("returns/改.json"),
            .init(check: "", reason: "漏计新招的一人", person: "沈砚秋", day: "2021-01-06"), output: office.file("returns/二版.json"))
        try office.write(made.output[0].bytes, as: "returns/二版.json")
        try ledger.changing("检查", ",60,50,40,", to: ",61,50,40,").write(to: office)
    }

    @Test("a correction that the ledger lacks is refused: the return that goes with the report would print the old figures")
    func correctedOnPaperOnly() throws {
        try correct()
        try office.change("documents/cover.yaml", "  终报: false", to: "  终报: false\n  更正报表: returns/二版.json")
        #expect(try texts("cover").output.contains("情况表更正说明"))
        try SmallLedger().write(to: office)
        do {
            _ = try texts("cover")
            Issue.record("it was made")
        } catch let failure as StageFailure {
            #expect(failure.diagnostics.map(\.code.rawValue) == ["RET0501", "RET0501"], "\(failure.diagnostics.map(\.message.chinese))")
            #expect(failure.diagnostics.first?.message.chinese.hasSuffix("填的是 0.0061万人（61人），台账是 0.006万人") == true)
            #expect(failure.diagnostics.allSatisfy { $0.place?.file.hasSuffix("returns/二版.json") == true })
        }
    }

    @Test("what a corrected return changed is printed in the report, as an attachment of its own")
    func corrected() throws {
        try correct()
        try office.change("documents/cover.yaml", "  终报: false", to: "  终报: false\n  更正报表: returns/二版.json")
        let cover = try texts("cover").output
        for part in ["情况表更正说明", "更正了3个数", "见附件2", "漏计新招的一人", "沈砚秋", "2021-01-06", "0.006万人", "0.0061万人"] {
            #expect(cover.contains(part), "\(part) in \(cover)")
        }
        try office.change("documents/cover.yaml", "returns/二版.json", to: "returns/首报.json")
        #expect(try codes { _ = try texts("cover") } == ["RET0512"])
        try office.change("documents/cover.yaml", "returns/首报.json", to: "returns/二版.json")
        try office.change("documents/cover.yaml", "截止日: 2020-12-31", to: "截止日: 2021-01-02")
        #expect(try codes { _ = try texts("cover") } == ["RET0509"])
    }

    @Test("reasons come before corrections, each with its number")
    func both() throws {
        try correct(Self.unpublished)
        try explain()
        try office.change("documents/cover.yaml", "  终报: false", to: "  终报: false\n  更正报表: returns/二版.json")
        let cover = try texts("cover").output
        for part in ["有1处需要说明，原因见附件2", "原报的数和原因见附件3", "拟于一月公布", "漏计新招的一人"] {
            #expect(cover.contains(part), "\(part) in \(cover)")
        }
        let (reasons, corrections) = (cover.ranges(of: "情况表核对情况说明"), cover.ranges(of: "情况表更正说明"))
        #expect(try #require(reasons.first).lowerBound < #require(corrections.first).lowerBound)
        #expect(try #require(reasons.last).lowerBound < #require(corrections.last).lowerBound)
    }

    @Test("a report without correction says nothing of one")
    func uncorrected() throws {
        try SmallLedger().write(to: office)
        #expect(try !texts("cover").output.contains("更正"))
    }

    @Test("while something still wants a reason it is not made: it would say that nothing wants explaining")
    func open() throws {
        try Self.unpublished.write(to: office)
        do {
            _ = try texts("cover")
            Issue.record("the note was made")
        } catch let failure as StageFailure {
            #expect(failure.diagnostics.map(\.code) == [.checkWarning])
            #expect(failure.diagnostics.allSatisfy { $0.severity == .error })
            #expect(failure.diagnostics.first?.message.chinese.contains("V42") == true)
        }
        try explain()
        #expect(try texts("cover").output.contains("有1处需要说明，原因见附件2"))
    }

    @Test("without anything to explain there is no attachment 2")
    func nothing() throws {
        try SmallLedger().write(to: office)
        let cover = try texts("cover")
        #expect(cover.warnings.isEmpty)
        #expect(cover.output.contains("没有需要说明的情况") && !cover.output.contains("附件2"))
    }

    @Test("the book behind a return answers for each figure with its records")
    func audit() throws {
        try SmallLedger().write(to: office)
        try office.write("表册: 报表底数\n知悉范围: 内部\n数据: {报送单位: 栖云区, 截止日: 2020-12-31}\n", as: "documents/audit.yaml")
        let book = try texts("audit").output
        for part in [
            "建筑企业第1栏（检查用人单位－用人单位户数）：1户", "JC1甲公司1户ledger/检查.csv第2行", "建筑企业第8栏（拖欠工资情况－涉及金额－合计）：12.00万元",
            "AJ1甲公司12万元ledger/案件.csv第2行", "加工制造企业第8栏（拖欠工资情况－涉及金额－合计）：0万元", "—没有记录0万元—", "第1句“检查政府投资工程项目共…个”：1个", "JC1虚构道路工程1个",
            "报送单位：栖云区", "合计第8栏（拖欠工资情况－涉及金额－合计）：12.00万元1—建筑企业12万元各行相加2—加工制造企业0万元各行相加",
        ] {
            #expect(book.contains(part), "\(part) in \(book.prefix(1500))")
        }
        #expect(!book.contains("乙公司"), "another unit's")
        #expect(book.ranges(of: "第17栏").count == 4, "the sum and the three rows that are reported")
        try office.write("表册: 报表底数\n知悉范围: 内部\n数据: {报送单位: 某县, 截止日: 2020-12-31}\n", as: "documents/audit.yaml")
        #expect(try codes { _ = try texts("audit") } == ["RET0401"])
        try office.write("表册: 报表底数\n数据: {报送单位: 栖云区, 截止日: 2020-12-31}\n", as: "documents/audit.yaml")
        #expect(try codes { _ = try texts("audit") }.count == 1, "it is not for everybody")
    }

    /// What the list of progress says, or a report, of a ledger in which AJ1 is of a government project.
    private func said(_ day: String, settings: [(String, String)] = [], _ ledger: SmallLedger) throws -> String {
        for (old, new) in settings { try office.change("pack/form.yaml", old, to: new) }
        try ledger.write(to: office)
        try office.write("表册: 清零进度\n知悉范围: 内部\n数据: {截止日: \(day)}\n", as: "documents/progress.yaml")
        return try texts("progress").output.filter { !$0.isWhitespace }
    }

    @Test("the list of progress says which cases it counts, and what counts as closed, as the settings are")
    func wordsOfSettings() throws {
        let usual = try said("2021-02-10", SmallLedger())
        #expect(usual.contains("合作项目2020年发生的案件") && usual.contains("新发现是2020年12月31日以后才查实的"), "\(usual)")
        #expect(usual.contains("移送公安机关的不算办结，申请强制执行的不算办结，引导仲裁诉讼的不算办结"))
        #expect(usual.contains("发生的日期按欠薪的最后一天") && usual.contains("核查中是已经登记、还没有查实的线索，不计入查实"))
        #expect(usual.contains("尚余是还没有办结的，已经付清、还没有办结的也计入；没有付清的案件，"))
        let other = try said("2021-02-10", settings: [
            ("清零起始: 2020-01-01", "清零起始: 2019-01-01"), ("移送算办结: 0", "移送算办结: 1"), ("按欠薪起始: 0", "按欠薪起始: 1"),
            ("仲裁算办结: 0", "仲裁算办结: 1"),
        ], SmallLedger())
        #expect(other.contains("合作项目2019年1月1日至2020年12月31日发生的案件") && !other.contains("合作项目2020年"), "\(other)")
        #expect(other.contains("移送公安机关的算办结，申请强制执行的不算办结，引导仲裁诉讼的算办结") && other.contains("按欠薪的第一天"))
        #expect(other.contains("未清偿包括算作办结的案件没有付清的工资") && !usual.contains("未清偿包括"))
    }

    @Test("a case found after the day is counted as found anew, and one routed after it as closed too late")
    func foundAnew() throws {
        var uses = TemplateUses()
        uses.fields = ["清零分县", "甲类"]
        let late = SmallLedger().changing("案件", "2020-09-30,2020-11-20,12", to: "2020-09-30,2021-01-08,12")
            .changing("步骤", "AJ1,办结,2020-12-25", to: "AJ1,办结,2021-02-01").changing("追发", "ZF1,AJ1,2020-12-20", to: "ZF1,AJ1,2021-01-20")
        for (ledger, expected) in [(SmallLedger(), [1, 0]), (late, [1, 1])] {
            try ledger.write(to: office)
            let filled = try inputs().filled(uses, data: YAMLFile.parse("截止日: 2021-02-10", file: "data.yaml"))
            #expect(["查实", "新发现"].map { Self.count(filled.values["甲类"], $0) } == expected)
            guard case .list(let units) = filled.values["清零分县"]?.content else { throw StageFailure([]) }
            #expect(Self.count(units[0], "甲新发现") == expected[1] && Self.count(units[1], "甲新发现") == 0)
        }
        var routed = SmallLedger().changing("步骤", "AJ1,办结,2020-12-25,,,", to: "AJ1,引导仲裁诉讼,2021-01-05,,,")
            .changing("步骤", "AJ1,移送公安,2020-12-01,虚移〔2020〕1号,,", to: "AJ1,挂牌督办,2020-12-01,虚督〔2020〕1号,2021-01-10,")
        routed.tables["追发"]?.remove(at: 1)
        try office.change("pack/form.yaml", "仲裁算办结: 0", to: "仲裁算办结: 1")
        try routed.write(to: office)
        let filled = try inputs().filled(uses, data: YAMLFile.parse("截止日: 2021-02-10", file: "data.yaml"))
        #expect(["办结", "未结", "已移转", "在办", "逾期办结", "算结"].map { Self.count(filled.values["甲类"], $0) } == [1, 0, 1, 0, 1, 1])
    }

    private func inputs() throws -> DocumentInputs {
        let opened = try Office.open(office.path)
        let pack = try Pack.find(of: opened, in: .locate())
        let schema = try pack.schema()
        return DocumentInputs(
            pack: pack, schema: schema, tables: try pack.tables(schema), office: opened, ledgers: LedgerReturnsCache())
    }

    private static func count(_ record: Value?, _ name: String) -> Int? {
        guard case .record(let fields) = record?.content, case .quantity(let quantity) = fields[name]?.content else { return nil }
        return quantity.amount
    }

    @Test("paid, routed and open cases are told apart, by unit and by kind")
    func progress() throws {
        // Transferred and not paid; coordinated and paid.
        var ledger = SmallLedger().changing("步骤", "AJ1,办结,2020-12-25,,,", to: "AJ1,公安立案,2020-12-25,虚公立〔2020〕1号,,")
        ledger.tables["追发"]?.remove(at: 1)
        try ledger.write(to: office)
        let data = try YAMLFile.parse("截止日: 2020-12-31", file: "data.yaml")
        var uses = TemplateUses()
        uses.fields = ["清零分县", "甲类", "乙类"]
        let filled = try inputs().filled(uses, data: data)
        let count = Self.count
        let names = ["查实", "付清", "已移转", "在办", "未结", "新发现"]
        #expect(names.map { count(filled.values["甲类"], $0) } == [1, 0, 1, 0, 1, 0])
        #expect(names.map { count(filled.values["乙类"], $0) } == [1, 1, 0, 0, 0, 0])
        guard case .list(let units) = filled.values["清零分县"]?.content else { throw StageFailure([]) }
        #expect(units.count == 13)
        let own = ["甲查实", "甲付清", "甲已移转", "甲在办", "甲未结", "甲未清偿", "乙查实", "乙付清", "乙未结"]
        #expect(own.map { count(units[0], $0) } == [1, 0, 1, 0, 1, 12_000_000, 0, 0, 0], "栖云区")
        #expect(own.map { count(units[1], $0) } == [0, 0, 0, 0, 0, 0, 1, 1, 0], "望河区")
        #expect(own.allSatisfy { count(units[12], $0) == 0 })
    }
}
