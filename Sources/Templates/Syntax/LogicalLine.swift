/// What makes one paragraph: a line, or several that `-` in a tag at their end joins.
struct LogicalLine {
    var pieces: [Piece]
    /// Of its first line.
    var span: Range<Int>

    /// `{%- … %}` at the start of a line joins it to the one before, `{% … -%}` at the end to the one
    /// after; within a line the marks take the white space beside them away.
    static func lines(_ lines: ArraySlice<Range<Int>>, _ scanner: inout LineScanner) -> [LogicalLine] {
        var result: [LogicalLine] = []
        var joinsNext = false
        for line in lines {
            let scanned = scanner.scan(line)
            if joinsNext || scanned.trimsStart, !result.isEmpty {
                result[result.count - 1].join(scanned)
            } else {
                result.append(LogicalLine(pieces: scanned.pieces, span: line))
            }
            joinsNext = scanned.trimsEnd
        }
        return result
    }

    private mutating func join(_ next: LineScanner.Line) {
        // The break goes, and with it the indentation that only showed where statements begin.
        if case .text(let text, let span) = pieces.last {
            let kept = String(text.reversed().drop(while: \.isWhitespace).reversed())
            pieces.removeLast()
            if !kept.isEmpty { pieces.append(.text(kept, span: span)) }
        }
        var rest = next.pieces
        if case .text(let text, let span) = rest.first {
            let kept = text.drop(while: \.isWhitespace)
            rest.removeFirst()
            if !kept.isEmpty { rest.insert(.text(String(kept), span: span), at: 0) }
        }
        pieces += rest
    }
}
