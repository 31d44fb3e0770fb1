import Diagnostics
import OfficialDocument

extension Rule {
    /// 份号 has six digits.
    static let copyNumber = Rule(
        code: .copyNumber, severity: .warning, source: "GB/T 9704-2012 §7.2.1", strength: .usual
    ) { reading in
        guard let number = reading.document.head.copyNumber else { return [] }
        let isRight = number.text.utf8.count == 6 && number.text.unicodeScalars.allSatisfy(\.isDigit)
        return isRight ? [] : [Finding(.copyNumber(number.text), in: Passage(number))]
    }

    /// 密级 is one of three, then ★ and the term.
    static let secrecy = Rule(
        code: .secrecy, severity: .error, source: "GB/T 9704-2012 §7.2.2", strength: .required
    ) { reading in
        guard let secrecy = reading.document.head.secrecy, !isSecrecy(Passage(secrecy)) else { return [] }
        return [Finding(.secrecy(secrecy.text), in: Passage(secrecy))]
    }

    /// A term need not be of years: 机密★启封前 is one too; its numbers are never Chinese.
    private static func isSecrecy(_ text: Passage) -> Bool {
        guard text.hasAny(of: ["绝密", "机密", "秘密"], at: 0) else { return false }
        if text.count == 2 { return true }
        let term = text.scalars.dropFirst(3)
        return text[2] == "★" && !term.isEmpty
            && !term.contains { $0.isNarrowSpace || $0 == "\u{3000}" || $0.isChineseNumeral || $0.isFullWidthLetter }
    }

    /// 紧急程度 is 特急 or 加急, of telegrams also 特提 or 平急.
    static let urgency = Rule(
        code: .urgency, severity: .warning, source: "《党政机关公文处理工作条例》第九条", strength: .required
    ) { reading in
        guard let urgency = reading.document.head.urgency else { return [] }
        let isRight = ["特急", "加急", "特提", "平急"].contains(urgency.text)
        return isRight ? [] : [Finding(.urgency(urgency.text), in: Passage(urgency))]
    }

    /// A classified document has a 份号.
    static let classifiedCopies = Rule(
        code: .classifiedCopies, severity: .warning, source: "《党政机关公文处理工作条例》第九条", strength: .required
    ) { reading in
        guard let secrecy = reading.document.head.secrecy, reading.document.head.copyNumber == nil else { return [] }
        return [Finding(.classifiedWithoutNumber, in: Passage(secrecy))]
    }
}
