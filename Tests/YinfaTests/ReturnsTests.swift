import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Yinfa

/// The public interface of returns, as a program that embeds it sees it.
@Suite("Returns as a library gives them") struct ReturnsTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice()
        try RandomLedger(seed: 8, cases: 40).write(to: office)
    }

    private func returns() throws -> Returns { try Returns(of: Office.open(office.path), resources: .locate()) }

    @Test("a request is for the whole city unless it says otherwise")
    func request() {
        let request = Returns.Request(asOf: "2020-12-31")
        #expect(request.unit == "全市")
        #expect(request.compiledOn == nil)
        #expect(!request.isFinal)
    }

    @Test("JSON has one file with the name given")
    func json() throws {
        let made = try returns().json(.init(unit: "市本级", asOf: "2020-12-31"), name: "own")
        #expect(made.output.map(\.name) == ["own.json"])
        let text = String(decoding: made.output[0].bytes, as: UTF8.self)
        #expect(text.contains("\"单位\": \"市本级\""))
        #expect(text.hasSuffix("}\n"))
    }

    @Test("the same request gives the same bytes, before and after the store is deleted")
    func sameBytes() throws {
        let first = try returns().json(.init(asOf: "2020-12-31"), name: "a").output
        let second = try returns().json(.init(asOf: "2020-12-31"), name: "a").output
        #expect(first == second)
        try office.remove("ledger.sqlite")
        #expect(try returns().json(.init(asOf: "2020-12-31"), name: "a").output == first)
    }

    @Test("the order of records and the names of files change no figure")
    func order() throws {
        let first = try returns().json(.init(asOf: "2020-12-31"), name: "a").output
        let lines = try office.text("ledger/案件.csv").split(separator: "\n").map(String.init)
        let head = lines[0]
        let (odd, even) = (lines.dropFirst().enumerated().filter { $0.offset % 2 == 1 }, lines.dropFirst().enumerated().filter { $0.offset % 2 == 0 })
        try office.remove("ledger/案件.csv")
        try office.write(([head] + odd.reversed().map(\.element)).joined(separator: "\n") + "\n", as: "ledger/案件-甲.csv")
        try office.write(([head] + even.map(\.element)).joined(separator: "\n") + "\n", as: "ledger/案件-乙.csv")
        #expect(try returns().json(.init(asOf: "2020-12-31"), name: "a").output == first)
    }

    @Test("a press renders what a request asks for")
    func render() throws {
        let press = try Press(resources: .locate())
        let made = try press.render(returns(), .init(unit: "栖云区", asOf: "2021-02-10", isFinal: true), as: .pdf, name: "r")
        #expect(made.output.map(\.name) == ["r.pdf"])
        #expect(made.output[0].bytes.starts(with: Array("%PDF".utf8)))
        let dump = try press.render(returns(), .init(unit: "栖云区", asOf: "2020-12-31"), as: .dump, name: "r")
        #expect(String(decoding: dump.output[0].bytes, as: UTF8.self).contains("栖云区根治欠薪"))
    }

    @Test("a check of all units gives one result for each, the city first")
    func checkAll() throws {
        let checked = try returns().check(asOf: "2020-12-31")
        #expect(checked.count == 14)
        #expect(checked[0].unit == "凤栖山市根治拖欠农民工工资工作领导小组办公室")
        #expect(checked[1].unit == "栖云区" && checked[13].unit == "市本级")
        #expect(checked.allSatisfy { $0.asOf == "2020年12月31日" })
        let one = try returns().check(unit: "望河区", asOf: "2020-12-31")
        #expect(one.map(\.unit) == ["望河区"])
        #expect(one[0].findings == checked[2].findings)
    }

    @Test("a check of the final return knows checks that others do not")
    func final() throws {
        try office.change("pack/form.yaml", "c10 + c11 >= 1件/户 * c5", to: "c10 + c11 > 1000件 + 1件/户 * c5")
        let stage = try returns().check(unit: "全市", asOf: "2020-12-31")
        let final = try returns().check(unit: "全市", asOf: "2020-12-31", isFinal: true)
        #expect(!stage[0].findings.contains { $0.message.chinese.contains("V23") })
        #expect(final[0].findings.contains { $0.message.chinese.contains("V23") })
    }

    @Test("errors and warnings of checks are told together when a return fails")
    func failing() throws {
        try office.change("pack/form.yaml", "级别: 错误, 式: c3 <= c2", to: "级别: 错误, 式: c3 > c2")
        try office.change("pack/form.yaml", "式: c16 <= c10", to: "式: c16 > c10")
        let found = try diagnostics { _ = try returns().json(.init(asOf: "2020-12-31"), name: "a") }
        #expect(Set(found.map(\.code.rawValue)) == ["CHK0101", "CHK0102"])
        #expect(found.allSatisfy { $0.place?.file.hasSuffix("pack/form.yaml") == true })
    }

    @Test("a typed file is checked with its own place", arguments: ["yaml", "json"])
    func typed(_ ending: String) throws {
        let made = try returns().json(.init(unit: "栖云区", asOf: "2020-12-31"), name: "a").output
        try office.write(made[0].bytes, as: "typed." + ending)
        let checked = try returns().check(file: office.file("typed." + ending))
        #expect(checked.unit == "栖云区")
        #expect(checked.findings.allSatisfy { $0.severity == .warning })
        try office.change("typed." + ending, "\"制表时间\"", to: "\"终报\": true, \"制表时间\"")
        let final = try returns().check(file: office.file("typed." + ending)).findings.filter { $0.severity == .error }
        #expect(final.map(\.code.rawValue) == ["RET0204"] && final.first?.place?.file == office.file("typed." + ending), "\(final)")
    }

    @Test("a trace tells record by record what a figure is made of")
    func trace() throws {
        let trace = try returns().trace("合计.6", unit: "全市", asOf: "2021-02-28")
        let ledger = RandomLedger(seed: 8, cases: 40)
        #expect(trace.total == ledger.cases.reduce(0) { $0 + $1.persons })
        #expect(trace.records.count == ledger.cases.count)
        #expect(Set(trace.records.map(\.key)) == Set(ledger.cases.map(\.number)))
        #expect(trace.printedUnit == "万人" && trace.name == "合计.c6" && trace.asOf == "2021-02-28")
        #expect(trace.heading == "拖欠工资情况－涉及职工人数－合计")
        #expect(trace.shownTotal == trace.shownFigure && trace.shownTotal.hasSuffix("万人"))
        let blank = try returns().trace("x2", asOf: "2021-02-28")
        #expect(blank.name == "x2" && blank.heading == "第4句“列入欠薪‘黑名单’…件”" && blank.printedUnit == "件")
        #expect(blank.printed == String(blank.total))
    }

    @Test("a trace of a full-width point or a plain column number is the same", arguments: ["合计.6", "合计．6", "合计.c6"])
    func names(_ name: String) throws {
        #expect(try returns().trace(name, asOf: "2020-12-31").name == "合计.c6")
    }

    @Test("dates are days of the calendar, written whole", arguments: ["", "2020", "2020-2-1", "2020-02-30", "2020/12/31", "二〇二〇年"])
    func dates(_ text: String) throws {
        #expect(try codes { _ = try returns().json(.init(asOf: text), name: "a") } == ["RET0102"])
        #expect(try codes { _ = try returns().check(asOf: text) } == ["RET0102"])
        #expect(try codes { _ = try returns().trace("n1", asOf: text) } == ["RET0102"])
    }

    @Test("an office without a pack has no returns")
    func noPack() throws {
        try office.change("office.yaml", "模板包: pack", to: "模板包: none")
        #expect(try codes { _ = try returns() } == ["FIL0104"])
    }
}

