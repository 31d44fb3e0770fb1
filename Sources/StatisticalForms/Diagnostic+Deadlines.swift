package import Diagnostics
import Quantities

/// Diagnostics of checks, days and parameters in form definitions.
extension Diagnostic.Code {
    package static let checkOfTwoKinds = Self(rawValue: "FRM0211")
    package static let malformedParameter = Self(rawValue: "FRM0212")
    package static let malformedSpan = Self(rawValue: "FRM0213")
    package static let workingDaysOutOfRange = Self(rawValue: "FRM0214")
    package static let deadlineDoubled = Self(rawValue: "FRM0215")
    package static let dayDoubled = Self(rawValue: "FRM0216")
    /// Warning.
    package static let formExpired = Self(rawValue: "RET0203")
    package static let finalTooEarly = Self(rawValue: "RET0204")
    /// Warning.
    package static let dayAfterAll = Self(rawValue: "RET0205")
    /// Warning.
    package static let finalWithoutPrevious = Self(rawValue: "RET0206")
    /// Warning.
    package static let finalMeant = Self(rawValue: "RET0207")
}

extension Diagnostic {
    static func checkOfTwoKinds(_ keys: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            code: .checkOfTwoKinds,
            message: Bilingual(
                "一条核对不能同时有“\(keys.joined(separator: "”“"))”",
                "a check cannot have \(keys.map { "'\($0)'" }.joined(separator: " and ")) at once"),
            place: place,
            hints: [Bilingual("分成两条，各有编号", "make two checks of it, each with its number")])
    }

    static func malformedParameter(_ text: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .malformedParameter,
            message: Bilingual("“\(quotable(text))”不能作参数", "'\(quotable(text))' cannot be a parameter"), place: place,
            hints: [Bilingual("写成 8000元、10人、3 或者 2020-12-31", "write it like 8000元, 10人, 3 or 2020-12-31")])
    }

    static func malformedSpan(_ text: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .malformedSpan,
            message: Bilingual("“\(quotable(text))”不是一天，也不是一段日子", "'\(quotable(text))' is neither a day nor a span of days"),
            place: place,
            hints: [
                Bilingual(
                    "写成 2021-02-20，或者 2021-02-11/2021-02-17，不超过两个月",
                    "write 2021-02-20, or 2021-02-11/2021-02-17 and no more than two months")
            ])
    }

    static func dayDoubled(_ text: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .dayDoubled,
            message: Bilingual("“\(quotable(text))”里有前面写过的日子", "'\(quotable(text))' has a day that was written before"), place: place,
            hints: [
                Bilingual(
                    "同一天只写一次；多半是抄错了日子，核对放假的通知",
                    "write each day once; most likely a day was copied wrongly: check it against the notice of holidays")
            ])
    }

    static func deadlineDoubled(_ name: String, at place: Place, first: Place) -> Diagnostic {
        Diagnostic(
            code: .deadlineDoubled,
            message: Bilingual("报送“\(quotable(name))”出现了两次", "the return '\(quotable(name))' is given twice"), place: place,
            notes: [.init(message: Bilingual("第一次在这里", "first given here"), place: first)],
            hints: [Bilingual("每次报送只写一条，名称不同", "give each return once, by a name of its own")])
    }

    static func formExpired(_ last: CivilDate, asOf day: CivilDate, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .formExpired, severity: .warning,
            message: Bilingual(
                "这张表有效期至\(last.chinese)，报的却是截至\(day.chinese)的数",
                "the form is valid until \(last.iso), and the return is as of \(day.iso)"),
            place: place,
            hints: [Bilingual("改用新的报表制度；延期的，改“有效期至”", "take the new form; where it was prolonged, change 有效期至")])
    }

    static func finalMeant(_ day: CivilDate, name: String, end: CivilDate, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .finalMeant, severity: .warning,
            message: Bilingual(
                "\(day.iso) 在行动结束（\(end.iso)）前后，多半是\(name)，这里没有写 --final",
                "\(day.iso) is about the end of the action (\(end.iso)): most likely the \(name) is meant, and --final is not given"),
            place: place,
            hints: [
                Bilingual(
                    "是\(name)的，加上 --final：终报另有几条核对，写给终报的说明也才算",
                    "give --final if it is: some checks are of the final return only, and so are the reasons given for it")
            ])
    }

    static func finalTooEarly(_ day: CivilDate, end: CivilDate, daysLeft: Int, _ severity: Severity, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .finalTooEarly, severity: severity,
            message: Bilingual(
                "做的是终报，截至\(day.chinese)，离行动结束（\(end.chinese)）还有 \(daysLeft) 天",
                "this is the final return, as of \(day.iso), \(daysLeft) days before the action ends (\(end.iso))"),
            place: place,
            hints: [
                Bilingual(
                    "不是终报的，去掉 --final 或者“终报: true”；是终报的，截止日写行动结束时的那一天",
                    "drop --final, or '终报: true', if it is not the final one; if it is, give the day on which the action ends")
            ])
    }

    static func dayAfterAll(_ day: CivilDate, due: CivilDate, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .dayAfterAll, severity: .warning,
            message: Bilingual(
                "截止日\(day.chinese)晚于终报的报送期限\(due.chinese)", "the day \(day.iso) is after the final return was due (\(due.iso))"),
            place: place, hints: [Bilingual("检查年份和月份", "check the year and the month")])
    }

    static func finalWithoutPrevious(at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .finalWithoutPrevious, severity: .warning,
            message: Bilingual("终报没有和上次报送的比较", "the final return is not compared with the one before"), place: place,
            hints: [
                Bilingual(
                    "用 --previous（documents 里写“上次:”）给出上次报送的数，累计数不应减少",
                    "give the return before with --previous, or '上次:' in documents: what is counted up does not fall")
            ])
    }

    static func workingDaysOutOfRange(_ count: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .workingDaysOutOfRange,
            message: Bilingual("工作日不能是 \(count) 个", "there cannot be \(count) working days"), place: place,
            hints: [Bilingual("写 1 到 100", "write 1 to 100")])
    }
}
