import Diagnostics
import TestSupport
import Testing

@testable import Yinfa

@Suite("The return before") struct PreviousReturnTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice(documents: ["return-2020-12-31"])
        try office.write("[]", as: "returns/reasons.yaml")
        try SmallLedger().write(to: office)
        for (unit, day) in [("栖云区", "2020-11-30"), ("望河区", "2020-11-30"), ("栖云区", "2021-01-31"), ("全市", "2020-11-30")] {
            try office.write(try returns().json(.init(unit: unit, asOf: day), name: "x").output[0].bytes, as: "before/\(unit)-\(day).json")
        }
        try office.write(try returns().json(.init(unit: "栖云区", asOf: "2020-12-31"), name: "x").output[0].bytes, as: "now.json")
    }

    private func returns() throws -> Returns { try Returns(of: Office.open(office.path), resources: .locate()) }

    private func found(_ previous: String) throws -> [[Diagnostic]] {
        let (returns, file) = (try returns(), office.file("before/\(previous).json"))
        return try [
            diagnostics { _ = try returns.check(unit: "栖云区", asOf: "2020-12-31", previous: file) },
            diagnostics { _ = try returns.json(.init(unit: "栖云区", asOf: "2020-12-31", previous: file), name: "x") },
            diagnostics { _ = try returns.check(file: office.file("now.json"), previous: file) },
        ]
    }

    @Test("the unit's own one is compared, wherever it is named")
    func own() throws {
        #expect(try found("栖云区-2020-11-30").allSatisfy { $0.isEmpty })
        let city = office.file("before/全市-2020-11-30.json")
        #expect(try codes { _ = try returns().json(.init(asOf: "2020-12-31", previous: city), name: "x") }.isEmpty)
    }

    @Test("another unit's is refused")
    func other() throws {
        for told in try found("望河区-2020-11-30") {
            #expect(told.map(\.code.rawValue) == ["RET0513"])
            #expect(told.first?.message.chinese == "上次的报表是望河区的，这次是栖云区的")
            #expect(told.first?.message.english == "the return before is of 望河区, this one of 栖云区")
            #expect(told.first?.place?.file.hasSuffix("望河区-2020-11-30.json") == true)
            #expect(told.first?.hints.first?.chinese == "给同一个单位、同一张表单上一次报送的报表（--previous，文件里写“上次”）")
        }
        #expect(try found("全市-2020-11-30").allSatisfy { $0.map(\.code.rawValue) == ["RET0513"] })
    }

    @Test("so is one of a later day")
    func later() throws {
        for told in try found("栖云区-2021-01-31") {
            #expect(told.map(\.code.rawValue) == ["RET0513"])
            #expect(told.first?.message.chinese == "上次的报表截至 2021-01-31，比这次的 2020-12-31 还晚")
        }
    }

    @Test("上次 of a document is held to the same")
    func document() throws {
        try office.write("表单: form.yaml\n单位: 栖云区\n截止日: 2020-12-31\n上次: before/望河区-2020-11-30.json\n", as: "documents/q.yaml")
        let opened = try Office.open(office.path)
        let press = try Press(resources: .locate(), office: opened)
        #expect(try codes { _ = try press.make(opened, only: ["q"], formats: [.dump]) } == ["RET0513"])
    }
}
