/// Parses the body: a line is a paragraph, a line of statements only is none.
struct BodyParser {
    private let reporter: Reporter

    init(_ reporter: Reporter) { self.reporter = reporter }

    func parse(_ lines: ArraySlice<Range<Int>>) -> [Tree<BodyNode>] {
        var scanner = LineScanner(reporter)
        var builder = TreeBuilder<BodyNode>(.lines, reporter)
        for line in lines where !reporter.isFull {
            let pieces = scanner.pieces(of: line)
            if LineParser.holdsOnlyStatements(pieces) {
                applyStatements(pieces, to: &builder)
            } else if let content = LineParser(reporter).inline(pieces), !content.isEmpty {
                builder.append(
                    .paragraph(ParagraphNode(content: content, span: line, place: reporter.place(line))))
            }
        }
        scanner.finish()
        return builder.finish()
    }

    private func applyStatements(_ pieces: [Piece], to builder: inout TreeBuilder<BodyNode>) {
        for piece in pieces {
            switch piece {
            case .statement(let tokens, let span):
                guard let statement = Statement.parse(tokens, span: span, reporter) else { continue }
                if case .table(let table) = statement.kind {
                    builder.append(.table(table))
                } else {
                    builder.apply(statement)
                }
            case .broken(let span, let opening):
                Statement.broken(opening, span: span).map { builder.apply($0) }
            case .text, .output: continue
            }
        }
    }
}
