import Composition
import DisplayList
import Geometry
import TestSupport
import Testing

@testable import Typefaces

/// The ink of marks stands where the composer cuts or joins them.
@Suite("Places of Chinese marks in real faces")
struct MarkPlacementTests {
    let shaper: PangoShaper
    let roles: FontRoles

    init() throws {
        let paths = try TestFonts.paths()
        roles = try FontRoles.load(paths.roles, facesIn: paths.folder)
        shaper = PangoShaper(roles: roles)
    }

    private static let size = Length.points(100)

    private func shape(_ text: String, _ role: FontRole) throws -> ShapedText {
        try shaper.shape(StyledText(text, TextStyle(role: role, size: Self.size)))
    }

    /// The ink of a cluster of one glyph in hundredths of the em: from its place rightwards, from
    /// the baseline upwards.
    private func ink(_ cluster: ShapedCluster) throws -> (left: Double, right: Double, middle: Double) {
        let glyph = try #require(cluster.glyphs.first)
        let file = try #require(roles.files.first { $0.id == cluster.face })
        let tables = try FaceTables(file)
        let ink = try #require(tables.ink(ofGlyph: glyph.id))
        let unit = Double(tables.unitsPerEm) / 100
        return (
            Double(ink.left) / unit + glyph.offset.x.points, Double(ink.right) / unit + glyph.offset.x.points,
            Double(ink.top + ink.bottom) / 2 / unit - glyph.offset.y.points
        )
    }

    @Test("a stop, a pause and a closing mark keep to the left half", arguments: FontRole.allCases)
    func leftHalf(_ role: FontRole) throws {
        for cluster in try shape("，、。；：！？”’）》〉】〕」』", role).clusters {
            #expect(cluster.advance == Self.size)
            let ink = try ink(cluster)
            #expect(ink.left >= 0 && ink.right <= 50, "\(cluster.scalar) in \(cluster.face.name)")
        }
    }

    @Test("an opening mark keeps to the right half", arguments: FontRole.allCases)
    func rightHalf(_ role: FontRole) throws {
        for cluster in try shape("“‘（《〈【〔「『", role).clusters {
            let ink = try ink(cluster)
            #expect(ink.left >= 50 && ink.right <= 100, "\(cluster.scalar) in \(cluster.face.name)")
        }
    }

    @Test("a question mark that its face has in the middle is moved to the middle of the left half",
        arguments: [FontRole.text, .kai])
    func questionMark(_ role: FontRole) throws {
        let cluster = try #require(try shape("？", role).clusters.first)
        let ink = try ink(cluster)
        #expect(abs(ink.left + ink.right - 50) < 0.1)
    }

    @Test("a mark that stands well is left where it is")
    func untouched() throws {
        for cluster in try shape("，。！：“”（）《》——……", .text).clusters {
            #expect(cluster.glyphs.map(\.offset) == [.zero], "\(cluster.scalar)")
        }
    }

    @Test("the halves of a dash touch, at half the height of the em", arguments: FontRole.allCases)
    func dash(_ role: FontRole) throws {
        let clusters = try shape("中——中", role).clusters
        #expect(clusters.count == 4)
        let (first, second) = (try ink(clusters[1]), try ink(clusters[2]))
        let gap = clusters[1].advance.points + second.left - first.right
        #expect(gap < 0.1, "a gap of \(gap) hundredths of the em")
        let top = try shaper.emTop(of: TextStyle(role: role, size: Self.size)).points
        #expect(abs(first.middle - (top - 50)) <= 5 && first.middle == second.middle)
    }

    @Test("an ellipsis has its dots at half the height of the em", arguments: FontRole.allCases)
    func ellipsis(_ role: FontRole) throws {
        let clusters = try shape("中……中", role).clusters
        let top = try shaper.emTop(of: TextStyle(role: role, size: Self.size)).points
        for cluster in clusters[1...2] {
            #expect(cluster.advance == Self.size)
            #expect(abs(try ink(cluster).middle - (top - 50)) <= 5)
        }
    }

    @Test("a dash alone and three in a row are raised alike")
    func oddDashes() throws {
        for text in ["中—中", "中———中"] {
            let dashes = try shape(text, .title).clusters.filter { $0.scalar == "—" }
            let middles = try dashes.map { try ink($0).middle }
            #expect(Set(middles.map { Int($0.rounded()) }).count == 1)
        }
    }

    @Test("a question mark and a closing quotation mark, squeezed by the composer, do not meet",
        arguments: FontRole.allCases)
    func squeezed(_ role: FontRole) throws {
        let text = try shape("中？”，中？！中", role)
        let line = ParagraphComposer().line(MeasuredText(text, pitch: .solid(Self.size)))
        var end = -Double.infinity
        for placed in line.clusters {
            let ink = try ink(placed.cluster)
            #expect(placed.x.points + ink.left >= end, "\(placed.text) in \(placed.cluster.face.name)")
            end = placed.x.points + ink.right
        }
    }
}
