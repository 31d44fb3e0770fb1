import Quantities

/// Collects what a checked template names.
struct UseCollector {
    private let schema: Schema
    private var uses = TemplateUses()

    init(_ schema: Schema) { self.schema = schema }

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
                walk(loop.body, visit)
            }
        }
    }

    /// Names that the schema has: a loop's variable is called like none of them.
    private mutating func names(in expression: Expression) {
        switch expression.kind {
        case .text, .integer, .boolean: return
        case .name(let name): if schema.fields[name] != nil { uses.fields.insert(name) }
        case .member(let base, _, _), .not(let base): names(in: base)
        // What stands in a filter's brackets is no name of the schema.
        case .filtered(let base, _): names(in: base)
        case .index(let left, let right), .logical(_, let left, let right), .comparison(_, let left, let right):
            names(in: left)
            names(in: right)
        }
    }
}
