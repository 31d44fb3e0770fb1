import Composition
import Diagnostics
import Geometry
import OfficialDocument

/// The text on its way to the grid: headings, paragraphs, items of lists, quotations, footnotes, pictures
/// (GB/T 9704-2012 §7.3.3; docs/decisions/0015).
final class BodyLayout {
    private let typesetter: Typesetter
    private let measures: Measures
    private let pictures: PictureFiles
    private var text: TextStyle { typesetter.textStyle(.text) }
    private var paragraphs = 0
    private var isBelowHeading = false
    private var footnotes = 0

    /// - Parameter measures: of the pages that the text goes to.
    init(typesetter: Typesetter, measures: Measures, pictures: PictureFiles) {
        self.typesetter = typesetter
        self.measures = measures
        self.pictures = pictures
    }

    func blocks(_ blocks: [Block]) throws(StageFailure) -> [FlowLine] {
        var lines: [FlowLine] = []
        for (index, block) in blocks.enumerated() {
            switch block {
            case .paragraph(let paragraph):
                let next = index + 1 < blocks.count ? blocks[index + 1] : nil
                let previous = index > 0 ? blocks[index - 1] : nil
                let isText = paragraph.isNumberedSentence(before: next) || paragraph.isListed(after: previous, before: next)
                lines += try self.paragraph(isText ? paragraph.withoutHeading : paragraph)
            case .picture(let picture): lines += try self.picture(picture)
            case .table(let table): lines += try self.table(table)
            }
        }
        return lines
    }

    // MARK: Paragraphs

    private func paragraph(_ paragraph: Paragraph) throws(StageFailure) -> [FlowLine] {
        paragraphs += 1
        let marks = try paragraph.footnotes.map { footnote throws(StageFailure) in try mark(footnote) }
        let source = ParagraphSource(
            paragraph: paragraph, number: paragraphs, isBelowHeading: isBelowHeading, marks: marks,
            typesetter: typesetter, measures: measures)
        isBelowHeading = paragraph.isStandaloneHeading
        return try source.lines(from: 0, pitch: measures.cellPitch)
    }

    /// The next mark with the lines of its note, which hang from it.
    private func mark(_ footnote: Footnote) throws(StageFailure) -> ParagraphSource.Mark {
        footnotes += 1
        let area = FootnoteArea()
        guard let mark = CircledNumber.text(footnotes) else {
            typesetter.report(.tooManyFootnotes(limit: CircledNumber.most, at: footnote.place))
            return .init(text: "", offset: footnote.offset, lines: [])
        }
        let shape = LineShape(measure: measures.typeArea.width, otherIndent: .length(area.size))
        let lines = try typesetter.paragraph(
            StyledText(mark + footnote.text, TextStyle(role: .text, size: area.size)), at: footnote.place, in: shape,
            pitch: .solid(area.size))
        return .init(text: mark, offset: footnote.offset, lines: lines)
    }

    // MARK: Tables and pictures

    private func table(_ table: TableBlock) throws(StageFailure) -> [FlowLine] {
        let area = measures.typeArea
        let planned = try TableBlockLayout(typesetter: typesetter)
            .plan(table, styles: TableStyle.text, width: area.width, room: area.height)
        return planned.map { [FlowLine(block: TableFlow(planned: $0, typesetter: typesetter), style: text)] } ?? []
    }

    private func picture(_ picture: Picture) throws(StageFailure) -> [FlowLine] {
        guard let image = pictures.image(of: picture, typesetter) else { return [] }
        let block = try PictureBlock(picture, image, typesetter: typesetter, measures: measures)
        return [FlowLine(block: block, style: text)]
    }
}

/// ① to ㊿, the marks of footnotes.
enum CircledNumber {
    static let most = 50

    static func text(_ number: Int) -> String? {
        let scalar: UInt32? =
            switch number {
            case 1...20: 0x2460 + UInt32(number - 1)
            case 21...35: 0x3251 + UInt32(number - 21)
            case 36...most: 0x32B1 + UInt32(number - 36)
            default: nil
            }
        return scalar.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
}
