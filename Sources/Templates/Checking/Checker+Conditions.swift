import Diagnostics
import Quantities

/// Named conditions of the pack, and the words that need them.
extension Checker {
    /// The checker where a condition is known to hold, or not to.
    func knowing(_ condition: Expression, _ holds: Bool) -> Checker {
        var checker = self
        checker.facts.assume(condition, holds)
        return checker
    }

    /// `甲类 is 已清零`, and of a list of records that each of them is.
    func meets(_ base: Expression, _ name: String, _ span: Range<Int>, _ expression: Expression) -> Typed? {
        guard let owner = type(of: base) else { return nil }
        guard schema.conditions[name] != nil else {
            let known = schema.conditions.keys.sorted() + TestCall.Test.names
            let isNegated = reporter.source.string(base.span.upperBound..<span.lowerBound).contains("not")
            reporter.report(span) { .unknownTest(name, owner, isNegated: isNegated, known: known, at: $0) }
            return nil
        }
        let record: RecordType? =
            switch owner.type {
            case .record(let record), .list(.record(let record)): record
            default: nil
            }
        guard let record else {
            reporter.report(base.span) {
                .wrongType(owner, expected: Bilingual("记录（条件“\(name)”问的是它的字段）", "a record, whose fields '\(name)' asks"), at: $0)
            }
            return nil
        }
        return applied(name, to: record, owner, expression)
    }

    /// A condition over the fields of a record, or of the document's data where there is no owner.
    func applied(_ name: String, to record: RecordType, _ owner: Typed?, _ expression: Expression) -> Typed? {
        guard let condition = conditions[name], let declared = schema.conditions[name] else { return nil }
        // What is wrong lies between this record and the condition, so it is told where they meet.
        let inner = Reporter(reporter.source)
        var checker = Checker(inner, schema: Schema(record), sheets: [], tables: [:])
        checker.ceiling = .secret
        let isFine = checker.condition(condition)
        if let reason = inner.diagnostics.first {
            reporter.report(expression.span) { .conditionDoesNotFit(declared, owner, because: reason, at: $0) }
        }
        guard isFine else { return nil }
        var result = typed(.boolean, expression)
        result.fieldClass = max(checker.narrowest(condition), owner?.fieldClass ?? .public)
        let field = Field(name: name, type: .boolean, fieldClass: result.fieldClass, place: declared.place)
        if owner.map({ $0.fieldClass <= ceiling }) ?? true { checkClass(of: field, expression.span) }
        return result
    }

    /// The narrowest circle of readers among the fields that an expression names.
    private func narrowest(_ expression: Expression) -> FieldClass {
        switch expression.kind {
        case .name, .member: type(of: expression)?.fieldClass ?? .public
        default: expression.parts.map(narrowest).max() ?? .public
        }
    }

    // MARK: Guarded words

    func literal(_ text: String, _ expression: Expression) -> Typed {
        // The quote before it is no part of the text.
        checkWords(text, expression.span.lowerBound + 1..<expression.span.upperBound - 1, whole: expression.span)
        return typed(.text, expression)
    }

    /// Reports words that are said where no condition of theirs is known to hold.
    ///
    /// - Parameters:
    ///   - span: where the text stands, as long as the text unless a character of it is escaped.
    ///   - whole: what a message points at then.
    func checkWords(_ text: String, _ span: Range<Int>, whole: Range<Int>? = nil) {
        for (word, found) in schema.searchedWords.said(in: text) where facts.established.isDisjoint(with: word.conditions) {
            var place = whole ?? span
            if span.count == text.utf8.count {
                place = span.lowerBound + found.lowerBound..<span.lowerBound + found.upperBound
            }
            reporter.report(place) { .guardedWord(word, isInMacro: !expanding.isEmpty, at: $0) }
        }
    }

    /// Whether a text says that a page has none, 此页无正文 or 本页无正文; every text of a template is asked.
    static func saysNoText(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.indices.contains { position in
                bytes[position] == noText[0] && position >= 3 && bytes[position...].starts(with: noText)
                    && pages.contains { bytes[(position - 3)...].starts(with: $0) }
            }
        } ?? false
    }

    private static let noText = Array("页无正文".utf8)
    private static let pages = [Array("此".utf8), Array("本".utf8)]

    // MARK: What is never used

    /// Names and macros that nothing asks for.
    func warnOfUnused() {
        for naming in namings.leftOver {
            reporter.warn(naming.span) { .unusedName(naming.name, isMacro: naming.isMacro, at: $0) }
        }
    }
}
