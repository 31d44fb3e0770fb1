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

/// The workbook of a form with a period, a corner and its day in the signature line.
@Suite("Workbooks of a quarterly form") struct QuarterlyWorkbookTests {
    private static let sample = Repository.path("templates/inspection-2021/sample")
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in try FileManager.default.subpathsOfDirectory(atPath: Self.sample) {
            guard !name.contains(".sqlite"), name.contains("."), !name.hasPrefix("output") else { continue }
            try folder.write(try Repository.text("templates/inspection-2021/sample/" + name), as: "office/" + name)
        }
    }

    private func returns() throws -> Returns { try Returns(of: Office.open(folder.file("office")), resources: .locate()) }

    /// The exported workbook of a county, with texts of its form's sheet changed.
    private func changed(_ changes: [(String, String)]) throws -> String {
        let returns = try returns()
        let data = try returns.computed(.init(unit: "岚山县", asOf: "2021-03-31")).output.data
        let day = try #require(CellDate(year: 2021, month: 3, day: 31))
        let info: [(String, FormWorkbook.Info)] = [
            ("表单", .text(returns.form.id)), ("版本", .text(returns.form.version)), ("单位", .text("岚山县")), ("截止日", .day(2021, 3, 31)),
            ("制表时间", .day(2021, 3, 31)), ("终报", .text("否")), ("联系电话", .text("手填")),
        ]
        var contents = FormWorkbook(returns.form.sheet(filledWith: data).output, info: info, exact: returns.form.exactFigures(of: data))
            .contents(created: day)
        for (start, text) in changes {
            for row in contents.sheets[0].rows.indices {
                for cell in contents.sheets[0].rows[row].cells.indices
                where contents.sheets[0].rows[row].cells[cell].value.plainText.hasPrefix(start) {
                    contents.sheets[0].rows[row].cells[cell].value = .text(text)
                }
            }
        }
        try folder.write(try XLSXWriter.bytes(of: contents, file: "x.xlsx"), as: "x.xlsx")
        return folder.file("x.xlsx")
    }

    private func told(_ changes: (String, String)...) throws -> [String] {
        let file = try changed(changes)
        return try diagnostics { _ = try ReturnData.read(file: file, form: returns().form) }.map { "\($0.code.rawValue) \($0.message.chinese)" }
    }

    @Test("it comes back exactly as it was exported")
    func same() throws {
        let data = try ReturnData.read(file: try changed([]), form: returns().form)
        let computed = try returns().computed(.init(unit: "岚山县", asOf: "2021-03-31")).output.data
        #expect(!data.isAsPrinted && data.rows.map { $0.figures.map(\.value) } == computed.rows.map { $0.figures.map(\.value) })
        #expect(data.compiledOn.iso == "2021-03-31" && data.phone?.text == computed.phone?.text && data.signers == nil)
    }

    @Test("another quarter, day or unit than 报表信息 says is told, all at once")
    func contradictions() throws {
        #expect(try told(("2021年第1季度", "2021年第2季度")) == ["RET0605 表上的“期间”写的是“2021年第2季度”，“报表信息”里是“2021年第1季度”"])
        #expect(try told(("报出日期", "报出日期：2021-4-7")) == ["RET0605 表上的“报出日期”写的是“2021-04-07”，“报表信息”里是“2021-03-31”"])
        let all = try told(("填报单位", "填报单位（盖章）：青禾县"), ("2021年第1季度", "2021年第一季度"), ("联系电话", "联系电话：无"))
        #expect(Set(all.map { $0.prefix(7) }) == ["RET0604", "RET0605", "RET0606"], "\(all)")
    }

    @Test("what stands in the corner is the form's own, and is not held against anything")
    func corner() throws {
        #expect(try told(("备案文号", "备案文号：汀统备〔2021〕7号"), ("计量单位", "计量单位：人")).isEmpty)
    }

    @Test("whoever filled it in is read with the field's name")
    func signers() throws {
        let data = try ReturnData.read(file: try changed([("填表人", "填表人：李 四")]), form: returns().form)
        #expect(data.signers?.map(\.field) == ["填表人"] && data.signers?.map(\.name.text) == ["李四"])
    }
}
