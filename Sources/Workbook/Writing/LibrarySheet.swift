import CXLSXWriter

/// Transcribes one sheet into the library's worksheet.
@safe struct LibrarySheet {
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let workbook: LibraryWorkbook

    /// Millimetres of an inch, the library's unit of margins.
    private static let inch = 25.4

    init(sheet: UnsafeMutablePointer<lxw_worksheet>, workbook: LibraryWorkbook) {
        unsafe self.sheet = sheet
        self.workbook = workbook
    }

    mutating func write(_ contents: SheetContents, choiceFormulas: [String?]) {
        contents.columns.forEach(write)
        writeMerges(of: contents)
        contents.rows.forEach(write)
        for (list, formula) in zip(contents.choices, choiceFormulas) { write(list, formula: formula) }
        if contents.frozenRows > 0 || contents.frozenColumns > 0 {
            unsafe worksheet_freeze_panes(sheet, UInt32(contents.frozenRows), UInt16(contents.frozenColumns))
        }
        if let filter = contents.filter {
            let area = Area(filter)
            workbook.check(unsafe worksheet_autofilter(sheet, area.top, area.left, area.bottom, area.right))
        }
        write(contents.page)
        if contents.isHidden { unsafe worksheet_hide(sheet) }
    }

    /// A range as the library counts, from 0.
    private struct Area {
        let top, bottom: UInt32
        let left, right: UInt16

        init(_ range: CellRange) {
            (top, bottom) = (UInt32(range.first.row - 1), UInt32(range.last.row - 1))
            (left, right) = (UInt16(range.first.column - 1), UInt16(range.last.column - 1))
        }
    }

    // MARK: Columns and merged cells

    private func write(_ column: ColumnContents) {
        let (first, last) = (UInt16(column.range.lowerBound - 1), UInt16(column.range.upperBound - 1))
        var options = lxw_row_col_options(hidden: column.isHidden ? 1 : 0, level: 0, collapsed: 0)
        let width = column.width ?? Self.defaultWidth
        guard let style = column.style else {
            workbook.check(unsafe worksheet_set_column_opt(sheet, first, last, width, nil, &options))
            return
        }
        let format = unsafe workbook.format(style, numberFormat: nil)
        workbook.check(unsafe worksheet_set_column_opt(sheet, first, last, width, format, &options))
    }

    /// In characters: the width of columns that say none, LXW_DEF_COL_WIDTH.
    private static let defaultWidth = 8.43

    /// Merges before the cells are written: the library blanks the merged cells.
    private func writeMerges(of contents: SheetContents) {
        let rows = Dictionary(contents.rows.map { ($0.number, $0) }) { first, _ in first }
        for range in contents.merges where range.first != range.last {
            let area = Area(range)
            let first = rows[range.first.row]?.cells.first { $0.column == range.first.column }
            let format = unsafe workbook.format(first?.style ?? CellStyle(), numberFormat: nil)
            workbook.check(
                unsafe worksheet_merge_range(sheet, area.top, area.left, area.bottom, area.right, "", format))
        }
    }

    // MARK: Cells

    private func write(_ row: RowContents) {
        let number = UInt32(row.number - 1)
        if row.height != nil || row.isHidden {
            var options = lxw_row_col_options(hidden: row.isHidden ? 1 : 0, level: 0, collapsed: 0)
            workbook.check(unsafe worksheet_set_row_opt(sheet, number, row.height ?? Self.defaultHeight, nil, &options))
        }
        for cell in row.cells { write(cell, row: number) }
    }

    /// In points: LXW_DEF_ROW_HEIGHT.
    private static let defaultHeight = 15.0

