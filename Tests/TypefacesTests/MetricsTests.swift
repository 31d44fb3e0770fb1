import Composition
import Geometry
import TestSupport
import Testing
import Typefaces

@Suite("Metrics of real faces")
struct MetricsTests {
    let shaper: PangoShaper

    init() throws {
        let paths = try TestFonts.paths()
        shaper = PangoShaper(roles: try FontRoles.load(paths.roles, facesIn: paths.folder))
    }

    private func ink(_ text: String, _ role: FontRole = .text, points: Double = 100) throws -> InkExtent {
        try shaper.ink(
            of: shaper.shape(StyledText(text, TextStyle(role: role, size: .points(points)))))
    }

    @Test("the em box is where the characters stand, not where Fandol's tables say",
        arguments: [(FontRole.title, 88), (.text, 81), (.kai, 80), (.hei, 80), (.song, 80)])
    func emTop(_ role: FontRole, _ hundredths: Int) throws {
        let top = try shaper.emTop(of: TextStyle(role: role, size: .points(100)))
        #expect(abs(top.points - Double(hundredths)) <= 1)
    }

    @Test("a Han character's ink stays in its em box and fills most of it", arguments: FontRole.allCases)
    func hanInk(_ role: FontRole) throws {
        let top = try shaper.emTop(of: TextStyle(role: role, size: .points(100)))
        let ink = try ink("国圆黉", role)
        #expect(ink.above < top && ink.above + ink.below > .points(80))
        #expect(ink.below < .points(100) - top + .points(4))
    }

    @Test("a character from another face stands at the height of its neighbours",
        arguments: [FontRole.text, .kai, .hei, .song])
    func fallbackHeight(_ role: FontRole) throws {
        let top = try shaper.emTop(of: TextStyle(role: role, size: .points(100)))
        for character in ["䶮", "㛃", "𬭎"] {
            let ink = try ink(character, role)
            let middle = (ink.above.points - ink.below.points) / 2
            #expect(abs(middle - (top.points - 50)) < 4, "\(character) \(middle)")
        }
    }

    @Test("the ink of 一 is all above the baseline, so its depth is negative")
    func above() throws {
        let ink = try ink("一")
        #expect(ink.below < .zero)
        #expect(ink.above > -ink.below)
    }

    @Test("text without ink has none", arguments: ["", " ", "\u{3000}", "\u{E000}"])
    func blank(_ text: String) throws {
        #expect(try ink(text) == InkExtent(above: .zero, below: .zero))
    }

    @Test("the ink of a text is that of its highest and lowest parts")
    func union() throws {
        let (one, country) = (try ink("一"), try ink("国"))
        #expect(try ink("一国") == InkExtent(above: max(one.above, country.above), below: max(one.below, country.below)))
    }

    @Test("ink grows with the size")
    func scales() throws {
        let small = try ink("国", points: 10)
        let large = try ink("国", points: 100)
        #expect(abs(small.above.emu * 10 - large.above.emu) <= 10)
    }
}
