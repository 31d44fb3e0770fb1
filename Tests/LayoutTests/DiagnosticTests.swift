import Composition
import Diagnostics
import Geometry
@testable import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

@Suite("What layout reports: code, place, both languages, what to do")
struct LayoutDiagnosticTests {
    private func place(_ line: Int) -> Place { Place(file: "notice.gw", position: .init(line: line, column: 1)) }

    private func text(_ text: String, _ line: Int) -> PlacedText { PlacedText(text, at: place(line)) }

    /// A document each of whose elements has a place of its own.
    private func document(
        mark: String = "某市人民政府文件", number: String = "某政〔2020〕6号", title: String = "关于做好某项工作的通知",
        addressees: String = "各县人民政府", body: String = han(100), attachments: [Enclosure] = [],
        organ: String = "某市人民政府", note: String? = nil, copies: String? = nil, printer: String = "某市人民政府办公室"
    ) -> Document {
        Document(
            head: Head(mark: text(mark, 1), number: text(number, 2)), title: text(title, 3),
            addressees: text(addressees, 4), body: [.paragraph(Paragraph(text: body, place: place(5)))],
            attachments: attachments,
            signature: Signature(organ: text(organ, 7), date: anyDate, sealing: .sealed),
            note: note.map { text($0, 8) },
            imprint: Imprint(copies: copies.map { [text($0, 9)] } ?? [], printer: text(printer, 10), date: anyDate))
    }

    private func diagnostics(_ document: Document) -> [Diagnostic] {
        do {
            return try DocumentLayout(shaper: FakeShaper(), lexicon: sampleLexicon).layOut(document).warnings
        } catch {
            return error.diagnostics
        }
    }

