import Diagnostics

/// Parses the pieces of one line.
struct LineParser {
    let reporter: Reporter

    init(_ reporter: Reporter) { self.reporter = reporter }

    /// The line's text with its inline statements; nil when something in it is broken.
    ///
    /// - Parameter form: takes a `form` statement when the line may end with one.
    func inline(
        _ pieces: [Piece], form: ((Statement) -> Void)? = nil
    ) -> [Tree<Inline>]? {
        var builder = TreeBuilder<Inline>(.withinLine, reporter)
        var isWhole = true
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .text(let text, let span): builder.append(.text(text, span: span))
            case .output(let tokens, let span):
                var parser = ExpressionParser(tokens, reporter)
                if let expression = parser.whole() {
                    builder.append(.output(expression, span: span))
                } else {
                    isWhole = false
                }
            case .statement(let tokens, let span):
                let statement = Statement.parse(tokens, span: span, reporter)
                isWhole = isWhole && statement != nil
                guard let statement else { continue }
                if case .form = statement.kind, let form, index == pieces.count - 1 {
                    form(statement)
                } else {
                    if case .brokenOpening = statement.kind { isWhole = false }
                    builder.apply(statement)
                }
            case .broken: isWhole = false
            }
        }
        let trees = builder.finish()
        return isWhole ? Self.trimmed(trees) : nil
    }

    /// Whether the line holds statements and nothing to print.
    static func holdsOnlyStatements(_ pieces: [Piece]) -> Bool {
        var hasStatement = false
        for piece in pieces {
            switch piece {
            case .statement, .broken(_, opening: .some): hasStatement = true
            case .text(let text, _) where text.allSatisfy(\.isWhitespace): continue
            case .text, .output, .broken: return false
            }
        }
        return hasStatement
    }

    /// Without the white space that a clerk indents with: the layout indents.
    private static func trimmed(_ trees: [Tree<Inline>]) -> [Tree<Inline>] {
        var trees = trees
        while case .leaf(.text(let text, let span)) = trees.first {
            let rest = text.drop(while: \.isWhitespace)
            if !rest.isEmpty {
                trees[0] = .leaf(.text(String(rest), span: span))
                break
            }
            trees.removeFirst()
        }
        while case .leaf(.text(let text, let span)) = trees.last {
            guard let end = text.lastIndex(where: { !$0.isWhitespace }) else {
                trees.removeLast()
                continue
            }
            trees[trees.count - 1] = .leaf(.text(String(text[...end]), span: span))
            break
        }
        return trees
    }
}
