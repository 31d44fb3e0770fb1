import Diagnostics
import Foundation
import PlacedYAML
import TestSupport
import Testing

@testable import Yinfa

@Suite("A new office") struct NewOfficeTests {
    private func resources() throws -> Resources { try Resources(at: Repository.root) }

    private func failures<Output>(_ body: () throws(StageFailure) -> Output) -> [Diagnostic] {
        do {
            _ = try body()
            return []
        } catch { return error.diagnostics }
    }

    @Test("has a file for the office, for each template, table book and for the return", arguments: ["winter-2020", "inspection-2021"])
    func files(_ pack: String) throws {
        let folder = try TemporaryFolder()
        let made = try Office.make(at: folder.file("新单位"), pack: pack, resources: try resources())
        let report = try #require(try PackReport.of(pack, in: try resources()))
        let templates = report.templates.map { "documents/" + $0.file.dropLast(3) + ".yaml" }
        let books = report.books.map { "documents/" + $0.file + ".yaml" }
        let expected = ["office.yaml"] + templates + books + ["documents/return.yaml", "ledger"]
        #expect(made == expected)
        for name in made { #expect(FileManager.default.fileExists(atPath: folder.file("新单位/" + name))) }
        // Nothing is left of the folder that it was made in.
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["新单位"])
        let office = try Office.open(folder.file("新单位"))
        #expect(office.packName == pack && (office.values.entry("机关") != nil) && office.values.entry("各县") != nil)
    }

    @Test("each typed input has its line, with type and meaning above it")
    func inputs() throws {
        let folder = try TemporaryFolder()
        _ = try Office.make(at: folder.file("office"), pack: "winter-2020", resources: try resources())
        let notice = try String(contentsOfFile: folder.file("office/documents/notice.yaml"), encoding: .utf8)
        let report = try #require(try PackReport.of("winter-2020", in: try resources()))
        let template = try #require(report.templates.first { $0.file == "notice.gw" })
        let data = try YAMLFile.parse(notice, file: "notice.yaml").entry("数据")
        let inOffice = ["机关", "各县", "人社局"]
        for input in template.inputs {
            let isAsked = data.map { if case .mapping(let entries) = $0.content { entries.contains { $0.key == input.name } } else { false } } ?? false
            #expect(isAsked == (input.origin == .typed && !inOffice.contains(input.name)), "\(input.name)")
        }
        #expect(notice.contains("  # 数据截止的那一天，台账看到这一天为止；日期，写成 2020-12-31\n  截止日: \n"))
        #expect(notice.hasPrefix("# 不要的文件，整个删去。\n模板: notice.gw\n"))
    }