    /// The one diagnostic of a document, complete in every part.
    private func only(
        _ diagnostics: [Diagnostic], _ code: String, at line: Int?, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Diagnostic {
        #expect(diagnostics.map(\.code.rawValue) == [code], sourceLocation: sourceLocation)
        let diagnostic = try #require(diagnostics.first, sourceLocation: sourceLocation)
        if let line { #expect(diagnostic.place == place(line), sourceLocation: sourceLocation) }
        #expect(!diagnostic.hints.isEmpty, sourceLocation: sourceLocation)
        for said in [diagnostic.message] + diagnostic.hints {
            #expect(said.chinese.unicodeScalars.contains { $0.properties.isIdeographic }, sourceLocation: sourceLocation)
            #expect(!said.english.isEmpty && said.english != said.chinese, sourceLocation: sourceLocation)
        }
        return diagnostic
    }

    @Test("LAY0101: a character without a font, wherever it stands", arguments: 1...10)
    func missingCharacter(line: Int) throws {
        let bad = "某\u{E000}"
        let document =
            switch line {
            case 1: document(mark: bad)
            case 2: document(number: bad)
            case 3: document(title: bad)
            case 4: document(addressees: bad)
            case 5: document(body: bad)
            case 6: document(attachments: [Enclosure(name: text(bad, 6), content: .separate)])
            case 7: document(organ: bad)
            case 8: document(note: bad)
            case 9: document(copies: bad)
            default: document(printer: bad)
            }
        let diagnostic = try only(diagnostics(document), "LAY0101", at: line)
        #expect(diagnostic.message.chinese.contains("U+E000"))
        #expect(diagnostic.severity == .error)
    }

    @Test("LAY0102: a substituted face is a warning")
    func substitutedFace() throws {
        let diagnostic = try only(diagnostics(document(note: "䶶")), "LAY0102", at: 8)
        #expect(diagnostic.severity == .warning)
        #expect(diagnostic.message.english.contains("fallback"))
    }

    @Test("LAY0103: a number wider than its line")
    func lineTooWide() throws {
        let diagnostic = try only(diagnostics(document(number: "某政〔2020〕6号" + han(30))), "LAY0103", at: 2)
        #expect(diagnostic.message.chinese.contains("…"))
    }

    @Test("a word longer than a line is broken, and no error", arguments: [5, 9])
    func longWord(line: Int) {
        let long = String(repeating: "a", count: 90)
        #expect(diagnostics(line == 5 ? document(body: long) : document(copies: long)).isEmpty)
    }

    @Test("LAY0104: a loose line is a warning")
    func lineTooLoose() throws {
        let diagnostic = try only(diagnostics(document(body: han(20) + "2020年12月31日" + han(40))), "LAY0104", at: 5)
        #expect(diagnostic.severity == .warning)
    }

    @Test("LAY0201: a mark too long for two lines")
    func markTooLong() throws {
        let diagnostic = try only(diagnostics(document(mark: han(90))), "LAY0201", at: 1)
        #expect(diagnostic.message.english.contains(han(90)))
    }

    @Test("LAY0202: a title too long for five lines")
    func titleTooLong() throws {
        let diagnostic = try only(diagnostics(document(title: han(200))), "LAY0202", at: 3)
        #expect(diagnostic.message.chinese.contains("200字"))
        #expect(diagnostic.message.english.contains("200 characters"))
    }

    @Test("LAY0202 at the title of an attachment")
    func attachmentTitleTooLong() throws {
        let attachment = Enclosure(
            name: text("方案", 6), content: .text(title: text(han(150), 11), body: [.paragraph(Paragraph(text: han(10)))]))
        _ = try only(diagnostics(document(attachments: [attachment])), "LAY0202", at: 11)
    }

    @Test("LAY0203: a signature wider than the line")
    func signatureTooWide() throws {
        _ = try only(diagnostics(document(organ: han(60))), "LAY0203", at: 7)
    }

    /// Without an imprint, addressees have no place but page 1.
    private func withoutImprint(addressees: String, body: String = han(100)) -> Document {
        var document = document(addressees: addressees, body: body)
        document.imprint = nil
        return document
    }

    @Test("LAY0204: addressees that fill page 1")
    func noTextOnFirstPage() throws {
        _ = try only(diagnostics(withoutImprint(addressees: han(28 * 20))), "LAY0204", at: 4)
    }

    @Test("LAY0501: one line of text that fits page 1 while its seal does not")
    func textPushedToSecondPage() throws {
        // Text, name, date and seal need six lines.
        for lines in 9...14 {
            let found = diagnostics(withoutImprint(addressees: han(28 * lines - 1), body: han(20)))
            guard !found.isEmpty else { continue }
            _ = try only(found, "LAY0501", at: 7)
            return
        }
        Issue.record("there is always room")
    }

    @Test("LAY0205: a printing organ that 80 % cannot hold is reported once, on whatever page", arguments: [10, 500, 900, 1300])
    func imprintTooWide(characters: Int) throws {
        _ = try only(diagnostics(document(body: han(characters), printer: han(30))), "LAY0205", at: 10)
    }

    @Test("LAY0206: copies that fill more than a page")
    func imprintTooHigh() throws {
        let diagnostic = try only(diagnostics(document(copies: han(30 * 30))), "LAY0206", at: 9)
        #expect(diagnostic.message.chinese.contains("行"))
    }

    @Test("several errors are reported at once, each at its place")
    func several() {
        let attachment = Enclosure(
            name: text("方案", 6), content: .text(title: text(han(150), 11), body: [.paragraph(Paragraph(text: "\u{E001}", place: place(12)))]))
        let found = diagnostics(
            document(
                mark: han(90), title: han(200), body: "\u{E000}", attachments: [attachment], organ: han(60),
                copies: han(900), printer: han(31)))
        #expect(
            Set(found.map { "\($0.code.rawValue) \($0.place?.position?.line ?? 0)" }) == [
                "LAY0201 1", "LAY0202 3", "LAY0101 5", "LAY0203 7", "LAY0202 11", "LAY0101 12", "LAY0206 9", "LAY0205 10",
            ])
    }
}

@Suite("What a form reports")
struct SheetDiagnosticTests {
    @Test("a form that fits no page does not hide what else is wrong with the document")
    func sheetAndDocument() {
        let rows = (1...60).map { ("第\($0)行", [String?]()) }
        let sheet = sampleSheet(table: sampleTable(rows: rows))
        let document = sampleDocument(
            title: han(200), attachments: [Enclosure(name: PlacedText("表"), content: .sheet(sheet))])
        #expect(failureCodes(document) == ["LAY0202", "LAY0301"])
    }

