import Workbook

struct Unmade: Error {}

private func day(_ year: Int, _ month: Int, _ day: Int, second: Int = 0) throws -> CellDate {
    guard let date = CellDate(year: year, month: month, day: day, second: second) else {
        throw Unmade()
    }
    return date
}

private func number(_ digits: String, _ code: String = "General") -> CellValue {
    .number(CellNumber(digits: digits, format: NumberFormat(code: code)))
}

private func range(_ row: Int, _ column: Int, _ lastRow: Int, _ lastColumn: Int) -> CellRange {
    CellRange(first: .init(row: row, column: column), last: .init(row: lastRow, column: lastColumn))
}

/// A ledger of 20 columns: texts of which some come again, numbers, money and days.
func largeLedger(rows: Int) throws -> WorkbookContents {
    let headings = (1...20).map { CellValue.text("第\($0)栏标题") }
    let created = try day(2021, 1, 8)
    var sheet = SheetContents(name: "案件", rows: [RowContents(number: 1, values: headings)])
    for row in 2...max(2, rows) {
        var values: [CellValue] = [
            .text("AJ-2020-\(row)"), .text("凤栖山市第\(row % 5000)建筑劳务有限公司"), .text("栖云区"),
            .date(created),
        ]
        for column in 5...20 {
            switch column % 4 {
            case 0: values.append(number("\(row * column % 997)"))
            case 1: values.append(number("\(row * column % 99_999).\(row % 89 + 10)"))
            case 2: values.append(.text(["建筑", "制造", "餐饮", "其他"][row % 4]))
            default: values.append(.text("备注 \(row * column)"))
            }
        }
        sheet.rows.append(RowContents(number: row, values: values))
    }
    return WorkbookContents(sheets: [sheet], properties: .init(created: created))
}

/// Workbooks with all that the writer can do.
func sampleWorkbooks() throws -> [(name: String, contents: WorkbookContents)] {
    let created = try day(2021, 1, 8, second: 57_900)
    let head = CellStyle(
        font: .init(name: "黑体", size: 11, isBold: true),
        fill: .init(rgb: 0xDDEBF7),
        border: .thin,
        horizontal: .center,
        wraps: true
    )
    let body = CellStyle(border: .thin)
    var ledger = SheetContents(name: "案件")
    ledger.rows = [
        RowContents(number: 1, values: [.text("凤栖山市欠薪案件台账")], style: head),
        RowContents(
            number: 2,
            values: ["编号", "单位", "人数", "金额", "日期", "行业", "备注"].map { .text($0) },
            style: head
        ),
        RowContents(
            number: 3,
            values: [
                .text("AJ-1"), .text("㛃彤𬭎建筑"), number("12"), number("85200.5", "#,##0.00"),
                .date(try day(2020, 2, 29)), .text("建筑"), .text("=1+1"),
            ],
            style: body
        ),
        RowContents(
            number: 5,
            values: [
                .text("AJ-2"), .text("两行\n文字 <&>\""), number("0"), number("-0.01"), .date(created),
                .blank, .boolean(true),
            ],
            style: body
        ),
        RowContents(
            number: 6,
            values: [
                number("123456789012345"), number("0.000000123456789012345"),
                number("100000000000000000000"),
            ]
        ),
    ]
    ledger.rows[2].cells[3].comment = "核对原件"
    ledger.merges = [range(1, 1, 1, 7)]
    ledger.columns = [
        .init(range: 1...1, width: 10), .init(range: 2...2, width: 30),
        .init(range: 9...9, isHidden: true),
    ]
    ledger.choices = [
        .init(range: range(3, 6, 200, 6), words: ["建筑", "制造"], message: "请选行业"),
        .init(range: range(3, 2, 200, 2), words: (0..<90).map { "第\($0)家单位" }),
    ]
    (ledger.frozenRows, ledger.frozenColumns) = (2, 1)
    ledger.filter = range(2, 1, 6, 7)
    ledger.page.isLandscape = true
    ledger.page.fit = .width
    ledger.page.repeatedRows = 1...2
    ledger.page.footer = .init(center: [.text("第"), .page, .text("页")])
    let properties = WorkbookContents.Properties(
        title: "台账",
        author: "统计科",
        company: "凤栖山市",
        created: created
    )
    let old = SheetContents(
        name: "早年",
        rows: try [(1900, 1, 1), (1900, 2, 28), (1900, 3, 1), (1999, 12, 31), (9999, 12, 31)]
            .enumerated().map {
                RowContents(number: $0 + 1, values: [.date(try day($1.0, $1.1, $1.2))])
            }
    )
    return [
        ("ledger.xlsx", WorkbookContents(sheets: [ledger], properties: properties)),
        (
            "days.xlsx",
            WorkbookContents(sheets: [old, SheetContents(name: "空表")], properties: properties)
        ),
    ]
}
