import Diagnostics
import OfficialDocument

extension Rule {
    /// The year of the document number stands in 〔〕.
    static let numberBrackets = Rule(
        code: .numberBrackets, severity: .error, source: "GB/T 9704-2012 §7.2.5", strength: .required
    ) { reading in
        guard let number = reading.number, let year = BracketedYear.all(in: number).first, !year.hasRightBrackets
        else { return [] }
        return [Finding(.numberBrackets(number.string(year.range), right: year.right), in: number, year.range)]
    }

    /// A year of four digits, a number without 第 and leading zeros, 号 at the end.
    static let numberForm = Rule(
        code: .numberForm, severity: .error, source: "GB/T 9704-2012 §7.2.5", strength: .required
    ) { reading in
        guard let number = reading.number else { return [] }
        switch reading.document.format {
        case .standard, .letter: return isNumber(number) ? [] : [Finding(.numberForm(number.text), in: number)]
        case .order: return isOrderNumber(number) ? [] : [Finding(.orderNumber(number.text), in: number)]
        case .minutes: return hasLeadingZero(number) ? [Finding(.leadingZero(number.text), in: number)] : []
        }
    }

    /// 第6号 or 第五十二号, whichever digits the organ counts its orders with (§10.2).
    private static func isOrderNumber(_ number: Passage) -> Bool {
        guard number[0] == "第", number[1] != "0" else { return false }
        let ends = [number.end(of: \.isDigit, from: 1), number.end(of: \.isChineseNumeral, from: 1)]
        return ends.contains { $0 > 1 && number[$0] == "号" && $0 + 1 == number.count }
    }

    /// Minutes are numbered as their organ likes, in issues or through all years, but without 虚位.
    private static func hasLeadingZero(_ number: Passage) -> Bool {
        number.scalars.indices.contains { index in
            number[index] == "0" && number[index + 1]?.isDigit == true && number[index - 1]?.isDigit != true
        }
    }

    /// An order's mark ends in 令, a letter's in the organ's name, and minutes are no 文件.
    static let markForm = Rule(
        code: .markForm, severity: .error, source: "GB/T 9704-2012 §7.2.4、§10.1–§10.3", strength: .required
    ) { reading in
        guard case .single(let text) = reading.document.head.mark else { return [] }
        let endings = ["文件", "令", "纪要"]
        let ending = endings.first(where: text.text.hasSuffix)
        let finding: Wording? =
            switch reading.document.format {
            case .order: ending == "令" ? nil : .orderMark(text.text)
            case .letter: ending.map { .letterMark(text.text, ending: $0) }
            case .minutes: ending == "文件" ? .minutesMark(text.text) : nil
            case .standard: nil
            }
        return finding.map { [Finding($0, in: Passage(text))] } ?? []
    }

    /// Orders and minutes may be numbered through all years.
    private static func isYearly(_ document: Document) -> Bool {
        document.format == .standard || document.format == .letter
    }

    /// With 机关代字 before the year: a number without it is anybody's.
    private static func isNumber(_ number: Passage) -> Bool {
        guard let year = BracketedYear.all(in: number).first, year.digits == 4, year.range.lowerBound > 0
        else { return false }
        let end = number.end(of: \.isDigit, from: year.range.upperBound)
        return end > year.range.upperBound && number[year.range.upperBound] != "0" && number[end] == "号"
            && end + 1 == number.count
    }

    /// Upward documents name who signed, others do not.
    static let signers = Rule(
        code: .signers, severity: .error, source: "《党政机关公文处理工作条例》第九条", strength: .required
    ) { reading in
        guard let genre = reading.genre, let title = reading.title else { return [] }
        if reading.document.head.signers.isEmpty {
            return isUpward(genre, title) ? [Finding(.missingSigner(genre.rawValue), in: title)] : []
        }
        guard genre.isNeverUpward, let signer = reading.document.head.signers.first else { return [] }
        return [Finding(.needlessSigner(genre.rawValue), in: Passage(signer))]
    }

    /// A report that is published, such as an annual one, has no 关于 in its title.
    private static func isUpward(_ genre: Genre, _ title: Passage) -> Bool {
        genre == .request || (genre == .report && !title.positions(of: "关于").isEmpty)
    }

    /// The organ that signs is the one of the mark.
    static let organs = Rule(
        code: .organs, severity: .error, source: "GB/T 9704-2012 §7.2.4、§7.3.5", strength: .required
    ) { reading in
        // Orders are signed by a person, minutes by nobody.
        guard isYearly(reading.document) else { return [] }
        let named = reading.document.head.mark.organs
        let isJoint = named.count > 1
        if isJoint, named.count != reading.organs.count, !reading.organs.isEmpty {
            return [Finding(.organCount(named.count, reading.organs.count), in: reading.organs[0])]
        }
        return zip(named, reading.organs).compactMap { mark, organ in
            isSame(mark, organ.text) ? nil : Finding(.organ(organ.text, mark: mark), in: organ)
        }
    }

    /// Whether one name is the other or a shorter form of it: 市委 and 市委员会. An office of an
    /// organ is another organ.
    private static func isSame(_ one: String, _ other: String) -> Bool {
        let (short, long) = one.unicodeScalars.count < other.unicodeScalars.count ? (one, other) : (other, one)
        if short == long { return true }
        for office in ["办公室", "办公厅"] where long.hasSuffix(office) && !short.hasSuffix("办") && !short.hasSuffix(office) {
            return false
        }
        var rest = short.unicodeScalars[...]
        for scalar in long.unicodeScalars where rest.first == scalar { rest = rest.dropFirst() }
        return rest.isEmpty
    }
}

extension Mark {
    /// The organs without 文件 or 令.
    fileprivate var organs: [String] {
        switch self {
        case .joint(let organs, _): return organs.map(\.text)
        case .single(let mark):
            let suffix = ["文件", "命令", "令"].first { mark.text.hasSuffix($0) } ?? ""
            return [String(mark.text.dropLast(suffix.count))]
        }
    }
}
