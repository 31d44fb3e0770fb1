import Diagnostics
import DisplayList
import Quantities

/// Looks for persons' numbers in what is about to be published: on the finished pages and in what the file says of
/// itself. Fields have classes already; this finds what somebody has typed into a text of another class.
struct PrivacyScan {
    /// The template or table, where what is found is to be put right.
    let place: Place

    /// - Returns: an error for each number, once, in the order of the pages.
    func findings(_ pages: [Page], _ metadata: Metadata) -> [Diagnostic] {
        var seen: Set<PersonalNumber> = []
        var findings: [Diagnostic] = []
        func look(at text: String, page: Int?) {
            for number in PersonalNumber.all(in: text) where seen.insert(number).inserted {
                findings.append(.personalNumber(number, page: page, at: place))
            }
        }
        for (index, page) in pages.enumerated() {
            for text in Self.texts(page) { look(at: text, page: index + 1) }
        }
        for text in [metadata.title, metadata.author, metadata.subject ?? ""] + metadata.keywords { look(at: text, page: nil) }
        return findings
    }

    /// A file's name is seen by more people than the file, whoever may read it.
    ///
    /// - Throws: `PRV0102` for each person's number in it.
    static func check(fileName name: String) throws(StageFailure) {
        let found = PersonalNumber.all(in: name).map { Diagnostic.personalNumberInName($0) }
        if !found.isEmpty { throw StageFailure(found) }
    }

    /// Each run by itself, and what a line's end has parted: a run that begins with a digit after one that ends with one.
    private static func texts(_ page: Page) -> [String] {
        let runs = page.items.flatMap(runs)
        let broken = zip(runs, runs.dropFirst()).filter { isDigit($0.unicodeScalars.last) && isDigit($1.unicodeScalars.first) }
        return runs + broken.map { $0 + $1 }
    }

    private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { $0.properties.numericType != nil } ?? false }

    private static func runs(_ item: PageItem) -> [String] {
        switch item {
        case .text(let run): [run.text]
        case .group(_, let items): items.flatMap(runs)
        case .rule, .image: []
        }
    }
}

extension Diagnostic.Code {
    static let personalNumber = Self(rawValue: "PRV0101")
    static let personalNumberInName = Self(rawValue: "PRV0102")
}

extension Diagnostic {
    /// The number itself is not repeated: messages are kept and sent on.
    static func personalNumber(_ number: PersonalNumber, page: Int?, at place: Place) -> Diagnostic {
        let mask = number.mask
        let shown = mask.text(number.text)
        let spot = page.map { Bilingual("第\($0)页", "on page \($0)") } ?? Bilingual("的属性里", "in the file's properties")
        return Diagnostic(
            code: .personalNumber,
            message: Bilingual(
                "公开的文件\(spot.chinese)有\(number.kind.rawValue)（\(shown)）",
                "a published document has a person's number (\(shown)) \(spot.english)"),
            place: place,
            hints: [
                Bilingual(
                    "删去，或者用过滤器“\(mask.rawValue)”遮掩；不公开的文件写明“知悉范围”",
                    "delete it, or mask it with the filter \(mask.rawValue); a document that is not published says so under 知悉范围")
            ])
    }

    static func personalNumberInName(_ number: PersonalNumber) -> Diagnostic {
        let shown = number.mask.text(number.text)
        return Diagnostic(
            code: .personalNumberInName,
            message: Bilingual("文件名里有\(number.kind.rawValue)（\(shown)）", "the file's name has a person's number (\(shown))"),
            hints: [Bilingual("换一个文件名：谁都看得见文件名", "choose another name: everybody sees the name of a file")])
    }
}

extension PersonalNumber {
    /// What hides it.
    fileprivate var mask: Masking {
        switch kind {
        case .identity: .identity
        case .mobile: .phone
        case .card: .card
        }
    }
}
