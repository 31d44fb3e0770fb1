import Diagnostics
import Quantities

extension Diagnostic.Code {
    static let personalNumber = Self(rawValue: "PRV0101")
    static let personalNumberInName = Self(rawValue: "PRV0102")
    static let workersName = Self(rawValue: "PRV0103")
    static let workersNotSearched = Self(rawValue: "PRV0104")
}

/// What finds a person is not repeated: messages are kept and sent on.
extension Diagnostic {
    /// - Parameters:
    ///   - number: a doubtful one is a warning: it may be part of a longer number.
    ///   - isClosed: whether the office gives it out, and its ledger has it as a worker's.
    static func personalNumber(
        _ number: PersonalNumber, _ spot: PrivacySpot, readers: FieldClass = .public, isClosed: Bool = false, at place: Place
    ) -> Diagnostic {
        let (spot, document) = (spot.words, document(readers))
        let like =
            number.isDoubtful
            ? Bilingual("可能有", "what may be ") : number.isUnchecked ? Bilingual("有像是", "what looks like ") : Bilingual("有", "")
        return Diagnostic(
            code: .personalNumber, severity: number.isDoubtful || readers != .public ? .warning : .error,
            message: Bilingual(
                "\(document.chinese)\(spot.chinese)\(like.chinese)\(number.kind.rawValue)（\(number.masked)）",
                "\(document.english) has \(like.english)a person's number (\(number.masked)) \(spot.english)"),
            place: place,
            hints: [
                Bilingual(
                    "删去，或者用过滤器“\(number.mask.rawValue)”遮掩；不公开的公文在模板里写明“知悉范围”",
                    "delete it, or mask it with the filter \(number.mask.rawValue); the template of a document that is not published says so under 知悉范围")
            ] + (isClosed ? [workersNumber] : number.isDoubtful ? [] : [number.kind == .mobile ? ownNumber : otherNumber]))
    }

    private static let ownNumber = Bilingual(
        "是本单位自己公布的号码，写进 office.yaml 的“可公布号码”", "a number that the office gives out itself goes under 可公布号码 in office.yaml")

    private static let workersNumber = Bilingual(
        "台账“人员”表里有这个号码，是劳动者的，“可公布号码”里写了也不能公布", "the ledger's table 人员 has it as a worker's, so that 可公布号码 does not let it pass")

    private static let otherNumber = Bilingual(
        "不是人的号码的，在号码前面写明是什么号，如“施工许可证号：”“项目代码：”",
        "a number that is no person's says what it is right before it, such as 施工许可证号： or 项目代码：")

    /// - Parameter finding: a doubtful one is a warning: it may be a part of other words.
    static func workersName(
        _ finding: NameSearch.Finding, _ spot: PrivacySpot, readers: FieldClass = .public, at place: Place
    ) -> Diagnostic {
        let (spot, document, shown) = (spot.words, document(readers), Masking.name.text(finding.name))
        return Diagnostic(
            code: .workersName, severity: finding.isDoubtful || readers != .public ? .warning : .error,
            message: finding.isDoubtful
                ? Bilingual(
                    "\(document.chinese)\(spot.chinese)可能有劳动者的姓名（\(shown)）", "\(document.english) may have a worker's name (\(shown)) \(spot.english)")
                : Bilingual(
                    "\(document.chinese)\(spot.chinese)有劳动者的姓名（\(shown)）", "\(document.english) has a worker's name (\(shown)) \(spot.english)"),
            place: place,
            hints: finding.isNamesake ? [finding.isDoubtful ? ownNamesake : namesake(shown)] : [
                Bilingual("改成“\(shown)”，或者用过滤器“掩名”“某等”遮掩", "write '\(shown)', or mask it with the filter 掩名 or 某等"),
                Bilingual(
                    "是同名的公职人员等可以公布的人，写进 office.yaml 的“可公布姓名”；只是别的词的一部分，写进整个词（如“主张超额”）",
                    "somebody else of that name who may be named, such as an official, goes under 可公布姓名 in office.yaml; so does the whole of a word of which it is only a part"),
            ])
    }

    /// In a draft what may be a name is a warning: a word that begins like one is written every day. Nobody approves or issues a
    /// public paper before it is cleared up.
    var beforeIssue: Diagnostic {
        guard code == .workersName, severity == .warning, !hints.contains(Self.ownNamesake) else { return self }
        var diagnostic = self
        diagnostic.severity = .error
        diagnostic.hints.append(
            Bilingual("公开的文件，核对清楚才能审批、签发", "a public paper is not approved or issued before this is cleared up"))
        return diagnostic
    }

    private static let ownNamesake = Bilingual(
        "有用人单位的法定代表人与他同名：说的是法定代表人的，不用改；说的是劳动者的，用过滤器“掩名”“某等”遮掩",
        "an employer's legal representative is called so too: one of whom it is said may stay, a worker is masked with the filter 掩名 or 某等")

    private static func namesake(_ shown: String) -> Bilingual {
        Bilingual(
            "有用人单位的法定代表人与他同名：说的是法定代表人的，前面写明“法定代表人”；说的是劳动者的，改成“\(shown)”",
            "an employer's legal representative is called so too: one of whom it is said goes after 法定代表人, a worker is written '\(shown)'")
    }

    static func personalNumberInName(_ number: PersonalNumber) -> Diagnostic {
        nameTells(Bilingual("\(number.kind.rawValue)（\(number.masked)）", "a person's number (\(number.masked))"))
    }

    static func workersNameInName(_ name: String) -> Diagnostic {
        let shown = Masking.name.text(name)
        return nameTells(Bilingual("劳动者的姓名（\(shown)）", "a worker's name (\(shown))"))
    }

    /// The ledger cannot be read, so nobody knows the names and numbers that must not be printed: an error for what is
    /// published.
    static func workersNotSearched(_ reason: Diagnostic?, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .workersNotSearched, severity: .warning,
            message: Bilingual(
                "台账有错，没有在公开的文件里查找劳动者的姓名和号码",
                "the ledger is wrong, so workers' names and numbers were not looked for in a published document"),
            place: place,
            notes: reason.map { [Note(message: $0.message, place: $0.place)] } ?? [],
            hints: [Bilingual("用 yinfa ledger check 查错，改好后再生成一次", "find it with yinfa ledger check, mend it and make the document again")])
    }

    private static func nameTells(_ what: Bilingual) -> Diagnostic {
        Diagnostic(
            code: .personalNumberInName,
            message: Bilingual("文件名里有\(what.chinese)", "the file's name has \(what.english)"),
            hints: [
                Bilingual(
                    "换一个文件名：谁都看得见文件名；只是别的词的一部分的，也可以把整个词写进 office.yaml 的“可公布姓名”",
                    "choose another name: everybody sees the name of a file; the whole of a word of which it is only a part may go under 可公布姓名 in office.yaml")
            ])
    }

    private static func document(_ readers: FieldClass) -> Bilingual {
        readers == .public ? Bilingual("公开的文件", "a published document") : Bilingual("发给党政机关的文件", "a document for other organs")
    }
}

extension PersonalNumber {
    fileprivate var masked: String { mask.text(text) }

    /// What hides it.
    fileprivate var mask: Masking {
        switch kind {
        case .identity: .identity
        case .mobile: .phone
        case .card: .card
        }
    }
}
