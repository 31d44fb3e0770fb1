import Diagnostics
import Foundation
import StatisticalForms
import TestSupport
import Testing

@testable import Yinfa

/// Counties of which no ledger has come: what speaks for them would be false zeros.
@Suite("Units that have not reported") struct SilentUnitTests {
    private let office: SampleOffice
    private static let silent = "长汶县"

    init() throws {
        office = try SampleOffice(documents: ["bulletin", "cover", "final-report", "progress", "return-2020-12-31", "return-2021-02-10"])
        try office.write("[]", as: "returns/reasons.yaml")
        try SmallLedger().write(to: office, silent: [Self.silent])
    }

    private func returns() throws -> Returns { try Returns(of: Office.open(office.path), resources: .locate()) }

    private func found(_ body: () throws -> Void) throws -> [String] {
        try diagnostics(body).map { "\($0.code.rawValue) \($0.severity == .error ? "error" : "warning")" }
    }

    private func texts(_ name: String) throws -> Reported<String> {
        let opened = try Office.open(office.path)
        let press = try Press(resources: .locate(), office: opened)
        press.makesIncomplete = true
        let made = try press.make(opened, only: [name], formats: [.dump])
        return Reported(Self.text(of: made.output.first?.bytes ?? []), warnings: made.warnings)
    }

    /// What a dump's pages say, without the spaces and breaks that setting has put into it.
    static func text(of dump: [UInt8]) -> String { DumpText.words(String(decoding: dump, as: UTF8.self)) }

    // MARK: Returns

    @Test("there is no return of such a unit, however it is asked for")
    func single() throws {
        let request = Returns.Request(unit: Self.silent, asOf: "2020-12-31")
        let returns = try returns()
        #expect(try found { _ = try returns.json(request, name: "x") } == ["RET0412 error"])
        #expect(try found { _ = try returns.table(request, as: .xlsx, name: "x") } == ["RET0412 error"])
        #expect(try found { _ = try returns.check(unit: Self.silent, asOf: "2020-12-31") } == ["RET0412 error"])
        #expect(try found { _ = try returns.trace("建筑企业.8", unit: Self.silent, asOf: "2020-12-31") } == ["RET0412 error"])
        #expect(try found { _ = try returns.audit(unit: Self.silent, asOf: "2020-12-31", as: .csv, name: "x") } == ["RET0412 error"])
        let said = try diagnostics { _ = try returns.json(request, name: "x") }.first
        #expect(said?.message.chinese == "长汶县还没有报来台账，不能做它的报表" && said?.place?.file.hasSuffix("office.yaml") == true)
        #expect(said?.message.english == "no ledger has come from 长汶县, so there is no return of it")
        #expect(try returns.blankTable(request, name: "x").count == 1, "a blank to be filled in asks nothing of the ledger")
    }

    @Test("the city's return is not made without them, in whatever format")
    func refused() throws {
        let returns = try returns()
        let request = Returns.Request(asOf: "2020-12-31")
        #expect(try found { _ = try returns.json(request, name: "x") } == ["RET0416 error"])
        for format in [TableFormat.xlsx, .csv] {
            #expect(try found { _ = try returns.table(request, as: format, name: "x") } == ["RET0416 error"])
        }
        let press = try Press(resources: .locate(), office: returns.office)
        #expect(try found { _ = try press.render(returns, request, as: .dump, name: "x") } == ["RET0416 error"])
        let said = try #require(try diagnostics { _ = try returns.json(request, name: "x") }.first)
        #expect(said.message.chinese == "全市的报表缺单位，还没有报来台账：长汶县")
        #expect(said.message.english == "the city's return lacks units; no ledger has come from: 长汶县")
        #expect(said.place?.file.hasSuffix("office.yaml") == true)
        #expect(said.hints.map(\.chinese).last == "要先报的加 --incomplete，表上会注明未报单位")
        #expect(said.hints.map(\.english).last == "to make it without them add --incomplete; the sheet will name them")
    }

