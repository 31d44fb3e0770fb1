import Composition
import Diagnostics
import DisplayList
import PlacedYAML
import TestSupport
import Testing

@testable import Typefaces

@Suite("Font roles")
struct FontRolesTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in ["a.otf", "b.ttf", "c.ttc", "own/a.otf"] { try folder.write("x", as: name) }
    }

    /// A table of roles in which every role but the given ones has `a.otf`.
    private func table(_ lines: [FontRole: String] = [:]) -> String {
        "roles:\n"
            + FontRole.allCases.map { role in
                "  \(role.rawValue): " + (lines[role] ?? "{han: [a.otf], latin: [b.ttf]}")
            }.joined(separator: "\n") + "\n"
    }

    private func load(_ text: String) throws -> FontRoles {
        let file = try folder.write(text, as: "roles.yaml")
        return try FontRoles.load(file, facesIn: folder.path)
    }

    private func diagnostics(_ text: String) throws -> [Diagnostic] {
        do {
            _ = try load(text)
            Issue.record("nothing was reported")
            return []
        } catch let failure as StageFailure {
            return failure.diagnostics
        }
    }

    @Test("files stand in the order in which they are written, under their names")
    func order() throws {
        let roles = try load(table([.text: "{han: [b.ttf, a.otf], latin: a.otf}"]))
        #expect(roles[.text].han.map(\.path) == [folder.file("b.ttf"), folder.file("a.otf")])
        #expect(roles[.text].latin.map(\.id.name) == ["a"])
        #expect(roles.faceFiles.keys.map(\.name).sorted() == ["a", "b"])
    }

    @Test("a list for Western letters may be left out")
    func latinIsOptional() throws {
        #expect(try load(table([.hei: "{han: [a.otf]}"]))[.hei].latin.isEmpty)
    }

    @Test("every file that is missing is reported, at its place")
    func missingFiles() throws {
        let text = table([
            .title: "{han: [nowhere.otf, a.otf], latin: [b.ttf]}",
            .song: "{han: [a.otf], latin: [gone.ttf]}",
        ])
        let diagnostics = try diagnostics(text)
        #expect(diagnostics.map(\.code) == [.fontFileMissing, .fontFileMissing])
        #expect(diagnostics.map { $0.place?.position?.line } == [2, 6])
        #expect(diagnostics[0].place?.position?.column == 15)
        #expect(diagnostics[0].place?.position?.length == "nowhere.otf".count)
        #expect(diagnostics[0].place?.file.hasSuffix("roles.yaml") == true)
        for diagnostic in diagnostics {
            #expect(diagnostic.cause == .environment)
            #expect(diagnostic.hints.first?.english.contains("make fonts") == true)
        }
        #expect(diagnostics[1].message.chinese.contains("gone.ttf"))
    }

    @Test("a folder is no font file")
    func folderAsFile() throws {
        let codes = try diagnostics(table([.text: "{han: [own]}"])).map(\.code)
        #expect(codes == [.fontFileMissing])
    }

    @Test("a role without Han files is reported", arguments: ["{han: [], latin: [b.ttf]}", "{latin: [b.ttf]}"])
    func emptyRole(_ line: String) throws {
        let diagnostics = try diagnostics(table([.kai: line]))
        #expect(diagnostics.map(\.code) == [.roleWithoutFiles])
        #expect(diagnostics[0].place?.position?.line == 4)
        #expect(diagnostics[0].message.chinese.contains("楷体"))
    }

    @Test("all five roles must be there, and no other")
    func roleNames() throws {
        let text = "roles:\n  仿宋: {han: [a.otf]}\n  访宋: {han: [a.otf]}\n"
        let diagnostics = try diagnostics(text)
        #expect(diagnostics.map(\.code) == [.unknownKey] + Array(repeating: .missingKey, count: 4))
        #expect(diagnostics[0].hints.first?.chinese == "是不是“仿宋”？")
    }

    @Test("a table that cannot be read is reported by its name")
    func unreadable() throws {
        #expect(throws: StageFailure(.rolesUnreadable("/nowhere/roles.yaml"))) {
            try FontRoles.load("/nowhere/roles.yaml", facesIn: "/nowhere")
        }
    }

    @Test("a face of a collection is written with its number",
        arguments: [("c.ttc", 0, "c"), ("c.ttc#0", 0, "c"), ("c.ttc#2", 2, "c#2")])
    func collections(_ text: String, _ index: Int, _ name: String) {
        let file = FontFile(text, relativeTo: "/fonts")
        #expect(file.path == "/fonts/c.ttc")
        #expect(file.index == index)
        #expect(file.id.name == name)
    }

    @Test("a # that no number follows belongs to the file's name", arguments: ["a#.otf", "a#b", "a#"])
    func hashInName(_ text: String) {
        #expect(FontFile(text, relativeTo: "").path == text)
        #expect(FontFile(text, relativeTo: "").index == 0)
    }

    @Test("an absolute path stays as it is")
    func absolute() {
        #expect(FontFile("/x/y.otf", relativeTo: "/fonts").path == "/x/y.otf")
    }

    @Test("a twin beside the file is found, but none for a further face of a collection")
    func twins() throws {
        try folder.write("x", as: "twins/a.otf")
        try folder.write("x", as: "twins/c.ttc")
        let roles = try load(table([.text: "{han: [a.otf, b.ttf, c.ttc#1]}"]))
        let files = roles[.text].han.map { roles.faceFiles[$0.id] }
        #expect(files[0]?.drawingTwin == folder.file("twins/a.otf"))
        #expect(files[1]?.drawingTwin == nil)
        #expect(files[2] == FaceFile(path: folder.file("c.ttc"), index: 1))
    }
}

