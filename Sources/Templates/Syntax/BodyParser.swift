/// Parses the body: a line is a paragraph, a line of statements only is none; `=== 附件1` begins the
/// text of an attachment.
struct BodyParser {
    private let reporter: Reporter

    init(_ reporter: Reporter) { self.reporter = reporter }

    /// The text, and the attachments' texts after it.
    func parse(_ lines: ArraySlice<Range<Int>>) -> (body: [Tree<BodyNode>], sections: [SectionNode]) {
        let separators = lines.indices.filter { SectionParser.isSeparator(lines[$0], reporter.source) }
        let body = nodes(lines[..<(separators.first ?? lines.endIndex)])
        let sections = separators.enumerated().map { index, start in
            let end = index + 1 < separators.count ? separators[index + 1] : lines.endIndex
            var section = SectionParser(reporter).section(lines[start])
            section.body = nodes(lines[(start + 1)..<end])
            return section
        }
        return (body, sections)
    }

    private func nodes(_ lines: ArraySlice<Range<Int>>) -> [Tree<BodyNode>] {
        var scanner = LineScanner(reporter)
        var builder = TreeBuilder<BodyNode>(.lines, reporter)
        for line in lines where !reporter.isFull {
            let pieces = scanner.pieces(of: line)
            if let picture = picture(pieces, line) {
                picture.map { builder.append(.picture($0)) }
            } else if LineParser.holdsOnlyStatements(pieces) {
                applyStatements(pieces, to: &builder)
            } else if let content = LineParser(reporter).inline(pieces), !content.isEmpty {
                let content = FootnoteParser(reporter).footnotes(in: content)
                builder.append(
                    .paragraph(ParagraphNode(content: content, span: line, place: reporter.place(line))))
            }
        }
        scanner.finish()
        return builder.finish()
    }

    /// The picture that a line ends with; nil for another line, `.some(nil)` after reporting.
    private func picture(_ pieces: [Piece], _ line: Range<Int>) -> PictureNode?? {
        let last = pieces.lastIndex { if case .text(let text, _) = $0 { !text.allSatisfy(\.isWhitespace) } else { true } }
        guard let last, case .statement(let tokens, let span) = pieces[last], tokens[0].kind == .name("picture") else {
            return nil
        }
        guard let statement = Statement.parse(tokens, span: span, reporter),
            case .picture(let insert) = statement.kind,
            let caption = LineParser(reporter).inline(Array(pieces[..<last]))
        else { return .some(nil) }
        if caption.isEmpty, insert.alternative?.isEmpty ?? true {
            reporter.report(span) { .pictureWithoutWords(insert.file, at: $0) }
        }
        return PictureNode(insert: insert, caption: caption, place: reporter.place(line))
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