    @Test("LAY0301 names the largest part in each language", arguments: [("notes", "备注", "the notes"), ("sentences", "其他情况", "the sentences below the table")])
    func largestPart(part: String, chinese: String, english: String) throws {
        let long = Array(repeating: han(400), count: 12)
        let sheet = part == "notes" ? sampleSheet(notes: long) : sampleSheet(sentences: long.map { [.text($0)] })
        let found = try #require(sheetFailure(sheet).first { $0.code == .sheetTooHigh })
        #expect(found.hints[0].chinese.contains("是\(chinese)："))
        #expect(found.hints[0].english.contains("is \(english):"))
    }

    @Test("LAY0302 names a long label as well as a long figure")
    func longLabel() throws {
        let label = han(120)
        let found = sheetFailure(sampleSheet(table: sampleTable(rows: [(label, ["1", "1", "1", "1", "1"])])))
        #expect(found.map(\.code.rawValue) == ["LAY0302"])
        #expect(found[0].hints[0].chinese.contains(label))
        #expect(!found[0].hints[0].chinese.contains("单位"))
        // A label has no place of its own here: the form's title has.
        #expect(found[0].place?.description == "form.yaml:3:5")
    }

    @Test("LAY0303 is at the form's title")
    func signatures() throws {
        let found = sheetFailure(sampleSheet(signatures: (1...9).map { .init(label: "第\($0)个签字栏名称：") }))
        #expect(found.map(\.code.rawValue) == ["LAY0303"])
        #expect(found[0].place?.description == "form.yaml:3:5")
    }

    @Test("a missing character is reported once, at its cell, although many styles are tried")
    func missingInCell() throws {
        let rows = (1...15).map { ("第\($0)行", ["1", "1.0", $0 == 4 ? "\u{E005}" : "1", "1", "1"] as [String?]) }
        let found = sheetFailure(sampleSheet(table: sampleTable(rows: rows)))
        #expect(found.map(\.code.rawValue) == ["LAY0101"])
        #expect(found[0].place?.description == "return.yaml:6:3")
    }

    @Test("a figure in a sentence too wide for every style is reported once")
    func blankTooWide() {
        let value = String(repeating: "1", count: 260)
        let sheet = sampleSheet(sentences: [[.text("共"), .blank(value: value), .text("件。")]])
        #expect(sheetFailure(sheet).map(\.code.rawValue) == ["LAY0103"])
    }

    @Test("what only the larger styles cannot hold is no error: the type gives way")
    func blankFitsSmaller() throws {
        // 225 mm hold 121 digits of 10.5 pt, 170 of 7.5 pt.
        let value = String(repeating: "1", count: 140)
        let reading = try layOutSheet(sampleSheet(sentences: [[.text("共"), .blank(value: value), .text("件。")]]))
        let figure = try #require(reading.texts.first { $0.text == value })
        #expect(figure.points < 10.5 && figure.points >= 7.5)
    }

    @Test("title and caption wider than the page are errors")
    func headTooWide() {
        #expect(sheetFailure(sampleSheet(title: han(40))).map(\.code.rawValue) == ["LAY0103"])
        var sheet = sampleSheet()
        sheet.caption = PlacedText(han(90))
        #expect(sheetFailure(sheet).map(\.code.rawValue) == ["LAY0103"])
    }
}

@Suite("How diagnostics show characters and lengths")
struct ShownTests {
    @Test("code points are four digits at least, several joined", arguments: [("A", "U+0041"), ("一", "U+4E00"), ("𠮷", "U+20BB7"), ("e\u{301}", "U+0065 U+0301")] as [(Character, String)])
    func codePoints(character: Character, shown: String) {
        #expect(character.codePoints == shown)
    }

    @Test("lengths are millimetres with one decimal", arguments: [(0.0, "0.0"), (1, "1.0"), (10.04, "10.0"), (10.05, "10.1"), (224.96, "225.0")])
    func lengths(millimetres: Double, shown: String) {
        #expect(Length.millimetres(millimetres).shown == shown)
    }
}
