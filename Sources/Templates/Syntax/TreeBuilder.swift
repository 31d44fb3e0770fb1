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
        /// The statement that opened the branch.
        var branchSpan: Range<Int>?
        var hasElse = false
        var body: [Tree<Leaf>] = []
        /// The turns of a loop, once its `else` is being filled.
        var turns: [Tree<Leaf>] = []
    }

    private let scope: Scope
    private let reporter: Reporter
    private var frames = [Frame()]
    private var excess = 0

    init(_ scope: Scope, _ reporter: Reporter) {
        self.scope = scope
        self.reporter = reporter
    }

    mutating func append(_ leaf: Leaf) { append(.leaf(leaf)) }

    mutating func append(_ tree: Tree<Leaf>) { frames[frames.count - 1].body.append(tree) }

    /// Opens, switches or closes; a form or table has been taken out where it may stand.
    mutating func apply(_ statement: Statement) {
        switch statement.kind {
        case .ifOpens(let condition): open(Frame(statement: statement, condition: condition))
        case .forOpens, .brokenOpening, .macroOpens: open(Frame(statement: statement))
        case .set(let assignment): append(.assignment(assignment))
        case .include: reporter.report(statement.span) { .includeWithinLine(at: $0) }
        case .elif(let condition): nextBranch(condition, statement)
        case .else: nextBranch(nil, statement)
        case .endif, .endfor, .endmacro: close(statement)
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
        switch frames[top].statement?.kind {
        case .brokenOpening("if"), .brokenOpening("for"): return
        case .forOpens where condition == nil && !frames[top].hasElse: return beginElse(of: top)
        default: break
        }
        guard case .ifOpens = frames[top].statement?.kind, !frames[top].hasElse else {
            return reportStray(statement)
        }
        frames[top].branches.append(Self.branch(frames[top]))
        frames[top].condition = condition
        frames[top].branchSpan = statement.span
        frames[top].hasElse = condition == nil
        frames[top].body = []
    }

    /// What follows is for a loop without turns.
    private mutating func beginElse(of frame: Int) {
        frames[frame].turns = frames[frame].body
        frames[frame].body = []
        frames[frame].hasElse = true
    }

    private mutating func close(_ statement: Statement) {
        guard excess == 0 else {
            excess -= 1
            return
        }
        switch (frames[frames.count - 1].statement?.kind, statement.kind) {
        case (.ifOpens, .endif), (.forOpens, .endfor), (.brokenOpening("if"), .endif),
            (.brokenOpening("for"), .endfor), (.macroOpens, .endmacro), (.brokenOpening("macro"), .endmacro):
            closeFrame()
        default: reportStray(statement)
        }
    }

    private func reportStray(_ statement: Statement) {
        // What it was meant for is a guess where its word has been reported.
        if let last = reporter.lastSpan, statement.span.overlaps(last) { return }
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
        switch frame.statement?.kind {
        case .brokenOpening: return
        case .forOpens(let opening): append(.loop(Self.loop(opening, frame)))
        case .macroOpens(let name, let nameSpan, let parameters):
            guard frames.count == 1, let body = frame.body as? [Tree<BodyNode>] else {
                reporter.fails(name)
                return reporter.report(nameSpan) { .macroWithinStatement(name, at: $0) }
            }
            append(.macro(Macro(name: name, nameSpan: nameSpan, parameters: parameters, body: body)))
        default:
            append(.choice(Choice(branches: frame.branches + [Self.branch(frame)])))
        }
    }

    private static func branch(_ frame: Frame) -> Choice<Leaf>.Branch {
        .init(
            condition: frame.condition, body: frame.body,
            span: frame.branchSpan ?? frame.statement?.span ?? 0..<0)
    }

    private static func loop(_ opening: Statement.ForOpening, _ frame: Frame) -> Loop<Leaf> {
        Loop(
            variable: opening.variable, variableSpan: opening.variableSpan, sequence: opening.sequence,
            condition: opening.condition, body: frame.hasElse ? frame.turns : frame.body,
            otherwise: frame.hasElse ? frame.body : [], span: frame.statement?.span ?? opening.variableSpan)
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
        case .set: "set"
        case .macroOpens: "macro"
        case .endmacro: "endmacro"
        case .include: "include"
        case .form: "form"
        case .table: "table"
        case .picture: "picture"
        case .brokenOpening(let word): word
        }
    }
}
