import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// A line of the text on its way to a grid line, or a block that stands between lines.
struct FlowLine {
    var content: Content
    /// Blank grid lines above it; none at the top of a page.
    var blanksAbove = 0
    /// Stays on the page of the line after it.
    var keepsWithNext = false
    /// Stays on the page of the line after it, which is the last of a paragraph, has the rest of a number or names
    /// who else was at a meeting, unless there is no other way.
    var keepsLoosely = false
    /// The style that decides the baseline.
    var style: TextStyle
    /// Moves the line right, for what is not set from the left edge.
    var shift = Length.zero
    /// What stands on the same grid line before it, such as an attachment's number.
    var lead: FlowLead?
    /// The lines of each footnote whose mark it bears.
    var notes: [[ComposedLine]] = []
    /// What it is of the document.
    var structure = StructureTag.Block.paragraph
    /// What it was composed from, if it can be composed again on another pitch.
    var origin: FlowOrigin?

    enum Content {
        case line(ComposedLine)
        case block(any FlowBlock)
    }

    init(
        line: ComposedLine, blanksAbove: Int = 0, keepsWithNext: Bool = false, style: TextStyle, shift: Length = .zero
    ) {
        content = .line(line)
        self.blanksAbove = blanksAbove
        self.keepsWithNext = keepsWithNext
        self.style = style
        self.shift = shift
    }

    /// - Parameter style: of the text around it.
    init(block: any FlowBlock, style: TextStyle) {
        content = .block(block)
        self.style = style
    }

    /// Whether it goes to the page of the line after it.
    var keeps: Bool { keepsWithNext || keepsLoosely }

    /// The same line where the last one of its paragraph, or the rest of a number, may begin a page.
    var leavingLoosely: FlowLine {
        var line = self
        line.keepsLoosely = false
        return line
    }

    /// The line, or nil for a block.
    var line: ComposedLine? {
        if case .line(let line) = content { line } else { nil }
    }

    var block: (any FlowBlock)? {
        if case .block(let block) = content { block } else { nil }
    }
}

/// A piece of text at a place of its own on a grid line.
struct FlowLead {
    var line: ComposedLine
    /// The left edge of its measure, from that of the 版心.
    var x: Length
}

/// The paragraph that a line was composed from.
struct FlowOrigin {
    /// Lines of one paragraph have one number.
    var paragraph: Int
    /// Where the line begins, in UTF-8 bytes of the paragraph's text.
    var offset: Int
    /// Composes the paragraph again from such an offset, on another pitch.
    var compose: (_ offset: Int, _ pitch: CellPitch) throws(StageFailure) -> [FlowLine]
}
