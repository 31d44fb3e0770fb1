package import Diagnostics

/// A condition that a pack gives a name: what must be true of a record, or of a document's data, before certain
/// words may be said of it.
package struct NamedCondition: Hashable, Sendable {
    package let name: String
    /// What it means, in a clerk's words; may be empty.
    package let meaning: String
    /// The file's line with the expression, under the line's number.
    let line: SourceText
    /// The UTF-8 offsets of the expression in `line`.
    let span: Range<Int>

    /// Where the expression is written.
    package var place: Place { line.place(utf8Range: span) }

    /// - Returns: nil where the expression is not written on one line as it reads: then no message could
    ///   point into it.
    init?(_ name: String, _ expression: String, meaning: String, at place: Place) {
        guard let position = place.position, let excerpt = position.excerpt else { return nil }
        let rest = excerpt.dropFirst(position.column - 1)
        let written = rest.hasPrefix(expression) ? rest : rest.dropFirst()
        guard !expression.isEmpty, written.hasPrefix(expression) else { return nil }
        self.name = name
        self.meaning = meaning
        line = SourceText(file: place.file, text: excerpt, firstLine: position.line)
        let start = excerpt.utf8.distance(from: excerpt.startIndex, to: written.startIndex)
        span = start..<start + expression.utf8.count
    }

    /// The expression, with spans of the reporter's source from an offset on; nil after reporting what is wrong.
    func expression(from start: Int, _ reporter: Reporter) -> Expression? {
        let inside = start + span.lowerBound..<start + span.upperBound
        guard let tokens = TagLexer.tokens(in: inside, closing: inside.upperBound..<inside.upperBound, reporter) else {
            return nil
        }
        var parser = ExpressionParser(tokens, reporter)
        return parser.whole()
    }
}
