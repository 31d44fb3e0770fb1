/// A token inside `{{ }}` or `{% %}`, with its UTF-8 span in the file.
struct Token: Hashable, Sendable {
    var kind: Kind
    var span: Range<Int>

    enum Kind: Hashable, Sendable {
        /// A name or a keyword, Chinese or Latin.
        case name(String)
        case text(String)
        case integer(Int)
        /// Digits with a decimal point, as written.
        case decimal(String)
        /// `| . , ( ) [ ] = == != < <= > >= + - * / ~`
        case symbol(String)
        /// The end of the tag; its span is the closing braces.
        case end
    }

    /// The token as a message shows it.
    var description: String {
        switch kind {
        case .name(let name): name
        case .text(let text): "\"\(text)\""
        case .integer(let number): String(number)
        case .decimal(let digits): digits
        case .symbol(let symbol): symbol
        case .end: "}}"
        }
    }

    /// Words that no field and no loop variable may be called.
    static let reservedWords: Set<String> = [
        "for", "in", "if", "elif", "else", "endif", "endfor", "and", "or", "not", "true", "false",
        "form", "is", "loop", "table", "set", "include", "block", "macro", "endmacro", "raw", "endraw",
    ]

    /// Whether a word can name a field: letters, digits and `_`, no digit in front.
    static func isName(_ word: String) -> Bool {
        guard let first = word.unicodeScalars.first, startsName(first) else { return false }
        return word.unicodeScalars.allSatisfy(continuesName)
    }

    static func startsName(_ scalar: Unicode.Scalar) -> Bool {
        // Nearly all are Han characters (URO), which need not be looked up.
        scalar == "_" || (0x4E00...0x9FFF).contains(scalar.value) || scalar.properties.isAlphabetic
    }

    static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
        startsName(scalar) || (scalar.value < 0x80 && scalar.properties.numericType == .decimal)
    }
}
