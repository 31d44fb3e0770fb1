import Diagnostics
import Quantities

/// Collects what a checked template names.
struct UseCollector {
    private let schema: Schema
    private let conditions: [String: Expression]
    private var uses = TemplateUses()
    /// The conditions whose fields are among the members already.
    private var asked: Set<String> = []

    init(_ schema: Schema, conditions: [String: Expression]) {
        self.schema = schema
        self.conditions = conditions
    }

    /// The fields that an expression names.
    func fields(of expression: Expression) -> Set<String> {
        var collector = self
        collector.names(in: expression)
        return collector.uses.fields
    }

    /// The fields that a line names.
    func fields(in content: [Tree<Inline>]) -> Set<String> {
        var collector = self
        collector.inline(content)
        return collector.uses.fields
    }

    func uses(_ front: FrontMatter, _ bodies: [[Tree<BodyNode>]]) -> TemplateUses {
        var collector = self
        for element in front.elements.values { collector.inline(element.content ?? []) }
        for attachment in front.attachments {
            collector.inline(attachment.content)
            if case .table(let table) = attachment.insert { collector.uses.tables.insert(table.name) }
        }
        for items in front.items.values {
            for item in items { collector.inline(item.content ?? []) }
        }
        for body in bodies { collector.body(body) }
        return collector.uses
    }

    private mutating func body(_ body: [Tree<BodyNode>]) {
        walk(body) { collector, node in
            switch node {
            case .paragraph(let paragraph): collector.inline(paragraph.content)
            case .table(let table): collector.uses.tables.insert(table.name)
            case .picture(let picture):
                collector.inline(picture.caption)
                collector.uses.pictures.insert(picture.insert.file)
            }
        }
    }

    private mutating func inline(_ trees: [Tree<Inline>]) {
        walk(trees) { collector, inline in
            switch inline {
            case .output(let expression, _): collector.names(in: expression)
            case .footnote(let content, _): collector.inline(content)
            case .text: return
            }
        }
    }

    private mutating func walk<Leaf>(_ trees: [Tree<Leaf>], _ visit: (inout UseCollector, Leaf) -> Void) {
        for tree in trees {
            switch tree {
            case .leaf(let leaf): visit(&self, leaf)
            case .choice(let choice):
                for branch in choice.branches {
                    if let condition = branch.condition { names(in: condition) }
                    walk(branch.body, visit)
                }
            case .loop(let loop):
                names(in: loop.sequence)
                loop.condition.map { names(in: $0) }
                walk(loop.body, visit)
                walk(loop.otherwise, visit)
            case .assignment(let assignment): names(in: assignment.value)
            case .macro: continue
            case .call(let call):
                for argument in call.arguments { names(in: argument) }
                walk(call.body, visit)
            }
        }
    }

    /// A condition that stands alone asks the document's own data.
    private mutating func use(_ name: String) {
        if schema.fields[name] != nil {
            uses.fields.insert(name)
        } else if let condition = conditions[name] {
            names(in: condition)
        }
    }

    /// Names that the schema has: a loop's variable is called like none of them.
    private mutating func names(in expression: Expression) {
        switch expression.kind {
        case .name(let name): use(name.text)
        case .filtered(let base, let call):
            names(in: base)
            // Brackets name fields of a list's records, unless the filter takes values.
            if call.filter?.parameters.areValues ?? false {
                call.arguments.forEach { names(in: $0) }
            } else {
                call.arguments.forEach { members(in: $0) }
            }
        case .member(let base, let name, _):
            uses.members.insert(name.text)
            names(in: base)
        case .meets(let base, let condition, _):
            names(in: base)
            members(of: condition)
        default: expression.parts.forEach { names(in: $0) }
        }
    }

    /// The fields of a record that brackets, or a condition asked of it, name.
    private mutating func members(in expression: Expression) {
        switch expression.kind {
        case .name(let name):
            uses.members.insert(name.text)
            members(of: name.text)
        case .member(_, let name, _): uses.members.insert(name.text)
        case .meets(_, let name, _): members(of: name)
        default: break
        }
        expression.parts.forEach { members(in: $0) }
    }

    /// Those that a condition names; nothing for any other name.
    private mutating func members(of condition: String) {
        guard let expression = conditions[condition], asked.insert(condition).inserted else { return }
        members(in: expression)
    }
}
