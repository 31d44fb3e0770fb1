import Diagnostics

/// The lists of choices that do not fit their own cells, on a hidden sheet of their own.
///
/// A list within a cell's rule has 255 characters at most and no commas in its words
/// (ECMA-376 Part 1 §18.3.1.33); a longer one refers to cells.
struct ChoiceSheet {
    /// For each list in order of sheets and lists: the formula of the cells, nil where the words fit the rule.
    private(set) var formulas: [[String?]] = []
    /// The hidden sheet; nil when every list fits.
    private(set) var sheet: SheetContents?

    init(for contents: WorkbookContents) {
        let name = Self.freeName(among: contents.sheets.map(\.name))
        var columns: [[String]] = []
        formulas = contents.sheets.map { sheet in
            sheet.choices.map { list in
                guard !Self.fits(list.words) else { return nil }
                let column = columns.firstIndex(of: list.words) ?? columns.count
                if column == columns.count { columns.append(list.words) }
                return Self.formula(sheet: name, column: column + 1, count: list.words.count)
            }
        }
        guard !columns.isEmpty else { return }
        var sheet = SheetContents(name: name, rows: Self.rows(columns))
        sheet.isHidden = true
        self.sheet = sheet
    }

    private static func fits(_ words: [String]) -> Bool {
        let isPlain = words.allSatisfy { !$0.contains { ",\"\n\r".contains($0) } && !$0.hasPrefix("=") && !$0.isEmpty }
        return isPlain && words.joined(separator: ",").utf16.count <= ContentsChecker.longestMessage && !words.isEmpty
    }

    private static func formula(sheet: String, column: Int, count: Int) -> String {
        let letters = Place.Cell.letters(ofColumn: column)
        return "='\(sheet)'!$\(letters)$1:$\(letters)$\(max(1, count))"
    }

    private static func freeName(among names: [String]) -> String {
        var (name, number) = ("选项", 1)
        while names.contains(where: { $0.lowercased() == name }) {
            number += 1
            name = "选项\(number)"
        }
        return name
    }

    private static func rows(_ columns: [[String]]) -> [RowContents] {
        (0..<(columns.map(\.count).max() ?? 0)).map { row in
            let cells = columns.enumerated().compactMap { column, words in
                words.indices.contains(row) ? CellContents(column: column + 1, value: .text(words[row])) : nil
            }
            return RowContents(number: row + 1, cells: cells)
        }
    }
}
