import TestSupport
import Testing

@testable import Typefaces

@Suite("A world of one face")
struct FontWorldTests {
    private func world(_ name: String) throws -> FontWorld {
        try FontWorld(FontFile(name, relativeTo: TestFonts.paths().folder))
    }

    @Test("shapes a part of a text, with ranges of the whole")
    func part() throws {
        var text = PangoText("国务院办公厅")
        for start in stride(from: 0, to: 18, by: 3) { text.graphemeStarts[start] = true }
        let clusters = try world("FandolFang-Regular.otf").shape(6..<15, of: text).clusters
        #expect(clusters.map(\.range) == [6..<9, 9..<12, 12..<15])
        #expect(clusters.allSatisfy { $0.advance == FontWorld.em && $0.glyphs.count == 1 })
    }

    @Test("joins what Pango splits within a grapheme cluster")
    func joins() throws {
        var text = PangoText("ab")
        text.graphemeStarts[0] = true
        let shaped = try world("LiberationSerif-Regular.ttf").shape(0..<2, of: text)
        #expect(shaped.clusters.map(\.range) == [0..<2])
        #expect(shaped.clusters.map(\.glyphs) == [0..<2])
        #expect(shaped.glyphs[1].x > shaped.glyphs[0].x)
    }

    @Test("has no other face: a character that it lacks is missing, not taken from elsewhere")
    func noFallback() throws {
        var text = PangoText("国")
        text.graphemeStarts[0] = true
        let clusters = try world("LiberationSerif-Regular.ttf").shape(0..<3, of: text).clusters
        #expect(clusters.map(\.range) == [0..<3])
        #expect(clusters[0].isMissing)
    }

    @Test("keeps logical order for a script that runs from right to left")
    func rightToLeft() throws {
        let string = "אב1ג"
        var text = PangoText(string)
        for start in [0, 2, 4, 5] { text.graphemeStarts[start] = true }
        let clusters = try world("LiberationSerif-Regular.ttf").shape(0..<7, of: text).clusters
        #expect(clusters.map(\.range) == [0..<2, 2..<4, 4..<5, 5..<7])
    }

    @Test("advances are the font's own, unhinted and unrounded", arguments: [("i", 2778), ("W", 9438), ("1", 5000)])
    func advances(_ character: String, _ expected: Int) throws {
        var text = PangoText(character)
        text.graphemeStarts[0] = true
        let advance = try world("LiberationSerif-Regular.ttf").shape(0..<1, of: text).clusters[0].advance
        #expect(advance * 10_000 / FontWorld.em == expected || (advance * 10_000 / FontWorld.em) + 1 == expected)
    }

    @Test("a path with signs that XML knows is no trouble", arguments: ["a&b.ttf", "<x>.ttf", "空 格'\".ttf"])
    func paths(_ name: String) throws {
        let folder = try TemporaryFolder()
        let bytes = try Shell.run(["cat", TestFonts.paths().folder + "/LiberationSerif-Regular.ttf"])
        let path = try folder.write(bytes, as: name)
        _ = try FontWorld(FontFile(path, relativeTo: ""))
    }
}
