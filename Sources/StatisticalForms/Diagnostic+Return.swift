package import Diagnostics

/// Diagnostics of return data.
extension Diagnostic.Code {
    package static let wrongForm = Self(rawValue: "RET0101")
    package static let malformedDate = Self(rawValue: "RET0102")
    package static let compiledTooEarly = Self(rawValue: "RET0103")
    package static let unknownRow = Self(rawValue: "RET0104")
    package static let missingRow = Self(rawValue: "RET0105")
    package static let unknownColumn = Self(rawValue: "RET0106")
    package static let missingColumns = Self(rawValue: "RET0107")
    package static let wrongFigureCount = Self(rawValue: "RET0108")
    package static let figureBlank = Self(rawValue: "RET0109")
    package static let figureMalformed = Self(rawValue: "RET0110")
    package static let figureTooLarge = Self(rawValue: "RET0111")
    package static let unknownBlank = Self(rawValue: "RET0112")
    package static let missingBlanks = Self(rawValue: "RET0113")
    package static let sumDisagrees = Self(rawValue: "RET0114")
    package static let correctionOfNothing = Self(rawValue: "RET0115")
    package static let wrongFormVersion = Self(rawValue: "RET0116")
    /// Warning.
    package static let roundingBreaksSum = Self(rawValue: "RET0201")
    /// Warning.
    package static let figurePrintsAsZero = Self(rawValue: "RET0202")
}

// MARK: - The return as a whole

extension Diagnostic {
    package static func wrongForm(_ id: String, expected: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .wrongForm,
            message: Bilingual(
                "这份数据是表单“\(id)”的，不是“\(expected)”的", "this return is for the form '\(id)', not '\(expected)'"),
            place: place,
            hints: [
                Bilingual(
                    "填这张表的，写“表单: \(expected)”；填那张表的，用 --form 指定那份表单的文件",
                    "for this form write '表单: \(expected)'; for the other name its file with --form")
            ])
    }

    package static func wrongFormVersion(_ version: String, of id: String, expected: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .wrongFormVersion,
            message: Bilingual(
                "这份数据填的是“\(id)”第 \(quotable(version)) 版，现在是第 \(expected) 版",
                "this return is for version \(quotable(version)) of '\(id)', which is at version \(expected)"),
            place: place,
            hints: [Bilingual("按现在的表重新填报，不能只改版本", "fill in the form as it is now; changing the number alone will not do")])
    }

    static func correctionOfNothing(_ version: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .correctionOfNothing,
            message: Bilingual("更正后的版次不能是 \(version)", "a correction cannot be version \(version)"), place: place,
            hints: [Bilingual("原来的是第 1 版，更正从 2 起", "the first is version 1; corrections begin with 2")])
    }

    package static func malformedDate(_ text: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .malformedDate,
            message: Bilingual("“\(text)”不是日期", "'\(text)' is not a date"), place: place,
            hints: [Bilingual("写成 2020-12-31 的样子，月日都是两位", "write it like 2020-12-31, two digits each for month and day")])
    }

    package static func compiledTooEarly(
        _ compiled: String, asOf: String, at place: Place, asOfPlace: Place
    ) -> Diagnostic {
        Diagnostic(
            code: .compiledTooEarly,
            message: Bilingual(
                "制表时间 \(compiled) 早于截止日 \(asOf)", "compiled on \(compiled), before the as-of date \(asOf)"),
            place: place,
            notes: [.init(message: Bilingual("截止日在这里", "the as-of date is here"), place: asOfPlace)],
            hints: [Bilingual("核对两个日期", "check both dates")])
    }
}

// MARK: - Rows, columns and blanks

extension Diagnostic {
    package static func unknownRow(_ name: String, rows: [String], at place: Place) -> Diagnostic {
        unknown(
            .unknownRow, Bilingual("表上没有“\(name)”这一行", "the form has no row '\(name)'"), name: name,
            known: rows, at: place)
    }

    package static func unknownBlank(_ name: String, blanks: [String], at place: Place) -> Diagnostic {
        unknown(
            .unknownBlank, Bilingual("表上没有空格“\(name)”", "the form has no blank '\(name)'"), name: name,
            known: blanks, at: place)
    }

    private static func unknown(
        _ code: Code, _ message: Bilingual, name: String, known: [String], at place: Place
    ) -> Diagnostic {
        let nearest = nearestName(to: name, among: known)
        let list = Bilingual(
            "表上有：\(known.joined(separator: "、"))", "the form has: \(known.joined(separator: ", "))")
        let hint = nearest.map { Bilingual("是不是“\($0)”？", "did you mean '\($0)'?") } ?? list
        return Diagnostic(code: code, message: message, place: place, hints: [hint])
    }

    package static func missingRow(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .missingRow,
            message: Bilingual("缺“\(name)”一行的数据", "the row '\(name)' is missing"), place: place,
            hints: [Bilingual("加上这一行；没有发生的填 0", "add it; write 0 where there was nothing")])
    }

    package static func unknownColumn(_ name: String, count: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unknownColumn,
            message: Bilingual("表上没有第“\(name)”栏", "the form has no column '\(name)'"), place: place,
            hints: [Bilingual("栏号是 1 到 \(count)，半角数字", "columns are 1 to \(count), in ASCII digits")])
    }

    package static func missingColumns(_ numbers: [Int], row: String, at place: Place) -> Diagnostic {
        let chinese = numbers.map(String.init).joined(separator: "、")
        let english = numbers.map(String.init).joined(separator: ", ")
        return Diagnostic(
            code: .missingColumns,
            message: Bilingual("“\(row)”缺第 \(chinese) 栏", "'\(row)' lacks column \(english)"), place: place,
            hints: [Bilingual("每栏都要填；没有发生的填 0", "give every column; write 0 where there was nothing")])
    }

    package static func wrongFigureCount(
        _ count: Int, expected: Int, row: String, at place: Place
    ) -> Diagnostic {
        Diagnostic(
            code: .wrongFigureCount,
            message: Bilingual(
                "“\(row)”列了 \(count) 个数，表上有 \(expected) 栏",
                "'\(row)' lists \(count) figures, the form has \(expected) columns"),
            place: place,
            hints: [Bilingual("从第 1 栏起按顺序列全", "list all of them, in order from column 1")])
    }

    package static func missingBlanks(_ names: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            code: .missingBlanks,
            message: Bilingual(
                "“填空”缺 \(names.joined(separator: "、"))", "'填空' lacks \(names.joined(separator: ", "))"),
            place: place,
            hints: [Bilingual("每个空格都要填；没有发生的填 0", "give every blank; write 0 where there was nothing")])
    }
}
