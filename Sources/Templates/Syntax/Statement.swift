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
        case forOpens(ForOpening)
        case endfor
        case set(Assignment)
        case macroOpens(name: String, nameSpan: Range<Int>, parameters: [Macro.Parameter])
        case endmacro
        /// `include "工作要求.gw"`, on a line of its own.
        case include(String, nameSpan: Range<Int>)
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

    /// `for 县 in 各县 if 县.未结 > 0`.
    struct ForOpening: Hashable, Sendable {
        var variable: String
        var variableSpan: Range<Int>
        var sequence: Expression
        var condition: Expression?
    }

    static let words = [
        "for", "endfor", "if", "elif", "else", "endif", "set", "macro", "endmacro", "include", "raw", "endraw",
        "form", "table", "picture",
    ]

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
            guard case .name(let word) = tokens[0].kind else { return nil }
            // What it was meant for opens or closes what belongs to it.
            return broken(StatementSlip.meant(word), span: span)
        }
        if let kind = self.kind(of: word, tokens, reporter) { return Statement(kind: kind, span: span) }
        // What uses a name that was to be defined here is not wrong by itself.
        if word == "set" || word == "macro", case .name(let name) = tokens[1].kind { reporter.fails(name) }
        return broken(word == "else" && tokens[1].kind == .name("if") ? "elif" : word, span: span)
    }

    /// A stand-in for a statement that has been reported, so that what belongs to it
    /// is not reported as well; nil when the word stands for nothing.
    static func broken(_ word: String?, span: Range<Int>) -> Statement? {
        let kind: Kind? =
            switch word {
            case "for", "if", "macro": word.map(Kind.brokenOpening)
            case "elif": .elif(Expression(kind: .boolean(true), span: span))
            case "else": .else
            case "endif": .endif
            case "endfor": .endfor
            case "endmacro": .endmacro
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
        case "set": return assignment(tokens, reporter)
        case "macro": return macro(tokens, reporter)
        case "include": return include(tokens, reporter)
        default: return ending(word, tokens, reporter)
        }
    }

    /// A statement of one word.
    private static func ending(_ word: String, _ tokens: [Token], _ reporter: Reporter) -> Kind? {
        guard tokens[1].kind == .end else { return tooMuch(after: word, tokens, reporter) }
        switch word {
        case "else": return .else
        case "endif": return .endif
        case "endfor": return .endfor
        case "endmacro": return .endmacro
        default:
            // The scanner has taken every `raw` with its `endraw`.
            reporter.report(tokens[0].span) { .strayStatement(word, open: nil, withinLine: false, at: $0) }
            return nil
        }
    }

    /// `else if 备注`, `endfor 县`.
    private static func tooMuch(after word: String, _ tokens: [Token], _ reporter: Reporter) -> Kind? {
        let rest = reporter.source.string(tokens[1].span.lowerBound..<tokens[tokens.count - 2].span.upperBound)
        var form = word
        if word == "else", tokens[1].kind == .name("if") {
            form = rest == "if" ? "elif 条件" : "elif" + rest.dropFirst("if".count)
        }
        reporter.report(tokens[1].span) {
            .unexpectedWord(
                tokens[1].description, expected: Bilingual("“%}”", "'%}'"),
                hint: Bilingual("写成 {% \(form) %}", "write {% \(form) %}"), at: $0)
        }
        return nil
    }

    private static func assignment(_ tokens: [Token], _ reporter: Reporter) -> Kind? {
        guard case .name(let name) = tokens[1].kind, !Token.isReserved(name) else {
            return unexpected(tokens[1], "新的名称", "a new name", reporter)
        }
        guard tokens[2].kind == .symbol("=") else { return unexpected(tokens[2], "“=”", "'='", reporter) }
        var parser = ExpressionParser(tokens, from: 3, reporter)
        return parser.whole().map { .set(Assignment(name: name, nameSpan: tokens[1].span, value: $0)) }
    }

    /// `macro 名称(甲, 乙)`; the brackets may be empty.
    private static func macro(_ tokens: [Token], _ reporter: Reporter) -> Kind? {
        guard case .name(let name) = tokens[1].kind, !Token.isReserved(name) else {
            return unexpected(tokens[1], "宏的名称", "the name of the macro", reporter)
        }
        guard tokens[2].kind == .symbol("(") else { return unexpected(tokens[2], "“(”", "'('", reporter) }
        var parameters: [Macro.Parameter] = []
        var position = 3
        while tokens[position].kind != .symbol(")") {
            guard case .name(let parameter) = tokens[position].kind, !Token.isReserved(parameter) else {
                return unexpected(tokens[position], "参数的名称", "the name of a parameter", reporter)
            }
            parameters.append(Macro.Parameter(name: parameter, span: tokens[position].span))
            position += 1
            if tokens[position].kind == .symbol(",") {
                position += 1
            } else if tokens[position].kind != .symbol(")") {
                return unexpected(tokens[position], "“,”或“)”", "',' or ')'", reporter)
            }
        }
        guard tokens[position + 1].kind == .end else {
            return unexpected(tokens[position + 1], "“%}”", "'%}'", reporter)
        }
        return .macroOpens(name: name, nameSpan: tokens[1].span, parameters: parameters)
    }

    private static func include(_ tokens: [Token], _ reporter: Reporter) -> Kind? {
        guard case .text(let name) = tokens[1].kind else {
            return unexpected(tokens[1], "加引号的文件名", "the name of a file in quotes", reporter)
        }
        guard tokens[2].kind == .end else { return unexpected(tokens[2], "“%}”", "'%}'", reporter) }
        return .include(name, nameSpan: tokens[1].span)
    }

    private static func loop(_ tokens: [Token], _ reporter: Reporter) -> Kind? {
        guard case .name(let variable) = tokens[1].kind, !Token.isReserved(variable) else {
            return unexpected(tokens[1], "循环变量的名称", "a name for the loop variable", reporter)
        }
        guard tokens[2].kind == .name("in") else { return unexpected(tokens[2], "“in”", "'in'", reporter) }
        var parser = ExpressionParser(tokens, from: 3, reporter)
        return parser.sequence().map {
            .forOpens(
                ForOpening(
                    variable: variable, variableSpan: tokens[1].span, sequence: $0.sequence, condition: $0.condition))
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
