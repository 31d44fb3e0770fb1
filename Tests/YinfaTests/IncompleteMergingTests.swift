import Diagnostics
import Foundation
import StatisticalForms
import TestSupport
import Testing

@testable import Yinfa

/// The city's return from those of some of its units.
@Suite("Returns put together while units are missing") struct IncompleteMergingTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice()
        try office.write("[]", as: "returns/reasons.yaml")
        try SmallLedger().write(to: office)
        for unit in ["栖云区", "市本级"] {
            let made = try returns().json(.init(unit: unit, asOf: "2020-12-31"), name: unit)
            try office.write(made.output[0].bytes, as: "in/\(unit).json")
        }
    }

    private func returns() throws -> Returns { try Returns(of: Office.open(office.path), resources: .locate()) }

    private func merge(isIncomplete: Bool) throws -> Reported<[OutputFile]> {
        try returns().merge(
            .init(files: [office.file("in/栖云区.json"), office.file("in/市本级.json")], isIncomplete: isIncomplete), name: "city")
    }

    @Test("merged without them as asked, the file names them, and so does what is printed of it")
    func named() throws {
        let made = try merge(isIncomplete: true)
        #expect(made.warnings.map(\.code.rawValue).allSatisfy { $0 == "RET0506" } && made.warnings.count == 11, "\(made.warnings)")
        try office.write(made.output[0].bytes, as: "in/city.json")
        let data = try ReturnData.read(file: office.file("in/city.json"), form: returns().form)
        #expect(data.missingUnits.count == 11 && data.missingUnits.first == "望河区" && data.missingUnits.last == "高新技术产业开发区")
        let press = try Press(resources: .locate(), office: Office.open(office.path))
        let page = try press.render(office.file("pack/form.yaml"), data: office.file("in/city.json"), as: .dump, name: "x").output[0]
        #expect(SilentUnitTests.text(of: page.bytes).contains("未报单位：望河区、"))
    }

    @Test("a sum that lacks units is not held against a return before that has them, but against one that lacks them too")
    func previous() throws {
        let whole = try returns().json(.init(asOf: "2020-12-31"), name: "before").output[0]
        try office.write(whole.bytes, as: "in/before.json")
        func merged(_ units: [String], before: String) throws -> [String] {
            let made = try returns().merge(
                .init(files: units.map { office.file("in/\($0).json") }, previous: [office.file(before)], isIncomplete: true), name: "x")
            return made.warnings.map(\.code.rawValue).filter { $0 != "RET0506" }
        }
        #expect(try merged(["市本级"], before: "in/before.json").isEmpty)
        let part = try returns().merge(.init(files: [office.file("in/栖云区.json"), office.file("in/市本级.json")], isIncomplete: true), name: "part")
        try office.write(part.output[0].bytes, as: "in/part.json")
        try office.change("in/part.json", "\"x1\": 1", to: "\"x1\": 9")
        let found = try diagnostics { _ = try merged(["栖云区", "市本级"], before: "in/part.json") }
        #expect(found.contains { $0.message.chinese.contains("上次") || $0.message.chinese.contains("V43") }, "\(found.map(\.message.chinese))")
    }

    @Test("what a sum without units would show is not told when it is refused")
    func refused() throws {
        let found = try diagnostics { _ = try merge(isIncomplete: false) }
        #expect(found.count == 11 && found.allSatisfy { $0.code == .unitMissing })
    }

    @Test("a final return is not merged without a unit, though it is asked for")
    func final() throws {
        for unit in ["栖云区", "市本级"] { try office.change("in/\(unit).json", "\"数据\"", to: "\"终报\": true, \"数据\"") }
        for isIncomplete in [false, true] {
            let found = try diagnostics { _ = try merge(isIncomplete: isIncomplete) }
            #expect(found.count == 11 && found.allSatisfy { $0.code == .unitMissing && $0.severity == .error })
            #expect(found.first?.hints.map(\.chinese) == ["催报，零报告也要报；终报不能缺单位"])
            #expect(found.first?.hints.map(\.english) == ["ask for it, a return of zeros too; a final return lacks no unit"])
        }
    }
}