    private func write(_ cell: CellContents, row: UInt32) {
        let column = UInt16(cell.column - 1)
        let format = unsafe workbook.format(cell.style, numberFormat: Self.numberFormat(of: cell.value))
        switch cell.value {
        case .blank: workbook.check(unsafe worksheet_write_blank(sheet, row, column, format))
        case .text(let text), .error(let text):
            workbook.check(unsafe worksheet_write_string(sheet, row, column, EscapedText.encode(text), format))
        case .number(let number):
            workbook.check(unsafe worksheet_write_number(sheet, row, column, Double(number.digits) ?? 0, format))
        case .date(let date):
            let serial = Double(DateSystem.serial(of: date)) + Double(date.second) / 86_400
            workbook.check(unsafe worksheet_write_number(sheet, row, column, serial, format))
        case .boolean(let flag):
            workbook.check(unsafe worksheet_write_boolean(sheet, row, column, flag ? 1 : 0, format))
        }
        if let comment = cell.comment {
            workbook.check(unsafe worksheet_write_comment(sheet, row, column, EscapedText.encode(comment)))
        }
    }

    /// The format that a value brings along.
    private static func numberFormat(of value: CellValue) -> String? {
        switch value {
        case .number(let number) where number.format != .general: number.format.code
        case .date(let date): date.second == 0 ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss"
        default: nil
        }
    }

    // MARK: Lists and pages

    private func write(_ list: ChoiceList, formula: String?) {
        let area = Area(list.range)
        unsafe withStrings(formula.map { [$0] } ?? list.words) { words in
            unsafe withStrings([list.message]) { message in
                var rule = unsafe lxw_data_validation()
                unsafe rule.validate = UInt8((formula == nil ? LXW_VALIDATION_TYPE_LIST : LXW_VALIDATION_TYPE_LIST_FORMULA).rawValue)
                if formula == nil { unsafe rule.value_list = words } else { unsafe rule.value_formula = words[0] }
                if !list.message.isEmpty { unsafe rule.error_message = message[0] }
                workbook.check(
                    unsafe worksheet_data_validation_range(sheet, area.top, area.left, area.bottom, area.right, &rule))
            }
        }
    }

    /// Calls `body` with C strings, closed by nil; the library copies them.
    private func withStrings(
        _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Void
    ) {
        let pointers = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: texts.count + 1)
        for (index, text) in texts.enumerated() {
            let characters = text.utf8CString
            let copy = UnsafeMutablePointer<CChar>.allocate(capacity: characters.count)
            for (offset, character) in characters.enumerated() { unsafe copy[offset] = character }
            unsafe pointers[index] = copy
        }
        unsafe pointers[texts.count] = nil
        unsafe body(pointers)
        for index in texts.indices { unsafe pointers[index]?.deallocate() }
        unsafe pointers.deallocate()
    }

    private func write(_ page: PageSetup) {
        unsafe worksheet_set_paper(sheet, Self.paperA4)
        if page.isLandscape { unsafe worksheet_set_landscape(sheet) }
        let margins = page.margins
        unsafe worksheet_set_margins(
            sheet, margins.left / Self.inch, margins.right / Self.inch, margins.top / Self.inch,
            margins.bottom / Self.inch)
        switch page.fit {
        case .none: break
        case .width: unsafe worksheet_fit_to_pages(sheet, 1, 0)
        case .page: unsafe worksheet_fit_to_pages(sheet, 1, 1)
        case .across(let count): unsafe worksheet_fit_to_pages(sheet, UInt16(clamping: max(1, count)), 0)
        }
        if let rows = page.repeatedRows {
            workbook.check(unsafe worksheet_repeat_rows(sheet, UInt32(rows.lowerBound - 1), UInt32(rows.upperBound - 1)))
        }
        if let columns = page.repeatedColumns {
            workbook.check(unsafe worksheet_repeat_columns(sheet, UInt16(clamping: columns.lowerBound - 1), UInt16(clamping: columns.upperBound - 1)))
        }
        let (header, footer) = (page.header.code, page.footer.code)
        if !header.isEmpty { workbook.check(unsafe worksheet_set_header(sheet, header)) }
        if !footer.isEmpty { workbook.check(unsafe worksheet_set_footer(sheet, footer)) }
    }

    /// ECMA-376 Part 1 §18.3.1.63, paperSize.
    private static let paperA4: UInt8 = 9
}
