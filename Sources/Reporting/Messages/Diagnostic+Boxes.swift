import Diagnostics

/// The codes of forms of boxes in `tables.yaml`.
extension Diagnostic.Code {
    static let boxesAndColumns = Self(rawValue: "TBL0119")
    static let wrongBoxRow = Self(rawValue: "TBL0120")
    static let boxWithoutOneMeaning = Self(rawValue: "TBL0121")
    static let wrongBoxNumber = Self(rawValue: "TBL0122")
}

extension Diagnostic {
    static func boxesAndColumns(_ key: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .boxesAndColumns,
            message: Bilingual("写了“格”的表不能再写“\(key)”", "a table with '格' cannot have '\(key)'"), place: place,
            hints: [
                Bilingual("“格”一条记录印一张，不分栏、不合计；删去“\(key)”", "'格' prints a form for each record, without columns or sums; take '\(key)' out")
            ])
    }

    static func wrongBoxRow(_ found: Int, of width: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .wrongBoxRow,
            message: Bilingual("这一行的格共占 \(found) 栏，表有 \(width) 栏", "the boxes of this row take \(found) columns of \(width)"),
            place: place,
            hints: [Bilingual("用“占”写明一格占几栏，每行合起来等于栏数", "say with '占' how many columns a box takes, so that each row is full")])
    }

    static func boxWithoutOneMeaning(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .boxWithoutOneMeaning,
            message: Bilingual("一格要写“字”“值”“填”中的一项，只写一项", "a box has one of '字', '值' and '填', and no more"), place: place,
            hints: [
                Bilingual("“字”是印好的字，“值”取字段，“填”留给手写", "'字' is printed as it is, '值' is a field, '填' is written by hand")
            ])
    }

    static func wrongBoxNumber(_ key: String, _ number: Int, _ range: ClosedRange<Int>, at place: Place) -> Diagnostic {
        let (least, most) = (range.lowerBound, range.upperBound)
        return Diagnostic(
            code: .wrongBoxNumber,
            message: Bilingual("“\(key)”不能是 \(number)", "'\(key)' cannot be \(number)"), place: place,
            hints: [Bilingual("写 \(least) 到 \(most)", "write \(least) to \(most)")])
    }
}
