import Diagnostics
import Foundation
import StatisticalForms
import TestSupport
import Testing

@testable import Yinfa

@Suite("Returns of units put together") struct MergingTests {
    private let office: SampleOffice
    static let units = ["栖云区", "望河区", "丹泉区", "石梁区", "永澜市", "平陶市", "临漪县", "安渠县", "清桓县", "长汶县", "槐里县", "高新技术产业开发区", "市本级"]

    init() throws {
        office = try SampleOffice()
        try office.write("[]", as: "returns/reasons.yaml")
        try SmallLedger().write(to: office)
        for unit in Self.units {
            let made = try returns().json(.init(unit: unit, asOf: "2020-12-31"), name: unit)
            try office.write(made.output[0].bytes, as: "in/\(unit).json")
        }
    }

    private func returns() throws -> Returns { try Returns(of: Office.open(office.path), resources: .locate()) }

    private func paths(without missing: Set<String> = [], adding more: [String] = []) -> [String] {
        Self.units.filter { !missing.contains($0) }.map { office.file("in/\($0).json") } + more.map(office.file)
    }

    private func failure(_ body: () throws -> Void) -> [Diagnostic] {
        do {
            try body()
            Issue.record("nothing is refused")
            return []
        } catch let failure as StageFailure { return failure.diagnostics } catch { return [] }
    }

    /// A copy of a unit's return with texts replaced.
    private func copy(_ unit: String, as name: String, _ changes: (String, String)...) throws {
        try office.write(try office.text("in/\(unit).json"), as: name)
        for (old, new) in changes { try office.change(name, old, to: new) }
    }

    private static let correction = "\"数据\"", corrected = "\"更正\": {\"版次\": 2, \"人\": \"甲\", \"日期\": \"2021-01-05\", \"原因\": \"乙\", \"各数\": []}, \"数据\""

    // MARK: Adding up

    @Test("the units' returns give the city's, as the ledger does, returns of zeros among them")
    func sums() throws {
        let merged = try returns().merge(.init(files: paths()), name: "city")
        let counted = try returns().json(.init(asOf: "2020-12-31"), name: "city")
        #expect(merged.output == counted.output)
        #expect(merged.warnings.isEmpty, "\(merged.warnings)")
        #expect(try returns().merge(.init(files: paths().reversed()), name: "city").output == counted.output)
    }

    @Test("it is compiled when the last unit's was, or when it is said to be")
    func compiled() throws {
        try copy("望河区", as: "in/望河区.json", ("\"制表时间\": \"2020-12-31\"", "\"制表时间\": \"2021-01-03\""))
        func text(_ day: String?) throws -> String {
            String(decoding: try returns().merge(.init(files: paths(), compiledOn: day), name: "a").output[0].bytes, as: UTF8.self)
        }
        #expect(try text(nil).contains("\"制表时间\": \"2021-01-03\""))
        #expect(try text("2021-01-04").contains("\"制表时间\": \"2021-01-04\""))
    }

    @Test("of several versions the latest counts")
    func versions() throws {
        try copy("望河区", as: "in/望河区-2.json", (Self.correction, Self.corrected), ("\"x2\": 0", "\"x2\": 1"))
        let merged = try returns().merge(.init(files: paths(adding: ["in/望河区-2.json"])), name: "a")
        #expect(String(decoding: merged.output[0].bytes, as: UTF8.self).contains("\"x2\": 1"))
    }

    // MARK: What is wrong

    @Test("a unit without a return is an error, or left out with a warning")
    func missing() throws {
        let found = failure { _ = try returns().merge(.init(files: paths(without: ["望河区", "市本级"])), name: "a") }
        #expect(found.map(\.code) == [.unitMissing, .unitMissing])
        #expect(found.map(\.place?.file) == ["望河区", "市本级"])
        #expect(found[0].message.chinese == "望河区没有报表")
        let late = failure { _ = try returns().merge(.init(files: paths(without: ["望河区"]), on: "2021-01-06"), name: "a") }
        #expect(late.map(\.message.chinese) == ["望河区没有报表，逾期 2 天"])
        let made = try returns().merge(.init(files: paths(without: ["望河区"]), isIncomplete: true), name: "a")
        #expect(made.warnings.map(\.code) == [.unitLeftOut])
    }

