import Foundation
import TestSupport
import Testing

@Suite("yinfa check") struct CheckCommandTests {
    private let office: SampleOffice

    init() throws { office = try SampleOffice() }

    private func run(_ arguments: String...) throws -> Shell.Outcome {
        try Program.run(arguments, in: office.parent, environment: [:])
    }

    @Test("a clean document says so, in both languages, and nothing is made")
    func clean() throws {
        let chinese = try run("check", "notice", "-C", "office", "--lang", "zh", "--strict")
        #expect(chinese.status == 0, "\(chinese.errorText)")
        #expect(chinese.text == "没有发现问题\n")
        #expect(chinese.errorText.isEmpty)
        #expect(try run("check", "notice", "-C", "office", "--lang", "en").text == "nothing found\n")
        #expect(!FileManager.default.fileExists(atPath: office.file("output")))
    }

    @Test("a warning ends in 0, under --strict in 1")
    func warning() throws {
        try office.change("pack/notice.gw", "同时，督促", to: "同时,督促")
        let place = try office.place(of: "同时,督促", in: "pack/notice.gw", after: 2)
        let outcome = try run("check", "notice", "-C", "office", "--lang", "zh")
        #expect(outcome.status == 0)
        #expect(outcome.text.isEmpty)
        #expect(outcome.errorText.contains("office/\(place): 警告[GBT0154]: “时,督”用了半角标点"), "\(outcome.errorText)")
        #expect(outcome.errorText.contains("  办法: 把“,”改成“，”"))
        #expect(outcome.errorText.contains("核稿规则 L54（规定）"))
        #expect(try run("check", "notice", "-C", "office", "--strict").status == 1)
    }

    @Test("an error ends in 2 and stands beside the warnings, as text and as JSON")
    func error() throws {
        try office.change("pack/notice.gw", "同时，督促", to: "同时,督促")
        try office.change("pack/notice.gw", "二、工作目标", to: "二．工作目标")
        let outcome = try run("check", "-C", "office", "--diagnostics", "json")
        #expect(outcome.status == 2)
        let read = try JSONDiagnostic.read(outcome.errorText)
        #expect(read.map(\.code) == ["GBT0126", "GBT0154", "GBT0125"] || read.map(\.code).contains("GBT0126"))
        #expect(read.first?.place?.shown == "office/" + (try office.place(of: "二．工作目标", in: "pack/notice.gw")))
        #expect(read.first?.message.zh == "序数写成了“二．”")
    }

    @Test("help has an example, and a mistyped name the right one")
    func help() throws {
        #expect(try run("check", "--help").text.contains("yinfa check"))
        #expect(try run("chek").errorText.contains("yinfa check"))
        let unknown = try run("check", "notise", "-C", "office", "--lang", "zh")
        #expect(unknown.status == 2)
        #expect(unknown.errorText.contains("是不是“notice”？"))
    }
}
