import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Ledger

/// A ledger imported into a folder that goes with the test.
struct ImportedLedger {
    let folder: TemporaryFolder
    let path: String

    init(_ ledger: RandomLedger) throws {
        folder = try TemporaryFolder()
        path = folder.file("ledger.sqlite")
        _ = try Ledger.importing(ledger.files, into: path, context: .sample)
    }

    func reader(
        asOf day: String, steps: Int = LedgerReader.usualSteps, large: Int = LedgerReader.usualLargeBytes,
        lanes: Int? = nil
    ) throws -> LedgerReader {
        let start = try #require(CivilDate(iso: RandomLedger.start))
        return try LedgerReader(path: path, from: start, asOf: #require(CivilDate(iso: day)), steps: steps, large: large, lanes: lanes)
    }
}

extension LedgerExpression {
    init(_ view: String, _ value: String, where condition: String? = nil) {
        self.init(view: PlacedSQL(view), value: PlacedSQL(value), condition: condition.map { PlacedSQL($0) })
    }
}

@Suite("The ledger is read as of a day")
struct AsOfTests {
    /// Figures that cover every date that a view looks at.
    static let figures: [(name: String, expression: LedgerExpression)] = [
        ("检查户数", .init("检查记录", "count(DISTINCT 信用代码)")), ("检查职工", .init("检查记录", "sum(职工人数)")),
        ("检查项目", .init("项目检查", "count(DISTINCT 项目编号)", where: "政府投资")),
        ("欠薪人数", .init("案件", "sum(查实人数)")), ("欠薪金额", .init("案件", "sum(查实金额)", where: "国企 OR 政府投资")),
        ("追发人数", .init("案件", "sum(追发人数)")), ("追发金额", .init("案件", "sum(追发工资 + 赔偿金)")),
        ("农民工", .init("案件", "sum(追发农民工工资 + 农民工赔偿金 + 追发农民工人数)")),
        ("未清偿", .init("案件", "sum(未清偿)")), ("立案", .init("案件", "count(立案日)")),
        ("协调", .init("案件", "count(*)", where: "办理方式 = '协调' AND 办结日 IS NOT NULL")),
        ("移送", .init("案件", "count(移送日)")), ("公布", .init("步骤记录", "count(DISTINCT 信用代码)", where: "步骤 = '社会公布'")),
        ("追发笔数", .init("追发记录", "count(*)")),
    ]

