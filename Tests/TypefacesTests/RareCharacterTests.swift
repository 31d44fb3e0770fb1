import Composition
import DisplayList
import Geometry
import TestSupport
import Testing

@testable import Typefaces

/// Rare characters, as they stand in names of persons and places.
@Suite("Rare characters")
struct RareCharacterTests {
    let shaper: PangoShaper

    init() throws {
        let paths = try TestFonts.paths()
        shaper = PangoShaper(roles: try FontRoles.load(paths.roles, facesIn: paths.folder))
    }

    private func shape(_ text: String, _ role: FontRole) throws -> ShapedText {
        try shaper.shape(StyledText(text, TextStyle(role: role, size: .points(16))))
    }

    static let rare = ["㛃", "䶮", "𬭎", "𫟹", "𬱖", "𫘧", "𬬻", "𬭊"]

    @Test("each is set in every role, one em wide, in one cluster", arguments: FontRole.allCases, rare)
    func isSet(_ role: FontRole, _ character: String) throws {
        let shaped = try shape("某" + character + "某", role)
        #expect(shaped.missing.isEmpty)
        #expect(shaped.clusters.map(\.advance) == [.points(16), .points(16), .points(16)])
        #expect(shaped.clusters.map(\.glyphs.count) == [1, 1, 1])
        #expect(shaped.clusters[1].scalar == character.unicodeScalars.first)
    }

    @Test("a substitution names the character, the role and the face that sets it", arguments: FontRole.allCases)
    func report(_ role: FontRole) throws {
        let shaped = try shape("某" + Self.rare.joined() + Self.rare.joined(), role)
        let usual = shaped.clusters[0].face
        let others = shaped.clusters.filter { $0.face != usual }
        #expect(Set(shaped.substituted.map(\.character)) == Set(others.map { Character($0.scalar) }))
        #expect(shaped.substituted.count == Set(shaped.substituted.map(\.character)).count)
        for substitution in shaped.substituted {
            #expect(substitution.role == role)
            #expect(others.contains { $0.face == substitution.face && Character($0.scalar) == substitution.character })
        }
    }

    /// Faces that stand in, by role: a regular weight for regular roles, a bold one for the titles'.
    static let standIns: [(FontRole, Set<String>)] = [
        (.title, ["NotoSerifCJKsc-Bold", "NotoSerifCJKsc-Bold-rare"]),
        (.text, ["FandolFang-Regular", "LXGWWenKai-Light", "NotoSerifCJKsc-Regular"]),
        (.kai, ["FandolKai-Regular", "LXGWWenKai-Light", "NotoSerifCJKsc-Regular"]),
        (.hei, ["FandolHei-Regular", "NotoSansCJKsc-Regular"]),
        (.song, ["FandolSong-Regular", "NotoSerifCJKsc-Regular"]),
    ]

    @Test("a role falls back to faces of its own weight", arguments: standIns)
    func weight(_ role: FontRole, _ faces: Set<String>) throws {
        for cluster in try shape(Self.rare.joined(), role).clusters {
            #expect(faces.contains(cluster.face.name))
        }
    }

    @Test("a base with a variation selector is one cluster, in the face that has the base",
        arguments: ["葛\u{E0100}", "辻\u{E0101}", "㛃\u{FE00}", "𬭎\u{E0100}"])
    func variation(_ text: String) throws {
        let shaped = try shape("某" + text + "某", .text)
        #expect(shaped.missing.isEmpty)
        #expect(shaped.clusters.count == 3 && shaped.clusters[1].glyphs.count == 1)
        #expect(shaped.clusters[1].utf8Range.count == text.utf8.count)
        #expect(shaped.clusters[1].advance == .points(16))
    }

    @Test("combining marks stay with a rare base and with a letter",
        arguments: [("𬭎\u{302A}", FontRole.title), ("n\u{300}", .text), ("m\u{301}", .title)])
    func combining(_ text: String, _ role: FontRole) throws {
        let shaped = try shape("某" + text + "某", role)
        #expect(shaped.clusters.count == 3)
        #expect(shaped.clusters[1].utf8Range == 3..<(3 + text.utf8.count))
    }

    // MARK: Private use

    @Test("a private code point is missing in every role, whatever a face draws there",
        arguments: FontRole.allCases, ["\u{E000}", "\u{E815}", "\u{E863}", "\u{F8FF}", "\u{F0000}", "\u{10FFFD}"])
    func privateUse(_ role: FontRole, _ character: String) throws {
        let shaped = try shape("李" + character + "某", role)
        #expect(shaped.missing == [Character(character)])
        #expect(shaped.clusters.map(\.glyphs.count) == [1, 0, 1])
        #expect(shaped.clusters[1].advance == .points(16))
        #expect(shaped.substituted.allSatisfy { $0.character != Character(character) })
    }

    @Test("what GBK's private code points have become can be set in every role", arguments: FontRole.allCases)
    func encoded(_ role: FontRole) throws {
        let han = (0xE815...0xE864).compactMap(Unicode.Scalar.init).compactMap(PrivateUse.encoded)
            .filter { (0x3400...0x9FFF).contains($0.value) }
        #expect(han.count > 50)
        let text = String(String.UnicodeScalarView(han))
        let missing = try shape(text, role).missing
        // Components such as 龴 are in few faces; the characters of names are in all.
        #expect(missing.allSatisfy { ("\u{9FA6}"..."\u{9FFF}").contains($0) }, "\(missing)")
    }
}
