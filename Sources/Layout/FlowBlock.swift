import Diagnostics
import DisplayList
import Geometry

/// Something that flows with the text without being a line of it and may be parted where a page ends:
/// a table.
protocol FlowBlock {
    /// How many grid lines its beginning takes, without which it does not begin on a page.
    var leastLines: Int { get }
    /// How many grid lines it takes where nothing parts it, and what keeps it clear of a line below it.
    var wholeLines: Int { get }

    /// Parts it, one part a page, each on a page of its own after the first.
    ///
    /// - Parameters:
    ///   - firstLine: the grid line at which the first part begins; the others begin at a page's top.
    ///   - following: grid lines that should stay free below the last part, for what keeps with it.
    /// - Returns: at least one part.
    func parts(firstLine: Int, keeping following: Int) -> [FlowPart]
}

/// What of a block stands on one page.
struct FlowPart {
    /// The grid lines it takes, with what keeps it clear of a line below it.
    var lines: Int
    /// From the upper edge of its first grid line to its lower edge.
    var height: Length
    /// Whether its last grid line is so white that no blank line need follow it.
    var endsWithBlank = false
    /// Its items, given the left end of the upper edge of its first grid line.
    var items: (Point) throws(StageFailure) -> [PageItem]
}

extension FlowBlock {
    /// How many grid lines must be there for it to begin, where `room` are left on the page.
    ///
    /// A block that the next page holds whole is not parted for the last third of a page.
    func neededLines(room: Int, of linesPerPage: Int) -> Int {
        wholeLines <= linesPerPage && room <= linesPerPage / 3 ? wholeLines : leastLines
    }
}
