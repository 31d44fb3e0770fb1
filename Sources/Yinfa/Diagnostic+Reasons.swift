import Diagnostics

extension Diagnostic.Code {
    static let nothingToExplain = Self(rawValue: "CHK0201")
    static let errorNotExplainable = Self(rawValue: "CHK0202")
    static let reasonEmpty = Self(rawValue: "CHK0203")
}

/// Reasons for findings of checks.
extension Diagnostic {
    /// - Parameters:
    ///   - open: the findings that a reason can be given for, such as `V29-1 建筑企业`.
    ///   - known: the numbers of the form's checks.
    static func nothingToExplain(_ check: String, row: String?, open: [String], known: [String]) -> Diagnostic {
        let name = [check, row].compactMap(\.self).joined(separator: " ")
        var unknown: [Bilingual] = []
        // Numbers resemble each other by chance; only another case, or a number without its part, was meant.
        let number = check.uppercased()
        let meant = known.filter { $0.uppercased() == number || $0.uppercased().hasPrefix(number + "-") }
        if !meant.isEmpty, !known.contains(check) {
            let (zh, en) = (meant.joined(separator: "、"), meant.joined(separator: ", "))
            unknown = [Bilingual("表单没有这条核对；是不是 \(zh)？", "the form has no such check; did you mean \(en)?")]
        } else if !known.contains(check) {
            let example = known.first ?? ""
            unknown = [Bilingual("表单没有这条核对，编号如 \(example)", "the form has no such check; they are numbered like \(example)")]
        }
        return Diagnostic(
            code: .nothingToExplain,
            message: Bilingual(
                "这份报表的核对里没有要说明的“\(quotable(name))”", "the checks of this return found no '\(quotable(name))' to be explained"),
            place: Place(file: name),
            hints: unknown + [
                open.isEmpty
                    ? Bilingual("没有要说明的", "there is nothing to explain")
                    : Bilingual("要说明的有：\(open.joined(separator: "、"))", "to be explained: \(open.joined(separator: ", "))")
            ])
    }

    static func errorNotExplainable(_ check: String) -> Diagnostic {
        Diagnostic(
            code: .errorNotExplainable,
            message: Bilingual("核对 \(check) 是错误或者提示，不能用说明代替", "check \(check) is an error or a hint; a reason does not put it right"),
            place: Place(file: check),
            hints: [Bilingual("错误要改正数或者台账；提示不用说明", "correct the figures or the ledger; a hint needs no reason")])
    }

    static func reasonEmpty(_ option: String) -> Diagnostic {
        Diagnostic(
            code: .reasonEmpty,
            message: Bilingual("\(option) 是空的", "\(option) is empty"), place: Place(file: option),
            hints: [Bilingual("写明原因和说明人，印在报送说明里", "say why and who says so; it is printed in the covering note")])
    }
}
