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

/// A workbook of a return changed by hand: its form's sheet, 报表信息 and 准确数.
private struct ChangedWorkbook {
    var contents: WorkbookContents

    init(_ form: FormDefinition, _ data: ReturnData?, phone: String = "手填", compiledOn: CivilDate? = nil, isExact: Bool = false) throws {
        let day = try #require(CellDate(year: 2020, month: 12, day: 31))
        let info: [(String, FormWorkbook.Info)] = [
            ("表单", .text(form.id)), ("版本", .text(form.version)), ("单位", .text("栖云区")), ("截止日", .day(2020, 12, 31)),
            ("制表时间", compiledOn.map { .day($0.year, $0.month, $0.day) } ?? .text("手填")), ("终报", .text("否")), ("联系电话", .text(phone)),
        ]
        let sheet = data.map { form.sheet(filledWith: $0).output } ?? form.blankSheet(of: "栖云区")
        contents = FormWorkbook(sheet, info: info, exact: isExact ? data.map(form.exactFigures) ?? [] : []).contents(created: day)
    }

    /// Changes the text that begins so, wherever it stands.
    mutating func change(_ start: String, to value: CellValue) throws {
        for sheet in contents.sheets.indices {
            for row in contents.sheets[sheet].rows.indices {
                for cell in contents.sheets[sheet].rows[row].cells.indices
                where contents.sheets[sheet].rows[row].cells[cell].value.plainText.hasPrefix(start) {
                    contents.sheets[sheet].rows[row].cells[cell].value = value
                    return
                }
            }
        }
        Issue.record("nothing begins with \(start)")
    }

    mutating func set(_ sheet: Int, row: Int, column: Int, to value: CellValue) throws {
        let row = try #require(contents.sheets[sheet].rows.firstIndex { $0.number == row })
        let cell = try #require(contents.sheets[sheet].rows[row].cells.firstIndex { $0.column == column })
        contents.sheets[sheet].rows[row].cells[cell].value = value
    }

    func bytes() throws -> [UInt8] { try XLSXWriter.bytes(of: contents, file: "x.xlsx") }
}

@Suite("What is written on a filled form beside its figures") struct FilledFormTextTests {
    private let office: SampleOffice
    private let returns: Returns
    private let data: ReturnData

    init() throws {
        office = try SampleOffice(documents: ["return-2020-12-31"])
        try office.write("[]", as: "returns/reasons.yaml")
        // Sums that the form, which prints 万元 with two decimals, does not show whole.
        try SmallLedger().changing("案件", "120000.00", to: "120012.34").changing("追发", "120000.00", to: "120012.34").write(to: office)
        returns = try Returns(of: Office.open(office.path), resources: .locate())
        data = try returns.computed(.init(unit: "栖云区", asOf: "2020-12-31")).output.data
    }

    private func read(_ changed: ChangedWorkbook) throws -> ReturnData {
        try office.write(try changed.bytes(), as: "returns/x.xlsx")
        return try ReturnData.read(file: office.file("returns/x.xlsx"), form: returns.form)
    }

    /// What is said of the form that was filled in with these texts over others.
    private func told(
        phone: String = "手填", compiledOn: String? = nil, _ changes: [(String, CellValue)]
    ) throws -> [Diagnostic] {
        var changed = try ChangedWorkbook(returns.form, data, phone: phone, compiledOn: compiledOn.flatMap(CivilDate.init(iso:)))
        for (start, value) in changes { try changed.change(start, to: value) }
        return try diagnostics { _ = try read(changed) }
    }

    // MARK: What is written there counts

