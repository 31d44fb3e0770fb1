import Diagnostics
import OfficialDocument

/// A word, number or sign of a formula with its place in the text.
struct FormulaToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// Digits with at most one point.
        case number(String)
        /// A name, quotation marks taken off.
        case name(String)
        /// One of `FormulaScanner.signs`, or an operator in words as its sign.
        case sign(String)
        case end
    }

    var kind: Kind
    /// Offsets in characters.
    var range: Range<Int>
}

/// Splits a formula into tokens.
struct FormulaScanner {
    private let characters: [Character]
    private let places: FormulaPlaces
    private var position = 0

    init(_ text: PlacedText) {
        characters = Array(text.text)
        places = FormulaPlaces(text)
    }

    /// The longest first, so that `<=>` is not taken for `<=`.
    static let signs = [
        "<=>", "=>", "<=", ">=", "==", "!=", "<>", "=", "<", ">", "+", "-", "*", "/", "(", ")", ".", ",",
    ]

    /// Signs as a Chinese input method types them, and operators in words.
    private static let alike: [String: String] = [
        "≤": "<=", "≥": ">=", "≠": "!=", "＝": "=", "＜": "<", "＞": ">", "＋": "+", "－": "-", "−": "-", "×": "*",
        "＊": "*", "（": "(", "）": ")", "．": ".", "⇒": "=>", "⇔": "<=>", "，": ",",
    ]
    private static let words: [String: String] = [
        "且": "且", "and": "且", "或": "或", "or": "或", "非": "非", "not": "非", "则": "=>", "当且仅当": "<=>",
    ]

    /// Whether a text can stand in a formula as a name without quotation marks, and is no column or operator.
    static func isName(_ text: String) -> Bool {
        let isWord = text.first?.isLetter == true && text.allSatisfy(\.isPartOfName)
        return isWord && words[text] == nil && column(text) == nil && text != wildcard
    }

    /// `c8` is 8.
    static func column(_ name: String) -> Int? {
        guard name.hasPrefix("c"), name.dropFirst().utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(name.dropFirst())
    }

    /// Each column in turn.
    static let wildcard = "c#"

    /// All tokens with an end behind them.
    ///
    /// - Throws: `FRM0205` at a character that no formula has.
    mutating func scan() throws(StageFailure) -> [FormulaToken] {
        var tokens: [FormulaToken] = []
        while let token = try next() { tokens.append(token) }
        let end = characters.count
        return tokens + [.init(kind: .end, range: max(0, end - 1)..<end)]
    }

    private mutating func next() throws(StageFailure) -> FormulaToken? {
        while position < characters.count, characters[position].isWhitespace { position += 1 }
        guard position < characters.count else { return nil }
        let start = position
        let kind = try kind()
        return FormulaToken(kind: kind, range: start..<position)
    }

    private mutating func kind() throws(StageFailure) -> FormulaToken.Kind {
        let first = characters[position]
        if first.isASCIIDigit { return .number(take { $0.isASCIIDigit || $0 == "." }) }
        if first.isLetter {
            let word = take(\.isPartOfName)
            return Self.words[word].map { .sign($0) } ?? .name(word)
        }
        if let close = Self.quotes[first] { return .name(try quoted(until: close)) }
        if let sign = Self.alike[String(first)] {
            position += 1
            return .sign(sign)
        }
        let rest = String(characters[position...].prefix(3))
        guard let sign = Self.signs.first(where: rest.hasPrefix) else {
            let shown = Diagnostic.quotable(String(first))
            throw StageFailure(
                .formulaSyntax(
                    Bilingual("不认识“\(shown)”", "'\(shown)' means nothing here"),
                    at: places.place(of: position..<position + 1)))
        }
        position += sign.count
        return .sign(sign == "==" ? "=" : sign == "<>" ? "!=" : sign)
    }

    private static let quotes: [Character: Character] = ["“": "”", "「": "」", "\"": "\"", "'": "'"]

    private mutating func quoted(until close: Character) throws(StageFailure) -> String {
        let start = position
        position += 1
        let name = take { $0 != close }
        guard position < characters.count else {
            throw StageFailure(
                .formulaSyntax(
                    Bilingual("引号没有关上", "the quotation mark is not closed"), at: places.place(of: start..<start + 1)))
        }
        position += 1
        return name
    }

    private mutating func take(_ isPart: (Character) -> Bool) -> String {
        let end = characters[position...].firstIndex { !isPart($0) } ?? characters.count
        defer { position = end }
        return String(characters[position..<end])
    }
}

/// Finds the places of parts of a formula in its file.
struct FormulaPlaces {
    private let whole: Place?
    /// Where in its line the text begins, in characters; nil when it is not all of one line.
    private let offset: Int?

    init(_ text: PlacedText) {
        whole = text.place
        guard let position = text.place?.position, let line = position.excerpt else {
            offset = nil
            return
        }
        let (characters, own) = (Array(line), Array(text.text))
        // The place of a quoted text begins with its quotation mark.
        offset = [position.column - 1, position.column].first { start in
            start + own.count <= characters.count && Array(characters[start..<(start + own.count)]) == own
        }
    }

    func place(of range: Range<Int>) -> Place? {
        guard var place = whole, let position = place.position, let offset else { return whole }
        place.position = .init(
            line: position.line, column: offset + range.lowerBound + 1, length: max(1, range.count),
            excerpt: position.excerpt)
        return place
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }

    /// Letters, ideographs among them, digits, `_`, and the `#` of `c#`.
    fileprivate var isPartOfName: Bool { isLetter || isASCIIDigit || self == "_" || self == "#" }
}