@Suite("Who has returns") struct ReportingUnitTests {
    private let office: SampleOffice
    private let place = Place(file: "--unit")

    init() throws { office = try SampleOffice() }

    private func units() throws -> ReportingUnits { try ReportingUnits(Office.open(office.path)) }

    @Test("the counties in their order, 市本级 last, the city before them")
    func order() throws {
        let units = try units()
        #expect(units.singles == RandomLedger.units)
        #expect(units.names == ["全市"] + RandomLedger.units)
        #expect(units.all.first == .city)
        #expect(units.all.count == 14)
        #expect(units.all.map(\.name) == units.names)
    }

    @Test("each by its name, the city by its office's too", arguments: [
        ("全市", ReportingUnit.city),
        ("凤栖山市根治拖欠农民工工资工作领导小组办公室", .city),
        ("市本级", .single("市本级")),
        ("高新技术产业开发区", .single("高新技术产业开发区")),
    ])
    func named(_ name: String, _ unit: ReportingUnit) throws {
        #expect(try units().unit(named: name, at: place) == unit)
    }

    @Test("others are errors with the nearest name", arguments: [
        ("栖云县", "是不是“栖云区”？"),
        ("市本极", "是不是“市本级”？"),
        ("全是", "是不是“全市”？"),
        ("某某某某某某某某某", "有：全市、栖云区"),
    ])
    func unknown(_ name: String, _ hint: String) throws {
        let found = try diagnostics { _ = try units().unit(named: name, at: place) }
        #expect(found.map(\.code.rawValue) == ["RET0401"])
        #expect(found.first?.place == place)
        #expect(found.first?.hints.first?.chinese.hasPrefix(hint) == true, "\(found)")
    }

