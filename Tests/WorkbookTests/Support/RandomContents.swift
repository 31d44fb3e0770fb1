import TestSupport

@testable import Workbook

/// Workbooks of any contents that can be written.
struct RandomContents {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func workbook() throws -> WorkbookContents {
        let created = CellDate(
            year: .random(in: 1990...2040, using: &random),
            month: 3,
            day: 9,
            second: .random(in: 0..<86_400, using: &random)
        )
        guard let created else { throw Unmade() }
        let count = Int.random(in: 1...3, using: &random)
        return WorkbookContents(
            sheets: (0..<count).map { sheet("表\($0)" + name()) },
            properties: .init(title: "标题", author: "", company: "单位", created: created)
        )
    }

    struct Unmade: Error {}

    mutating func sheet(_ name: String) -> SheetContents {
        var sheet = SheetContents(name: name)
        var number = 0
        for _ in 0..<Int.random(in: 0...8, using: &random) {
            number += Int.random(in: 1...3, using: &random)
            sheet.rows.append(row(number))
        }
        if Bool.random(using: &random) {
            sheet.merges = [
                CellRange(
                    first: .init(row: 40, column: 1),
                    last: .init(row: 41, column: .random(in: 1...5, using: &random))
                )
            ]
        }
        sheet.isHidden = false
        sheet.frozenRows = .random(in: 0...2, using: &random)
        return sheet
    }

    /// The end of a sheet's name.
    private mutating func name() -> String {
        let forbidden = "[]:*?/\\'\n\t".unicodeScalars
        return String(
            String.UnicodeScalarView(
                text(most: 2).unicodeScalars.filter { !forbidden.contains($0) }
            )
        )
    }

    private mutating func row(_ number: Int) -> RowContents {
        var column = 0
        var row = RowContents(number: number)
        row.isHidden = Int.random(in: 0...5, using: &random) == 0
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            column += Int.random(in: 1...3, using: &random)
            row.cells.append(CellContents(column: column, value: value(), style: style()))
        }
        return row
    }

    private mutating func style() -> CellStyle {
        let colour = CellStyle.Colour(rgb: UInt32.random(in: 0...0xFF_FFFF, using: &random))
        return CellStyle(
            font: Bool.random(using: &random)
                ? CellStyle.Font(
                    name: "仿宋",
                    size: 12,
                    isBold: .random(using: &random),
                    colour: colour
                ) : nil,
            fill: Bool.random(using: &random) ? colour : nil,
            border: Bool.random(using: &random) ? .thin : .none,
            horizontal: .center,
            wraps: .random(using: &random)
        )
    }

    /// A value that is not blank; numbers are what a spreadsheet can hold exactly.
    mutating func value() -> CellValue {
        switch Int.random(in: 0...5, using: &random) {
        case 0, 1: .text(text(most: 12) + "字")
        case 2: .number(CellNumber(digits: decimal()))
        case 3: .boolean(.random(using: &random))
        case 4: date().map(CellValue.date) ?? .boolean(true)
        default: .number(CellNumber(digits: decimal(), format: NumberFormat(code: "#,##0.00")))
        }
    }

    private mutating func date() -> CellDate? {
        let second = Bool.random(using: &random) ? 0 : Int.random(in: 0..<86_400, using: &random)
        return CellDate(
            year: .random(in: 1900...2999, using: &random),
            month: .random(in: 1...12, using: &random),
            day: .random(in: 1...28, using: &random),
            second: second
        )
    }

    private mutating func decimal() -> String {
        let digits = Int.random(in: 0..<1_000_000_000_000_000, using: &random)
        let point = Int.random(in: -20...20, using: &random)
        let text = (Bool.random(using: &random) ? "-" : "") + "\(digits)E\(point)"
        return DecimalDigits(Array(text.utf8).span)?.plain ?? "0"
    }

    private mutating func text(most: Int) -> String {
        let pieces = [
            "汉", "㛃", "𬭎", "a", " ", "\n", "=", "+", "-", "@", "\"", "&", "<", ">", "'", ",", "\t",
            "1", "１", "_x0041_", "_", "😀", "é", "{", "]]>", "x",
        ]
        return (0..<Int.random(in: 0...most, using: &random)).map { _ in
            pieces.randomElement(using: &random) ?? ""
        }.joined()
    }
}
