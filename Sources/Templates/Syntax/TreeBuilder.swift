import Diagnostics

/// Joins statements with their ends, by a stack of its own: deep nesting costs
/// memory for a while and is then refused, it never exhausts the call stack.
struct TreeBuilder<Leaf: Hashable & Sendable> {
    /// Where the statements stand, for the message when one is not closed.
    enum Scope { case lines, withinLine }

    /// How deep statements may nest; more is nothing that a person writes.
    static var deepest: Int { 16 }

    private struct Frame {
        var statement: Statement?
        var branches: [Choice<Leaf>.Branch] = []
        /// The condition of the branch being filled; nil in `else`.
        var condition: Expression?
        var hasElse = false
        var body: [Tree<Leaf>] = []
    }

    private let scope: Scope
    private let reporter: Reporter
    private var frames = [Frame()]
    private var excess = 0

    init(_ scope: Scope, _ reporter: Reporter) {
        self.scope = scope
        self.reporter = reporter
    }

    mutating func append(_ leaf: Leaf) { frames[frames.count - 1].body.append(.leaf(leaf)) }

    /// Opens, switches or closes; a form or table has been taken out where it may stand.
    mutating func apply(_ statement: Statement) {
        switch statement.kind {
        case .ifOpens(let condition): open(Frame(statement: statement, condition: condition))
        case .forOpens, .brokenOpening: open(Frame(statement: statement))
        case .elif(let condition): nextBranch(condition, statement)
        case .else: nextBranch(nil, statement)
        case .endif, .endfor: close(statement)
        case .form: reporter.report(statement.span) { .formOutsideAttachment(at: $0) }
        case .table: reporter.report(statement.span) { .tableWithinLine(at: $0) }
        case .picture: reporter.report(statement.span) { .pictureWithinLine(at: $0) }
        }
    }

    /// The trees; statements left open are reported and closed.
    mutating func finish() -> [Tree<Leaf>] {
        while frames.count > 1, let opening = frames[frames.count - 1].statement {
            let isWithinLine = scope == .withinLine
            if case .brokenOpening = opening.kind {} else {
                reporter.report(opening.span) {
                    .unclosedStatement(opening.word, withinLine: isWithinLine, at: $0)
                }
            }
            closeFrame()
        }
        return frames[0].body
    }

    private mutating func open(_ frame: Frame) {
        guard let statement = frame.statement else { return }
        guard frames.count <= Self.deepest else {
            // Reported once; the ends of what was refused are skipped with it.
            if excess == 0 { reporter.report(statement.span) { .tooDeep(limit: Self.deepest, at: $0) } }
            excess += 1
            return
        }
        frames.append(frame)
    }

    private mutating func nextBranch(_ condition: Expression?, _ statement: Statement) {
        guard excess == 0 else { return }
        let top = frames.count - 1
        if case .brokenOpening("if") = frames[top].statement?.kind { return }
        guard case .ifOpens = frames[top].statement?.kind, !frames[top].hasElse else {
            return reportStray(statement)
        }
        frames[top].branches.append(.init(condition: frames[top].condition, body: frames[top].body))
        frames[top].condition = condition
        frames[top].hasElse = condition == nil
        frames[top].body = []
    }

    private mutating func close(_ statement: Statement) {
        guard excess == 0 else {
            excess -= 1
            return
        }
        switch (frames[frames.count - 1].statement?.kind, statement.kind) {
        case (.ifOpens, .endif), (.forOpens, .endfor), (.brokenOpening("if"), .endif),
            (.brokenOpening("for"), .endfor):
            closeFrame()
        default: reportStray(statement)
        }
    }

    private func reportStray(_ statement: Statement) {
        let opening = frames[frames.count - 1].statement
        let isWithinLine = scope == .withinLine
        reporter.report(statement.span) {
            .strayStatement(
                statement.word, open: opening.map { ($0.word, reporter.place($0.span)) },
                withinLine: isWithinLine, at: $0)
        }
    }

    private mutating func closeFrame() {
        let frame = frames.removeLast()
        if case .brokenOpening = frame.statement?.kind { return }
        let tree: Tree<Leaf>
        if case .forOpens(let variable, let variableSpan, let sequence) = frame.statement?.kind {
            tree = .loop(
                Loop(
                    variable: variable, variableSpan: variableSpan, sequence: sequence,
                    body: frame.body, span: frame.statement?.span ?? variableSpan))
        } else {
            tree = .choice(
                Choice(branches: frame.branches + [.init(condition: frame.condition, body: frame.body)]))
        }
        frames[frames.count - 1].body.append(tree)
    }
}

extension Statement {
    /// The statement's first word.
    var word: String {
        switch kind {
        case .ifOpens: "if"
        case .elif: "elif"
        case .else: "else"
        case .endif: "endif"
        case .forOpens: "for"
        case .endfor: "endfor"
        case .form: "form"
        case .table: "table"
        case .picture: "picture"
        case .brokenOpening(let word): word
        }
    }
}
