package import Diagnostics

extension Diagnostic.Code {
    package static let attachedReturn = Self(rawValue: "RET0117")
    /// Warning.
    package static let formVersionUnstated = Self(rawValue: "RET0118")
}

/// Why a file gives no return though it is a PDF, or ends like one.
package enum AttachedReturnFault: Hashable, Sendable {
    /// It is no PDF, or a damaged one.
    case notAPDF
    /// A PDF without data: scanned, or saved anew.
    case noData
    /// The data are another document's.
    case otherData
    /// The data cannot be read, or are not as the form has them.
    case damaged
    /// A later version of this program has written them.
    case unknownVersion(String)
    case otherForm(String, expected: String)
    /// The page calls itself something else than the data do.
    case otherPage(String, data: String)
    /// The code on the page has other figures than the data do.
    case otherFigures([StatedContradiction])
}

extension Diagnostic {
    /// - Parameter place: the PDF.
    package static func attachedReturn(_ fault: AttachedReturnFault, at place: Place) -> Diagnostic {
        let (reason, advice) = fault.words
        return Diagnostic(
            code: .attachedReturn,
            message: Bilingual("从这份 PDF 取不出报表：\(reason.chinese)", "there is no return to be read from this PDF: \(reason.english)"),
            place: place, hints: [advice])
    }

    /// - Parameter place: where the return says whose it is.
    package static func formVersionUnstated(_ unit: String, expected: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .formVersionUnstated, severity: .warning,
            message: Bilingual(
                "\(unit)的报表没有写表单的版本，不知道填的是不是现在的表",
                "the return of \(unit) does not say which version of the form it is for; it may not be the present one"),
            place: place,
            hints: [
                Bilingual(
                    "核对以后加上“版本: \"\(expected)\"”，或者给程序做的 .json、.xlsx 或 PDF",
                    "look whether it is, and add '版本: \"\(expected)\"'; or give the .json, .xlsx or PDF that the program made")
            ])
    }
}

extension AttachedReturnFault {
    /// What is wrong, as part of a sentence.
    package var reason: Bilingual { words.reason }

    /// So many figures are named.
    private static let mostNamed = 3

    /// The first that differ, and how many do.
    private static func listed(_ contradictions: [StatedContradiction]) -> Bilingual {
        let named = contradictions.prefix(mostNamed)
        let chinese = named.map {
            "\(Diagnostic.quotable($0.name.chinese))纸面的码是 \(Diagnostic.quotable($0.page))，附的数据是 \(Diagnostic.quotable($0.data))"
        }
        let english = named.map {
            "\(Diagnostic.quotable($0.name.english)) is \(Diagnostic.quotable($0.page)) in the page's code, \(Diagnostic.quotable($0.data)) in the data"
        }
        let hasMore = contradictions.count > mostNamed
        return Bilingual(
            chinese.joined(separator: "；") + (hasMore ? "；共 \(contradictions.count) 处" : ""),
            english.joined(separator: "; ") + (hasMore ? "; \(contradictions.count) in all" : ""))
    }

    fileprivate var words: (reason: Bilingual, advice: Bilingual) {
        switch self {
        case .notAPDF:
            (
                Bilingual("不是 PDF，或者已经损坏", "it is no PDF, or a damaged one"),
                Bilingual("让填报单位再发一次", "have the unit send it again")
            )
        case .noData:
            (
                Bilingual("里面没有附数据", "no data are attached to it"),
                Bilingual(
                    "扫描的、经别的软件另存的没有数据；要本程序原来做的那份，或者 .xlsx、.json",
                    "scans and files that another program saved anew have none; get the PDF as it was made, or the .xlsx or .json")
            )
        case .otherData:
            (
                Bilingual("附的是别的文件的数据，不是报表的", "the data with it are another document's, not a return's"),
                Bilingual("给报表的 PDF", "give the PDF of a return")
            )
        case .damaged:
            (
                Bilingual("附的数据不完整，或者改动过", "the data with it are incomplete, or were changed"),
                Bilingual("让填报单位再发一次原来做的那份", "have the unit send it again as it was made")
            )
        case .otherPage(let title, let data):
            (
                Bilingual(
                    "纸面是“\(Diagnostic.quotable(title))”，附的数据是“\(Diagnostic.quotable(data))”",
                    "its page is '\(Diagnostic.quotable(title))', the data with it are '\(Diagnostic.quotable(data))'"),
                Bilingual("数据换过，不要用；让填报单位再发一次原来做的那份", "the data were swapped; have the unit send it again as it was made")
            )
        case .otherFigures(let contradictions):
            (
                Self.listed(contradictions),
                Bilingual("数据换过，不要用；让填报单位再发一次原来做的那份", "the data were swapped; have the unit send it again as it was made")
            )
        case .unknownVersion(let version):
            (
                Bilingual("数据是第“\(Diagnostic.quotable(version))”版的，这里只认得第“1”版", "its data are version '\(Diagnostic.quotable(version))', only '1' is known here"),
                Bilingual("换用新版的程序，或者给 .json", "use the later version of this program, or give the .json")
            )
        case .otherForm(let id, let expected):
            (
                Bilingual("是表单“\(Diagnostic.quotable(id))”的，不是“\(expected)”的", "it is for the form '\(Diagnostic.quotable(id))', not '\(expected)'"),
                Bilingual("换成这张表的；是那张表的，用 --form 指定那份表单的文件", "give one on this form, or name the other's file with --form")
            )
        }
    }
}
