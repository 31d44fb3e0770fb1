import Diagnostics

/// Why a number that has a check character is wrong, as far as it can be told without showing the number.
enum IdentifierFault: Hashable, Sendable {
    case length(Int)
    case foreignCharacters
    case lowerCase
    case checkCharacter

    /// - Returns: nil for kinds of numbers that have no fixed form.
    init?(_ text: String, of kind: CellKind) {
        guard kind == .creditCode || kind == .identityNumber else { return nil }
        if text.contains(where: { !$0.isASCII || !($0.isLetter || $0.isNumber) }) {
            self = .foreignCharacters
        } else if text.count != Self.length {
            self = .length(text.count)
        } else {
            self = text.contains(where: \.isLowercase) ? .lowerCase : .checkCharacter
        }
    }

    /// Of a unified social credit code and of an identity number alike.
    private static let length = 18

    var words: Bilingual {
        switch self {
        case .length(let count): Bilingual("有 \(count) 位，应当是 \(Self.length) 位", "it has \(count) characters and wants \(Self.length)")
        case .foreignCharacters:
            Bilingual("里面有数字和大写字母以外的字（空格、全角字符）", "it holds something else than digits and capitals, such as spaces or full-width characters")
        case .lowerCase: Bilingual("字母要大写", "its letters are to be capitals")
        case .checkCharacter: Bilingual("和末位的校验码对不上，多半抄错了一位", "its check character does not agree: a character was probably copied wrongly")
        }
    }
}
