import Diagnostics
import Foundation
import Quantities
import TestSupport
import Testing

@testable import Ledger

@Suite("Figures by group") struct GroupedTests {
    private let ledger: RandomLedger
    private let imported: ImportedLedger
    private let place = Place(file: "form.yaml", position: .init(line: 12, column: 9))
    private let keyPlace = Place(file: "form.yaml", position: .init(line: 3, column: 7))

    init() throws {
        ledger = RandomLedger(seed: 11, cases: 80)
        imported = try ImportedLedger(ledger)
    }

    private func expression(_ value: String, _ condition: String? = nil, view: String = "案件") -> LedgerExpression {
        LedgerExpression(
            view: PlacedSQL(view), value: PlacedSQL(value, place: place), condition: condition.map { PlacedSQL($0) })
    }

    private let expressions = [
        ("检查记录", "count(DISTINCT 信用代码)", nil), ("案件", "sum(查实金额)", nil), ("案件", "sum(追发工资 + 赔偿金)", nil),
        ("案件", "count(*)", "办理方式 = '协调' AND 办结日 IS NOT NULL"), ("案件", "count(立案日)", nil),
        ("步骤记录", "count(DISTINCT 信用代码)", "步骤 = '社会公布'"), ("追发记录", "max(工资) - min(工资)", nil),
        ("案件", "sum(查实金额) FILTER (WHERE 政府投资 OR 国企)", "查实人数 > 3"),
    ].map { ($0.0, $0.1, $0.2 as String?) }

    @Test("a group's figures are those of its records alone", arguments: ["2020-11-20", "2020-12-31", "2021-02-28"])
    func groups(_ day: String) throws {
        let reader = try imported.reader(asOf: day)
        let all = expressions.map { expression($0.1.contains("FILTER") ? "coalesce(\($0.1), 0)" : $0.1, $0.2, view: $0.0) }
        let groups = try reader.values(of: all, groupedBy: [PlacedSQL("所属单位"), PlacedSQL("行业")])
        #expect(!groups.isEmpty)
        var seen = 0
        for unit in RandomLedger.units {
            for industry in RandomLedger.industries {
                let alone = all.map { item in
                    var item = item
                    item.condition = PlacedSQL("(\(item.condition?.text ?? "1")) AND 行业 = '\(industry)'")
                    return item
                }
                let expected = try reader.values(of: alone, unit: unit)
                let group = groups.first { $0.key == [.text(unit), .text(industry)] }
                #expect((group?.values ?? all.map { _ in 0 }) == expected, "\(unit) \(industry)")
                if group != nil { seen += 1 }
            }
        }
        #expect(seen == groups.count)
    }

    @Test("groups stand in the order of their keys, blanks first")
    func order() throws {
        let reader = try imported.reader(asOf: "2021-02-28")
        let groups = try reader.values(of: [expression("count(*)")], groupedBy: [PlacedSQL("项目名称"), PlacedSQL("查实人数")])
        #expect(groups.map(\.key) == groups.map(\.key).sorted { $0.lexicographicallyPrecedes($1) })
        #expect(groups.first?.key.first == .blank)
        #expect(groups.reduce(0) { $0 + $1.values[0] } == ledger.cases.count)
    }

    @Test("values sort as blank, number, text")
    func values() {
        let sorted: [LedgerValue] = [.blank, .integer(-1), .integer(2), .text(""), .text("甲"), .text("甲乙")]
        #expect(sorted.reversed().sorted() == sorted)
        #expect(!(LedgerValue.blank < .blank))
    }

    @Test("a unit narrows the groups, and no column makes one group")
    func unit() throws {
        let reader = try imported.reader(asOf: "2021-02-28")
        let groups = try reader.values(of: [expression("count(*)")], groupedBy: [PlacedSQL("所属单位")], unit: "栖云区")
        #expect(groups.map(\.key) == [[.text("栖云区")]])
        let one = try reader.values(of: [expression("count(*)"), expression("sum(查实金额)", "0")], groupedBy: [])
        #expect(one == [LedgerGroup(key: [], values: [ledger.cases.count, 0])])
        #expect(try reader.values(of: [], groupedBy: []) == [LedgerGroup(key: [], values: [])])
    }

    @Test("groups that lack something are those whose expression is 0 or blank", arguments: ["count(*) > 1", "sum(查实人数) > 20", "count(DISTINCT 所属单位) = 1"])
    func lacking(_ requirement: String) throws {
        let reader = try imported.reader(asOf: "2021-02-28")
        let columns = [PlacedSQL("信用代码")]
        let all = try reader.values(of: [expression(requirement)], groupedBy: columns)
        let expected = all.filter { $0.values == [0] }.map(\.key)
        func keys(_ requirement: String, unit: String? = nil) throws -> [String] {
            let asked = LedgerRequirement(expression(requirement), groups: columns)
            return try reader.breaches(of: [asked], unit: unit)[0].map(\.key)
        }
        let codes = all.map { $0.key[0].shown }
        #expect(try keys(requirement) == expected.map { $0[0].shown })
        #expect(try keys("NULL + count(*)") == codes)
        let ofUnit = try keys("0 * count(*)", unit: "栖云区")
        #expect(ofUnit.count < codes.count && Set(ofUnit).isSubset(of: codes))
    }

