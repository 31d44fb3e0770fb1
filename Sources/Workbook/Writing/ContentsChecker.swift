import Diagnostics

/// Finds out what of some contents no workbook can hold, before anything is written.
struct ContentsChecker {
    /// The file that will be written, for places.
    let file: String
    private(set) var collector = LimitedCollector()

    /// UTF-16 units of a cell's text.
    static let longestText = 32_767
    /// UTF-16 units of a message, a caption or a list of choices.
    static let longestMessage = 255

    init(file: String) { self.file = file }

    mutating func check(_ contents: WorkbookContents) {
        var names: Set<String> = []
        for sheet in contents.sheets {
            let isDoubled = !names.insert(sheet.name.lowercased()).inserted
            if isDoubled || !Self.isName(sheet.name) {
                collector.report { .contentsSheetName(sheet.name, isDoubled: isDoubled) }
            }
            check(sheet)
        }
    }

    private static func isName(_ name: String) -> Bool {
        (1...31).contains(EscapedText.encode(name).utf16.count) && !name.contains { "[]:*?/\\".contains($0) } && !name.hasPrefix("'")
            && !name.hasSuffix("'") && !name.unicodeScalars.contains { $0.value < 0x20 }
    }

    private mutating func check(_ sheet: SheetContents) {
        let file = file
        var lastRow = 0
        for row in sheet.rows {
            let isRight = row.number > lastRow && row.number <= WorkbookLimits.rows
            lastRow = max(lastRow, row.number)
            if !isRight { collector.report { .contentsSize(at: Self.place(file, sheet, row.number)) } }
            var lastColumn = 0
            for cell in row.cells {
                if cell.column <= lastColumn || cell.column > WorkbookLimits.columns {
                    collector.report { .contentsSize(at: Self.place(file, sheet, row.number, cell.column)) }
                }
                lastColumn = max(lastColumn, cell.column)
                check(cell, at: Self.place(file, sheet, row.number, cell.column))
            }
        }
        checkRanges(of: sheet)
        for caption in [sheet.page.header.code, sheet.page.footer.code] where caption.utf16.count > Self.longestMessage {
            collector.report { .contentsText(Self.longestMessage, at: Place(file: file, sheet: sheet.name)) }
        }
    }

    private mutating func check(_ cell: CellContents, at place: Place) {
        let texts = [cell.value.text, cell.comment].compactMap { $0 }
        if texts.contains(where: { $0.utf16.count > Self.longestText }) {
            collector.report { .contentsText(Self.longestText, at: place) }
        }
        if case .number(let number) = cell.value {
            if !Self.isExact(number.digits) { collector.report { .contentsNumber(number.digits, at: place) } }
        }
    }

    /// Whether a number is plain decimal of at most 15 significant digits, which a double holds (IEEE 754).
    private static func isExact(_ digits: String) -> Bool {
        guard !digits.hasSuffix(".") else { return false }
        var plain = Substring(digits)
        // Zeros at the end of a fraction change nothing; at the beginning they would be lost.
        if plain.contains(".") {
            while plain.hasSuffix("0") { plain.removeLast() }
            if plain.hasSuffix(".") { plain.removeLast() }
        }
        return DecimalDigits(Array(digits.utf8).span)?.plain == String(plain)
    }

    private mutating func checkRanges(of sheet: SheetContents) {
        let file = file
        var merges = MergedRanges(sheet.merges.filter { Self.isRange($0) && $0.first != $0.last })
        let overlapping = merges.move(to: WorkbookLimits.rows)
        var wrong = (sheet.merges + sheet.choices.map(\.range) + [sheet.filter].compactMap { $0 }).filter { !Self.isRange($0) }
        wrong += overlapping
        for range in wrong { collector.report { .contentsRange(at: Self.place(file, sheet, range.first.row, range.first.column)) } }
        for list in sheet.choices where list.message.utf16.count > Self.longestMessage {
            collector.report {
                .contentsText(Self.longestMessage, at: Self.place(file, sheet, list.range.first.row, list.range.first.column))
            }
        }
    }

    private static func isRange(_ range: CellRange) -> Bool {
        range.first.row >= 1 && range.first.column >= 1 && range.last.row >= range.first.row
            && range.last.column >= range.first.column && range.last.row <= WorkbookLimits.rows
            && range.last.column <= WorkbookLimits.columns
    }

    private static func place(_ file: String, _ sheet: SheetContents, _ row: Int, _ column: Int? = nil) -> Place {
        Place(file: file, sheet: sheet.name, cell: .init(row: row, column: column))
    }
}

extension CellValue {
    /// The text that a text cell or an error holds.
    var text: String? {
        switch self {
        case .text(let text), .error(let text): text
        default: nil
        }
    }
}
