import Composition
import Diagnostics
import Geometry
import PlacedYAML
import TestSupport
import Testing

@testable import Typefaces

@Suite("Fonts that cannot be used")
struct BrokenFontTests {
    let folder: TemporaryFolder
    let built: FontRoles

    init() throws {
        folder = try TemporaryFolder()
        let paths = try TestFonts.paths()
        built = try FontRoles.load(paths.roles, facesIn: paths.folder)
    }

    private func roles(text file: String) throws -> FontRoles {
        try built.overridden(
            by: YAMLFile.parse("仿宋: {han: \(file)}\n", file: "office.yaml"), relativeTo: folder.path)
    }

    private func failure(_ roles: FontRoles) throws -> StageFailure {
        try #require(throws: StageFailure.self) {
            try PangoShaper(roles: roles).shape(
                StyledText("国", TextStyle(role: .text, size: .points(16))))
        }
    }

    @Test("a file of garbage is no font",
        arguments: [[], Array("garbage".utf8), Array(repeating: 0, count: 4096), Array("OTTO".utf8) + [0, 9]])
    func garbage(_ bytes: [UInt8]) throws {
        try folder.write(bytes, as: "bad.otf")
        let failure = try failure(roles(text: "bad.otf"))
        #expect(failure.diagnostics.map(\.code) == [.notAFont])
        #expect(failure.diagnostics[0].place?.description == "office.yaml:1:11")
        #expect(failure.diagnostics[0].cause == .environment)
    }

    @Test("a font cut short is refused or sets text, but never ends the process", arguments: [100, 5_000, 60_000])
    func cutShort(_ count: Int) throws {
        let whole = try Shell.run(["cat", TestFonts.paths().folder + "/FandolFang-Regular.otf"])
        try folder.write(Array(whole.prefix(count)), as: "short.otf")
        let roles = try roles(text: "short.otf")
        do {
            _ = try PangoShaper(roles: roles).shape(
                StyledText("国", TextStyle(role: .text, size: .points(16))))
        } catch {
            #expect(error.diagnostics.allSatisfy { [.notAFont, .fontRefused].contains($0.code) })
        }
    }

    @Test("a face that a file does not hold is reported with their number")
    func indexTooHigh() throws {
        let file = try TestFonts.paths().folder + "/FandolFang-Regular.otf"
        let failure = try failure(roles(text: "'\(file)#3'"))
        #expect(failure.diagnostics.map(\.code) == [.faceIndexTooHigh])
        #expect(failure.diagnostics[0].message.english.contains("holds 1 faces"))
        #expect(failure.diagnostics[0].hints.first?.english == "write a number from 0 to 0 after the #")
    }

    @Test("a file that goes between reading the roles and setting text is reported")
    func goneLater() throws {
        let source = try Shell.run(["cat", TestFonts.paths().folder + "/LiberationSerif-Regular.ttf"])
        try folder.write(source, as: "later.ttf")
        let roles = try roles(text: "later.ttf")
        _ = try Shell.run(["rm", folder.file("later.ttf")])
        #expect(try failure(roles).diagnostics.map(\.code) == [.notAFont])
    }

    @Test("the report names all bad files at once")
    func report() throws {
        try folder.write("garbage", as: "bad.otf")
        try folder.write("rubbish", as: "worse.ttf")
        let roles = try built.overridden(
            by: YAMLFile.parse("仿宋: {han: bad.otf}\n黑体: {latin: worse.ttf}\n", file: "office.yaml"),
            relativeTo: folder.path)
        let failure = try #require(throws: StageFailure.self) { try FontReport(roles, required: []) }
        #expect(failure.diagnostics.map(\.code) == [.notAFont, .notAFont])
    }
}

@Suite("Collections")
struct CollectionTests {
    /// Debian's collection, of which set-up takes one face.
    static let collection = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc"

    @Test("the face with the number plays, and no sister", arguments: [0, 2])
    func face(_ index: Int) throws {
        let file = FontFile("\(Self.collection)#\(index)", relativeTo: "")
        let face = try LoadedFace(file)
        #expect(face.tables.fullName.hasPrefix(index == 0 ? "Noto Serif CJK JP" : "Noto Serif CJK SC"))
        let clusters = try face.world().shape(0..<3, of: PangoText("骨")).clusters
        #expect(clusters.map(\.advance) == [FontWorld.em])
    }

    @Test("the measured em box is that of Noto's BASE table, 0.88 em above the baseline")
    func emTop() throws {
        let face = try LoadedFace(FontFile("\(Self.collection)#2", relativeTo: ""))
        #expect(face.tables.emTop == 88)
    }

    @Test("a face without Han characters has no em box")
    func noEmTop() throws {
        let file = try TestFonts.paths().folder + "/LiberationSerif-Regular.ttf"
        #expect(try LoadedFace(FontFile(file, relativeTo: "")).tables.emTop == nil)
    }
}
