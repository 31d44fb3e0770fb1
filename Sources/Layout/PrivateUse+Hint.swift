import Composition
import Diagnostics

extension PrivateUse {
    /// What to do about a character for private use: GBK's are named with what they have become.
    static func hint(for character: Character) -> Bilingual {
        guard let encoded = character.unicodeScalars.lazy.compactMap(encoded).first else {
            return Bilingual(
                "这是自造字，只有造字的电脑上才有；请用输入法重新输入它的标准（Unicode）编码",
                "this is a private use character, known only to the computer that made it: type its standard Unicode form")
        }
        let standard = Character(encoded)
        return Bilingual(
            "这是 GBK 的自造字编码，标准字是“\(standard)”（\(standard.codePoints)），请改成它",
            "this is a private use code point of GBK: replace it by '\(standard)' (\(standard.codePoints))")
    }
}
