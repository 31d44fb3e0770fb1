package import Diagnostics
import Geometry

extension Diagnostic.Code {
    package static let tableRowTooHigh = Self(rawValue: "LAY0304")
    package static let tableHeadingTooHigh = Self(rawValue: "LAY0305")
    package static let tableNotesTooHigh = Self(rawValue: "LAY0306")
    package static let bookHeadTooWide = Self(rawValue: "LAY0307")
}

extension Diagnostic {
    /// - Parameter words: of the fullest cell.
    static func tableRowTooHigh(_ words: String, needed: Length, available: Length, at place: Place?) -> Diagnostic {
        let start = words.prefix(20) + (words.count > 20 ? "…" : "")
        return Diagnostic(
            code: .tableRowTooHigh,
            message: Bilingual(
                "表格的一行一页放不下：“\(start)”这一格使行高达到 \(needed.shown) 毫米，一页只有 \(available.shown) 毫米",
                "a row of the table fits no page: the cell '\(start)' makes it \(needed.shown) mm high of \(available.shown) mm"),
            place: place,
            hints: [
                Bilingual(
                    "缩短这一格（\(words.count)字），把详情写进正文或者附件",
                    "shorten this cell (\(words.count) characters); put the details into the text or an attachment")
            ])
    }

    static func tableHeadingTooHigh(needed: Length, available: Length, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .tableHeadingTooHigh,
            message: Bilingual(
                "表题和表头太高，一页放不下一行：共需 \(needed.shown) 毫米，一页只有 \(available.shown) 毫米",
                "title and heading leave no room for a row: they need \(needed.shown) mm of \(available.shown) mm"),
            place: place,
            hints: [Bilingual("缩短表题和各栏的名称", "shorten the title and the columns' headings")])
    }

    static func tableNotesTooHigh(needed: Length, available: Length, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .tableNotesTooHigh,
            message: Bilingual(
                "表注太长，和最后一行同在一页放不下：需 \(needed.shown) 毫米，只有 \(available.shown) 毫米",
                "the notes do not fit a page with the last row: they need \(needed.shown) mm of \(available.shown) mm"),
            place: place,
            hints: [Bilingual("缩短表注，或者写进正文", "shorten the notes, or put them into the text")])
    }

    static func bookHeadTooWide(_ text: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .bookHeadTooWide,
            message: Bilingual(
                "台账表头上方的“\(text.prefix(30))”一行放不下",
                "'\(text.prefix(30))' does not fit its line above the book's table"),
            place: place,
            hints: [Bilingual("缩短标题、填报单位或者日期", "shorten the title, the organ or the date")])
    }
}