    @Test("a requirement that is wrong is pointed at", arguments: ["查实人数 > 1", "没有 = 1", "count(*) = 1; 1"])
    func wrongRequirement(_ requirement: String) throws {
        let reader = try imported.reader(asOf: "2021-02-28")
        let asked = LedgerRequirement(expression(requirement), groups: [PlacedSQL("信用代码")])
        let found = diagnostics { _ = try reader.breaches(of: [asked], unit: nil) }
        #expect(found.count == 1 && found.first?.place?.file == "form.yaml", "\(found)")
    }

    @Test("expressions too long together are found one by one")
    func long() throws {
        let reader = try imported.reader(asOf: "2021-02-28")
        let long = "sum(查实金额)" + String(repeating: " ", count: 30_000)
        let groups = try reader.values(of: [expression(long), expression(long + " + 1"), expression("count(*)")], groupedBy: [PlacedSQL("行业")])
        #expect(groups.allSatisfy { $0.values[1] == $0.values[0] + 1 })
        #expect(groups.reduce(0) { $0 + $1.values[2] } == ledger.cases.count)
    }

    // MARK: Errors

    @Test("a wrong column to group by is pointed at", arguments: ["没有", "count(*)", "行业; 1", "行业 -- "])
    func wrongColumn(_ column: String) throws {
        let reader = try imported.reader(asOf: "2021-02-28")
        let found = diagnostics {
            _ = try reader.values(of: [expression("count(*)")], groupedBy: [PlacedSQL(column, place: keyPlace)])
        }
        #expect(found.map(\.code) == [.expressionMalformed], "\(found)")
        #expect(found.first?.place == keyPlace)
    }

    @Test("a column that one of the views lacks is pointed at")
    func missingInOneView() throws {
        let reader = try imported.reader(asOf: "2021-02-28")
        let found = diagnostics {
            _ = try reader.values(
                of: [expression("count(*)"), expression("count(*)", view: "项目")],
                groupedBy: [PlacedSQL("行业", place: keyPlace)])
        }
        #expect(found.map(\.place) == [keyPlace])
    }

    @Test("a blank among a group's records is an error at its expression")
    func blank() throws {
        let reader = try imported.reader(asOf: "2021-02-28")
        let found = diagnostics {
            _ = try reader.values(of: [expression("count(*)"), expression("sum(NULL)")], groupedBy: [PlacedSQL("行业")])
        }
        #expect(found.map(\.code) == [.expressionNoInteger])
        #expect(found.first?.place == place)
    }

    // MARK: Bare columns

    @Test("a column outside the aggregates is an error", arguments: [
        ("sum(查实金额) + 查实人数", "查实人数"),
        ("CASE WHEN 政府投资 THEN count(*) ELSE 0 END", "政府投资"),
        ("count(*) * (查实人数 > 3)", "查实人数"),
        ("coalesce(sum(查实金额), 查实金额)", "查实金额"),
        ("min(sum(查实金额), 查实金额)", "查实金额"),
        ("sum(查实金额) || '查实人数' || 行业", "行业"),
        ("sum (查实金额) - \"查实人数\"", "查实人数"),
        ("count(*) + (SELECT count(*) FROM 步骤记录 s WHERE s.案件编号 = 案件.案件编号)", "案件.案件编号"),
        ("count(*) + length(')') + 查实人数", "查实人数"),
        ("max(查实人数) FILTER (WHERE 国企) + 国企", "国企"),
    ])
    func bare(_ value: String, _ column: String) throws {
        let reader = try imported.reader(asOf: "2021-02-28")
        let found = diagnostics { _ = try reader.value(of: expression(value), unit: nil) }
        #expect(found.map(\.code) == [.expressionBareColumn], "\(found)")
        #expect(found.first?.place == place)
        #expect(found.first?.message.chinese.contains("“\(column)”") == true, "\(found)")
    }

    @Test("columns within aggregates and whole subqueries are not", arguments: [
        "sum(查实金额 * (政府投资 OR 国企))", "SUM ( 查实金额 )  FILTER  (WHERE 国企 AND ')' <> '(') + count ( * )", "max(count(*), 3)",
        "min(查实人数)", "min(abs(查实人数))", "max(coalesce(查实人数, 0)) + min(2, 3)", "sum(min(查实人数, 3))",
        "count(*) + (SELECT count(*) FROM 步骤记录 s WHERE s.步骤 = '立案')", "coalesce((select max(查实人数) from 案件), 0) + sum(查实人数)",
        "CASE WHEN sum(国企) > 0 THEN count(*) ELSE 0 END", "count(*) FILTER (WHERE 办结日 IS NULL)", "count(*) + length('查实人数')",
        "sum(查实人数) + :n",
    ])
    func covered(_ value: String) throws {
        let reader = try imported.reader(asOf: "2021-02-28")
        let found = diagnostics { _ = try reader.value(of: expression(value), unit: nil, parameters: ["n": .integer(1)]) }
        #expect(found.isEmpty, "\(found)")
    }

