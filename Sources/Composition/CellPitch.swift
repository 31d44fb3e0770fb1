package import Geometry

/// The width of a cell, as an exact fraction: 156 mm over 28 characters.
///
/// Positions are kept in fine units, `1 / (2 · cells)` EMU, in which a cell and
/// a half cell are whole; a place is rounded to EMU once, at the end.
package struct CellPitch: Hashable, Sendable {
    package let span: Length
    package let cells: Int

    /// - Precondition: `cells` is positive.
    package init(span: Length, cells: Int) {
        precondition(cells > 0, "a pitch divides a span into at least one cell")
        self.span = span
        self.cells = cells
    }

    /// Cells of one em: text set solid.
    package static func solid(_ size: Length) -> CellPitch { CellPitch(span: size, cells: 1) }

    /// The same span in so many cells more, or fewer if negative: the characters keep their size and
    /// stand closer together or wider apart (GB/T 9704-2012 §7.3.5.5, to make room for a signature).
    ///
    /// - Returns: nil when no cell would be left.
    package func adding(cells count: Int) -> CellPitch? {
        cells + count > 0 ? CellPitch(span: span, cells: cells + count) : nil
    }

    /// Whether text of this size is readable on the pitch: a cell is at least 15/16 of the em, or the
    /// ink of neighbours would touch, and at most 17/16, or the line would fall apart.
    ///
    /// 三号 on 156 mm: 27, 28 and 29 cells.
    package func suits(_ size: Length) -> Bool {
        let cell = 16 * span.emu
        return cell >= 15 * size.emu * cells && cell <= 17 * size.emu * cells
    }

    /// The pitches on which text of this size may be set to make a page's lines fewer or more, this
    /// one first and then those that differ least, closer before wider: 28, 29 and 27 cells.
    package func alternatives(for size: Length) -> [CellPitch] {
        let others = (1...cells).flatMap { [adding(cells: $0), adding(cells: -$0)] }
        return [self] + others.compactMap { $0 }.filter { $0.suits(size) }
    }

    /// The width of `count` cells, rounded once.
    package func width(ofCells count: Int) -> Length { span.scaled(count, over: cells) }

    /// Fine units in one EMU.
    var unitsPerEMU: Int { 2 * cells }

    /// A cell in fine units.
    var cell: Int { 2 * span.emu }

    /// A length in fine units; one that is a whole number of half cells but for
    /// its rounding to EMU is exactly that many, so that they fit.
    func fine(_ length: Length) -> Int {
        let value = length.emu * unitsPerEMU
        let half = span.emu
        guard value > 0, half > 0 else { return value }
        let nearest = (value + half / 2) / half * half
        return abs(value - nearest) <= unitsPerEMU / 2 ? nearest : value
    }

    /// Rounds half away from zero.
    func length(fine value: Int) -> Length { Length(emu: value).scaled(1, over: unitsPerEMU) }
}
