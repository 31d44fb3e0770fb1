import Diagnostics
import Foundation
import OfficialDocument
import Quantities
import StatisticalForms
import TestSupport
import Testing

@testable import Spreadsheets
@testable import Workbook
@testable import Yinfa

/// A return as a workbook: exported, filled in by hand, checked and held against the ledger; and the book behind it.
@Suite("Returns as workbooks") struct ReturnWorkbookTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice(documents: ["return-2020-12-31"])
        try office.write("[]", as: "returns/reasons.yaml")
        try SmallLedger().write(to: office)
    }

    private func returns() throws -> Returns { try Returns(of: Office.open(office.path), resources: .locate()) }

    private func export(_ unit: String = "栖云区", isBlank: Bool = false) throws -> String {
        let request = Returns.Request(unit: unit, asOf: "2020-12-31")
        let made = try isBlank ? returns().blankTable(request, name: "表") : returns().table(request, as: .xlsx, name: "表").output
        try office.write(made[0].bytes, as: "returns/\(unit).xlsx")
        return office.file("returns/\(unit).xlsx")
    }

    @Test("the workbook that is exported comes back with the same figures, and agrees with the ledger")
    func roundTrip() throws {
        let returns = try returns()
        for unit in ["栖云区", "全市"] {
            let file = try export(unit)
            let data = try ReturnData.read(file: file, form: returns.form)
            let computed = try returns.computed(.init(unit: unit, asOf: "2020-12-31")).output.data
            #expect(data.reportingUnit.text == computed.reportingUnit.text && data.asOf == computed.asOf)
            #expect(data.compiledOn == computed.compiledOn && data.phone?.text == computed.phone?.text && !data.isAsPrinted)
            for (own, other) in zip(returns.form.figures(of: data), returns.form.figures(of: computed)) {
                #expect(returns.form.printedAmount(own.key, of: data) == returns.form.printedAmount(other.key, of: computed), "\(own.key)")
            }
            #expect(try returns.compare(file: file).isEmpty)
        }
    }

    @Test("a figure that the ledger has otherwise is told of at its cell of the workbook")
    func compared() throws {
        let file = try export()
        try SmallLedger().changing("检查", "建筑企业,60,50,40", to: "建筑企业,61,50,40").write(to: office)
        let differences = try returns().compare(file: file)
        #expect(differences.map(\.code.rawValue) == ["RET0501"])
        #expect(differences.first?.place?.description.hasSuffix("栖云区.xlsx!根治欠薪冬季专项行动情况表!C10") == true, "\(differences)")
        #expect(differences.first?.message.chinese.contains("0.006万人（60人），台账是 0.0061万人") == true, "\(differences)")
    }

    @Test("the checks of a filled workbook are those of a data file")
    func checked() throws {
        let returns = try returns()
        let byFile = try returns.check(file: try export())
        let json = try returns.json(.init(unit: "栖云区", asOf: "2020-12-31"), name: "x").output[0]
        try office.write(json.bytes, as: "returns/x.json")
        let byJSON = try returns.check(file: office.file("returns/x.json"))
        #expect(byFile.unit == byJSON.unit && byFile.asOf == byJSON.asOf)
        #expect(byFile.findings.map(\.message) == byJSON.findings.map(\.message))
    }

    @Test("a workbook to be filled in asks for every figure, at its cell")
    func blank() throws {
        // A single figure is filled in: without any the form is told to be blank.
        var contents = FormWorkbook(try returns().form.blankSheet(of: "栖云区"), info: try givenInfo()).contents(created: try #require(CellDate(year: 2020, month: 12, day: 31)))
        let row = try #require(contents.sheets[0].rows.firstIndex { $0.number == 12 })
        let cell = try #require(contents.sheets[0].rows[row].cells.firstIndex { $0.column == 2 })
        contents.sheets[0].rows[row].cells[cell].value = .number(CellNumber(digits: "0"))
        try office.write(try XLSXWriter.bytes(of: contents, file: "x.xlsx"), as: "returns/x.xlsx")
        let found = try diagnostics { _ = try returns().check(file: office.file("returns/x.xlsx")) }
        let blanks = found.filter { $0.code.rawValue == "RET0109" }
        #expect(blanks.contains { $0.place?.description.hasSuffix("!根治欠薪冬季专项行动情况表!B10") == true }, "\(blanks.map(\.place?.description))")
        // Three reported rows of seventeen cells, and fourteen blanks; the sum's row is added up.
        #expect(blanks.count == 3 * 17 + 14 - 1 && found.count == blanks.count)
    }

    private func givenInfo() throws -> [(String, FormWorkbook.Info)] {
        let form = try returns().form
        return [
            ("表单", .text(form.id)), ("版本", .text(form.version)), ("单位", .text("栖云区")), ("截止日", .day(2020, 12, 31)),
            ("制表时间", .day(2020, 12, 31)), ("终报", .text("否")), ("联系电话", .text("手填")),
        ]
    }

    /// The workbook of 栖云区 with cells of the form's sheet changed; rows and columns from 1.
    private func filled(_ changes: [(row: Int, column: Int, value: CellValue)]) throws -> String {
        let data = try returns().computed(.init(unit: "栖云区", asOf: "2020-12-31")).output.data
        let form = try returns().form
        let day = try #require(CellDate(year: 2020, month: 12, day: 31))
        var contents = FormWorkbook(form.sheet(filledWith: data).output, info: try givenInfo()).contents(created: day)
        for change in changes {
            let row = try #require(contents.sheets[0].rows.firstIndex { $0.number == change.row })
            let cell = try #require(contents.sheets[0].rows[row].cells.firstIndex { $0.column == change.column })
            contents.sheets[0].rows[row].cells[cell].value = change.value
        }
        try office.write(try XLSXWriter.bytes(of: contents, file: "x.xlsx"), as: "returns/x.xlsx")
        return office.file("returns/x.xlsx")
    }

    @Test("a sum that is left blank is added up, and one that is wrong is told with its parts")
    func sums() throws {
        let whole = try ReturnData.read(file: try filled([]), form: returns().form)
        let blank = try ReturnData.read(file: try filled([(9, 9, .blank), (9, 2, .blank)]), form: returns().form)
        #expect(blank.rows.map { $0.figures.map(\.value) } == whole.rows.map { $0.figures.map(\.value) } && blank.phone?.text == "0390-2661527")
        let file = try filled([(9, 9, .number(CellNumber(digits: "7")))])
        #expect(try diagnostics { _ = try returns().typed(file) }.map(\.code.rawValue) == ["RET0114"])
    }

    @Test("a wrong sum does not keep the other checks from being made, and is told once")
    func wrongSum() throws {
        let file = try filled([(9, 9, .number(CellNumber(digits: "7")))])
        let found = try returns().check(file: file).findings.filter { $0.severity == .error }
        #expect(found.contains { $0.message.chinese.contains("V01") } && found.contains { !$0.message.chinese.contains("V01") }, "\(found.map(\.message.chinese))")
        #expect(!found.contains { $0.code.rawValue == "RET0114" })
        #expect(found.filter { $0.place?.cell?.reference == "I9" && $0.message.chinese.contains("V01") }.count == 1)
    }

    @Test("all that is wrong with a filled workbook is told at once, and nothing that only follows from it")
    func atOnce() throws {
        let file = try filled([(10, 2, .text("１")), (10, 9, .text("194.97万")), (11, 3, .blank), (12, 8, .number(CellNumber(digits: "0.00001")))])
        let found = try diagnostics { _ = try returns().check(file: file) }
        #expect(found.map { "\($0.code.rawValue) \($0.place?.cell?.reference ?? "")" } == ["RET0602 B10", "RET0602 I10", "RET0511 H12", "RET0109 C11"])
        #expect(found[0].message.chinese == "“１”不能用：数字用了全角" && found[1].message.chinese == "“194.97万”不能用：数后面不带单位")
    }

    @Test("a return of a unit that the office does not have is refused when it is checked")
    func unit() throws {
        try office.write(try returns().json(.init(unit: "栖云区", asOf: "2020-12-31"), name: "x").output[0].bytes, as: "x.json")
        try office.change("x.json", "\"栖云区\"", to: "\"栖云县\"")
        let found = try diagnostics { _ = try returns().check(file: office.file("x.json")) }
        #expect(found.map(\.code.rawValue) == ["RET0401"] && found.first?.place?.position != nil)
        #expect(found.first?.hints.first?.chinese == "是不是“栖云区”？")
    }

    @Test("a workbook filled in by hand is printed like a data file, alone and as a document, with the phone that is written on it")
    func printed() throws {
        let file = try filled([])
        let opened = try Office.open(office.path)
        let press = try Press(resources: .locate(), office: opened)
        let alone = try press.render(office.file("pack/form.yaml"), data: file, office: opened, as: .dump, name: "x").output[0].bytes
        try office.write("表单: form.yaml\n数据: returns/x.xlsx\n", as: "documents/filled.yaml")
        let reopened = try Office.open(office.path)
        let document = try #require(try reopened.documents().first { $0.name == "filled" })
        let made = try press.render(document, of: reopened, as: .dump).output[0].bytes
        #expect(alone == made && !String(decoding: made, as: UTF8.self).contains("手填"))
        let data = try returns().json(.init(unit: "栖云区", asOf: "2020-12-31"), name: "x").output[0].bytes
        try office.write(data, as: "returns/x.json")
        #expect(try press.render(office.file("pack/form.yaml"), data: office.file("returns/x.json"), office: opened, as: .dump, name: "x").output[0].bytes.count == made.count)
    }

    @Test("a return of another form, or with another day, is told of on 报表信息")
    func info() throws {
        let returns = try returns()
        let file = try export()
        var form = returns.form
        form.id = "summer-2021"
        let found = try diagnostics { _ = try ReturnData.read(file: file, form: form) }
        #expect(found.map { "\($0.code.rawValue) \($0.place?.sheet ?? "") \($0.place?.cell?.reference ?? "")" } == ["RET0101 报表信息 B1"])
    }

    @Test("the same request gives the same bytes, with the sheet of what the form has no room for")
    func bytes() throws {
        let request = Returns.Request(unit: "栖云区", asOf: "2020-12-31")
        let made = try (0..<2).map { _ in try returns().table(request, as: .xlsx, name: "x").output[0].bytes }
        #expect(made[0] == made[1])
        #expect(try returns().table(request, as: .csv, name: "x").output[0].bytes.count > 100)
    }

    @Test("a figure that is finer than its unit allows is told of at its cell")
    func tooFine() throws {
        let file = try export()
        var form = try returns().form
        // As if the column were in 人 and somebody had filled in 万人.
        var headings = form.header.headings
        headings[0].children[1].column?.unit = .persons
        form.header = FormHeader(headings)
        let found = try diagnostics { _ = try ReturnData.read(file: file, form: form) }
        #expect(found.map { "\($0.code.rawValue) \($0.place?.cell?.reference ?? "")" } == ["RET0511 C9", "RET0511 C10"])
        #expect(found.first?.message.chinese == "“0.006”人小数位太多，或者大得不可能" && found.first?.hints.first?.chinese == "人填整数")
        #expect(Quantities.Unit.tenThousandPersons.baseAmount("0.00012") == nil && Quantities.Unit.yuan.baseAmount("12.5") == 1250)
        #expect(Quantities.Unit.tenThousandYuan.baseAmount("0.1000000") == 100_000 && Quantities.Unit.yuan.baseAmount("123456789012345678") == nil)
    }

    // MARK: The book

    private func ledger(_ returns: Returns) throws -> LedgerReturns {
        try LedgerReturns(returns.office, form: returns.form, asOf: #require(CivilDate(iso: "2020-12-31")))
    }

    @Test("every one of the 82 figures has its records, and their sum is the figure", arguments: ["全市", "栖云区", "市本级"])
    func everyFigure(unit: String) throws {
        let returns = try returns()
        let keys = returns.form.figures(of: try returns.computed(.init(unit: unit, asOf: "2020-12-31")).output.data)
        #expect(keys.count == 82)
        let ledger = try ledger(returns)
        for named in keys {
            let trace = try ledger.trace(named.key, of: ledger.units.unit(named: unit, at: Place(file: "")))
            #expect(trace.figure == named.figure.value && trace.total == trace.figure, "\(named.key)")
            #expect(trace.records.isEmpty == (trace.figure == 0) || trace.records.allSatisfy { $0.added == 0 }, "\(named.key)")
            for record in trace.records { #expect(!record.key.isEmpty && record.row > 1 && record.file.hasPrefix("ledger/")) }
        }
    }

    @Test("the book has a line for each figure and one for each of its records")
    func book() throws {
        let returns = try returns()
        let made = try returns.audit(asOf: "2020-12-31", as: .csv, name: "底数").output[0]
        let lines = String(decoding: made.bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
        #expect(lines[0].hasSuffix("数,栏目,记录编号,用人单位、项目,计入,单位,来源,行"))
        let ledger = try ledger(returns)
        let traces = try returns.form.figures(of: ledger.data(of: .city)).map { try ledger.trace($0.key, of: .city) }
        #expect(lines.count == 1 + traces.map(\.records.count).reduce(0, +))
        #expect(lines.contains { $0.contains("建筑企业.c8,拖欠工资情况－涉及金额－合计,AJ1,") && $0.contains("万元,ledger/案件.csv,2") }, "\(lines)")
        let workbook = try returns.audit(unit: "栖云区", asOf: "2020-12-31", as: .xlsx, name: "底数").output[0]
        #expect(workbook.name == "底数.xlsx" && workbook.bytes.starts(with: Array("PK".utf8)))
        #expect(try codes { _ = try returns.audit(unit: "无名县", asOf: "2020-12-31", as: .csv, name: "x") } == ["RET0401"])
    }
}
