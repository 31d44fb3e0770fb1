/// How a paragraph's marks are treated: the choices that CLREQ and GB/T 15834 leave to a house.
///
/// The default is that of official documents; `docs/decisions/0016-lines.md` says why.
package struct LineRules: Hashable, Sendable {
    /// What may stand at the edges of a line.
    package var strictness: LineStrictness
    /// What two marks take of which one is a bracket or a quotation mark (CLREQ §3.1.6).
    package var neighbours: NeighbouringMarks
    /// What a mark takes that ends a line (GB/T 15834-2011 §5.1.10).
    package var lineEnd: EdgeMarks
    /// What an opening mark takes that begins a line, the paragraph's first line included.
    package var lineStart: EdgeMarks
    /// Space between Han and Western text, in thousandths of the em; 0 in official documents (CLREQ §3.2.2).
    package var autospace: Int

    package init(
        strictness: LineStrictness = .gb, neighbours: NeighbouringMarks = .oneAndAHalf,
        lineEnd: EdgeMarks = .asNeeded, lineStart: EdgeMarks = .asNeeded, autospace: Int = 0
    ) {
        self.strictness = strictness
        self.neighbours = neighbours
        self.lineEnd = lineEnd
        self.lineStart = lineStart
        self.autospace = autospace
    }

    package enum NeighbouringMarks: Hashable, Sendable, CaseIterable {
        /// 1.5 em: the bracket is close to its content.
        case oneAndAHalf
        /// 1 em where the blanks of both meet, such as ”“ and ，《.
        case one
    }

    package enum EdgeMarks: Hashable, Sendable, CaseIterable {
        /// A whole cell, which keeps the grid; half where the line has to give way.
        case asNeeded
        /// Half an em always, so that the edge of the text looks straight.
        case half
    }
}

/// How strictly marks keep off the edges of a line (CLREQ §3.1.3).
package enum LineStrictness: Hashable, Sendable, CaseIterable, Comparable {
    /// Any mark anywhere; numbers and words stay whole all the same.
    case none
    /// No stop, closing mark, connector, middle dot or solidus begins a line, no opening mark ends one.
    case basic
    /// Besides, no solidus ends a line, and it, the middle dot and the short hyphen take half an em.
    case gb
    /// Besides, no dash or ellipsis begins a line.
    case strict
}