    @Test("the city among its parts, a unit that there is not, and two returns of one unit")
    func strangers() throws {
        let whole = try returns().json(.init(asOf: "2020-12-31"), name: "city")
        try office.write(whole.output[0].bytes, as: "in/city.json")
        try copy("望河区", as: "in/b.json", ("望河区", "某县"))
        try copy("望河区", as: "in/c.json")
        let found = failure { _ = try returns().merge(.init(files: paths(adding: ["in/city.json", "in/b.json", "in/c.json"])), name: "a") }
        #expect(found.map(\.code) == [.partIsWhole, .unknownReportingUnit, .unitReportedTwice], "\(found)")
        #expect(found[2].place?.file.hasSuffix("in/c.json") == true && found[2].notes[0].place?.file.hasSuffix("in/望河区.json") == true)
    }

    @Test("returns of another day, of another occasion, and for another version of the form")
    func others() throws {
        try copy("望河区", as: "in/望河区.json", ("\"截止日\": \"2020-12-31\"", "\"截止日\": \"2020-12-30\""))
        try copy("丹泉区", as: "in/丹泉区.json", (Self.correction, "\"终报\": true, \"数据\""))
        try copy("石梁区", as: "in/石梁区.json", ("\"版本\": \"1\"", "\"版本\": \"0\""))
        let found = failure { _ = try returns().merge(.init(files: paths()), name: "a") }
        #expect(found.map(\.code.rawValue) == ["RET0504", "RET0504", "RET0116"], "\(found)")
        #expect(found[0].message.chinese == "望河区报的是截至2020年12月30日的，别的单位是截至2020年12月31日的")
        #expect(found[1].message.english.contains("终报"))
    }

    @Test("what a check finds in a unit's return is told with its name")
    func checks() throws {
        try copy("望河区", as: "in/望河区.json", ("\"x1\": 0", "\"x1\": 99"))
        let merged = try returns().merge(.init(files: paths()), name: "a")
        let messages = merged.warnings.map(\.message.chinese)
        #expect(messages.contains { $0.hasPrefix("望河区：核对 V40 不符") }, "\(messages)")
        #expect(messages.contains { $0.hasPrefix("核对 V40 不符") }, "the city's too")
        try copy("丹泉区", as: "in/丹泉区.json", ("\"k1\": 0", "\"k1\": 1"))
        let found = failure { _ = try returns().merge(.init(files: paths()), name: "a") }
        #expect(found.contains { $0.code == .checkError && $0.message.chinese.hasPrefix("丹泉区：核对 V36 不符") })
    }

    @Test("an employer counted at both levels is found in the ledger")
    func bothLevels() throws {
        try SmallLedger().adding("检查", "JC3,2020-11-12,市本级,甲公司,\(Checked.creditCode(1)),建筑企业,60,50,40,,是,是,是,是,是,").write(to: office)
        let merged = try returns().merge(.init(files: paths()), name: "a")
        #expect(merged.warnings.contains { $0.message.chinese.contains("核对 V02 不符") && $0.message.chinese.contains(Checked.creditCode(1)) })
    }

