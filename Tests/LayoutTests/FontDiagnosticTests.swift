import Composition
import Diagnostics
import DisplayList
import Geometry
import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

@Suite("What layout says of the text it sets")
struct FontDiagnosticTests {
    private let place = Place(file: "notice.gw", position: .init(line: 7, column: 1))

    @Test("a character that no font has is an error with its code point and place")
    func missing() throws {
        let body = [Paragraph(text: "某\u{E123}某", place: place)]
        do {
            _ = try DocumentLayout(shaper: FakeShaper()).layOut(sampleDocument(title: "通知", body: body))
            Issue.record("a missing character was let through")
        } catch {
            #expect(error.diagnostics.map(\.code.rawValue) == ["LAY0101"])
            #expect(error.diagnostics[0].place == place)
            #expect(error.diagnostics[0].message.english.contains("U+E123"))
            #expect(error.diagnostics[0].hints[0].chinese.contains("Unicode"))
        }
    }

    @Test("a private code point of GBK's names the character that it has become, with its code point")
    func encodedSince() {
        let body = [Paragraph(text: "李\u{E863}某", place: place)]
        do {
            _ = try DocumentLayout(shaper: FakeShaper()).layOut(sampleDocument(title: "通知", body: body))
            Issue.record("a private code point was let through")
        } catch {
            #expect(error.diagnostics.map(\.code.rawValue) == ["LAY0101"])
            #expect(error.diagnostics[0].message.chinese.contains("（U+E863）"))
            #expect(error.diagnostics[0].hints[0].chinese == "这是 GBK 的自造字编码，标准字是“䶮”（U+4DAE），请改成它")
            #expect(error.diagnostics[0].hints[0].english.contains("replace it by '䶮' (U+4DAE)"))
        }
    }

    @Test("each missing character is reported once, all of them at a time")
    func severalMissing() {
        let body = [Paragraph(text: "\u{E001}\u{E002}\u{E001}", place: place)]
        #expect(failureCodes(sampleDocument(body: body)) == ["LAY0101", "LAY0101"])
    }

    @Test("a substituted face is a warning that names character, code point and face, once a role")
    func substituted() throws {
        let body = [Paragraph(text: "䶶某䶶", place: place), Paragraph(text: "䶶", place: place)]
        let result = try DocumentLayout(shaper: FakeShaper(), lexicon: sampleLexicon)
            .layOut(sampleDocument(body: body))
        #expect(result.warnings.map(\.code.rawValue) == ["LAY0102"])
        #expect(result.warnings[0].message.chinese.contains("U+4DB6"))
        #expect(result.warnings[0].message.chinese.contains("fallback"))
    }

    @Test("something unbreakable wider than a line is an error at its paragraph")
    func tooWide() {
        let body = [Paragraph(text: String(repeating: "a", count: 80), place: place)]
        #expect(failureCodes(sampleDocument(body: body)).isEmpty || failureCodes(sampleDocument(body: body)) == ["LAY0103"])
    }

    @Test("a line that a date leaves very loose is a warning with the line's text")
    func tooLoose() throws {
        let body = [Paragraph(text: han(20) + "2020年12月31日" + han(40), place: place)]
        let result = try DocumentLayout(shaper: FakeShaper(), lexicon: sampleLexicon).layOut(sampleDocument(body: body))
        #expect(result.warnings.map(\.code.rawValue) == ["LAY0104"])
        #expect(result.warnings[0].message.chinese.contains(han(20)))
        #expect(result.warnings[0].place == place)
    }
}
