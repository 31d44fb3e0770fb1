import Diagnostics
import Ledger

extension Diagnostic.Code {
    static let approvalMissing = Self(rawValue: "ISS0101")
    static let changedSinceApproval = Self(rawValue: "ISS0102")
    static let alreadyIssued = Self(rawValue: "ISS0104")
    static let momentWrong = Self(rawValue: "ISS0105")
    static let openNumberElsewhere = Self(rawValue: "ISS0106")
    static let changedSinceIssue = Self(rawValue: "ISS0107")
    static let unknownStep = Self(rawValue: "ISS0108")
    static let issuingTextUnfit = Self(rawValue: "ISS0109")
    static let datedLater = Self(rawValue: "ISS0110")
    static let numbersUnused = Self(rawValue: "ISS0111")
}

/// What stands between a draft and an issued document.
extension Diagnostic {
    static func approvalMissing(_ step: String, of document: String) -> Diagnostic {
        Diagnostic(
            code: .approvalMissing,
            message: Bilingual("“\(document)”还没有“\(step)”", "'\(document)' still wants the approval '\(step)'"),
            place: Place(file: document),
            hints: [
                Bilingual(
                    "看过草稿以后：yinfa approve \(document) --as \(step) --by 姓名",
                    "when the draft has been looked at: yinfa approve \(document) --as \(step) --by NAME")
            ])
    }

    static func changedSinceApproval(_ approval: StoredApproval) -> Diagnostic {
        let (step, document) = (approval.step, approval.document)
        return Diagnostic(
            code: .changedSinceApproval,
            message: Bilingual(
                "“\(document)”在\(approval.person)“\(step)”（\(approval.time)）以后内容改了",
                "'\(document)' was changed after \(approval.person) gave '\(step)' at \(approval.time)"),
            place: Place(file: document),
            hints: [
                Bilingual(
                    "改回原样，或者请\(approval.person)看过新的草稿，再运行 yinfa approve \(document) --as \(step) --by \(approval.person)；文号和日期不算内容",
                    "take the change back, or have the new draft looked at and run 'yinfa approve \(document) --as \(step) --by \(approval.person)'; number and dates are no content"
                )
            ])
    }

    static func alreadyIssued(_ document: String, as number: String) -> Diagnostic {
        Diagnostic(
            code: .alreadyIssued,
            message: Bilingual("“\(document)”已经印发：\(number)", "'\(document)' was issued already: \(number)"),
            place: Place(file: document),
            hints: [
                Bilingual(
                    "印发过的不再改；要更正的，另写一个文件，用 yinfa issue 新文件 --corrects 档号 --why 原因",
                    "what was issued stays; to correct it write a new file and run 'yinfa issue NEW --corrects NUMBER --why REASON'")
            ])
    }

    static func momentUnreadable(_ text: String) -> Diagnostic {
        Diagnostic(
            code: .momentWrong,
            message: Bilingual("“\(quotable(text))”不是时间", "'\(quotable(text))' is no time"), place: Place(file: "--at"),
            hints: [Bilingual("写成 2020-11-09T10:00:00+08:00，或者 2020-11-09", "write 2020-11-09T10:00:00+08:00, or 2020-11-09")])
    }

    static func beforeApproval(_ time: String, _ approval: StoredApproval) -> Diagnostic {
        Diagnostic(
            code: .momentWrong,
            message: Bilingual(
                "\(time) 在“\(approval.step)”（\(approval.time)）以前", "\(time) is before '\(approval.step)' at \(approval.time)"),
            place: Place(file: "--at"),
            hints: [Bilingual("改 --at，或者查一下机器的时钟", "correct --at, or look at the machine's clock")])
    }

    static func openNumberElsewhere(_ field: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .openNumberElsewhere,
            message: Bilingual(
                "“\(quotable(field))”写了“待定”，它却不是发文字号里的顺序号", "'\(quotable(field))' says 待定, but is not the number in 发文字号"),
            place: place,
            hints: [
                Bilingual(
                    "只有发文字号（如 某办〔2020〕6号）的顺序号可以待定，别的数写出来",
                    "only the number in 发文字号, as 6 in 某办〔2020〕6号, can be open; write the others")
            ])
    }

    static func changedSinceIssue(_ number: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .changedSinceIssue, severity: .warning,
            message: Bilingual(
                "已经印发为“\(number)”，此后内容改了；现在做出来的是草稿",
                "it was issued as '\(number)' and has changed since; what is made now is a draft"),
            place: place,
            hints: [
                Bilingual(
                    "印发的那一份在档案里：yinfa archive show；要更正的另写一个文件",
                    "the issued one is in the archive, see 'yinfa archive show'; to correct it write a new file")
            ])
    }

    static func unknownStep(_ step: String, known: [String], in document: String) -> Diagnostic {
        Diagnostic(
            code: .unknownStep,
            message: Bilingual("“\(document)”没有“\(quotable(step))”这个环节", "'\(document)' has no step '\(quotable(step))'"),
            place: Place(file: document),
            hints: [Bilingual("环节有：\(known.joined(separator: "、"))", "the steps are: \(known.joined(separator: ", "))")])
    }

    static func issuingTextUnfit(_ option: String) -> Diagnostic {
        Diagnostic(
            code: .issuingTextUnfit,
            message: Bilingual(
                "\(option) 是空的、太长，或者有换行、看不见的字符", "\(option) is empty, too long, or holds line breaks or invisible characters"),
            place: Place(file: option),
            hints: [Bilingual("写一行字，它要长期保存", "write one line; it is kept for good")])
    }

    /// - Parameter numbers: as they are printed, runs of them as one.
    static func numbersUnused(_ numbers: [String], before number: String, in document: String) -> Diagnostic {
        let more = numbers.count > 5
        return Diagnostic(
            code: .numbersUnused, severity: .warning,
            message: Bilingual(
                "“\(number)”以前有号没有用过：\(numbers.prefix(5).joined(separator: "、"))\(more ? " 等" : "")",
                "numbers before '\(number)' were never used: \(numbers.prefix(5).joined(separator: ", "))\(more ? ", …" : "")"),
            place: Place(file: document),
            hints: [
                Bilingual(
                    "以后的文件可以手写这些号；不再用的，用 yinfa numbers void 作废，写明原因",
                    "later documents may be given them by hand; void those that stay unused with 'yinfa numbers void'")
            ])
    }

    static func datedLater(_ document: String, _ date: String, than day: String) -> Diagnostic {
        Diagnostic(
            code: .datedLater, severity: .warning,
            message: Bilingual("成文日期 \(date) 晚于印发的 \(day)", "it is dated \(date), later than \(day), when it was issued"),
            place: Place(file: document),
            hints: [Bilingual("成文日期是签发的日期；写错了要更正", "a document is dated when it was signed; correct it if that is wrong")])
    }
}
