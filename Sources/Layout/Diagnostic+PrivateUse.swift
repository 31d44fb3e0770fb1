import Composition
import Diagnostics

extension Diagnostic {
    /// A character for private use, which no face may set; GBK's are named with what they have become.
    static func privateUse(_ character: Character, at place: Place?) -> Diagnostic {
        var diagnostic = Diagnostic(
            code: .missingCharacter,
            message: Bilingual(
                "“\(character)”（\(character.codePoints)）是自造字的编码，换一台电脑就不是这个字",
                "'\(character)' (\(character.codePoints)) is a private use character, another one or none on another computer"),
            place: place, hints: [hint(for: character)])
        diagnostic.character = character
        return diagnostic
    }

    private static func hint(for character: Character) -> Bilingual {
        guard let encoded = character.unicodeScalars.lazy.compactMap(PrivateUse.encoded).first else {
            return Bilingual(
                "请用输入法重新输入它的标准（Unicode）编码", "type its standard Unicode form with an input method")
        }
        let standard = Character(encoded)
        return Bilingual(
            "GBK 用过这个编码，标准字是“\(standard)”（\(standard.codePoints)），请改成它",
            "GBK once used this code point; replace it by '\(standard)' (\(standard.codePoints))")
    }
}
