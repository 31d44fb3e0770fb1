import Diagnostics

/// A part of a workbook, as its messages name it.
enum WorkbookPart: Hashable, Sendable {
    /// The list of parts of the package or of one of them.
    case relationships
    /// The list of sheets.
    case workbook
    case sharedStrings
    case styles
    case sheet(String)

    /// In words of somebody who never saw the inside of a workbook.
    var words: Bilingual {
        switch self {
        case .relationships: Bilingual("部件目录", "the list of parts")
        case .workbook: Bilingual("工作表目录", "the list of sheets")
        case .sharedStrings: Bilingual("文字表", "the table of texts")
        case .styles: Bilingual("格式表", "the table of formats")
        case .sheet(let name): Bilingual("工作表“\(name)”", "the sheet '\(name)'")
        }
    }
}
