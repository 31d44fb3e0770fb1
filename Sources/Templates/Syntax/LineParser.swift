import Diagnostics

/// Parses the pieces of one line.
struct LineParser {
    let reporter: Reporter

    init(_ reporter: Reporter) { self.reporter = reporter }

    /// The line's text with its inline statements; nil when something in it is broken.
    ///
    /// - Parameter insert: takes the form or table when the line may end with one.
    func inline(
        _ pieces: [Piece], insert: ((AttachmentNode.Insert) -> Void)? = nil
    ) -> [Tree<Inline>]? {
        var builder = TreeBuilder<Inline>(.withinLine, reporter)
        var isWhole = true
        for (index, piece) in pieces.enumerated() {
            let takesInsert = index == pieces.count - 1 ? insert : nil
            isWhole = add(piece, to: &builder, insert: takesInsert) && isWhole
        }
        let trees = builder.finish()
        return isWhole ? Self.trimmed(trees) : nil
    }

    /// - Returns: whether the piece is sound.
    private func add(
        _ piece: Piece, to builder: inout TreeBuilder<Inline>, insert: ((AttachmentNode.Insert) -> Void)?
    ) -> Bool {
        switch piece {
        case .text(let text, let span):
            builder.append(.text(text, span: span))
            return true
        case .output(let tokens, let span):
            if Self.isCall(tokens) {
                guard let call: Call<Inline> = call(tokens, span) else { return false }
                builder.append(.call(call))
                return true
            }
            var parser = ExpressionParser(tokens, reporter)
            guard let expression = parser.whole() else { return false }
            builder.append(.output(expression, span: span))
            return true
        case .statement(let tokens, let span):
            guard let statement = Statement.parse(tokens, span: span, reporter) else { return false }
            if let named = statement.insert, let insert {
                insert(named)
            } else {
                builder.apply(statement)
            }
            return true
        case .broken(let span, let opening):
            Statement.broken(opening, span: span).map { builder.apply($0) }
            return false
        }
    }

    /// Whether an output calls a macro: `名称(…)`.
    static func isCall(_ tokens: [Token]) -> Bool {
        guard case .name = tokens[0].kind, tokens.count > 1 else { return false }
        return tokens[1].kind == .symbol("(")
    }

    /// The call that an output makes; nil after reporting what is wrong.
    func call<Leaf>(_ tokens: [Token], _ span: Range<Int>) -> Call<Leaf>? {
        guard case .name(let name) = tokens[0].kind else { return nil }
        var parser = ExpressionParser(tokens, from: 1, reporter)
        return parser.callArguments(of: name).map {
            Call(name: name, nameSpan: tokens[0].span, arguments: $0, span: span)
        }
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