    @Test("made without them as asked, it names them in every format, and a final one is not made at all")
    func city() throws {
        let returns = try returns()
        let request = Returns.Request(asOf: "2020-12-31", isIncomplete: true)
        let remark = "未报单位：长汶县。本表数据不含未报单位。"
        let made = try returns.json(request, name: "x")
        #expect(made.warnings.map(\.code.rawValue) == ["LED0111"] && made.warnings.first?.message.chinese == "还没有报来台账：长汶县")
        #expect(String(decoding: made.output[0].bytes, as: UTF8.self).contains("\n  \"未报单位\": [\"长汶县\"],\n"))
        let csv = try returns.table(request, as: .csv, name: "x").output[0]
        #expect(String(decoding: csv.bytes, as: UTF8.self).contains("\r\n\(remark),"))
        let press = try Press(resources: .locate(), office: returns.office)
        let page = Self.text(of: try press.render(returns, request, as: .dump, name: "x").output[0].bytes)
        #expect(page.contains(remark))
        // What was made is read back with the units that it lacks.
        for file in [made.output[0], try returns.table(request, as: .xlsx, name: "x").output[0]] {
            try office.write(file.bytes, as: "in/\(file.name)")
            let read = try ReturnData.read(file: office.file("in/\(file.name)"), form: returns.form)
            #expect(read.missingUnits == ["长汶县"], "\(file.name)")
        }
        #expect(try !String(decoding: returns.json(.init(unit: "栖云区", asOf: "2020-12-31"), name: "x").output[0].bytes, as: UTF8.self).contains("未报单位"))
        #expect(try returns.json(.init(unit: "栖云区", asOf: "2020-12-31"), name: "x").warnings.isEmpty)
        #expect(try returns.audit(asOf: "2020-12-31", as: .csv, name: "x").warnings.map(\.code.rawValue) == ["LED0111"])
        for isIncomplete in [false, true] {
            let final = try diagnostics { _ = try returns.json(.init(asOf: "2021-02-10", isFinal: true, isIncomplete: isIncomplete), name: "x") }
            #expect(final.map(\.code.rawValue) == ["RET0413"])
            #expect(final.first?.message.chinese == "终报不能缺单位，还没有报来台账：长汶县")
            #expect(final.first?.message.english == "a final return lacks no unit; no ledger has come from: 长汶县")
        }
    }

    @Test("a check of all goes over those that have reported, and says once who has not")
    func check() throws {
        let checked = try returns().check(asOf: "2020-12-31")
        #expect(!checked.map(\.unit).contains(Self.silent) && checked.count == 13)
        #expect(checked.flatMap(\.findings).filter { $0.code.rawValue == "LED0111" }.count == 1)
        #expect(checked.first?.findings.first?.code.rawValue == "LED0111")
    }

    @Test("tables without a record are a report, in a workbook or in one file")
    func zero() throws {
        try SmallLedger().write(to: office)
        let made = try returns().json(.init(unit: Self.silent, asOf: "2020-12-31"), name: "x")
        let city = try returns().json(.init(asOf: "2020-12-31"), name: "x")
        #expect(city.warnings.isEmpty && !String(decoding: city.output[0].bytes, as: UTF8.self).contains("未报单位"))
        #expect(made.warnings.isEmpty && !String(decoding: made.output[0].bytes, as: UTF8.self).contains("12000000"))
        try office.remove("ledger/案件-\(Self.silent).csv")
        let empty = try Office.open(office.path).ledgerTemplates(name: "x.xlsx")[0]
        try office.write(empty.bytes, as: "ledger/\(Self.silent).xlsx")
        #expect(try returns().json(.init(asOf: "2021-02-10", isFinal: true), name: "x").warnings.filter { $0.code.rawValue == "LED0111" }.isEmpty)
    }

    // MARK: Documents

