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

    static func isReserved(_ word: String) -> Bool {
        // They are Latin, most names are not.
        guard let first = word.utf8.first, first < 0x80 else { return false }
        return reservedWords.contains(word)
    }

    /// Whether a word can name a field: letters, digits and `_`, no digit in front.
    static func isName(_ word: String) -> Bool {
        guard let first = word.unicodeScalars.first, startsName(first) else { return false }
        return word.unicodeScalars.allSatisfy(continuesName)
    }

    static func startsName(_ scalar: Unicode.Scalar) -> Bool {
        // Nearly all are Han characters (URO) or ASCII, which need not be looked up.
        switch scalar {
        case "\u{4E00}"..."\u{9FFF}", "a"..."z", "A"..."Z", "_": true
        case "\0"..."\u{7F}": false
        default: scalar.properties.isAlphabetic
        }
    }

    static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
        startsName(scalar) || ("0"..."9").contains(scalar)
    }
}
