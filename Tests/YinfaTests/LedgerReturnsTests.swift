import Diagnostics
import Foundation
import OfficialDocument
import Quantities
import StatisticalForms
import TestSupport
import Testing

@testable import Yinfa

extension RandomLedger {
    /// Takes the place of the sample office's ledger.
    func write(to office: SampleOffice) throws {
        for sheet in sheets { try office.write(sheet.csv, as: "ledger/\(sheet.name).csv") }
    }
}

@Suite("Returns from the ledger") struct LedgerReturnsTests {
    private let office: SampleOffice

    init() throws { office = try SampleOffice() }

    private func returns(asOf day: String) throws -> LedgerReturns {
        let office = try Office.open(office.path)
        let form = try Pack.find(of: office, in: .locate()).form()
        return try LedgerReturns(office, form: form, asOf: try #require(CivilDate(iso: day)))
    }

    private func counted(_ data: ReturnData) -> NaiveReturn {
        var naive = NaiveReturn(RandomLedger(), unit: "市本级", asOf: RandomLedger.start)
        for row in data.rows { naive.cells[row.name] = row.figures.map(\.value) }
        for blank in data.blanks { naive.blanks[blank.name] = blank.figure.value }
        return naive
    }

    private func all(_ returns: LedgerReturns) throws -> [ReportingUnit: NaiveReturn] {
        try Dictionary(uniqueKeysWithValues: returns.units.all.map { ($0, counted(try returns.data(of: $0))) })
    }

    // MARK: Against naive counting

    @Test("every cell and blank of every unit is what the records say, on any day", arguments: 0..<8 as Range<UInt64>)
    func naive(_ seed: UInt64) throws {
        let ledger = RandomLedger(seed: seed &* 77 &+ 5, cases: 70)
        try ledger.write(to: office)
        for offset in [-3, 0, 12, 30, 52, 90] {
            let day = ActionDay.iso(offset)
            let found = try all(returns(asOf: day))
            #expect(found[.city] == NaiveReturn(ledger, unit: nil, asOf: day), "the city as of \(day)")
            for unit in RandomLedger.units {
                #expect(found[.single(unit)] == NaiveReturn(ledger, unit: unit, asOf: day), "\(unit) as of \(day)")
            }
        }
    }

    @Test("one recovery changes the cells it must and no other", arguments: 0..<6 as Range<UInt64>)
    func oneRecovery(_ seed: UInt64) throws {
        var ledger = RandomLedger(seed: seed, cases: 40)
        try ledger.write(to: office)
        let day = ActionDay.iso(60)
        let index = try #require(ledger.recoveries.firstIndex { $0.added == 0 && $0.day <= day && $0.day > ActionDay.iso(1) })
        let item = try #require(ledger.cases.first { $0.number == ledger.recoveries[index].caseNumber })
        let before = try all(returns(asOf: day))
        let dayBefore = try #require((-1...60).map(ActionDay.iso).last { $0 < ledger.recoveries[index].day })
        let earlier = try all(returns(asOf: dayBefore))
        ledger.recoveries[index].added += 7
        try ledger.write(to: office)
        let after = try all(returns(asOf: day))
        var expected = before
        for unit in [ReportingUnit.city, .single(item.employer.unit)] {
            expected[unit]?.cells["合计"]?[13] += 7
            expected[unit]?.cells[item.employer.industry]?[13] += 7
        }
        #expect(after == expected)
        #expect(try all(returns(asOf: dayBefore)) == earlier, "what came later changes nothing before it")
    }

    @Test("events of the days after change nothing, and those before the action do not count")
    func window() throws {
        var ledger = RandomLedger(seed: 3, cases: 40)
        try ledger.write(to: office)
        let day = ActionDay.iso(20)
        let whole = try all(returns(asOf: day))
        ledger.recoveries.removeAll { $0.day > day }
        ledger.steps.removeAll { $0.day > day }
        ledger.inspections.removeAll { $0.day > day }
        try ledger.write(to: office)
        #expect(try all(returns(asOf: day)) == whole)
        // An old case is nobody's in this action.
        let form = try office.text("pack/form.yaml")
        try office.write(form.replacingOccurrences(of: "{起始日: 2020-11-09}", with: "{起始日: 2021-01-09}"), as: "pack/form.yaml")
        let late = try all(returns(asOf: ActionDay.iso(61)))
        let verified = ledger.cases.filter { $0.verified >= "2021-01-09" && $0.verified <= ActionDay.iso(61) }
        #expect(late[.city]?.cells["合计"]?[5] == verified.reduce(0) { $0 + $1.persons })
    }

    // MARK: The sample

    @Test("the sample's returns are what its own script counts, unit by unit", arguments: SampleFigures.days)
    func sample(_ day: String) throws {
        let returns = try returns(asOf: day)
        let expected = day == SampleFigures.days[0] ? SampleFigures.stage : SampleFigures.final
        #expect(expected.map(\.unit) == returns.units.names)
        for item in expected {
            let unit: ReportingUnit = item.unit == "全市" ? .city : .single(item.unit)
            let data = try returns.data(of: unit)
            #expect(data.rows.map { $0.figures.map(\.value) } == item.rows, "\(item.unit)")
            #expect(data.blanks.map(\.figure.value) == item.blanks, "\(item.unit)")
        }
    }

    @Test("the sample's typed return differs from its ledger in the two figures that it says are wrong, and in no other")
    func typedSample() throws {
        let file = office.file("returns/2020-12-31.yaml")
        let found = try Returns(of: Office.open(office.path), resources: .locate()).compare(file: file)
        #expect(found.map(\.code.rawValue) == ["RET0501", "RET0501"], "\(found.map(\.message.chinese))")
        let said = found.map(\.message.chinese)
        #expect(said.first == "“建筑企业”第 1 栏（检查用人单位－用人单位户数）填的是 927户，台账是 928户")
        #expect(said.last?.hasSuffix("填的是 177.650087万元（177650087分），台账是 177.605087万元") == true, "\(said)")
        let words = try office.text("returns/2020-12-31.yaml").split(separator: "\n").filter { $0.hasPrefix("#") }.joined()
        #expect(words.contains("“建筑企业”第 1 栏") && words.contains("“其他用人单位”第 9 栏") && words.contains("177605087"))
        let right = try office.text("returns/2020-12-31.yaml").replacing("1: 927\n", with: "1: 928\n").replacing(": 177650087", with: ": 177605087")
        try office.write(right, as: "returns/2020-12-31.yaml")
        #expect(try Returns(of: Office.open(office.path), resources: .locate()).compare(file: file).isEmpty)
    }

    @Test("the script still counts the same", arguments: SampleFigures.days)
    func script(_ day: String) throws {
        let text = try Shell.text(["python3", Repository.path("templates/winter-2020/sample/make-ledger.py"), "--check"])
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let start = try #require(lines.firstIndex { $0.contains("全市，截至 \(day)") })
        let city = try #require((day == SampleFigures.days[0] ? SampleFigures.stage : SampleFigures.final).first)
        for (row, line) in zip(city.rows, lines[(start + 2)...(start + 5)]) {
            let printed = line.split(separator: "\t").dropFirst().map(String.init)
            #expect(printed[0] == String(row[0]) && printed[4] == String(row[4]) && printed[16] == String(row[16]))
            #expect(printed[7] == DecimalText.fixed(row[7], per: 1_000_000, decimals: 2))
            #expect(printed[1] == DecimalText.fixed(row[1], per: 10_000, decimals: 4))
        }
    }

    // MARK: Properties

    @Test("a ledger that keeps its rules breaks no check that must hold, in any unit on any day", arguments: 0..<5 as Range<UInt64>)
    func checks(_ seed: UInt64) throws {
        try RandomLedger(seed: seed &+ 900, cases: 60).write(to: office)
        for offset in [0, 20, 55, 95] {
            let returns = try returns(asOf: ActionDay.iso(offset))
            for unit in returns.units.all {
                let data = try returns.data(of: unit, isFinal: offset > 90)
                let errors = returns.form.findings(in: data).filter { $0.severity == .error }
                #expect(errors.isEmpty, "\(unit.name): \(errors.map(\.message.chinese))")
            }
        }
    }

    @Test("the records behind every cell and blank add up to it, and visible sums tie", arguments: 0..<3 as Range<UInt64>)
    func traces(_ seed: UInt64) throws {
        try RandomLedger(seed: seed &+ 300, cases: 30).write(to: office)
        let returns = try returns(asOf: ActionDay.iso(45))
        for unit in [ReportingUnit.city, .single("望河区")] {
            let data = try returns.data(of: unit)
            let rows = returns.form.rows.map(\.name.text)
            for column in returns.form.columns {
                let traced = try rows.map { try returns.trace(.cell(row: $0, column: column.number), of: unit) }
                for (row, trace) in zip(data.rows, traced) {
                    #expect(trace.total == row.figures[column.number - 1].value, "\(unit.name) \(trace.name)")
                    #expect(trace.figure == trace.total)
                }
                #expect(traced[0].records.count == traced.dropFirst().reduce(0) { $0 + $1.records.count })
                let printed = rows.compactMap { returns.form.printedFigure(row: $0, column: column.number, of: data) }
                #expect(printed[0] == printed.dropFirst().reduce(0, +))
            }
            for blank in data.blanks {
                #expect(try returns.trace(.blank(blank.name), of: unit).total == blank.figure.value, "\(blank.name)")
            }
        }
    }

    @Test("the city is the sum of its units, in every cell and blank")
    func city() throws {
        let found = try all(returns(asOf: "2020-12-31"))
        let singles = RandomLedger.units.compactMap { found[.single($0)] }
        for row in ["合计", "建筑企业", "加工制造企业", "其他用人单位"] {
            for column in 0..<17 {
                #expect(found[.city]?.cells[row]?[column] == singles.reduce(0) { $0 + ($1.cells[row]?[column] ?? 0) })
            }
        }
        for name in ["n1", "a2", "p3", "x1", "x2"] {
            #expect(found[.city]?.blanks[name] == singles.reduce(0) { $0 + ($1.blanks[name] ?? 0) })
        }
    }

    @Test("who signs, and whose phone is printed")
    func heads() throws {
        try office.change("office.yaml", "  栖云区: 0390-2661527\n  望河区: 0390-2665104\n", to: "  栖云区: 0390-1\n")
        let returns = try returns(asOf: "2020-12-31")
        let city = try returns.data(of: .city)
        #expect(city.reportingUnit.text == "凤栖山市根治拖欠农民工工资工作领导小组办公室" && city.phone?.text == "0390-2660718")
        #expect(try returns.data(of: .single("栖云区")).phone?.text == "0390-1")
        #expect(try returns.data(of: .single("望河区")).phone == nil)
        #expect(try returns.data(of: .single("市本级")).phone?.text == "0390-2660718")
        #expect(city.compiledOn.iso == "2020-12-31" && city.isComputed && !city.isFinal)
    }

    // MARK: What is wrong

    private func slip(_ old: String, _ new: String, in file: String = "pack/form.yaml") throws -> [Diagnostic] {
        try office.change(file, old, to: new)
        return try diagnostics { _ = try returns(asOf: "2020-12-31") }
    }

    @Test("an expression that is wrong is pointed at in form.yaml", arguments: [
        ("sum(查实人数)}", "sum(查实人)}", "LED0501", "查实人)"),
        ("count(立案日)", "count(立案日) + 查实人数", "LED0601", "查实人数}"),
        ("条件: 查实金额 > 0, 数", "条件: 查实金額 > 0, 数", "LED0501", "查实金額 >"),
        ("表: 检查记录, 数: sum(职工人数)", "表: 检查纪录, 数: sum(职工人数)", "LED0505", "检查纪录"),
        ("行: 行业\n", "行: 行当\n", "LED0501", "行当"),
        ("案件: 查实日期 >= 起始日()", "案件: 查实日 >= 起始日()", "LED0501", "查实日 >="),
        ("sum(职工人数)", "(SELECT count(*) FROM main.人员)", "LED0502", "(SELECT"),
        ("sum(职工人数)", "\"count(*); DELETE FROM 案件\"", "LED0501", "\"count(*);"),
        ("sum(职工人数)", "max(用人单位)", "LED0504", "max(用人单位)"),
        ("sum(职工人数)", "sum(职工人数) * random()", "LED0502", "sum(职工人数) * random()"),
        ("sum(职工人数)", "(ATTACH 'x' AS y)", "LED0501", "'x' AS y"),
        ("条件: 国企, 数", "条件: 没有这列, 数", "LED0501", "没有这列"),
        ("sum(职工人数)", "sum(职工人数) - 100000", "RET0301", "sum(职工人数) - 100000"),
    ])
    func expressions(_ old: String, _ new: String, _ code: String, _ pointed: String) throws {
        var found = try slip(old, new)
        if code == "RET0301" { found = try diagnostics { _ = try returns(asOf: "2020-11-09").data(of: .single("市本级")) } }
        let first = try #require(found.first)
        #expect(first.code.rawValue == code, "\(found.map(\.message.english))")
        let place = try #require(first.place)
        #expect(place.file.hasSuffix("pack/form.yaml"))
        let position = try #require(place.position)
        let expected = try office.place(of: pointed, in: "pack/form.yaml")
        #expect("pack/form.yaml:\(position.line):\(position.column)" == expected, "\(first.message.english)")
    }

    @Test("records that belong in no row are an error with the nearest row")
    func rows() throws {
        let found = try slip("行: 行业\n", "行: 办理方式\n")
        #expect(found.contains { $0.code.rawValue == "LED0501" }, "inspections have no such column")
        try office.change("pack/form.yaml", "行: 办理方式\n", to: "行: substr(行业, 1, 2)\n")
        let rows = try diagnostics { _ = try returns(asOf: "2020-12-31") }
        #expect(!rows.isEmpty && rows.allSatisfy { $0.code.rawValue == "RET0302" })
        #expect(rows.first?.message.chinese.contains("“其他”") == true || rows.first?.message.chinese.contains("“加工”") == true || rows.first?.message.chinese.contains("“建筑”") == true)
        #expect(try "pack/form.yaml:\(rows.first?.place?.position?.line ?? 0):\(rows.first?.place?.position?.column ?? 0)" == office.place(of: "substr", in: "pack/form.yaml"))
    }

    @Test("a form that says nothing of sources computes nothing")
    func typedForm() throws {
        let text = try office.text("pack/form.yaml")
        try office.write(text.components(separatedBy: "\n# 合计行印")[0], as: "pack/form.yaml")
        #expect(try codes { _ = try returns(asOf: "2020-12-31") } == ["RET0402"])
    }

    @Test("a return of a day before the action holds nothing, and a warning says so")
    func tooEarly() throws {
        let early = try returns(asOf: "2020-11-08").warnings
        #expect(early.map(\.code.rawValue) == ["RET0411"])
        #expect(early.first?.message.chinese == "截止日 2020-11-08 早于起始日 2020-11-09，报表里什么也没有")
        #expect(try returns(asOf: "2020-11-09").warnings.isEmpty)
    }

    @Test("the phone of a county that is not there is an error")
    func phones() throws {
        try office.change("office.yaml", "  栖云区: 0390-2661527\n", to: "  栖云县: 0390-2661527\n")
        let found = try diagnostics { _ = try returns(asOf: "2020-12-31") }
        #expect(found.map(\.code.rawValue) == ["RET0401"])
        #expect(found.first?.hints.first?.chinese == "是不是“栖云区”？")
    }

    @Test("a wrong cell of the ledger stops every return")
    func ledger() throws {
        try office.change("ledger/追发.csv", "28600.00,28600.00", to: "x,28600.00")
        #expect(try codes { _ = try returns(asOf: "2020-12-31") } == ["LED0202"])
    }
}
