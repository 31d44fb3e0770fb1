/// Finds footnotes, `［注：…］`, in the template's own text: a bracket in a value opens and closes none.
struct FootnoteParser {
    private let reporter: Reporter
    private static let opening = "［注："

    init(_ reporter: Reporter) { self.reporter = reporter }

    func footnotes(in trees: [Tree<Inline>]) -> [Tree<Inline>] {
        var result: [Tree<Inline>] = []
        var note: Note?
        for tree in trees {
            switch tree {
            case .leaf(.text(let text, let span)): add(text, span, to: &result, &note)
            case .leaf(let leaf): append(.leaf(leaf), to: &result, &note)
            case .choice(var choice):
                for index in choice.branches.indices {
                    choice.branches[index].body = inner(choice.branches[index].body, isInNote: note != nil)
                }
                append(.choice(choice), to: &result, &note)
            case .loop(var loop):
                loop.body = inner(loop.body, isInNote: note != nil)
                loop.otherwise = inner(loop.otherwise, isInNote: note != nil)
                append(.loop(loop), to: &result, &note)
            case .assignment, .macro, .call: append(tree, to: &result, &note)
            }
        }
        if let note { reporter.report(note.span) { .unclosedFootnote(at: $0) } }
        return result
    }

    /// A note being read.
    private struct Note {
        var content: [Tree<Inline>] = []
        var span: Range<Int>
        /// Brackets open within it.
        var depth = 0
    }

    /// Within a note, brackets in a statement are plain text.
    private func inner(_ trees: [Tree<Inline>], isInNote: Bool) -> [Tree<Inline>] {
        isInNote ? trees : footnotes(in: trees)
    }

    private func append(_ tree: Tree<Inline>, to result: inout [Tree<Inline>], _ note: inout Note?) {
        if note == nil { result.append(tree) } else { note?.content.append(tree) }
    }

    private func add(_ text: String, _ span: Range<Int>, to result: inout [Tree<Inline>], _ note: inout Note?) {
        // Nearly every text has none.
        if note == nil, !text.isEmpty, !text.unicodeScalars.contains("［") { return result.append(.leaf(.text(text, span: span))) }
        var rest = text[...]
        var plain = ""
        func offset(_ index: String.Index) -> Int { span.lowerBound + text[..<index].utf8.count }
        func flush(_ result: inout [Tree<Inline>], _ note: inout Note?) {
            guard !plain.isEmpty else { return }
            append(.leaf(.text(plain, span: span)), to: &result, &note)
            plain = ""
        }
        while let character = rest.first {
            if note == nil, rest.hasPrefix("\\" + Self.opening) {
                plain += Self.opening
                rest = rest.dropFirst(1 + Self.opening.count)
            } else if note == nil, rest.hasPrefix(Self.opening) {
                flush(&result, &note)
                let start = offset(rest.startIndex)
                note = Note(span: start..<start + Self.opening.utf8.count)
                rest = rest.dropFirst(Self.opening.count)
            } else if character == "］", let open = note, open.depth == 0 {
                flush(&result, &note)
                close(&result, &note)
                rest = rest.dropFirst()
            } else {
                if character == "［" { note?.depth += 1 }
                if character == "］" { note?.depth -= 1 }
                plain.append(character)
                rest = rest.dropFirst()
            }
        }
        flush(&result, &note)
    }

    private func close(_ result: inout [Tree<Inline>], _ note: inout Note?) {
        guard let closed = note else { return }
        note = nil
        if closed.content.isEmpty { reporter.report(closed.span) { .emptyFootnote(at: $0) } }
        result.append(.leaf(.footnote(closed.content, span: closed.span)))
    }
}