    @Test("sums that rounding breaks are told once, with the cells")
    func rounding() throws {
        let half = SmallLedger().changing("案件", "30000.00,30000.00", to: "30033.40,30033.40")
            .changing("追发", "30000.00,30000.00", to: "30033.40,30033.40").changing("案件", "120000.00,120000.00", to: "120033.40,120033.40")
            .changing("追发", "120000.00,120000.00", to: "120033.40,120033.40")
        try half.write(to: office)
        for unit in ["栖云区", "望河区"] {
            try office.write(try returns().json(.init(unit: unit, asOf: "2020-12-31"), name: unit).output[0].bytes, as: "in/\(unit).json")
        }
        let merged = try returns().merge(.init(files: paths()), name: "a")
        #expect(merged.warnings.isEmpty, "the rows of the city are those of one unit each")
        try office.change("ledger/案件.csv", "加工制造企业", to: "建筑企业")
        try office.change("ledger/检查.csv", "加工制造企业", to: "建筑企业")
        try office.write(try returns().json(.init(unit: "望河区", asOf: "2020-12-31"), name: "望河区").output[0].bytes, as: "in/望河区.json")
        let broken = try returns().merge(.init(files: paths()), name: "a").warnings
        #expect(broken.map(\.code) == [.mergedSumsBreak])
        #expect(broken[0].notes[0].message.chinese == "“合计”第 8 栏（拖欠工资情况－涉及金额－合计）：全市印 15.01万元，各单位印出的相加是 15.00万元", "\(broken[0].notes)")
    }

    @Test("a return below the one before is an error of the unit and of the city until it is explained")
    func fall() throws {
        try copy("望河区", as: "before.json", ("\"x2\": 0", "\"x2\": 5"), ("\"截止日\": \"2020-12-31\"", "\"截止日\": \"2020-11-30\""))
        let found = failure { _ = try returns().merge(.init(files: paths(), previous: [office.file("before.json")]), name: "a") }
        #expect(found.map(\.code) == [.checkError])
        #expect(found[0].message.chinese.hasPrefix("望河区：核对 V43 不符") && found[0].message.chinese.contains("左边 0件，右边 5件"))
        _ = try returns().explain(
            .init(check: "V43", reason: "重复计算，已更正", person: "梁若谷", day: "2021-01-04"),
            of: .file(office.file("in/望河区.json"), previous: office.file("before.json")))
        #expect(try returns().merge(.init(files: paths(), previous: [office.file("before.json")]), name: "a").warnings.isEmpty)
    }

    // MARK: Arrivals

    @Test("who has handed in, and who is late, in the office's order")
    func arrivals() throws {
        try copy("望河区", as: "in/望河区-2.json", (Self.correction, Self.corrected))
        let files = ["栖云区.json", "望河区.json", "望河区-2.json", "市本级.json"].map { office.file("in/" + $0) }
        let told = try returns().arrivals(files, on: "2021-01-05")
        let late = told.output
        #expect(late.map(\.unit) == Self.units)
        #expect(late.map(\.version) == [1, 2] + Array(repeating: nil, count: 10) + [1])
        #expect(late.map(\.daysLate) == [nil, nil] + Array(repeating: 1, count: 10) + [nil])
        #expect(late.last?.isZero == true && late.first?.isZero == false)
        #expect(told.warnings.map { "\($0.code.rawValue) \($0.severity)" } == ["RET0514 warning"])
        #expect(told.warnings.first?.message.chinese == "10 个单位逾期 1 天未报：\(Self.units[2..<12].joined(separator: "、"))")
        #expect(told.warnings.first?.message.english.hasPrefix("10 unit(s) 1 day(s) overdue: \(Self.units[2]), ") == true)
        let inTime = try returns().arrivals(files, on: "2021-01-04")
        #expect(inTime.output.allSatisfy { $0.daysLate == nil } && inTime.warnings.isEmpty)
        let all = try returns().arrivals(paths(), on: "2021-03-01")
        #expect(all.output.allSatisfy { $0.version == 1 && $0.daysLate == nil } && all.warnings.isEmpty, "nobody who has handed in is overdue")
    }
}

