package import Diagnostics

extension Diagnostic.Code {
    package static let sheetReference = Self(rawValue: "XLS0111")
    package static let sheetOrder = Self(rawValue: "XLS0112")
    package static let sheetValue = Self(rawValue: "XLS0113")
    package static let sheetNoText = Self(rawValue: "XLS0114")
    package static let sheetTextTooLong = Self(rawValue: "XLS0115")
    package static let sheetMerge = Self(rawValue: "XLS0116")
    package static let sheetFormula = Self(rawValue: "XLS0117")
    package static let sheetHidden = Self(rawValue: "XLS0118")
}

extension Diagnostic {
    private static let saveSheetAgain = Bilingual(
        "用 Excel 或 WPS 打开，核对这里，再另存为“Excel 工作簿 (*.xlsx)”",
        "open it in the spreadsheet program, check this place and save it as 'Excel workbook (*.xlsx)'")

    static func sheet(_ fault: SheetFault, at place: Place) -> Diagnostic {
        switch fault.kind {
        case .badReference(let text):
            broken(
                .sheetReference, place, "“\(quotable(text))”不是工作表里的行号或格号", "'\(quotable(text))' is no row or cell of a sheet")
        case .order where fault.column == nil:
            broken(.sheetOrder, place, "这一行重复，或者行的次序乱了", "this row is there twice, or the rows are out of order")
        case .order: broken(.sheetOrder, place, "这一格重复，或者格的次序乱了", "this cell is there twice, or the cells are out of order")
        case .malformedValue(let text):
            broken(.sheetValue, place, "“\(quotable(text))”不是这一格的类型所能有的值", "'\(quotable(text))' is no value of the cell's type")
        case .noSuchText(let text):
            broken(.sheetNoText, place, "文字表里没有第 \(quotable(text)) 条", "the table of texts has no entry \(quotable(text))")
        case .textTooLong:
            Diagnostic(
                code: .sheetTextTooLong, message: Bilingual("这一格的文字太长", "the text of the cell is too long"), place: place,
                hints: [Bilingual("一格最多 32767 字", "a cell holds 32,767 characters at most")])
        case .badMerge(let text):
            broken(.sheetMerge, place, "合并单元格的范围“\(quotable(text))”不对", "'\(quotable(text))' is no range of merged cells")
        case .overlappingMerge: broken(.sheetMerge, place, "这里的合并单元格互相重叠", "merged cells overlap here")
        case .formulaWithoutValue:
            Diagnostic(
                code: .sheetFormula, severity: .warning,
                message: Bilingual("公式还没有算出结果，当作空白", "the formula has no result yet; the cell counts as blank"), place: place,
                hints: [computeIt])
        }
    }

    /// A formula without a value where one must be; it takes the place of the warning.
    package static func uncomputedFormula(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .sheetFormula, message: Bilingual("公式还没有算出结果，这一格没有值", "the formula has no result yet: the cell has no value"),
            place: place, hints: [computeIt])
    }

    private static let computeIt = Bilingual("用 Excel 或 WPS 打开，保存一次", "open it in the spreadsheet program and save it once")

    private static func broken(_ code: Code, _ place: Place, _ chinese: String, _ english: String) -> Diagnostic {
        Diagnostic(code: code, message: Bilingual(chinese, english), place: place, hints: [saveSheetAgain])
    }

    /// Tells that a sheet has hidden parts with records in them, which people who look at it do not see.
    static func sheetHidden(_ what: Bilingual, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .sheetHidden, severity: .warning,
            message: Bilingual("有隐藏的\(what.chinese)，其中的数据也读入", "\(what.english) are hidden; their data is read as well"),
            place: place, hints: [Bilingual("取消隐藏，核对这些数据", "show them and check the data")])
    }
}
