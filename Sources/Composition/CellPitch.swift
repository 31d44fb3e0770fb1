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

    /// The width of `count` cells, rounded once.
    package func width(ofCells count: Int) -> Length { span.scaled(count, over: cells) }

    /// Fine units in one EMU.
    var unitsPerEMU: Int { 2 * cells }

    /// A cell in fine units.
    var cell: Int { 2 * span.emu }

    func fine(_ length: Length) -> Int { length.emu * unitsPerEMU }

    /// Rounds half away from zero.
    func length(fine value: Int) -> Length { Length(emu: value).scaled(1, over: unitsPerEMU) }
}