    @Test("workers who were sent to arbitration or court are a step of its own, from its day on", arguments: [
        ("2020-12-20", 0), ("2020-12-21", 1), ("2020-12-31", 1),
    ])
    func referred(_ day: String, _ count: Int) throws {
        let ledger = SmallLedger().adding("步骤", ["A1", "引导仲裁诉讼", "2020-12-21", "", "", ""])
        #expect(ledger.diagnostics().isEmpty, "it needs no step before it")
        let folder = try TemporaryFolder()
        let path = folder.file("ledger.sqlite")
        _ = try Ledger.importing(ledger.files, into: path, context: .sample)
        let start = try #require(CivilDate(iso: RandomLedger.start))
        let reader = try LedgerReader(path: path, from: start, asOf: #require(CivilDate(iso: day)))
        #expect(try reader.value(of: LedgerExpression("案件", "count(引导仲裁诉讼日)"), unit: nil) == count)
        #expect(try reader.value(of: LedgerExpression("步骤记录", "count(*)", where: "步骤 = '引导仲裁诉讼'"), unit: nil) == count)
    }

    @Test("a case is being looked into from its registration until the day before it is verified", arguments: [
        ("2020-11-11", 0, 0), ("2020-11-12", 2, 0), ("2020-11-14", 2, 0), ("2020-11-15", 0, 2), ("2020-12-31", 0, 2),
    ])
    func leads(_ day: String, _ open: Int64, _ verified: Int64) throws {
        let ledger = SmallLedger()
        let folder = try TemporaryFolder()
        let path = folder.file("ledger.sqlite")
        _ = try Ledger.importing(ledger.files, into: path, context: .sample)
        let start = try #require(CivilDate(iso: RandomLedger.start))
        let reader = try LedgerReader(path: path, from: start, asOf: #require(CivilDate(iso: day)))
        #expect(try reader.value(of: LedgerExpression("核查线索", "count(*)"), unit: nil) == open)
        #expect(try reader.value(of: LedgerExpression("核查线索", "count(*)", where: "政府投资"), unit: nil) == open / 2)
        #expect(try reader.value(of: LedgerExpression("案件", "count(*)"), unit: nil) == verified)
    }

    @Test("a case without all that is filled in when it is verified is being looked into")
    func unverified() throws {
        let ledger = SmallLedger().adding("案件", [
            "A3", "栖云区", "主动检查", "2020-11-20", "虚构公司", Checked.creditCode(1), "虚某", "虚构路1号", "X1", "建筑企业", "2020-06-01", "2020-09-30",
            "", "", "", "", "", "", "", "",
        ])
        #expect(ledger.diagnostics().isEmpty)
        let folder = try TemporaryFolder()
        let path = folder.file("ledger.sqlite")
        _ = try Ledger.importing(ledger.files, into: path, context: .sample)
        let start = try #require(CivilDate(iso: RandomLedger.start))
        for (day, open) in [("2020-11-19", 0), ("2020-11-20", 1), ("2021-06-30", 1)] {
            let reader = try LedgerReader(path: path, from: start, asOf: #require(CivilDate(iso: day)))
            #expect(try reader.value(of: LedgerExpression("核查线索", "count(*)"), unit: nil) == Int64(open), "\(day)")
            #expect(try reader.value(of: LedgerExpression("案件", "count(*)"), unit: nil) == 2)
            #expect(try reader.value(of: LedgerExpression("案件", "sum(查实人数)"), unit: nil) == 13)
        }
        // It was looked into and nothing was found.
        #expect(ledger.adding("步骤", ["A3", "办结", "2020-12-01", "", "", ""]).diagnostics().isEmpty)
        // It may be filed before it is verified how much is owed.
        #expect(ledger.adding("步骤", ["A3", "立案", "2020-12-01", "", "", ""]).diagnostics().isEmpty)
        // Money that was recovered for it is more than what was verified.
        let paid = ledger.adding("追发", ["Z9", "A3", "2020-12-01", "1", "1", "10", "10", "0", "0", "企业"])
        #expect(Set(paid.diagnostics().map(\.code.rawValue)) == ["LED0308"])
    }

    @Test("beside a wrong heading the cells under right ones are looked at, and nothing is imported")
    func wrongHeading() {
        let ledger = SmallLedger().setting("案件", row: 1, "逃匿", to: "逃匿否").setting("案件", row: 2, "查实人数", to: "1,234")
            .setting("案件", row: 3, "查实金额", to: "3.5万")
        let found = ledger.diagnostics()
        #expect(found.contains { $0.code.rawValue == "LED0103" }, "\(found.map(\.summary))")
        #expect(found.contains { $0.summary.hasSuffix("案件.csv 2 查实人数") } && found.contains { $0.summary.hasSuffix("案件.csv 3 查实金额") })
        #expect(found.count == 3, "\(found.map(\.summary))")
    }

    @Test("a heading in another unit that is like none is told about its unit", arguments: [
        ("查实金额", "拖欠金额（万元）", "乘 10000"), ("查实人数", "涉及人数（万人）", "乘 10000"), ("查实金额", "欠款/千元", "乘 1000"),
    ])
    func otherUnit(_ column: String, _ heading: String, _ advice: String) throws {
        let found = SmallLedger().setting("案件", row: 1, column, to: heading).diagnostics()
        #expect(found.map(\.code.rawValue) == ["LED0103"])
        #expect(try #require(found.first).hints.contains { $0.chinese.contains(advice) }, "\(found.first?.hints.map(\.chinese) ?? [])")
        // Two columns that it may be: which of them nobody knows, the unit is told all the same.
        let two = SmallLedger().setting("案件", row: 1, "查实金额", to: "甲（万元）").setting("案件", row: 1, "其中农民工金额", to: "乙（万元）").diagnostics()
        #expect(two.filter { $0.hints.contains { $0.chinese.contains("先把这一列的数") } }.count == 2, "\(two.map(\.summary))")
    }

    @Test("some of it alone is a blank that was forgotten", arguments: [("查实日期", "2020-11-21"), ("逃匿", "否"), ("查实金额", "80000")])
    func partly(_ heading: String, _ text: String) {
        let ledger = SmallLedger().adding("案件", [
            "A3", "栖云区", "主动检查", "2020-11-20", "虚构公司", Checked.creditCode(1), "虚某", "虚构路1号", "X1", "建筑企业", "2020-06-01", "2020-09-30",
            "", "", "", "", "", "", "", "",
        ])
        let found = ledger.setting("案件", row: 4, heading, to: text).diagnostics()
        #expect(found.count == 7 && found.allSatisfy { $0.code.rawValue == "LED0201" }, "\(found.map(\.summary))")
    }

    @Test("every figure equals a naive count over the records", arguments: 0..<12 as Range<UInt64>)
    func naive(_ seed: UInt64) throws {
        let ledger = RandomLedger(seed: seed, cases: 60)
        let imported = try ImportedLedger(ledger)
        for offset in [-5, 0, 7, 21, 40, 52, 75, 200] {
            let day = ActionDay.iso(offset)
            let reader = try imported.reader(asOf: day)
            for unit in [nil, "栖云区", "市本级"] {
                let expected = NaiveState(ledger, asOf: day, unit: unit).figures
                for (name, expression) in Self.figures {
                    let value = try reader.value(of: expression, unit: unit)
                    #expect(value == expected[name], "\(name) as of \(day) in \(unit ?? "all")")
                }
            }
        }
    }

    @Test("an event after the day changes nothing before it", arguments: 0..<15 as Range<UInt64>)
    func later(_ seed: UInt64) throws {
        let ledger = RandomLedger(seed: seed, cases: 40)
        let day = ActionDay.iso(30)
        var earlier = ledger
        earlier.recoveries.removeAll { $0.day > day }
        earlier.steps.removeAll { $0.day > day }
        earlier.inspections.removeAll { $0.day > day }
        let (whole, cut) = (try ImportedLedger(ledger), try ImportedLedger(earlier))
        let (left, right) = (try whole.reader(asOf: day), try cut.reader(asOf: day))
        for (name, expression) in Self.figures {
            let value = try left.value(of: expression, unit: nil)
            #expect(try value == right.value(of: expression, unit: nil), "\(name)")
        }
    }
}

/// The same figures from the records themselves, without a database.
private struct NaiveState {
    let figures: [String: Int]

    init(_ ledger: RandomLedger, asOf day: String, unit: String?) {
        func isOfUnit(_ other: String) -> Bool { unit == nil || unit == other }
        let cases = ledger.cases.filter { $0.verified <= day && isOfUnit($0.employer.unit) }
        let numbers = Set(cases.map(\.number))
        let allOfUnit = Set(ledger.cases.filter { isOfUnit($0.employer.unit) }.map(\.number))
        let recoveries = ledger.recoveries.filter { $0.day <= day && numbers.contains($0.caseNumber) }
        let steps = ledger.steps.filter { $0.day <= day && allOfUnit.contains($0.caseNumber) }
        let projects = Dictionary(uniqueKeysWithValues: ledger.projects.map { ($0.number, $0) })
        let inspections = ledger.inspections.filter {
            $0.day >= RandomLedger.start && $0.day <= day && isOfUnit($0.employer.unit)
        }
        var latest: [String: RandomLedger.Inspection] = [:]
        for inspection in inspections {
            let key = inspection.employer.unit + inspection.employer.code
            if let other = latest[key], (other.day, other.number) > (inspection.day, inspection.number) { continue }
            latest[key] = inspection
        }
        let codes = Dictionary(uniqueKeysWithValues: ledger.cases.map { ($0.number, $0.employer.code) })
        func closed(_ item: RandomLedger.Case) -> Bool {
            steps.contains { $0.caseNumber == item.number && $0.name == "办结" }
        }
        func stepped(_ name: String) -> Int {
            Set(steps.filter { $0.name == name && numbers.contains($0.caseNumber) }.map(\.caseNumber)).count
        }
        let money = cases.reduce(0) { $0 + $1.money }
        let flagged = cases.filter { projects[$0.project].map { $0.isGovernment || $0.isStateOwned } ?? false }
        figures = [
            "检查户数": Set(inspections.map(\.employer.code)).count,
            "检查职工": latest.values.reduce(0) { $0 + $1.staff },
            "检查项目": Set(inspections.map(\.project).filter { projects[$0]?.isGovernment ?? false }).count,
            "欠薪人数": cases.reduce(0) { $0 + $1.persons }, "欠薪金额": flagged.reduce(0) { $0 + $1.money },
            "追发人数": recoveries.reduce(0) { $0 + $1.persons },
            "追发金额": recoveries.reduce(0) { $0 + $1.wages + $1.added },
            "农民工": recoveries.reduce(0) { $0 + $1.migrantWages + $1.migrantAdded + $1.migrants },
            "未清偿": money - recoveries.reduce(0) { $0 + $1.wages }, "立案": stepped("立案"),
            "协调": cases.filter { !$0.isFiled && closed($0) }.count, "移送": stepped("移送公安"),
            "公布": Set(steps.filter { $0.name == "社会公布" }.map { codes[$0.caseNumber] }).count,
            "追发笔数": recoveries.count,
        ]
    }
}
