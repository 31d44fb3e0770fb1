/// The number formats of a workbook's cell styles.
struct CellStyles: Sendable {
    /// By the number that a cell gives.
    var formats: [NumberFormat] = []

    /// The format of a cell's style; general where the style does not exist.
    subscript(style: Int) -> NumberFormat {
        formats.indices.contains(style) ? formats[style] : .general
    }
}

/// Reads the part of styles as far as number formats (ECMA-376 Part 1 §18.8).
final class StyleHandler: XMLHandler {
    private(set) var isRight = false
    private var codes: [Int: NumberFormat] = [:]
    private var numbers: [Int] = []
    /// The list that the reader stands in: custom formats, or the cells' own styles.
    private var list: List?

    private enum List { case formats, cells }

    /// Excel's own limit is 64,000 styles.
    private static let most = 100_000

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name.is("styleSheet") { isRight = true }
        if name.is("numFmts") { list = .formats }
        if name.is("cellXfs") { list = .cells }
        switch list {
        case .formats where name.is("numFmt") && codes.count < Self.most:
            guard let number = attributes.integer("numFmtId"), let code = attributes.text("formatCode") else { return }
            codes[number] = NumberFormat(code: EscapedText.decode(Array(code.utf8)))
        case .cells where name.is("xf") && numbers.count < Self.most:
            numbers.append(attributes.integer("numFmtId") ?? 0)
        default: break
        }
    }

    func text(_ bytes: Span<UInt8>) {}

    func end(_ name: XMLName) {
        if name.is("numFmts") || name.is("cellXfs") { list = nil }
    }

    var styles: CellStyles {
        // Programs in Chinese give the codes of 27 to 36 and 50 to 58 themselves; what is given counts.
        CellStyles(formats: numbers.map { codes[$0] ?? NumberFormat.builtIn($0) ?? .general })
    }
}
