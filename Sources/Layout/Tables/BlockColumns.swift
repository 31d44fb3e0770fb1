import Composition
import Diagnostics
import Geometry
import OfficialDocument

/// Finds the widths of the columns of a table with words in it.
///
/// Figures, ordinals and short words never wrap. What is left goes to the columns of long words,
/// so that the rows together are least high; if nothing has to wrap, columns of figures become
/// alike and all columns wider.
struct BlockColumns {
    let content: TableContent
    /// The heading's columns, in the style's type.
    let heading: TableColumns
    let style: TableStyle

    /// Words of at most so many characters never wrap.
    private static let shortText = 6
    /// A part that stays whole, such as a code, may ask for so many characters and no more.
    private static let longestPiece = 10
    /// A column of fewer characters is narrow.
    private static let narrowColumn = 6
    /// Long words get at least so many characters.
    private static let leastCharacters = 4

    /// What each column needs at least, and what it can use.
    struct Need {
        var least: [Length]
        var most: [Length]
        /// The columns whose words may wrap.
        var elastic: [Int]
    }

    func need() throws(StageFailure) -> Need {
        let headings = try heading.need().widths
        var need = Need(least: [], most: [], elastic: [])
        for (index, column) in content.columns.enumerated() {
            let figures = max(scaled(column.whole) + scaled(column.fraction), scaled(column.rigid))
            let fixed = max(headings[index], figures + SheetStyle.cellPadding * 2 + TableStyle.tolerance)
            let natural = column.hasText ? padded(scaled(column.natural)) : .zero
            let least = max(fixed, column.hasText ? padded(leastText(column)) : .zero)
            need.least.append(least)
            need.most.append(max(least, natural))
            if natural > least { need.elastic.append(index) }
        }
        return need
    }

    private func leastText(_ column: TableContent.Column) -> Length {
        let natural = scaled(column.natural)
        if natural <= style.size * Self.shortText { return natural }
        let piece = min(scaled(column.piece), style.size * Self.longestPiece)
        return min(natural, max(style.size * Self.leastCharacters, piece))
    }

    /// - Returns: widths that add up to `total`, or nil when the content is wider.
    func widths(total: Length) throws(StageFailure) -> [Length]? {
        let need = try self.need()
        let left = total - need.least.sum()
        guard left >= .zero else { return nil }
        var widths = need.least
        let lack = zip(need.most, need.least).map { $0 - $1 }.sum()
        if lack < left {
            widths = need.most
            var left = left - lack
            left -= heading.widenForHeadings(&widths, room: left)
            return spread(left, over: widths)
        }
        let used = heading.widenForHeadings(&widths, room: left.half)
        let fit = TextWidths(
            columns: need.elastic.map { column in
                .init(index: column, least: widths[column], most: need.most[column])
            },
            rows: sample(need.elastic), padding: TableStyle.textPadding * 2, size: style.size)
        for (column, width) in fit.widths(adding: left - used) { widths[column] = width }
        return widths
    }

    /// So many rows tell enough of all of them.
    private static let sampleSize = 200

    /// The texts of some rows, evenly taken from all, as widths in this style.
    private func sample(_ elastic: [Int]) -> [[(column: Int, width: Length)]] {
        let wrapping = content.rows.map { $0.filter { elastic.contains($0.column) } }.filter { !$0.isEmpty }
        let count = min(wrapping.count, Self.sampleSize)
        return (0..<count).map { index in
            wrapping[index * wrapping.count / count].map { ($0.column, scaled($0.width)) }
        }
    }

    /// Makes columns of figures alike as far as the room goes, then widens all in proportion.
    private func spread(_ room: Length, over widths: [Length]) -> [Length] {
        var widths = widths
        var left = room
        let figures = content.columns.indices.filter { content.columns[$0].whole > .zero && !content.columns[$0].hasText }
        let widest = figures.map { widths[$0] }.max() ?? .zero
        let lack = figures.map { widest - widths[$0] }.sum()
        if lack <= left {
            for column in figures { widths[column] = widest }
            left -= lack
        }
        return zip(widths, left.shared(by: widths.map(\.emu))).map { $0 + $1 }
    }

    /// The most lines that a cell's text will have, about.
    func mostLines(_ widths: [Length]) -> Int {
        content.rows.joined().map { text in
            TextWidths.lines(
                of: scaled(text.width), in: widths[text.column] - TableStyle.textPadding * 2, size: style.size)
        }.max() ?? 1
    }

    /// The same of the columns that hold only a few characters: words are read down in them, not across.
    func mostNarrowLines(_ widths: [Length]) -> Int {
        content.rows.joined().compactMap { text in
            let measure = widths[text.column] - TableStyle.textPadding * 2
            guard measure < style.size * Self.narrowColumn else { return nil }
            return TextWidths.lines(of: scaled(text.width), in: measure, size: style.size)
        }.max() ?? 1
    }

    private func padded(_ width: Length) -> Length { width + TableStyle.textPadding * 2 + TableStyle.tolerance }

    private func scaled(_ length: Length) -> Length {
        length.scaled(style.size.emu, over: TableContent.reference.emu)
    }
}
