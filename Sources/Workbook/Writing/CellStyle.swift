/// How a cell looks.
package struct CellStyle: Hashable, Sendable {
    /// Where a text stands from left to right.
    package enum Horizontal: Hashable, Sendable { case general, left, center, right, distributed }
    /// Where a text stands from top to bottom.
    package enum Vertical: Hashable, Sendable { case top, center, bottom }
    /// The lines round a cell.
    package enum Border: Hashable, Sendable { case none, hair, thin, medium, thick, double }

    /// A font by its name, which the reader's machine must have.
    package struct Font: Hashable, Sendable {
        package var name: String
        /// In points.
        package var size: Double
        package var isBold = false
        package var isItalic = false
        package var colour: Colour?

        package init(name: String, size: Double, isBold: Bool = false, isItalic: Bool = false, colour: Colour? = nil) {
            self.name = name
            self.size = size
            self.isBold = isBold
            self.isItalic = isItalic
            self.colour = colour
        }
    }

    /// A colour as 0xRRGGBB.
    package struct Colour: Hashable, Sendable {
        package var rgb: UInt32
        package init(rgb: UInt32) { self.rgb = rgb & 0xFF_FFFF }
    }

    /// Nil for the program's own.
    package var font: Font?
    package var fill: Colour?
    /// All four sides.
    package var border = Border.none
    package var horizontal = Horizontal.general
    package var vertical = Vertical.center
    package var wraps = false
    /// The code of a number format; nil for that of the value.
    package var numberFormat: String?

    package init(
        font: Font? = nil, fill: Colour? = nil, border: Border = .none, horizontal: Horizontal = .general,
        vertical: Vertical = .center, wraps: Bool = false, numberFormat: String? = nil
    ) {
        self.font = font
        self.fill = fill
        self.border = border
        self.horizontal = horizontal
        self.vertical = vertical
        self.wraps = wraps
        self.numberFormat = numberFormat
    }
}