@Suite("Corrections of returns that were handed in") struct CorrectingTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice()
        try SmallLedger().write(to: office)
        try office.write(try returns().json(.init(unit: "栖云区", asOf: "2020-12-31"), name: "a").output[0].bytes, as: "a.json")
        try office.write(try office.text("a.json"), as: "b.json")
    }

    private func returns() throws -> Returns { try Returns(of: Office.open(office.path), resources: .locate()) }

    private let reason = Returns.Reason(check: "", reason: "漏报一件列入名单的", person: "梁若谷", day: "2021-01-06")

    private func code(_ old: String, _ new: String, _ output: String, _ reason: Returns.Reason? = nil) -> String? {
        do {
            _ = try returns().correct(office.file(old), with: office.file(new), reason ?? self.reason, output: office.file(output))
            return nil
        } catch let failure as StageFailure { return failure.diagnostics.first?.code.rawValue } catch { return "\(error)" }
    }

    @Test("a correction says who, why and what, and a second one is version 3")
    func versions() throws {
        try office.change("b.json", "\"x2\": 0", to: "\"x2\": 1")
        let second = try returns().correct(office.file("a.json"), with: office.file("b.json"), reason, output: office.file("c.json"))
        #expect(second.output.map(\.name) == ["c.json"])
        let text = String(decoding: second.output[0].bytes, as: UTF8.self)
        for part in ["\"版次\": 2", "\"人\": \"梁若谷\"", "\"原因\": \"漏报一件列入名单的\"", "{\"数\": \"x2\", \"原\": 0, \"现\": 1}"] {
            #expect(text.contains(part), "\(part) in \(text)")
        }
        try office.write(second.output[0].bytes, as: "c.json")
        try office.change("b.json", "\"x2\": 1", to: "\"x2\": 0")
        let third = try returns().correct(office.file("c.json"), with: office.file("b.json"), reason, output: office.file("d.json"))
        #expect(String(decoding: third.output[0].bytes, as: UTF8.self).contains("\"版次\": 3"))
        let early = Returns.Reason(check: "", reason: "又改", person: "梁若谷", day: "2021-01-05")
        #expect(code("c.json", "b.json", "d.json", early) == "RET0415", "version 2 is of the day after")
        #expect(try office.text("a.json").contains("\"x2\": 0") && !office.text("a.json").contains("更正"), "the first stays")
    }

    @Test("a workbook corrects what prints otherwise, and keeps the fen of the rest")
    func workbook() throws {
        // 120,000.37 yuan print as 12.00 万元, and a workbook holds no more.
        try SmallLedger().changing("案件", "120000.00", to: "120049.37").changing("追发", "120000.00", to: "120049.37").write(to: office)
        let old = try returns().json(.init(unit: "栖云区", asOf: "2020-12-31"), name: "a").output[0].bytes
        try office.write(old, as: "a.json")
        let filled = try returns().table(.init(unit: "栖云区", asOf: "2020-12-31"), as: .xlsx, name: "b").output[0].bytes
        try office.write(filled, as: "b.xlsx")
        #expect(code("a.json", "b.xlsx", "c.json") == "RET0508", "all prints the same")
        // The same with another count of listing decisions.
        try office.change("a.json", "\"x2\": 0", to: "\"x2\": 1")
        let made = try returns().correct(office.file("a.json"), with: office.file("b.xlsx"), reason, output: office.file("c.json"))
        let text = String(decoding: made.output[0].bytes, as: UTF8.self)
        #expect(text.contains("{\"数\": \"x2\", \"原\": 1, \"现\": 0}") && text.components(separatedBy: "\"原\"").count == 2, "\(text)")
        #expect(text.contains("12004937") && !text.contains("12000000"), "\(text)")
    }

    @Test("of a corrected row the sum is added up anew from what is exact")
    func sums() throws {
        let form = try returns().form
        var old = try ReturnData.read(file: office.file("a.json"), form: form)
        let building = try #require(old.rows.firstIndex { $0.name == "建筑企业" }), total = try #require(old.rows.firstIndex { $0.name == "合计" })
        let other = try #require(old.rows.firstIndex { $0.name == "其他用人单位" })
        for row in [building, total] { old.rows[row].figures[7].value = 12_004_937 }
        var new = old
        new.rows[building].figures[7].value = 12_000_000
        new.rows[other].figures[7].value = 500_000
        new.rows[total].figures[7].value = 12_500_000
        let kept = form.keepingExact(old, in: new)
        #expect(kept.rows[building].figures[7].value == 12_004_937 && kept.rows[total].figures[7].value == 12_504_937)
        #expect(form.changes(from: old, to: kept).map(\.figure) == ["合计.c8", "其他用人单位.c8"])
        #expect(form.keepingExact(old, in: old).rows == old.rows)
    }

    @Test("nothing to correct, another return, the file itself, and no reason")
    func refused() throws {
        #expect(code("a.json", "b.json", "c.json") == "RET0508")
        try office.change("b.json", "\"x2\": 0", to: "\"x2\": 1")
        #expect(code("a.json", "b.json", "a.json") == "RET0510")
        #expect(code("a.json", "b.json", "in/../b.json") == "RET0510")
        #expect(code("a.json", "b.json", "c.json", .init(check: "", reason: "", person: "甲", day: "2021-01-06")) == "CHK0203")
        #expect(code("a.json", "b.json", "c.json", .init(check: "", reason: "甲", person: "乙", day: "今天")) == "RET0102")
        #expect(code("a.json", "b.json", "c.json", .init(check: "", reason: "甲", person: "乙", day: "2020-12-30")) == "RET0415")
        try office.change("b.json", "栖云区", to: "望河区")
        #expect(code("a.json", "b.json", "c.json") == "RET0509")
    }

    @Test("a correction keeps the checks too")
    func checked() throws {
        try office.change("b.json", "\"k1\": 1", to: "\"k1\": 7")
        #expect(code("a.json", "b.json", "c.json") == "CHK0101")
    }
}

