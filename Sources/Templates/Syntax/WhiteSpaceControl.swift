/// `{%-` and `-%}`: the white space on that side of a tag goes, and at the end of a line the break.
struct WhiteSpaceControl {
    enum Trim {
        /// On the left of the tag with this span.
        case before(Range<Int>)
        case after(Range<Int>)
    }

    private var left: Set<Int> = []
    private var right: Set<Int> = []

    init(_ trims: [Trim]) {
        for trim in trims {
            switch trim {
            case .before(let span): left.insert(span.lowerBound)
            case .after(let span): right.insert(span.lowerBound)
            }
        }
    }

    func applied(to pieces: [Piece]) -> LineScanner.Line {
        guard !(left.isEmpty && right.isEmpty) else { return LineScanner.Line(pieces: pieces) }
        var line = LineScanner.Line()
        for (index, piece) in pieces.enumerated() {
            guard case .text(let text, let span) = piece else {
                line.pieces.append(piece)
                continue
            }
            var kept = text[...]
            if index > 0, trimsAfter(pieces[index - 1]) { kept = kept.drop(while: \.isWhitespace) }
            if index + 1 < pieces.count, trimsBefore(pieces[index + 1]) {
                while kept.last?.isWhitespace ?? false { kept.removeLast() }
            }
            if !kept.isEmpty { line.pieces.append(.text(String(kept), span: span)) }
        }
        let printing = line.pieces.filter {
            if case .text(let text, _) = $0 { !text.allSatisfy(\.isWhitespace) } else { true }
        }
        line.trimsStart = printing.first.map(trimsBefore) ?? false
        line.trimsEnd = printing.last.map(trimsAfter) ?? false
        return line
    }

    private func trimsBefore(_ piece: Piece) -> Bool { left.contains(piece.span.lowerBound) }

    private func trimsAfter(_ piece: Piece) -> Bool { right.contains(piece.span.lowerBound) }
}
