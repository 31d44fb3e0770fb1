import Composition
import DisplayList
import TestSupport
import Testing

@testable import Typefaces

@Suite("The report on fonts")
struct FontReportTests {
    let roles: FontRoles
    let required: [Unicode.Scalar]

    init() throws {
        let paths = try TestFonts.paths()
        roles = try FontRoles.load(paths.roles, facesIn: paths.folder)
        required = CharacterList.parse(try Repository.text("fonts/charsets/tgh8105.txt"))
    }

    @Test("the list of characters has 8 105, without comments and blanks")
    func list() {
        #expect(required.count == 8105)
        #expect(Set(required).count == 8105)
        #expect(required.first == "一")
        #expect(CharacterList.parse("# no\n甲 乙#丙\n\n\u{3000}丁\r\n") == ["甲", "乙", "丁"])
    }

    @Test("every role sets all of 通用规范汉字表, and all of ASCII")
    func complete() throws {
        let report = try FontReport(roles, required: required)
        #expect(report.chains.count == 10)
        for chain in report.chains {
            #expect(chain.lacking.isEmpty, "\(chain.role.rawValue) \(chain.script)")
        }
    }

    @Test("what a chain lacks is listed in the order asked")
    func lacking() throws {
        let report = try FontReport(roles, required: ["\u{E001}", "国", "\u{E000}"])
        for chain in report.chains where chain.script == .han {
            #expect(chain.lacking == ["\u{E001}", "\u{E000}"])
        }
    }

    @Test("a face is shown with its own names and its number of characters")
    func names() throws {
        let report = try FontReport(roles, required: [])
        let text = try #require(report.chains.first { $0.role == .text && $0.script == .han })
        #expect(text.faces.map(\.id.name).first == "FandolFang-Regular")
        #expect(text.faces[0].family.hasPrefix("FandolFang"))
        #expect(text.faces[0].characterCount > 6763)
        #expect(text.faces[0].file.drawingTwin != nil)
        let latin = try #require(report.chains.first { $0.role == .text && $0.script == .latin })
        #expect(latin.faces[0].fullName == "FandolSong")
    }
}

@Suite("Coverage")
struct CoverageTests {
    let coverage = Coverage([0x41...0x43, 0x1F600...0x1F600, 0x301...0x301])

    @Test("holds the ranges it was made of, edges included")
    func ranges() {
        #expect(coverage.count == 5)
        let within: [Unicode.Scalar] = ["A", "B", "C", "\u{1F600}"]
        let without: [Unicode.Scalar] = ["@", "D", "\u{1F5FF}", "\u{1F601}", "\u{10FFFF}"]
        for scalar in within { #expect(coverage.contains(scalar)) }
        for scalar in without { #expect(!coverage.contains(scalar)) }
    }

    @Test("nothing holds nothing")
    func empty() {
        #expect(!Coverage([]).contains("A" as Unicode.Scalar))
        #expect(Coverage([]).count == 0)
    }

    @Test("a cluster needs all its characters, but those not to be seen")
    func clusters() {
        #expect(coverage.contains("A\u{301}" as Character))
        #expect(coverage.contains("A\u{FE00}" as Character))
        #expect(coverage.contains("A\u{200D}" as Character))
        #expect(!coverage.contains("D\u{301}" as Character))
        #expect(!coverage.contains("A\u{302}" as Character))
    }

    @Test("Western letters, and what is none", arguments: [
        (" ", true), ("0", true), ("%", true), ("é", true), ("ǎ", true), ("ế", true), ("\u{A0}", true),
        ("×", false), ("÷", false), ("°", false), ("·", false), ("§", false), ("“", false), ("—", false),
        ("…", false), ("国", false), ("Ａ", false), ("α", false), ("①", false), ("€", false),
    ] as [(Unicode.Scalar, Bool)])
    func western(_ scalar: Unicode.Scalar, _ expected: Bool) {
        #expect(isWestern(scalar) == expected)
    }
}
