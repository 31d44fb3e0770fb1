import Diagnostics

/// A statement by itself, before it is joined with its end.
struct Statement: Hashable, Sendable {
    var kind: Kind
    var span: Range<Int>

    enum Kind: Hashable, Sendable {
        case ifOpens(Expression)
        case elif(Expression)
        case `else`
        case endif
        case forOpens(variable: String, variableSpan: Range<Int>, sequence: Expression)
        case endfor
        /// `form 空表`, at the end of an attachment's line only.
        case form(NamedInsert)
        /// `table 分县情况`, on a line of its own or at the end of an attachment's.
        case table(NamedInsert)
        /// `picture "流程图.png" alt "…" width 120`, at the end of a line of the body.
        case picture(PictureInsert)
        /// A `for` or `if` that has been reported: its end still belongs to it, and
        /// what stands between is not looked at.
        case brokenOpening(String)
    }

    static let words = ["for", "endfor", "if", "elif", "else", "endif", "form", "table", "picture"]

    /// What it makes an attachment's line stand for.
    var insert: AttachmentNode.Insert? {
        switch kind {
        case .form(let form): .form(form)
        case .table(let table): .table(table)
        default: nil
        }
    }
}

extension Statement {
    /// Parses the tokens of a `{% %}` tag; nil after reporting what is wrong.
    static func parse(_ tokens: [Token], span: Range<Int>, _ reporter: Reporter) -> Statement? {
        guard case .name(let word) = tokens[0].kind, words.contains(word) else {
            let found = tokens[0].kind == .end ? "" : tokens[0].description
            reporter.report(tokens[0].span) { .unknownStatement(found, at: $0) }
            return nil
        }
        let kind = self.kind(of: word, tokens, reporter)
        return kind.map { Statement(kind: $0, span: span) } ?? broken(word, span: span)
    }

    /// A stand-in for a statement that has been reported, so that what belongs to it
    /// is not reported as well; nil when the word stands for nothing.
    static func broken(_ word: String?, span: Range<Int>) -> Statement? {
        let kind: Kind? =
            switch word {
            case "for", "if": word.map(Kind.brokenOpening)
            case "elif": .elif(Expression(kind: .boolean(true), span: span))
            case "else": .else
            case "endif": .endif
            case "endfor": .endfor
            default: nil
            }
        return kind.map { Statement(kind: $0, span: span) }
    }

    private static func kind(of word: String, _ tokens: [Token], _ reporter: Reporter) -> Kind? {
        switch word {
        case "if", "elif":
            var parser = ExpressionParser(tokens, from: 1, reporter)
            guard let condition = parser.whole() else { return nil }
            return word == "if" ? .ifOpens(condition) : .elif(condition)
        case "for": return loop(tokens, reporter)
        case "form":
            return named(tokens, Bilingual("表的名称", "the name of a form"), reporter).map(Kind.form)
        case "table":
            return named(tokens, Bilingual("表的名称", "the name of a table"), reporter).map(Kind.table)
        case "picture": return PictureInsert.parse(tokens, reporter).map(Kind.picture)
        default:
            guard tokens[1].kind == .end else { return unexpected(tokens[1], "“%}”", "'%}'", reporter) }
            return word == "else" ? .else : word == "endif" ? .endif : .endfor
        }
    }

    private static func loop(_ tokens: [Token], _ reporter: Reporter) -> Kind? {
        guard case .name(let variable) = tokens[1].kind, !Token.reservedWords.contains(variable) else {
            return unexpected(tokens[1], "循环变量的名称", "a name for the loop variable", reporter)
        }
        guard tokens[2].kind == .name("in") else { return unexpected(tokens[2], "“in”", "'in'", reporter) }
        var parser = ExpressionParser(tokens, from: 3, reporter)
        return parser.whole().map {
            .forOpens(variable: variable, variableSpan: tokens[1].span, sequence: $0)
        }
    }

    private static func named(
        _ tokens: [Token], _ expected: Bilingual, _ reporter: Reporter
    ) -> NamedInsert? {
        guard case .name(let name) = tokens[1].kind else {
            return unexpected(tokens[1], expected.chinese, expected.english, reporter)
        }
        guard tokens[2].kind == .end else { return unexpected(tokens[2], "“%}”", "'%}'", reporter) }
        return NamedInsert(name: name, span: tokens[1].span)
    }

    private static func unexpected<Output>(
        _ token: Token, _ chinese: String, _ english: String, _ reporter: Reporter
    ) -> Output? {
        let found = token.kind == .end ? "%}" : token.description
        reporter.report(token.span) {
            .unexpectedToken(found, expected: Bilingual(chinese, english), at: $0)
        }
        return nil
    }
}