    @Test("make leaves out the returns of such counties, says so, and says it of the city's")
    func make() throws {
        let opened = try Office.open(office.path)
        let press = try Press(resources: .locate(), office: opened)
        let names = try opened.documents().map(\.name).filter { $0.hasPrefix("return-2020-12-31") }
        #expect(try found { _ = try press.make(opened, only: names, formats: [.dump]) } == ["RET0416 error", "RET0412 warning"])
        #expect(try press.check(opened, only: names).map(\.code.rawValue) == ["RET0416", "RET0412"])
        press.makesIncomplete = true
        let made = try press.make(opened, only: names, formats: [.dump])
        let marked = made.output.filter { Self.text(of: $0.bytes).contains("未报单位：长汶县。") }
        #expect(marked.map(\.name) == ["return-2020-12-31.dump"], "the city's, and no county's")
        #expect(made.output.count == 13 && !made.output.contains { $0.name.contains(Self.silent) })
        #expect(made.warnings.map(\.code.rawValue).sorted() == ["LED0111", "RET0412"])
        #expect(made.warnings.allSatisfy { $0.severity == .warning })
        #expect(try press.check(opened, only: names).map(\.code.rawValue).sorted() == ["LED0111", "RET0412"])
        try office.change("documents/return-2020-12-31.yaml", "单位: [全市, 各县, 市本级]", to: "单位: 长汶县")
        // By itself, as the city's report takes no county's return.
        try office.change("documents/return-2020-12-31.yaml", "附于: {文件: cover, 序号: 1}", to: "")
        let named = try Office.open(office.path)
        #expect(try found { _ = try press.make(named, only: ["return-2020-12-31"], formats: [.dump]) } == ["RET0412 error"])
    }

    @Test("the city's sheet is called as the report calls it, a county's as the form does, and bears the county's name")
    func label() throws {
        try SmallLedger().write(to: office)
        let city = try texts("return-2020-12-31").output
        // The report's only attachment, as no check asks for a reason: it has no number.
        #expect(city.hasPrefix("凤治欠办〔2021〕1号附件根治") && !city.contains("填报单位："))
        let county = try texts("return-2020-12-31-栖云区").output
        #expect(county.hasPrefix("附件根治") && county.contains("填报单位（盖章）：栖云区") && county.contains("联系电话：0390-2661527"))
    }

    @Test("a final return among the documents is an error while one is missing")
    func final() throws {
        let opened = try Office.open(office.path)
        let press = try Press(resources: .locate(), office: opened)
        #expect(try found { _ = try press.make(opened, only: ["return-2021-02-10"], formats: [.dump]) } == ["RET0413 error"])
    }

    @Test("tables of counties have no 0 for them, and the bulletin does not say that they have no case")
    func noZeros() throws {
        for name in ["progress", "bulletin"] {
            #expect(try texts(name).output.contains("\(Self.silent)未报未报"), "\(name)")
        }
        #expect(try texts("bulletin").output.contains("\(Self.silent)还没有报来台账，不参加排名。"))
        try SmallLedger().write(to: office)
        let bulletin = try texts("bulletin").output
        #expect(!bulletin.contains("未报") && bulletin.contains("\(Self.silent)、槐里县、高新技术产业开发区、市本级没有查实的欠薪案件，不参加排名。"))
    }

    @Test("the cover note and the tables list them, and only then")
    func printed() throws {
        for name in ["cover", "progress"] {
            let made = try texts(name)
            #expect(made.warnings.map(\.code.rawValue) == ["LED0111"], "\(name)")
            #expect(made.output.contains(name == "cover" ? "来台账，表中没有其数，报来后随即更正。" : "表中没有其数的单位：长汶县。"), "\(made.output)")
        }
        try SmallLedger().write(to: office)
        for name in ["cover", "progress"] {
            let made = try texts(name)
            #expect(made.warnings.isEmpty && !made.output.contains("没有报来"), "\(name)")
        }
    }
}
