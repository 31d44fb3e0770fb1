import Composition
import DisplayList
import Geometry
import TestSupport
import Testing

@testable import Typefaces

@Suite("Shaping with real faces")
struct ShapingTests {
    let shaper: PangoShaper

    init() throws {
        let paths = try TestFonts.paths()
        shaper = PangoShaper(roles: try FontRoles.load(paths.roles, facesIn: paths.folder))
    }

    private func shape(_ text: String, _ role: FontRole = .text, points: Double = 16) throws -> ShapedText {
        try shaper.shape(StyledText(text, TextStyle(role: role, size: .points(points))))
    }

    @Test("a Han character is one em wide in every role, at every size", arguments: FontRole.allCases)
    func hanIsOneEm(_ role: FontRole) throws {
        for points in [10.5, 14, 15.793, 16, 22, 36] {
            let shaped = try shape("国务院办公厅，。（）", role, points: points)
            #expect(shaped.clusters.count == 10)
            for cluster in shaped.clusters {
                #expect(cluster.advance == .points(points))
                #expect(cluster.glyphs.count == 1)
            }
        }
    }

    @Test("a digit is half an em wide in every role", arguments: FontRole.allCases)
    func digitsAreHalfAnEm(_ role: FontRole) throws {
        let shaped = try shape("0123456789", role)
        #expect(shaped.clusters.map(\.advance) == Array(repeating: .points(8), count: 10))
    }

    @Test("digits beside 黑体 are of a face as heavy as its hanzi, letters too")
    func digitsOfHei() throws {
        let faces = try shape("附件12，A级", .hei).clusters.map(\.face.name)
        #expect(Array(faces[2...3]) == ["NotoSansMonoCJKsc-Regular", "NotoSansMonoCJKsc-Regular"])
        #expect(faces[5] == "LiberationSans-Regular" && faces[6] == "FandolHei-Regular")
    }

    @Test("digits of the text role come from its Western chain")
    func digitsFromLatinFace() throws {
        let faces = try shape("第2020号").clusters.map(\.face.name)
        #expect(faces == ["FandolFang-Regular"] + Array(repeating: "FandolSong-Regular", count: 4)
            + ["FandolFang-Regular"])
    }

    @Test("quotation marks, dashes, ellipsis and middle dot come from the Han face, one em wide",
        arguments: ["“", "”", "‘", "’", "—", "…", "·"])
    func chineseMarks(_ mark: String) throws {
        let shaped = try shape("国\(mark)A")
        #expect(shaped.clusters[1].face.name == "FandolFang-Regular")
        #expect(shaped.clusters[1].advance == .points(16))
    }

    @Test("rare characters of names go down the chain and are reported once each",
        arguments: [FontRole.text, .kai, .hei, .song])
    func fallback(_ role: FontRole) throws {
        let shaped = try shape("䶮㛃𬭎国䶮", role)
        #expect(shaped.missing.isEmpty)
        #expect(shaped.substituted.map(\.character) == ["䶮", "㛃", "𬭎"])
        for substitution in shaped.substituted {
            #expect(substitution.role == role)
            #expect(substitution.face != shaped.clusters[3].face)
        }
        #expect(shaped.clusters.map(\.advance) == Array(repeating: .points(16), count: 5))
        #expect(shaped.clusters.map(\.utf8Range.count) == [3, 3, 4, 3, 3])
    }

    @Test("a character that no file has is missing, one em wide, without glyphs")
    func missing() throws {
        let shaped = try shape("甲\u{E000}乙\u{E000}")
        #expect(shaped.missing == ["\u{E000}"])
        #expect(shaped.clusters.map(\.glyphs.count) == [1, 0, 1, 0])
        #expect(shaped.clusters[1].advance == .points(16))
        #expect(shaped.clusters[1].scalar == "\u{E000}")
        #expect(shaped.clusters[1].face.name == "FandolFang-Regular")
    }

    @Test("a combining mark stays in the cluster of its base")
    func combiningMark() throws {
        let shaped = try shape("a国\u{302A}b", .title)
        #expect(shaped.missing.isEmpty)
        #expect(shaped.clusters.map(\.utf8Range) == [0..<1, 1..<7, 7..<8])
        #expect(shaped.clusters[1].scalar == "国")
        #expect(shaped.clusters[1].glyphs.count == 2)
        #expect(shaped.clusters[1].advance == .points(16))
    }

    @Test("a decomposed letter is set like the composed one")
    func decomposed() throws {
        let decomposed = try shape("e\u{301}")
        let composed = try shape("\u{E9}")
        #expect(decomposed.missing.isEmpty)
        #expect(decomposed.clusters.count == 1)
        #expect(decomposed.clusters[0].glyphs == composed.clusters[0].glyphs)
        #expect(decomposed.clusters[0].advance == composed.clusters[0].advance)
    }

    @Test("a character that is not to be seen takes no place and is not missing",
        arguments: ["\u{200B}", "\u{2060}", "\u{FEFF}", "\u{AD}"])
    func invisible(_ character: String) throws {
        let shaped = try shape("甲\(character)乙")
        #expect(shaped.missing.isEmpty)
        #expect(shaped.clusters.map(\.advance).sum() == .points(32))
    }

    @Test("a variation selector belongs to its character")
    func variationSelector() throws {
        let shaped = try shape("葛\u{E0100}城")
        #expect(shaped.missing.isEmpty)
        #expect(shaped.clusters.map(\.utf8Range) == [0..<7, 7..<10])
        #expect(shaped.clusters[0].glyphs.count == 1)
    }

    @Test("spans keep their roles and sizes, and ranges run through the whole text")
    func spans() throws {
        let shaped = try shaper.shape(
            StyledText([
                .init("一、", TextStyle(role: .hei, size: .points(16))),
                .init("", TextStyle(role: .kai, size: .points(5))),
                .init("总体", TextStyle(role: .text, size: .points(16))),
                .init("情况", TextStyle(role: .text, size: .points(12))),
            ]))
        #expect(shaped.text == "一、总体情况")
        #expect(shaped.clusters.map(\.face.name) == ["FandolHei-Regular", "NotoSansCJKsc-Regular"]
            + Array(repeating: "FandolFang-Regular", count: 4))
        #expect(shaped.clusters.map(\.size.points) == [16, 16, 16, 16, 12, 12])
        #expect(shaped.clusters.map(\.utf8Range.lowerBound) == [0, 3, 6, 9, 12, 15])
    }

    @Test("no text gives no clusters")
    func empty() throws {
        #expect(try shape("").clusters.isEmpty)
        #expect(try shaper.shape(StyledText([])).clusters.isEmpty)
    }

    @Test("every face that is named has a file and a drawing twin")
    func faceFiles() throws {
        let shaped = try shape("国2020䶮“字”")
        for cluster in shaped.clusters {
            let file = try #require(shaper.faceFiles[cluster.face])
            #expect(file.path.hasSuffix("/\(cluster.face.name).otf") || file.path.hasSuffix("/\(cluster.face.name).ttf"))
            #expect(file.drawingTwin != nil)
        }
    }
}
