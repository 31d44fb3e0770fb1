/// What a sheet says of columns next to each other.
package struct SheetColumns: Hashable, Sendable {
    /// Counted from 1.
    package var range: ClosedRange<Int>
    /// In characters of the normal font; nil for the sheet's own width.
    package var width: Double?
    package var isHidden: Bool

    /// Reads a `col` element; nil for a wrong one.
    init?(_ attributes: XMLAttributes) {
        guard let first = attributes.integer("min"), let last = attributes.integer("max"), first >= 1, last >= first,
            last <= WorkbookLimits.columns
        else { return nil }
        range = first...last
        width = attributes.text("width").flatMap(Double.init).flatMap { (0...255).contains($0) ? $0 : nil }
        isHidden = attributes.flag("hidden")
    }
}