@Suite("An office's own fonts")
struct OfficeFontTests {
    let folder: TemporaryFolder
    let shipped: FontRoles

    init() throws {
        folder = try TemporaryFolder()
        for name in ["built/a.otf", "built/b.ttf", "office/a.otf", "office/fonts/c.ttf"] {
            try folder.write("x", as: name)
        }
        let lines = FontRole.allCases.map { "  \($0.rawValue): {han: [a.otf], latin: [b.ttf]}" }
        let table = try folder.write("roles:\n" + lines.joined(separator: "\n"), as: "roles.yaml")
        shipped = try FontRoles.load(table, facesIn: folder.file("built"))
    }

    private func overridden(_ text: String) throws -> FontRoles {
        try shipped.overridden(
            by: YAMLFile.parse(text, file: "office.yaml"), relativeTo: folder.file("office"))
    }

    @Test("come first, and ours stay behind them")
    func first() throws {
        let roles = try overridden("小标宋: {han: fonts/c.ttf}\n")
        #expect(roles[.title].han.map(\.path) == [folder.file("office/fonts/c.ttf"), folder.file("built/a.otf")])
        #expect(roles[.title].latin == shipped[.title].latin)
        #expect(roles[.text] == shipped[.text])
    }

    @Test("that are called like ours get a name of their own")
    func sameName() throws {
        let roles = try overridden("小标宋: {han: a.otf, latin: [a.otf]}\n")
        #expect(roles[.title].han.map(\.id.name) == ["a", "a~2"])
        #expect(roles[.title].latin.map(\.id.name) == ["a", "b"])
        #expect(roles[.text].han.map(\.id.name) == ["a~2"])
        #expect(roles.faceFiles[FaceID(name: "a")]?.path == folder.file("office/a.otf"))
        #expect(roles.faceFiles[FaceID(name: "a~2")]?.path == folder.file("built/a.otf"))
    }

    @Test("that are missing are the office's to mend")
    func missing() throws {
        let failure = try #require(throws: StageFailure.self) {
            try overridden("小标宋: {han: gone.otf}\n黑体: {latin: [gone.ttf]}\n")
        }
        #expect(failure.diagnostics.map(\.code) == [.fontFileMissing, .fontFileMissing])
        #expect(failure.diagnostics.map(\.cause) == [.input, .input])
        #expect(failure.diagnostics.map { $0.place?.description } == ["office.yaml:1:12", "office.yaml:2:14"])
    }

    @Test("of a role that does not exist are reported with the nearest name")
    func unknownRole() throws {
        let failure = try #require(throws: StageFailure.self) { try overridden("小标送: {han: a.otf}\n") }
        #expect(failure.diagnostics.map(\.code) == [.unknownKey])
    }
}
