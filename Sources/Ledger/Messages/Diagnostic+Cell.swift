import Diagnostics
import Quantities

extension Diagnostic {
    static func cellBlank(_ column: LedgerColumn, at place: Place) -> Diagnostic {
        let hint =
            switch column.kind {
            case .persons where column.isNeverZero, .money where column.isNeverZero:
                Bilingual("空白不等于零，这一列也不会是 0：照原件补上", "blank is not zero, and 0 is impossible here: fill it in from the original")
            case .persons, .money:
                Bilingual("空白不等于零：没有就填 0", "blank is not zero: write 0 where there is nothing")
            case .flag: Bilingual("填“是”或“否”", "write 是 or 否")
            default: Bilingual("填上这一格", "fill the cell")
            }
        return Diagnostic(
            code: .cellBlank, message: Bilingual("这一格是空的", "the cell is blank"), place: place, hints: [hint])
    }

    static func cellNumber(
        _ text: String, fault: NumberFault, kind: CellKind, at place: Place
    ) -> Diagnostic {
        let hint =
            kind == .money
            ? Bilingual(
                "以元为单位，半角数字，最多两位小数，如 8000 或 8000.50",
                "write yuan in ASCII digits with at most two decimals, such as 8000 or 8000.50")
            : Bilingual("写整数人数，半角数字，如 12", "write a whole number of persons in ASCII digits, such as 12")
        return Diagnostic(
            code: .cellNumber,
            message: Bilingual(
                "“\(text)”不能当\(kind == .money ? "金额" : "人数")：\(fault.words.chinese)",
                "'\(text)' is no \(kind == .money ? "amount" : "number of persons"): \(fault.words.english)"),
            place: place, hints: [hint])
    }

    /// - Parameters:
    ///   - meant: the day that the text means in another form.
    ///   - isISO: whether the form is right and there is no such day.
    static func cellDate(
        _ text: String, meant: CivilDate?, isSerial: Bool, isISO: Bool, at place: Place
    ) -> Diagnostic {
        let reason =
            isISO
            ? Bilingual("没有这一天", "there is no such day")
            : isSerial
                ? Bilingual("这是表格软件的日期序号", "it is a spreadsheet's count of days")
                : Bilingual("日期的写法不对", "it is not written as a date is")
        let form = meant?.iso ?? "2020-12-31"
        let hint =
            meant == nil
            ? Bilingual("写成 \(form) 这样：四位年、两位月、两位日", "write it like \(form): four digits, two and two")
            : Bilingual("写成 \(form)", "write \(form)")
        return Diagnostic(
            code: .cellDate,
            message: Bilingual("“\(text)”不能当日期：\(reason.chinese)", "'\(text)' is no date: \(reason.english)"),
            place: place, hints: [hint])
    }

    /// Dates of one column that are written otherwise, beside the first, which has been told.
    static func repeatedDates(_ heading: String, _ faults: [Diagnostic]) -> Diagnostic {
        Diagnostic(
            code: .repeatedDates,
            message: Bilingual(
                "“\(heading)”列还有 \(faults.count) 处日期也不对", "\(faults.count) more dates in the column '\(heading)' are wrong"),
            place: faults.first?.place,
            notes: faults.prefix(3).map { .init(message: $0.message, place: $0.place) },
            hints: [
                Bilingual(
                    "整列改成 2020-12-31 这样：在 Excel 里选中这一列，单元格格式设为自定义 yyyy-mm-dd，再另存为 CSV；或者直接用 .xlsx",
                    "write the whole column like 2020-12-31: format it as yyyy-mm-dd in the spreadsheet and save the CSV anew, or give the .xlsx")
            ])
    }

