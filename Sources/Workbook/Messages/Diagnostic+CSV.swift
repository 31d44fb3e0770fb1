package import Diagnostics

extension Diagnostic.Code {
    package static let csvEncoding = Self(rawValue: "CSV0101")
    package static let csvEmpty = Self(rawValue: "CSV0102")
    package static let csvSeparator = Self(rawValue: "CSV0103")
    package static let csvUnclosedQuote = Self(rawValue: "CSV0104")
    package static let csvTextAfterQuote = Self(rawValue: "CSV0105")
    package static let csvQuoteInText = Self(rawValue: "CSV0106")
    package static let csvRowLength = Self(rawValue: "CSV0107")
}

extension Diagnostic {
    static func csvEncoding(_ fault: CSVDecoding.Fault, file: String) -> Diagnostic {
        let message: Bilingual
        var place = Place(file: file)
        switch fault {
        case .foreign(.pdf): message = Bilingual("这是 PDF，不是 CSV 文本", "this is a PDF, not CSV text")
        case .foreign(.encrypted):
            message = Bilingual("这是设了密码的 Excel 工作簿，不是 CSV 文本", "this is an Excel workbook with a password, not CSV text")
        case .foreign:
            message = Bilingual(
                "这是 Excel 工作簿，不是 CSV 文本", "this is an Excel workbook, not CSV text")
        case .invalid(let encoding, let row, let byte):
            place = Place(file: file, position: .init(line: row, column: 1), cell: .init(row: row))
            message = Bilingual(
                "这一行不是 \(encoding.rawValue) 编码（文件第 \(byte) 字节起）",
                "this row is not \(encoding.rawValue) (from byte \(byte) of the file on)")
        case .noConverter(let encoding):
            message = Bilingual(
                "系统缺少 \(encoding.rawValue) 编码的转换程序", "the system lacks the converter for \(encoding.rawValue)")
        }
        return Diagnostic(
            code: .csvEncoding, message: message, place: place,
            hints: [
                Bilingual(
                    "用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）(*.csv)”",
                    "open it in the spreadsheet program and save it as 'CSV UTF-8 (comma delimited) (*.csv)'")
            ])
    }

    static func csvEmpty(file: String) -> Diagnostic {
        Diagnostic(
            code: .csvEmpty, message: Bilingual("文件是空的，没有标题行", "the file is empty: it has no row of headings"),
            place: Place(file: file),
            hints: [Bilingual("第一行写各列的标题；没有记录也要留标题", "write the headings in the first row, even when there are no records")])
    }

    static func csvSeparator(_ separator: Character, at place: Place) -> Diagnostic {
        let (zh, en) = separator == "\t" ? ("制表符", "tabs") : ("“\(separator)”", "'\(separator)'")
        return Diagnostic(
            code: .csvSeparator,
            message: Bilingual("各列用\(zh)分隔，应当用半角逗号", "the columns are separated by \(en), not by commas"),
            place: place,
            hints: [
                Bilingual("另存为“CSV UTF-8（逗号分隔）(*.csv)”", "save it again as 'CSV UTF-8 (comma delimited) (*.csv)'")
            ])
    }

    static func csvQuotes(_ kind: CSVScanner.Fault.Kind, at place: Place) -> Diagnostic {
        switch kind {
        case .unclosed:
            Diagnostic(
                code: .csvUnclosedQuote, message: Bilingual("这个引号没有关上", "this quote is never closed"), place: place,
                hints: [Bilingual("在单元格末尾补上 \"；文字里的引号写两个", "close it with \" after the cell; double a quote that belongs to the text")])
        case .textAfterQuote:
            Diagnostic(
                code: .csvTextAfterQuote,
                message: Bilingual("关引号后面还有文字", "there is text after the closing quote"), place: place,
                hints: [Bilingual("引号后面只能是逗号或换行；文字里的引号写两个", "after the quote only a comma or the row's end may follow; double a quote that belongs to the text")])
        case .quoteInText:
            Diagnostic(
                code: .csvQuoteInText,
                message: Bilingual("没有用引号括起的单元格里有引号", "a cell that does not begin with a quote holds one"), place: place,
                hints: [Bilingual("把整个单元格用 \" 括起，里面的引号写两个", "put the whole cell in quotes and double the quote in it")])
        }
    }

    static func csvRowLength(_ count: Int, headings: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .csvRowLength,
            message: Bilingual(
                "这一行有 \(count) 格，标题行有 \(headings) 格", "this row has \(count) cells, the headings' row has \(headings)"),
            place: place,
            hints: [
                Bilingual(
                    "补齐或删去单元格；文字里的逗号要把整格用 \" 括起",
                    "add or remove cells; a text with a comma must stand in quotes")
            ])
    }
}
