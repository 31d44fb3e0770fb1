import Diagnostics
import Quantities

/// The condition of a loop with what is the same in each turn worked out once: of `案.代码 == 户.代码` the right
/// side, of `项.单位 in (案件 | 取(县))` the list. Else a list that is joined with another costs the product of both.
///
/// Only a side of the whole condition is taken out, which every turn asks for: so nothing is worked out, and nothing
/// fails, that would not have been.
struct LoopCondition {
    /// No template can write this name.
    static let name = ExactText("#")

    /// What is asked of each element.
    private(set) var condition: Expression
    /// What is worked out before, under `name`; nil where there is nothing.
    private(set) var constant: Expression?
    /// Of `案.代码 == 户.代码` the field that each element is asked for; nil for any other condition.
    private(set) var field: ExactText?
    /// Of `项.单位 in 名单` the field that each element is asked for; nil for any other condition.
    private(set) var element: ExactText?

    init(_ condition: Expression, variable: ExactText) {
        self.condition = condition
        func isConstant(_ expression: Expression) -> Bool {
            !expression.isLiteral && !expression.mentions(variable) && !expression.mentions(LoopTurn.name)
        }
        func named(_ expression: Expression) -> Expression { Expression(kind: .name(Self.name), span: expression.span) }
        switch condition.kind {
        case .comparison(let sign, let left, let right) where isConstant(right) && left.mentions(variable):
            constant = right
            if sign == .equal, case .member(let base, let name, _) = left.kind, case .name(variable) = base.kind {
                field = name
            }
            self.condition.kind = .comparison(sign, left, named(right))
        case .comparison(let sign, let left, let right) where isConstant(left) && right.mentions(variable):
            constant = left
            self.condition.kind = .comparison(sign, named(left), right)
        case .membership(let element, let list) where isConstant(list) && element.mentions(variable):
            constant = list
            if case .member(let base, let name, _) = element.kind, case .name(variable) = base.kind { self.element = name }
            self.condition.kind = .membership(element, in: named(list))
        default: constant = nil
        }
    }
}

extension Value {
    /// A text of a record.
    func text(of field: ExactText) -> ExactText? {
        guard case .record(let record) = content, case .text(let text)? = record[field]?.content else { return nil }
        return ExactText(text)
    }
}

extension Set<ExactText> {
    /// nil where a value is no text.
    init?(texts: [Value]) {
        self.init(minimumCapacity: texts.count)
        for value in texts {
            guard case .text(let text) = value.content else { return nil }
            insert(ExactText(text))
        }
    }
}

extension Expression {
    fileprivate var isLiteral: Bool {
        switch kind {
        case .text, .integer, .decimal, .boolean: true
        default: false
        }
    }

    fileprivate func mentions(_ name: ExactText) -> Bool {
        if case .name(name) = kind { return true }
        return parts.contains { $0.mentions(name) }
    }
}
