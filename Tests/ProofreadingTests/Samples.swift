import Diagnostics
import OfficialDocument
import Quantities
import Testing

@testable import Proofreading

/// Documents to spoil in one place: as it is, nothing is wrong with it.
enum Sample {
    static let organ = "凤栖山市人力资源和社会保障局"
    static let date = day(2020, 11, 9)

    static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        CivilDate(year: year, month: month, day: day) ?? date
    }

    /// A text that fills line 1 of a file of its own, so that a place tells the piece.
    static func text(_ text: String, file: String = "t.gw") -> PlacedText {
        PlacedText(text, at: SourceText(file: file, text: text).place(utf8Range: 0..<text.utf8.count))
    }

    static func paragraph(_ text: String, _ level: HeadingLevel? = nil) -> Block {
        let placed = self.text(text)
        guard level != nil else { return .paragraph(Paragraph(text: text, place: placed.place)) }
        let stop = text.firstIndex(of: "。").map { text.index(after: $0) } ?? text.endIndex
        return .paragraph(
            Paragraph(level: level, heading: String(text[..<stop]), text: String(text[stop...]), place: placed.place))
    }

    /// A body as the template language would read it: a number of one of the four levels makes a
    /// heading, unless the paragraph is an item that ends in ；.
    static func body(_ lines: [String]) -> [Block] {
        lines.map { line in
            let number = HeadingNumber(of: Passage(line, at: nil))
            let isItem = !line.contains("。") && line.contains { "；！？".contains($0) }
            return paragraph(line, isItem ? nil : number?.level)
        }
    }

    static func document(
        mark: String = organ + "文件", number: String? = "凤人社〔2020〕6号", title: String? = "关于开展专项行动的通知",
        body: [Block] = [paragraph("现将有关事项通知如下。")]
    ) -> Document {
        Document(
            head: Head(mark: text(mark), number: number.map { text($0) }), title: title.map { text($0) },
            addressees: text("各县（市、区）人力资源和社会保障局"), body: body,
            signature: Signature(organ: text(organ), date: date, sealing: .sealed),
            imprint: Imprint(copies: [text("市人民政府办公室")], printer: text(organ), date: date))
    }

    /// The sample changed in one respect.
    static func document(_ change: (inout Document) -> Void) -> Document {
        var document = document()
        change(&document)
        return document
    }
}

/// What is found, as `GBT0154 ,`: the code and the piece that is pointed at.
func marks(_ document: Document, omitting omissions: RuleOmissions = RuleOmissions()) -> [String] {
    Proofreader(omitting: omissions).findings(in: document).map { "\($0.code.rawValue) \($0.piece)" }
}

/// What is found in a text with these lines.
func marks(in lines: String...) -> [String] { marks(Sample.document(body: Sample.body(lines))) }

/// What is found in a document with this title.
func marks(title: String) -> [String] { marks(Sample.document(title: title)) }

extension Diagnostic {
    /// The text that is pointed at; `-` without a place.
    var piece: String {
        guard let position = place?.position, let excerpt = position.excerpt else { return "-" }
        return String(excerpt.dropFirst(position.column - 1).prefix(position.length))
    }
}

/// A text and what is found in it.
struct Example: CustomTestStringConvertible, Sendable {
    var lines: [String]
    var marks: [String]

    /// One paragraph, and the pieces that one rule finds in it.
    init(_ rule: String, _ line: String, _ pieces: String...) {
        lines = [line]
        marks = pieces.map { "\(rule) \($0)" }
    }

    /// Several paragraphs.
    init(_ lines: [String], _ marks: String...) {
        self.lines = lines
        self.marks = marks
    }

    var testDescription: String { lines.joined(separator: "/") }

    func expect(_ location: SourceLocation = #_sourceLocation) {
        let document = Sample.document(body: Sample.body(lines))
        #expect(found(document) == marks, sourceLocation: location)
    }

    private func found(_ document: Document) -> [String] {
        Proofreader().findings(in: document).map { "\($0.code.rawValue) \($0.piece)" }
    }
}
