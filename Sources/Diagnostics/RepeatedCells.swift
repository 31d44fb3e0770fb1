/// The cells of one column that a fault is told of together.
extension Diagnostic {
    /// So many ranges of rows are written out.
    private static let mostRanges = 8

    /// `（C2:C254 共 253 格）`; nil for a fault of a single cell.
    package var cells: Bilingual? {
        guard !repeats.isEmpty else { return nil }
        let found = ([place] + repeats.map(\.place)).compactMap { $0?.cell }
        let rows = Self.ranges(found.map(\.row).sorted())
        let shown = rows.prefix(Self.mostRanges)
        let isWhole = rows.count <= Self.mostRanges
        guard let column = found.first?.column else {
            let texts = shown.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
            return Bilingual(
                "（第 \(texts.joined(separator: "、")) 行\(isWhole ? "" : "等")，共 \(found.count) 格）",
                " (rows \(texts.joined(separator: ", "))\(isWhole ? "" : " and others"), \(found.count) cells)")
        }
        let letters = Place.Cell.letters(ofColumn: column)
        let texts = shown.map { $0.count == 1 ? "\(letters)\($0.lowerBound)" : "\(letters)\($0.lowerBound):\(letters)\($0.upperBound)" }
        return Bilingual(
            "（\(texts.joined(separator: "、"))\(isWhole ? "" : "等") 共 \(found.count) 格）",
            " (\(texts.joined(separator: ", "))\(isWhole ? "" : " and others"), \(found.count) cells)")
    }

    /// - Parameter rows: in ascending order.
    private static func ranges(_ rows: [Int]) -> [ClosedRange<Int>] {
        rows.reduce(into: []) { ranges, row in
            if let last = ranges.last, last.upperBound + 1 >= row {
                ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, row)
            } else {
                ranges.append(row...row)
            }
        }
    }

    /// Whether it is the same fault in another cell of the same column, so that both can be told as one.
    ///
    /// What has notes is about records of its own, and so is what is said of a whole row.
    package var column: Column? {
        guard notes.isEmpty, let place, let cell = place.cell, cell.column != nil || cell.heading != nil else { return nil }
        return Column(
            code: code, severity: severity, message: kin ?? message.chinese, hints: hints, file: place.file, sheet: place.sheet,
            column: cell.column, heading: cell.heading)
    }

    /// A fault of a column, whatever the row.
    package struct Column: Hashable, Sendable {
        let code: Code
        let severity: Severity
        let message: String
        let hints: [Bilingual]
        let file: String
        let sheet: String?
        let column: Int?
        let heading: String?
    }
}
