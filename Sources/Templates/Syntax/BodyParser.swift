/// Parses the body: a line is a paragraph, a line of statements only is none; `=== 附件1` begins the
/// text of an attachment.
struct BodyParser {
    private let reporter: Reporter
    /// The fragments that are being read, the outermost first.
    private var included: [String] = []

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
        for line in LogicalLine.lines(lines, &scanner) where !reporter.isFull { add(line, to: &builder) }
        scanner.finish()
        return builder.finish()
    }

    private func add(_ line: LogicalLine, to builder: inout TreeBuilder<BodyNode>) {
        let pieces = line.pieces
        if let macro = macro(line) {
            macro.map { builder.append(.macro($0)) }
        } else if let picture = picture(pieces, line.span) {
            picture.map { builder.append(.picture($0)) }
        } else if LineParser.holdsOnlyStatements(pieces) {
            applyStatements(pieces, to: &builder)
        } else if let call = self.call(pieces) {
            call.map { builder.append(.call($0)) }
        } else if let paragraph = paragraph(pieces, line.span) {
            builder.append(.paragraph(paragraph))
        }
    }

    private func paragraph(_ pieces: [Piece], _ span: Range<Int>) -> ParagraphNode? {
        guard let content = LineParser(reporter).inline(pieces), !content.isEmpty else { return nil }
        return ParagraphNode(
            content: FootnoteParser(reporter).footnotes(in: content), span: span, place: reporter.place(span))
    }

    /// A macro that is defined on one line; nil for another line, `.some(nil)` after reporting.
    private func macro(_ line: LogicalLine) -> Macro?? {
        guard line.pieces.count > 2, case .statement(let tokens, let span) = line.pieces[0],
            tokens[0].kind == .name("macro"), case .statement(let last, _) = line.pieces[line.pieces.count - 1],
            last[0].kind == .name("endmacro")
        else { return nil }
        guard let statement = Statement.parse(tokens, span: span, reporter),
            case .macroOpens(let name, let nameSpan, let parameters) = statement.kind,
            let paragraph = paragraph(Array(line.pieces[1..<line.pieces.count - 1]), line.span)
        else {
            if case .name(let name) = tokens[1].kind { reporter.fails(name) }
            return .some(nil)
        }
        return Macro(name: name, nameSpan: nameSpan, parameters: parameters, body: [.leaf(.paragraph(paragraph))])
    }

    /// A macro's text in place of the line; nil for another line, `.some(nil)` after reporting.
    private func call(_ pieces: [Piece]) -> Call<BodyNode>?? {
        let printing = pieces.filter { if case .text(let text, _) = $0 { !text.allSatisfy(\.isWhitespace) } else { true } }
        guard printing.count == 1, case .output(let tokens, let span) = printing[0], LineParser.isCall(tokens) else {
            return nil
        }
        return .some(LineParser(reporter).call(tokens, span))
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

    /// The fragment's text in place of the line; its statements end within it.
    private func include(_ name: String, _ span: Range<Int>, in builder: inout TreeBuilder<BodyNode>) {
        guard let lines = reporter.include(name, span, within: included) else { return }
        var inner = self
        inner.included.append(name)
        for tree in inner.nodes(lines[...]) { builder.append(tree) }
    }

    private func applyStatements(_ pieces: [Piece], to builder: inout TreeBuilder<BodyNode>) {
        for piece in pieces {
            switch piece {
            case .statement(let tokens, let span):
                guard let statement = Statement.parse(tokens, span: span, reporter) else { continue }
                switch statement.kind {
                case .table(let table): builder.append(.table(table))
                case .include(let name, let nameSpan): include(name, nameSpan, in: &builder)
                default: builder.apply(statement)
                }
            case .broken(let span, let opening):
                Statement.broken(opening, span: span).map { builder.apply($0) }
            case .text, .output: continue
            }
        }
    }
}
