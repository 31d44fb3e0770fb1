import Diagnostics
import TestSupport
import Testing
import Yinfa

@Suite("Proofreading an office's documents") struct CheckTests {
    private let office: SampleOffice

    init() throws { office = try SampleOffice() }

    private func check(_ names: String...) throws -> [Diagnostic] {
        let opened = try Office.open(office.path)
        return try Press(resources: try .locate(), office: opened).check(opened, only: names)
    }

    private func shown(_ found: [Diagnostic]) -> [String] {
        found.map { "\($0.code.rawValue) \($0.place?.description.replacing(office.path + "/", with: "") ?? "-")" }
    }

    @Test("the sample office's papers are clean")
    func clean() throws {
        let office = try SampleOffice(documents: ["notice", "bulletin", "exposure", "ledger"])
        let opened = try Office.open(office.path)
        // But for 㛃 and 𬭎 in names, which another face has.
        let found = try Press(resources: try .locate(), office: opened).check(opened).map(\.code.rawValue)
        #expect(!found.isEmpty && found.allSatisfy { $0 == "LAY0102" }, "\(found)")
    }

    @Test("a wrong mark in the template is pointed at")
    func template() throws {
        try office.change("pack/notice.gw", "同时，督促", to: "同时,督促")
        let place = try office.place(of: "同时,督促", in: "pack/notice.gw", after: 2)
        let found = try check("notice")
        #expect(shown(found).map { $0.replacing("office/", with: "") }.allSatisfy { $0.hasSuffix(place) })
        #expect(found.map(\.code.rawValue) == ["GBT0154"])
    }

    @Test("a wrong mark in a value is pointed at in the data, with the place where it is printed")
    func value() throws {
        try office.change("documents/notice.yaml", "关于部署根治欠薪冬季专项行动的通知", to: "关于部署,实施专项行动的通知")
        let place = try office.place(of: "关于部署,实施", in: "documents/notice.yaml", after: 4)
        let found = try check("notice")
        #expect(shown(found) == ["GBT0154 \(place)"])
        #expect(found.first?.notes.last?.message.chinese == "印在这一处")
        #expect(found.first?.notes.last?.place?.file.hasSuffix("notice.gw") == true)
    }

    @Test("making a document warns of what is found, and refuses what a standard forbids")
    func make() throws {
        try office.change("pack/notice.gw", "同时，督促", to: "同时,督促")
        let opened = try Office.open(office.path)
        let press = try Press(resources: try .locate(), office: opened)
        #expect(try press.make(opened, only: ["notice"], formats: [.dump]).warnings.map(\.code.rawValue) == ["GBT0154"])
        try office.change("pack/notice.gw", "二、工作目标", to: "三、工作目标")
        let refused = try diagnostics { _ = try press.make(opened, only: ["notice"], formats: [.dump]) }
        #expect(refused.filter { $0.severity == .error }.map(\.code.rawValue) == ["GBT0125", "GBT0125"])
    }

    @Test("a rule that the office has switched off finds nothing")
    func omitted() throws {
        try office.change("pack/notice.gw", "同时，督促", to: "共１２户，督促")
        #expect(try check("notice").map(\.code.rawValue) == ["GBT0157"])
        try office.change("office.yaml", "模板包: pack", to: "模板包: pack\n核稿: {不查: [L57]}")
        #expect(try check("notice").isEmpty)
    }

    @Test("what cannot be switched off is refused at its place", arguments: [
        ("{不查: [L98]}", "GBT0001"), ("{不查: [L54]}", "GBT0002"), ("{不差: [L57]}", "CFG0102"), ("{不查: L57}", "CFG0104"), ("[L57]", "CFG0104"),
    ])
    func wrongOmission(_ text: String, _ code: String) throws {
        try office.change("office.yaml", "模板包: pack", to: "模板包: pack\n核稿: \(text)")
        let found = try diagnostics { _ = try Office.open(office.path) }
        #expect(found.map(\.code.rawValue) == [code])
        #expect(found.first?.place?.file.hasSuffix("office.yaml") == true)
    }

    @Test("the office's 核稿 is no value for templates")
    func reserved() throws {
        try office.change("office.yaml", "模板包: pack", to: "模板包: pack\n核稿: {不查: []}")
        #expect(try check("notice").isEmpty)
    }

    @Test("an unknown document is named; a return is filled in and has no text to read")
    func names() throws {
        #expect(try diagnostics { _ = try check("notise") }.map(\.code.rawValue) == ["USE0103"])
        #expect(try check("return-2020-12-31").isEmpty)
        try office.useTypedReturn()
        try office.change("returns/2020-12-31.yaml", "截止日", to: "截至日")
        #expect(try check().contains { $0.severity == .error })
    }

    @Test("a template that cannot be filled in does not hide what is found elsewhere")
    func several() throws {
        try office.change("pack/notice.gw", "同时，督促", to: "同时,督促")
        try office.write("模板: notice.gw\n数据: {}\n", as: "documents/zz.yaml")
        let found = try check()
        #expect(found.contains { $0.code.rawValue == "GBT0154" })
        #expect(found.contains { $0.code.rawValue == "FLD0202" })
    }
}