    static func cellFlag(_ text: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .cellFlag, message: Bilingual("“\(text)”不是“是”或“否”", "'\(text)' is neither 是 nor 否"),
            place: place, hints: [Bilingual("填“是”或“否”", "write 是 or 否")])
    }

    static func cellUnknownWord(
        _ text: String, kind: CellKind, words: [String], at place: Place
    ) -> Diagnostic {
        // Any single character is one edit away from any other.
        let nearest = text.count > 1 ? nearestName(to: text, among: words) ?? fullName(of: text, among: words) : nil
        let list = Bilingual("可以填：\(words.joined(separator: "、"))", "one of: \(words.joined(separator: ", "))")
        let parts = text.split { "、，,/／;； ".contains($0) }.map(String.init)
        let isSeveral = parts.count > 1 && parts.allSatisfy(words.contains)
        let one = Bilingual("这一格只填一个：填主要的，如“\(parts.first ?? "")”", "the cell takes one of them: the main one, such as '\(parts.first ?? "")'")
        let hint = isSeveral ? one : nearest.map { Bilingual("是不是“\($0)”？", "did you mean '\($0)'?") } ?? list
        let (code, what): (Code, Bilingual) =
            switch kind {
            case .unit: (.cellUnit, Bilingual("没有叫“\(text)”的单位", "no unit is called '\(text)'"))
            case .industry: (.cellIndustry, Bilingual("没有叫“\(text)”的行业", "no industry is called '\(text)'"))
            default: (.cellWord, Bilingual("这里不能填“\(text)”", "'\(text)' is none of the words for this cell"))
            }
        // What looks alike may be another step in law: 公安受理 is no 公安立案. All words are shown to choose from.
        let isGuess = code == .cellWord && nearest != nil && !isSeveral
        return Diagnostic(code: code, message: what, place: place, hints: isGuess ? [hint, list] : [hint])
    }

    /// - Parameter why: nil where nothing more can be told.
    static func cellIdentifier(_ text: String, kind: CellKind, why: IdentifierFault?, at place: Place) -> Diagnostic {
        let reason = why.map { Bilingual("：\($0.words.chinese)", ": \($0.words.english)") } ?? Bilingual("", "")
        let (name, form): (Bilingual, Bilingual) =
            switch kind {
            case .creditCode:
                (
                    Bilingual("统一社会信用代码", "unified social credit code"),
                    Bilingual(
                        "18 位大写字母和数字，没有 I、O、S、V、Z，末位是校验码",
                        "18 digits and capitals without I, O, S, V and Z, the last a check character")
                )
            case .identityNumber:
                (
                    Bilingual("身份证号", "identity number"),
                    Bilingual("18 位，末位是校验码（X 用大写）", "18 characters, the last a check character (a capital X)")
                )
            case .phone:
                (
                    Bilingual("电话", "telephone number"),
                    Bilingual("11 位手机号，或者带区号的座机，如 0390-2660718", "11 digits, or a landline with its area code such as 0390-2660718")
                )
            default:
                (Bilingual("银行卡号", "bank card number"), Bilingual("13 至 19 位数字，末位是校验码", "13 to 19 digits, the last a check digit"))
            }
        return Diagnostic(
            code: .cellIdentifier,
            message: Bilingual("“\(text)”不是正确的\(name.chinese)\(reason.chinese)", "'\(text)' is no right \(name.english)\(reason.english)"),
            place: place,
            hints: [Bilingual("对照原件改正：\(form.chinese)", "correct it from the original: \(form.english)")])
    }

    static func cellForbiddenCharacter(_ scalar: Unicode.Scalar, at place: Place) -> Diagnostic {
        let isBreak = scalar == "\n" || scalar == "\r"
        let name = isBreak ? Bilingual("换行", "a line break") : Bilingual("看不见的字符 \(PlainText.codePoint(scalar))", "the hidden character \(PlainText.codePoint(scalar))")
        return Diagnostic(
            code: .cellForbiddenCharacter,
            message: Bilingual("文字里有\(name.chinese)", "the text holds \(name.english)"), place: place,
            hints: [Bilingual("删去它", "delete it")])
    }

    static func cellSpaces(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .cellSpaces, message: Bilingual("文字前面或后面有空格", "the text begins or ends with a space"), place: place,
            hints: [Bilingual("删去首尾的空格，否则同一个名称会被当成两个", "delete it, else one name counts as two")])
    }

    static func cellTooLong(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .cellTooLong, message: Bilingual("这一格太长", "the cell is too long"), place: place,
            hints: [Bilingual("最多约 \(CellParser.longestText / 3) 个汉字", "at most some \(CellParser.longestText / 3) Han characters")])
    }
}