@Suite("Typed returns against the ledger") struct ComparingTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice()
        try SmallLedger().write(to: office)
        try office.write(try returns().json(.init(unit: "栖云区", asOf: "2020-12-31"), name: "a").output[0].bytes, as: "a.json")
    }

    private func returns() throws -> Returns { try Returns(of: Office.open(office.path), resources: .locate()) }

    @Test("a return that agrees has no differences")
    func same() throws { #expect(try returns().compare(file: office.file("a.json")).isEmpty) }

    @Test("each figure that differs is told at its place with both amounts; sums follow their parts")
    func differences() throws {
        try office.change("a.json", "\"n1\": 1", to: "\"n1\": 2")
        let text = try office.text("a.json")
        let row = try #require(text.split(separator: "\n").first { $0.contains("建筑企业") })
        try office.change("a.json", String(row), to: String(row).replacing("12000000", with: "13000000"))
        let total = try #require(try office.text("a.json").split(separator: "\n").first { $0.contains("合计") })
        try office.change("a.json", String(total), to: String(total).replacing("12000000", with: "13000000"))
        let found = try returns().compare(file: office.file("a.json"))
        #expect(found.map(\.code).allSatisfy { $0 == .figureDiffers } && found.allSatisfy { $0.severity == .error })
        #expect(found.map { $0.message.chinese.split(separator: "（")[0] } == ["“建筑企业”第 8 栏", "“建筑企业”第 9 栏", "“建筑企业”第 14 栏", "“建筑企业”第 15 栏", "空格“n1”"])
        #expect(found[0].message.chinese == "“建筑企业”第 8 栏（拖欠工资情况－涉及金额－合计）填的是 13万元（13000000分），台账是 12万元")
        #expect(found[0].hints[0].chinese.contains("yinfa trace 建筑企业.c8 --unit 栖云区 --as-of 2020-12-31"))
        #expect(found.allSatisfy { $0.place?.file.hasSuffix("a.json") == true && $0.place?.position != nil })
    }

    @Test("a return of nobody's is refused")
    func stranger() throws {
        try office.change("a.json", "栖云区", to: "某县")
        do {
            _ = try returns().compare(file: office.file("a.json"))
            Issue.record("某县 is none of the office's")
        } catch let error as StageFailure { #expect(error.diagnostics.map(\.code.rawValue) == ["RET0401"]) }
    }
}
