/// A sheet as the workbook lists it.
package struct SheetInfo: Hashable, Sendable {
    /// Whether people see its tab.
    package enum Visibility: String, Hashable, Sendable {
        case visible
        case hidden
        /// Hidden so that only a macro can show it.
        case veryHidden
    }

    package let name: String
    package let visibility: Visibility
    /// The relationship that leads to its part.
    let relationship: String
}

/// Reads the list of sheets (ECMA-376 Part 1 §18.2).
final class WorkbookHandler: XMLHandler {
    private(set) var isRight = false
    private(set) var sheets: [SheetInfo] = []
    private(set) var dateSystem = DateSystem.from1900
    /// More than any program opens.
    static let mostSheets = 1000

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name.is("workbook") { isRight = true }
        if name.is("workbookPr"), attributes.flag("date1904") { dateSystem = .from1904 }
        guard name.is("sheet"), sheets.count < Self.mostSheets else { return }
        let name = EscapedText.decode(Array((attributes.text("name") ?? "").utf8))
        sheets.append(
            SheetInfo(
                name: name, visibility: .init(rawValue: attributes.text("state") ?? "") ?? .visible,
                relationship: attributes.text("id", in: .relationship) ?? ""))
    }

    func text(_ bytes: Span<UInt8>) {}
    func end(_ name: XMLName) {}
}
