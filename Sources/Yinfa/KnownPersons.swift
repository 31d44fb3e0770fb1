import Quantities

/// Whom no public document of an office may tell: the workers in its ledger, by name and by number, and anybody by
/// what looks like a number of a person.
struct KnownPersons {
    var names = NameSearch()
    var numbers = KnownNumbers()
    /// Names of legal representatives, which the law has published as theirs: whoever is called like a worker of another
    /// case may be named where the text says that he represents the employer.
    var representatives = NameSearch()
    /// 可公布号码: numbers that an office gives out itself, such as the mobile telephone for complaints; none of a worker in its
    /// ledger.
    var openNumbers: Set<String> = []
    /// Of which employer's case somebody is a worker, where the name alone may be a part of other words.
    var employers = EmployersWorkers()

    /// The numbers in a text, each once; those that are known before those that only look like one.
    ///
    /// - Parameters:
    ///   - readers: who reads it. Organs give each other the mobile numbers of those who deal with a matter: within
    ///     them only a worker's is found.
    ///   - day: of the document: who is a child then is no worker.
    func numbers(in text: String, readers: FieldClass = .public, on day: CivilDate? = nil) -> [PersonalNumber] {
        let known = numbers.findings(in: text)
        let others = PersonalNumber.all(in: text).filter { number in
            !known.contains { $0.text.contains(number.text) || number.text.contains($0.text) }
        }
        return known
            + others.filter { (readers == .public || $0.kind != .mobile) && !openNumbers.contains($0.ownText) }
            .map { Self.weighed($0, in: text, on: day) }
    }

    /// A number that looks like a person's is only doubtful where the text calls it something else, right before it: an
    /// account of an office may look like an identity number of 15 digits or have a card's check digit by chance, and so
    /// may the number of a permit, which has a date within: of the last years, more often than not. Mobile numbers and cards of
    /// the country (62) that are called accounts are persons' all the same.
    private static func weighed(_ number: PersonalNumber, in text: String, on day: CivilDate?) -> PersonalNumber {
        guard number.kind != .mobile, let range = text.firstRange(of: number.written) else { return number }
        let before = String(text[..<range.lowerBound].suffix(10))
        let isLikeAccount = number.kind == .identity ? number.text.count == 15 : !number.text.hasPrefix("62")
        let names = isLikeAccount ? accounts + codes : codes
        let isOfChild = day.map(number.isOfChild) ?? false
        guard isOfChild || names.contains(where: before.contains), !persons.contains(where: before.contains) else { return number }
        var number = number
        number.isDoubtful = true
        return number
    }

    private static let accounts = ["账号", "帐号", "账户", "帐户"]

    /// What has a number of its own that is no person's.
    private static let codes = [
        "许可证号", "许可证编号", "许可证", "项目代码", "项目编号", "备案号", "备案编号", "备案证明", "合同编号", "合同号", "中标编号", "招标编号", "发票号", "文件编号",
    ]

    /// What is said of persons' numbers alone, whatever else stands there.
    private static let persons = ["身份", "证件", "银行卡", "储蓄卡", "工资卡", "手机", "电话"]

    /// The names in a text; one of two characters is often set with a space between them, and marks between its characters
    /// hide none.
    ///
    /// - Parameter before: what stands before the text, on the line above.
    func names(in text: String, after before: String = "") -> [NameSearch.Finding] {
        let text = Self.joined(text)
        let found = names(inJoined: text, after: before)
        // What a mark parts looks like a name by chance where it has two characters, and brackets stand in any text.
        let torn =
            TornText.pieces(of: text, .all).flatMap { names(inJoined: $0, after: "").filter { $0.name.count > 2 } }
            + TornText.pieces(of: text, .strokes).flatMap { names(inJoined: $0, after: "").filter { $0.name.count == 2 } }
        let told = Set(found.map(\.name))
        return found + torn.filter { !told.contains($0.name) && !isRepresentative($0.name) }
    }

    private func names(inJoined text: String, after before: String) -> [NameSearch.Finding] {
        let found = names.findings(in: text)
        guard found.contains(where: { isRepresentative($0.name) }) else { return found }
        return Self.placed(found, in: text, after: Self.joined(before)).compactMap { finding, before in
            guard isRepresentative(finding.name) else { return finding }
            if Self.offices.contains(where: before.hasSuffix) { return nil }
            // A cell or line of its own has no words around it that would say who it is.
            let isDoubtful = finding.isDoubtful || text == finding.written
            return NameSearch.Finding(name: finding.name, written: finding.written, isDoubtful: isDoubtful, isNamesake: true)
        }
    }

    private func isRepresentative(_ name: String) -> Bool {
        representatives.findings(in: name).contains { $0.name == name }
    }

    /// Each finding with what stands before it.
    private static func placed(
        _ found: [NameSearch.Finding], in text: String, after before: String
    ) -> [(finding: NameSearch.Finding, before: String)] {
        var (position, placed): (String.Index, [(NameSearch.Finding, String)]) = (text.startIndex, [])
        for finding in found {
            let range = text[position...].firstRange(of: finding.written)
            let all = before + (range.map { String(text[..<$0.lowerBound]) } ?? "")
            placed.append((finding, all.filter { !marks.contains($0) }))
            position = range?.upperBound ?? position
        }
        return placed
    }

    private static func joined(_ text: String) -> String { text.filter { !NameSearch.partsNames($0) } }

    /// Who represents an employer, in the words that stand before the name.
    private static let offices = ["法定代表人", "主要负责人", "法定代表人姓名", "法定代表人负责人"]

    /// Between those words and the name.
    private static let marks: Set<Character> = ["：", ":", "（", "）", "(", ")", "“", "”", "为", "是"]
}