    @Test("day, phone and signatures are read off the form")
    func written() throws {
        var changed = try ChangedWorkbook(returns.form, data)
        try changed.change("制表时间：", to: .text("制表时间：2021 年 1 月 4 日"))
        try changed.change("联系电话", to: .text("联系电话：0390－7223615"))
        try changed.change("制表人", to: .text("制表人：虚 某"))
        let found = try read(changed)
        #expect(found.compiledOn.iso == "2021-01-04" && found.phone?.text == "0390－7223615")
        #expect(found.signers?.map(\.name.text) == ["虚某"] && found.signers?.map(\.field) == ["制表人"])
        #expect(found.phone?.place?.sheet == "根治欠薪冬季专项行动情况表")
        #expect(try read(ChangedWorkbook(returns.form, data)).signers == nil, "nobody has signed")
    }

    @Test("days in other ways of writing", arguments: ["2021-1-4", "2021.01.04", "2021/1/4", "2021年01月04日"])
    func days(_ text: String) throws {
        var changed = try ChangedWorkbook(returns.form, data)
        try changed.change("制表时间：", to: .text("制表时间：" + text))
        #expect(try read(changed).compiledOn.iso == "2021-01-04")
    }

    @Test("a day written as a date, over the label too")
    func date() throws {
        var changed = try ChangedWorkbook(returns.form, data)
        try changed.change("制表时间：", to: .date(try #require(CellDate(year: 2021, month: 1, day: 4))))
        #expect(try read(changed).compiledOn.iso == "2021-01-04")
    }

    @Test("the same on both sides, the bureau's full name for its county among it, is nothing to tell")
    func same() throws {
        let full = CellValue.text("填报单位（盖章）：凤栖山市栖云区人力资源和社会保障局")
        #expect(try told(phone: "0390 2661527", compiledOn: "2020-12-31", [("填报单位", full)]).isEmpty)
    }

    // MARK: Contradictions

    @Test("another unit than 报表信息 says")
    func unit() throws {
        let found = try told([("填报单位", .text("填报单位（盖章）：望河区"))])
        #expect(found.map(\.code.rawValue) == ["RET0604"])
        #expect(found.first?.message.chinese == "表上的“填报单位（盖章）”写的是“望河区”，“报表信息”里是“栖云区”")
        #expect(found.first?.message.english == "the form's '填报单位（盖章）' says '望河区', the sheet 报表信息 '栖云区'")
        #expect(found.first?.place?.sheet == "根治欠薪冬季专项行动情况表" && found.first?.notes.first?.place?.sheet == "报表信息")
        #expect(found.first?.hints.first?.chinese == "核对是哪个单位、哪一次的表，改正写错的一边")
    }

    @Test("another day, one that is none, and none at all")
    func day() throws {
        let other = try told(compiledOn: "2020-12-31", [("制表时间：", .text("制表时间：2021年1月4日"))])
        #expect(other.map(\.message.chinese) == ["表上的“制表时间”写的是“2021-01-04”，“报表信息”里是“2020-12-31”"])
        for text in ["２０２１年１月４日", "明天", "2021年2月30日", "1月4日"] {
            let wrong = try told([("制表时间：", .text("制表时间：" + text))])
            #expect(wrong.map(\.code.rawValue) == ["RET0605"] && wrong.first?.message.chinese == "“\(text)”看不出是哪一天", "\(wrong)")
        }
        let missing = try told([("制表时间：", .text("制表时间：　　年　　月　　日"))])
        #expect(missing.map(\.message.chinese) == ["表上没有填制表时间"] && missing.first?.code.rawValue == "RET0605")
    }

    @Test("another phone, and what is none")
    func phone() throws {
        let other = try told(phone: "0390-2661527", [("联系电话：", .text("联系电话：0390-7223615"))])
        #expect(other.map(\.code.rawValue) == ["RET0606"])
        #expect(other.first?.message.chinese == "表上的“联系电话”写的是“0390-7223615”，“报表信息”里是“0390-2661527”")
        let none = try told([("联系电话：", .text("联系电话：虚某"))])
        #expect(none.map(\.code.rawValue) == ["RET0606"] && none.first?.message.chinese == "“虚某”不是电话号码")
    }

    @Test("all that is wrong is told at once, with the figures")
    func together() throws {
        let found = try told(phone: "0390-2661527", compiledOn: "2020-12-31", [
            ("填报单位", .text("填报单位（盖章）：望河区")), ("制表时间：", .text("制表时间：2021年1月4日")), ("联系电话：", .text("联系电话：无")),
            ("12.00", .text("十二")),
        ].filter { $0.0 != "12.00" })
        #expect(found.map(\.code.rawValue) == ["RET0604", "RET0605", "RET0606"])
    }

    // MARK: Blank forms

    @Test("a blank form says one thing: that it is blank")
    func blank() throws {
        let made = try returns.blankTable(.init(unit: "栖云区", asOf: "2020-12-31"), name: "x")[0]
        try office.write(made.bytes, as: "returns/x.xlsx")
        let found = try diagnostics { _ = try returns.check(file: office.file("returns/x.xlsx")) }
        #expect(found.map(\.code.rawValue) == ["RET0608"] && found.first?.message.chinese == "这是一张空表，一个数也没有填")
        #expect(found.first?.message.english == "this is the blank form: no figure is filled in")
        #expect(found.first?.hints.first?.chinese == "填好再交；没有可报的每格填 0")
    }

    // MARK: 准确数

    @Test("an exported workbook comes back exactly")
    func exact() throws {
        for unit in ["栖云区", "全市"] {
            let computed = try returns.computed(.init(unit: unit, asOf: "2020-12-31")).output.data
            try office.write(try returns.table(.init(unit: unit, asOf: "2020-12-31"), as: .xlsx, name: "x").output[0].bytes, as: "returns/x.xlsx")
            let found = try ReturnData.read(file: office.file("returns/x.xlsx"), form: returns.form)
            #expect(found.rows.map { $0.figures.map(\.value) } == computed.rows.map { $0.figures.map(\.value) })
            #expect(found.blanks.map(\.figure.value) == computed.blanks.map(\.figure.value) && !found.isAsPrinted)
            #expect(found.figure(row: "建筑企业", column: 8)?.value == 12_001_234)
            #expect(try !returns.check(file: office.file("returns/x.xlsx")).findings.contains { $0.code.rawValue == "RET0607" })
        }
    }

    @Test("whatever the ledger, an exported workbook gives its figures back", arguments: 1...4)
    func exactAtRandom(seed: UInt64) throws {
        for sheet in RandomLedger(seed: seed, cases: 30).sheets { try office.write(sheet.csv, as: "ledger/\(sheet.name).csv") }
        for (index, unit) in (RandomLedger.units.prefix(3) + ["全市"]).enumerated() {
            // What the checks find does not matter here.
            let ledger = try LedgerReturns(returns.office, form: returns.form, asOf: #require(CivilDate(iso: "2020-12-31")))
            let data = try ledger.data(of: ledger.units.unit(named: unit, at: Place(file: "")))
            let info: [(String, FormWorkbook.Info)] = [
                ("表单", .text(data.formID)), ("版本", .text(returns.form.version)), ("单位", .text(data.reportingUnit.text)),
                ("截止日", .day(2020, 12, 31)), ("制表时间", .day(2020, 12, 31)), ("终报", .text("否")), ("联系电话", .text("手填")),
            ]
            let book = FormWorkbook(returns.form.sheet(filledWith: data).output, info: info, exact: returns.form.exactFigures(of: data))
            try office.write(try book.xlsx(created: (2020, 12, 31), file: "x.xlsx"), as: "returns/\(index).xlsx")
            let found = try ReturnData.read(file: office.file("returns/\(index).xlsx"), form: returns.form)
            #expect(!found.isAsPrinted && returns.form.figures(of: found).map(\.figure.value) == returns.form.figures(of: data).map(\.figure.value))
        }
    }

    @Test("without the sheet figures are as printed, which is said once")
    func printed() throws {
        let rough = try read(ChangedWorkbook(returns.form, data, compiledOn: data.asOf))
        #expect(rough.isAsPrinted && rough.figure(row: "建筑企业", column: 8)?.value == 12_000_000)
        let found = try returns.check(file: office.file("returns/x.xlsx")).findings.filter { $0.code.rawValue == "RET0607" }
        #expect(found.count == 1 && found.first?.severity == .warning)
        #expect(found.first?.message.chinese == "栖云区的报表是在工作簿里填的，数只准到表上印出的位数")
        #expect(found.first?.message.english.hasPrefix("the return of 栖云区 was filled into a workbook") == true)
        #expect(Diagnostic.asPrintedOnly([data]) == nil && Diagnostic.asPrintedOnly([rough, data, rough])?.message.chinese.hasPrefix("栖云区、栖云区的") == true)
    }

    @Test("a name that is missing is told at its empty cell", arguments: [
        ([1, 2], "单位负责人", "补上单位负责人的姓名"), ([0, 2], "科", "补上科（队）负责人的姓名"), ([0, 1, 2], "", ""), ([0, 1], "制表人", "补上制表人的姓名"),
    ])
    func unsigned(_ signed: [Int], _ label: String, _ hint: String) throws {
        let fields = returns.form.signatures.filter { $0.filledWith == nil }.map(\.label)
        var changed = try ChangedWorkbook(returns.form, data, compiledOn: data.asOf, isExact: true)
        for index in signed { try changed.change(fields[index], to: .text(fields[index] + ["梁若谷", "乙", "丙"][index])) }
        _ = try read(changed)
        let found = try returns.check(file: office.file("returns/x.xlsx")).findings.filter { $0.message.chinese.contains("V48-1") }
        guard !label.isEmpty else { return #expect(found.isEmpty) }
        let place = try #require(found.first?.place)
        #expect(found.first?.hints.map(\.chinese) == [hint])
        let row = changed.contents.sheets[0].rows.first { row in row.cells.contains { $0.value.plainText.hasPrefix(label) && $0.column == place.cell?.column } }
        #expect(row?.number == place.cell?.row && place.sheet == changed.contents.sheets[0].name, "\(place.description)")
    }

    @Test("put together with others it is said once of all")
    func merged() throws {
        _ = try read(ChangedWorkbook(returns.form, data, compiledOn: data.asOf))
        let made = try returns.merge(.init(files: [office.file("returns/x.xlsx")], isIncomplete: true), name: "x")
        #expect(made.warnings.filter { $0.code.rawValue == "RET0607" }.map(\.message.chinese) == ["栖云区的报表是在工作簿里填的，数只准到表上印出的位数"])
    }

    @Test("a figure that was typed over counts as it was typed, and the others stay exact")
    func typedOver() throws {
        var changed = try ChangedWorkbook(returns.form, data, compiledOn: data.asOf, isExact: true)
        // 职工人数 of 建筑企业, in 万人.
        try changed.set(0, row: 10, column: 3, to: .number(CellNumber(digits: "0.0061")))
        try changed.set(0, row: 9, column: 3, to: .blank)
        let found = try read(changed)
        #expect(found.figure(row: "建筑企业", column: 2)?.value == 61 && found.figure(row: "建筑企业", column: 8)?.value == 12_001_234)
        #expect(found.isAsPrinted && found.figure(row: "合计", column: 8)?.value == 12_001_234)
    }

    @Test("a sheet that lacks a figure, or holds no numbers, is as good as none")
    func incomplete() throws {
        var changed = try ChangedWorkbook(returns.form, data, compiledOn: data.asOf, isExact: true)
        try changed.set(2, row: 5, column: 3, to: .text("12"))
        #expect(try read(changed).isAsPrinted)
        #expect(try read(changed).figure(row: "建筑企业", column: 8)?.value == 12_000_000)
    }
}