    @Test("check names each blank, and nothing else is wrong")
    func blanks() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("office")
        _ = try Office.make(at: path, pack: "winter-2020", resources: try resources())
        try folder.write(
            """
            模板包: winter-2020
            机关: {全称: 某市某办公室, 领导小组: 某市某小组, 代字: 某办, 电话: 0390-1234567, 传真: 0390-1234568, 邮箱: a@b.example}
            人社局: {全称: 某市人力资源和社会保障局, 代字: 某人社, 电话: 0390-1234569}
            各县: [甲县, 乙县]
            """, as: "office/office.yaml")
        let office = try Office.open(path)
        let press = try Press(resources: try resources(), office: office)
        // The return's day is blank too, which is told of it and not of the notice.
        #expect(try press.check(office).contains { $0.place?.file.hasSuffix("documents/return.yaml") == true })
        let found = try press.check(office, only: ["notice"])
        #expect(!found.isEmpty)
        #expect(Set(found.map(\.code.rawValue)) == ["FLD0203"], "\(Set(found.map { $0.code.rawValue + $0.message.chinese }))")
        #expect(found.allSatisfy { $0.place?.file.hasSuffix("documents/notice.yaml") == true })
    }

    @Test("is made whole or not at all")
    func refusals() throws {
        let folder = try TemporaryFolder()
        try folder.write("甲", as: "full/甲.txt")
        try folder.write("甲", as: "file")
        try FileManager.default.createDirectory(atPath: folder.file("empty"), withIntermediateDirectories: true)
        let resources = try resources()
        let full = failures { () throws(StageFailure) in try Office.make(at: folder.file("full"), pack: "winter-2020", resources: resources) }
        #expect(full.map(\.code) == [.alreadyThere])
        let file = failures { () throws(StageFailure) in try Office.make(at: folder.file("file"), pack: "winter-2020", resources: resources) }
        #expect(file.map(\.code) == [.alreadyThere])
        let unknown = failures { () throws(StageFailure) in try Office.make(at: folder.file("new"), pack: "winter-2O20", resources: resources) }
        #expect(unknown.map(\.code) == [.unknownPack])
        #expect(unknown.first?.hints.first?.chinese.contains("inspection-2021、winter-2020") == true)
        #expect(!FileManager.default.fileExists(atPath: folder.file("new")))
        #expect(try Office.make(at: folder.file("empty"), pack: "winter-2020", resources: resources).count > 20)
        #expect(try Set(FileManager.default.contentsOfDirectory(atPath: folder.path)) == ["empty", "file", "full"])
    }

    @Test("a pack of one's own is named by its path")
    func ownPack() throws {
        let folder = try TemporaryFolder()
        try folder.write("字段: {甲: {类型: 文字, 类别: 公开}}\n", as: "pack/fields.yaml")
        try folder.write("---\n发文机关标志: 某办\n标题: 通知\n署名: 某办\n成文日期: 2020-11-09\n---\n{{ 甲 }}\n", as: "pack/a.gw")
        let made = try Office.make(at: folder.file("office"), pack: folder.file("pack"), resources: try resources())
        #expect(made == ["office.yaml", "documents/a.yaml", "ledger"])
        // Relative to the office, so that both can be moved together.
        #expect(try Office.open(folder.file("office")).packName == "../pack")
        _ = try Office.make(at: folder.file("offices/new"), pack: folder.file("pack"), resources: try resources())
        #expect(try Office.open(folder.file("offices/new")).packName == "../../pack")
    }

    // MARK: Explaining codes

    @Test("a code is explained in both languages, however it is typed")
    func explain() throws {
        let found = try CodeExplanation.find(["tpl0306", "FLD0203"], in: .english, try resources())
        #expect(found.map(\.code) == ["TPL0306", "FLD0203"] && found.allSatisfy { $0.severity == "error" && !$0.advice.isEmpty })
        let resources = try resources()
        let wrong = failures { () throws(StageFailure) in try CodeExplanation.find(["TPL9999", "XX"], in: .english, resources) }
        #expect(wrong.map(\.code) == [.unknownCode, .unknownCode])
    }

    @Test("a code that there is not brings the likely ones", arguments: [
        ("tpl 306", "TPL0306"), ("TPL306", "TPL0306"), ("fld-301", "FLD0301"), ("TPL0O06", "TPL0006"), ("PRV0199", "PRV0104"), ("PRV9", "PRV0101, PRV0102, PRV0103"),
    ])
    func likely(_ typed: String, _ code: String) throws {
        let resources = try resources()
        let wrong = failures { () throws(StageFailure) in try CodeExplanation.find([typed], in: .english, resources) }
        #expect(wrong.map(\.code) == [.unknownCode])
        let hint = wrong.first?.hints.first?.english ?? ""
        // What is nearest to a slip of the finger may be any of its neighbours.
        #expect(code == "TPL0006" ? hint.hasPrefix("did you mean TPL0") : hint == "did you mean \(code)?", "\(typed): \(hint)")
    }

    @Test("both catalogues have the same codes, each with a meaning and advice")
    func catalogues() throws {
        let english = CodeExplanation.catalogue(try Repository.text("docs/diagnostics.md"))
        let chinese = CodeExplanation.catalogue(try Repository.text("docs/diagnostics.zh-CN.md"))
        #expect(english.count > 400 && english.map(\.code) == chinese.map(\.code))
        let errors = zip(english, chinese).filter { $0.severity.hasPrefix("error") != $1.severity.hasPrefix("错误") }
        #expect(errors.isEmpty, "\(errors.map(\.0.code))")
        #expect((english + chinese).allSatisfy { !$0.meaning.isEmpty && !$0.advice.isEmpty })
    }

    // MARK: Watching

    @Test("a saved, a new and a deleted file are noticed once; what the program writes is not")
    func watch() throws {
        let sample = try SampleOffice()
        let office = try Office.open(sample.path)
        var watch = try OfficeWatch(office, output: URL(fileURLWithPath: sample.file("output")), resources: try resources())
        func noticed() -> [Bool] { [watch.hasChanged(), watch.hasChanged()] }
        #expect(noticed() == [false, false])
        try sample.change("documents/notice.yaml", "数据:", to: "数据: # 改")
        #expect(noticed() == [true, false])
        try sample.change("pack/notice.gw", "---\n", to: "---\n{# 改 #}\n")
        #expect(noticed() == [true, false])
        for (name, counts) in [("output/notice.pdf", false), ("ledger.sqlite", false), (".hidden", false), ("watch.log", false), ("说明.txt", false), ("ledger/x.CSV", true), ("documents/new.yaml", true)] {
            let url = URL(fileURLWithPath: sample.file(name))
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("甲".utf8).write(to: url)
            #expect(noticed() == [counts, false], "\(name)")
        }
        try FileManager.default.removeItem(atPath: sample.file("documents/new.yaml"))
        #expect(noticed() == [true, false])
    }
}
