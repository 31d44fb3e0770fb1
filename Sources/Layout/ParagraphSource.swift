import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// A paragraph that can be composed to lines, whole or from one of its lines on, on any pitch.
struct ParagraphSource {
    private let paragraph: Paragraph
    private let number: Int
    /// Whether a heading on lines of its own stands before it.
    private let isBelowHeading: Bool
    private let marks: [Mark]
    private let typesetter: Typesetter
    private let measures: Measures
    /// The text with the marks of its footnotes, piece by piece.
    private let pieces: [Piece]

    /// The mark of a footnote.
    struct Mark {
        var text: String
        /// In UTF-8 bytes from the beginning of heading and text.
        var offset: Int
        /// The note's own lines.
        var lines: [ComposedLine]
    }

    private struct Piece {
        var span: StyledText.Span
        var mark: Int?
    }

    init(
        paragraph: Paragraph, number: Int, isBelowHeading: Bool = false, marks: [Mark], typesetter: Typesetter,
        measures: Measures
    ) {
        self.paragraph = paragraph
        self.number = number
        self.isBelowHeading = isBelowHeading
        self.marks = marks
        self.typesetter = typesetter
        self.measures = measures
        pieces = Self.pieces(paragraph, marks, typesetter)
    }

    private static func pieces(_ paragraph: Paragraph, _ marks: [Mark], _ typesetter: Typesetter) -> [Piece] {
        let text = typesetter.textStyle(.text)
        let heading = typesetter.textStyle(paragraph.level.map(role) ?? .text)
        // 五号, so that it stands clear of the line above when raised.
        let small = TextStyle(role: .text, size: FootnoteArea().size)
        var pieces: [Piece] = []
        if case .item(let mark) = paragraph.form { pieces.append(Piece(span: .init(mark, text))) }
        var start = 0
        func add(_ bytes: Substring.UTF8View, _ style: TextStyle) {
            if let part = String(bytes), !part.isEmpty { pieces.append(Piece(span: .init(part, style))) }
        }
        for (whole, style) in [(paragraph.heading, heading), (paragraph.text, text)] where !whole.isEmpty {
            var rest = whole[...].utf8
            let end = start + whole.utf8.count
            for (index, mark) in marks.enumerated() where start...end ~= mark.offset && !mark.text.isEmpty {
                // A mark between heading and text belongs to the heading.
                if mark.offset == start, start > 0 { continue }
                let cut = rest.index(rest.startIndex, offsetBy: mark.offset - (end - rest.count))
                add(rest[..<cut], style)
                pieces.append(Piece(span: .init(mark.text, small), mark: index))
                rest = rest[cut...]
            }
            add(rest, style)
            start = end
        }
        return pieces
    }

    /// 黑体, 楷体, 仿宋, 仿宋 (§7.3.3).
    static func role(of level: HeadingLevel) -> FontRole {
        switch level {
        case .first: .hei
        case .second: .kai
        case .third, .fourth: .text
        }
    }

    /// - Parameter offset: where a line begins, in UTF-8 bytes of all pieces.
    func lines(from offset: Int, pitch: CellPitch) throws(StageFailure) -> [FlowLine] {
        let rest = pieces(from: offset)
        let styled = StyledText(rest.map(\.span))
        let raised = Set(rest.indices.filter { rest[$0].mark != nil })
        let shape = self.shape(isWhole: offset == 0)
        let lines = try typesetter.paragraph(styled, at: paragraph.place, in: shape, pitch: pitch, raised: raised)
        let keeps = keepsLoosely(lines)
        return lines.enumerated().map { index, line in
            let start = line.clusters.first.map { offset + $0.cluster.utf8Range.lowerBound } ?? offset
            var line = line
            line.continues = offset > 0 || index > 0
            var flowLine = FlowLine(line: line, keepsWithNext: paragraph.isStandaloneHeading, style: typesetter.textStyle(.text))
            flowLine.keepsLoosely = keeps[index]
            flowLine.structure = paragraph.structure
            flowLine.notes = notes(of: line, rest, offset: offset)
            flowLine.origin = FlowOrigin(paragraph: number, offset: index == 0 ? offset : start) { [self] offset, pitch throws(StageFailure) in
                try self.lines(from: offset, pitch: pitch)
            }
            return flowLine
        }
    }

    /// Which lines go to the page of the next: the last of a paragraph does not go over alone (孤行, CLREQ), nor does
    /// the rest of a document's number or of an article. No more than a line is left blank for it, so no two in a row
    /// keep so, and none that a heading would go over with, unless the paragraph has but two lines, of which the page
    /// would tear the one from the other.
    private func keepsLoosely(_ lines: [ComposedLine]) -> [Bool] {
        var keeps = [Bool](repeating: false, count: lines.count + 1)
        for index in lines.indices.reversed() where !(isBelowHeading && index == 0 && lines.count > 2) {
            keeps[index] = lines.count - index == 2 || lines[index].endsTorn && !keeps[index + 1]
        }
        return keeps
    }

    /// First line indented two cells, the others flush left (§7.3.3): items of lists and quotations too.
    private func shape(isWhole: Bool) -> LineShape {
        LineShape(measure: measures.typeArea.width, firstIndent: .cells(isWhole ? 2 : 0))
    }

    private func pieces(from offset: Int) -> [Piece] {
        guard offset > 0 else { return pieces }
        var rest: [Piece] = []
        var start = 0
        for piece in pieces {
            let count = piece.span.text.utf8.count
            defer { start += count }
            if start + count <= offset { continue }
            var piece = piece
            let utf8 = piece.span.text.utf8
            piece.span.text = String(piece.span.text[utf8.index(utf8.startIndex, offsetBy: max(0, offset - start))...])
            rest.append(piece)
        }
        return rest
    }

    /// The notes whose marks stand in a line.
    private func notes(of line: ComposedLine, _ pieces: [Piece], offset: Int) -> [[ComposedLine]] {
        guard !marks.isEmpty, let first = line.clusters.first, let last = line.clusters.last else { return [] }
        let range = first.cluster.utf8Range.lowerBound..<last.cluster.utf8Range.upperBound
        var start = 0
        var notes: [[ComposedLine]] = []
        for piece in pieces {
            if let mark = piece.mark, range.contains(start) { notes.append(marks[mark].lines) }
            start += piece.span.text.utf8.count
        }
        return notes
    }
}

extension Paragraph {
    /// What it is in the document's tree; a title has the first level.
    fileprivate var structure: StructureTag.Block {
        if let level, isStandaloneHeading { return .heading(level: level.rawValue + 1) }
        if case .item = form { return .item }
        return .paragraph
    }
}