    @Test("what is left without the aggregates", arguments: [
        ("sum(a)", " 1 "),
        ("sum(a) + b", " 1  + b"),
        ("min(a, sum(b))", "min(a,  1 )"),
        ("summe(a)", "summe(a)"),
        ("count(DISTINCT a) FILTER (WHERE b)", " 1 "),
        ("(SELECT sum(a) FROM b)", "(SELECT sum(a) FROM b)"),
        ("'sum(a)'", "'sum(a)'"),
        ("max(')', a)", "max(')', a)"),
        ("max((a))", " 1 "),
        ("sum", "sum"),
    ])
    func rest(_ text: String, _ expected: String) {
        #expect(ExpressionText(text: text).withoutAggregates == expected)
    }
}

@Suite("Who may read what an expression says") struct FieldClassTests {
    private let imported: ImportedLedger

    init() throws { imported = try ImportedLedger(RandomLedger(seed: 2, cases: 5)) }

    private func fieldClass(_ text: String, _ view: String = "案件") throws -> FieldClass {
        try imported.reader(asOf: "2021-02-28").fieldClass(of: PlacedSQL(text), in: PlacedSQL(view))
    }

    @Test("the highest class of the columns that are read", arguments: [
        ("count(*)", "案件", FieldClass.public),
        ("1", "案件", .public),
        ("sum(查实金额)", "案件", .public),
        ("信用代码", "案件", .public),
        ("信用代码", "检查记录", .party),
        ("案件编号", "案件", .internal),
        ("sum(查实金额) + count(来源)", "案件", .internal),
        ("CASE WHEN 来源 = 'x' THEN 1 END", "案件", .internal),
        ("count(*) FILTER (WHERE 逃匿)", "案件", .party),
        ("移送日", "案件", .public),
        ("公安不予立案日", "案件", .internal),
        ("挂牌督办日", "案件", .party),
        ("销账日", "案件", .internal),
        ("办结日", "案件", .public),
        ("追发工资 + 赔偿金 + 未清偿", "案件", .public),
        ("劳动者称谓", "案件", .public),
        ("来源文件", "案件", .internal),
        ("政府投资", "项目检查", .public),
        ("备注", "步骤记录", .internal),
        ("资金来源", "追发记录", .party),
        ("办理方式", "追发记录", .party),
        ("发现问题", "检查记录", .internal),
        ("(SELECT max(来源) FROM 案件)", "项目", .internal),
        ("(SELECT count(*) FROM 案件 x WHERE x.用人单位 = 追发记录.用人单位)", "追发记录", .public),
    ])
    func classes(_ text: String, _ view: String, _ expected: FieldClass) throws {
        #expect(try fieldClass(text, view) == expected)
    }

    @Test("every column of every view has the class of what it comes from, and nothing of the workers is there")
    func everyColumn() throws {
        let reader = try imported.reader(asOf: "2021-02-28")
        for view in LedgerView.allCases {
            let names = try reader.columns(of: view)
            #expect(names == view.columns.map(\.name))
            #expect(Set(names).count == names.count, "\(view.rawValue)")
            for name in names {
                let own = LedgerSchema.tables.filter { $0.name != .workers }.flatMap(\.columns).filter { $0.name == name }
                let found = try fieldClass(name, view.rawValue)
                #expect(found < .secret, "\(view.rawValue) \(name)")
                // Of what is only suspected nothing is public.
                if view == .leads { #expect(found == .internal, "\(name)") } else if !own.isEmpty { #expect(own.map(\.fieldClass).contains(found), "\(view.rawValue) \(name)") }
            }
        }
        #expect(LedgerView.cases.fieldClass(of: "没有的列") == .secret)
    }

    @Test("an expression that cannot be read is an error at its place")
    func wrong() throws {
        let place = Place(file: "notice.gw", position: .init(line: 2, column: 5))
        let reader = try imported.reader(asOf: "2021-02-28")
        for (text, view, code) in [
            ("没有", "案件", Diagnostic.Code.expressionMalformed), ("姓名", "案件", .expressionMalformed),
            ("(SELECT max(姓名) FROM main.人员)", "案件", .expressionForbidden), ("1", "人员", .expressionUnknownView), ("1; 2", "案件", .expressionMalformed),
        ] {
            let found = diagnostics {
                _ = try reader.fieldClass(of: PlacedSQL(text, place: place), in: PlacedSQL(view, place: place))
            }
            #expect(found.map(\.code) == [code] && found.first?.place == place, "\(text): \(found)")
        }
    }
}