    @Test("an office without a name of its own calls its city 全市 and prints no phone")
    func anonymous() throws {
        try office.write("模板包: pack\n各县: [甲区, 乙县]\n", as: "office.yaml")
        let units = try units()
        #expect(units.printedName(of: .city) == "全市")
        #expect(units.phone(of: .city) == nil)
        #expect(units.phone(of: .single("市本级")) == nil)
        #expect(units.singles == ["甲区", "乙县", "市本级"])
    }

    @Test("an office without counties has no returns")
    func noCounties() throws {
        try office.write("模板包: pack\n机关: {全称: 某办公室}\n", as: "office.yaml")
        #expect(try codes { _ = try units() } == ["CFG0103"])
        for (written, code) in [("各县:", "CFG0103"), ("各县:\n  -", "CFG0104"), ("各县: 栖云区", "CFG0104")] {
            try office.write("模板包: pack\n机关: {全称: 某办公室}\n\(written)\n", as: "office.yaml")
            let found = try diagnostics { _ = try units() }
            #expect(found.map(\.code.rawValue) == [code])
            #expect(found.first?.hints.map(\.chinese) == ["在“各县”下面写报送单位的名称，一行一个，前面是“- ”，如“- 栖云区”；没有下辖单位的写“各县: []”"])
            #expect(found.first?.hints.first?.english.contains("'- 栖云区'") == true)
        }
        try office.write("模板包: pack\n机关: {全称: 某办公室}\n各县: []\n", as: "office.yaml")
        #expect(try units().singles == ["市本级"])
    }

    @Test("phones of the wrong kind are errors")
    func phones() throws {
        try office.change("office.yaml", "各县电话:\n  栖云区: 0390-2661527", to: "各县电话:\n  栖云区: [1]")
        #expect(try codes { _ = try units() } == ["CFG0104"])
        try office.change("office.yaml", "各县电话:\n  栖云区: [1]", to: "各县电话: [0390-1]\n其他:\n  栖云区: 1")
        #expect(try codes { _ = try units() } == ["CFG0104"])
    }

    @Test("the phones of counties are no values for templates")
    func reserved() throws {
        let opened = try Office.open(office.path)
        #expect(opened.values.entry("各县电话") == nil)
        #expect(opened.values.entry("各县") != nil)
        #expect(opened.phones?.entry("栖云区") != nil)
    }
}
