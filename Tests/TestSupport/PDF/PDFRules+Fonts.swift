/// Fonts: embedded, and every glyph with its characters (ISO 19005-3 §6.2.11).
extension PDFRules {
    var fontBreaches: [String] {
        var breaches: [String] = []
        for (reference, font) in zip(structure.references, structure.all) {
            switch font["/Subtype"] as? String {
            case "/CIDFontType2":
                breaches += unless(font["/CIDToGIDMap"] as? String == "/Identity", "A 6.2.11.3.2: CIDToGIDMap of \(reference)")
                breaches += embeddingBreaches(reference, font)
            case "/CIDFontType0", "/TrueType", "/Type1": breaches += embeddingBreaches(reference, font)
            case "/Type3": breaches.append("A 6.2.11: \(reference) is drawn")
            default: break
            }
        }
        return breaches
    }

    private func embeddingBreaches(_ reference: String, _ font: [String: Any]) -> [String] {
        let descriptor = structure.dictionary(font["/FontDescriptor"])
        return unless(["/FontFile", "/FontFile2", "/FontFile3"].contains { descriptor[$0] != nil }, "A 6.2.11.4: \(reference) is not embedded")
    }

    /// The codes of a font, each with its characters.
    struct CodeMap {
        var length: Int
        var characters: [Int: String]
    }

    /// By the names in a page's resources.
    func codeMaps(of page: [String: Any]) -> [String: CodeMap] {
        let fonts = structure.dictionary(structure.dictionary(page["/Resources"])["/Font"])
        var maps: [String: CodeMap] = [:]
        for (name, value) in fonts {
            let font = structure.dictionary(value)
            let isComposite = font["/Subtype"] as? String == "/Type0"
            maps[String(name.dropFirst())] = CodeMap(
                length: isComposite ? 2 : 1, characters: Self.characters(structure.bytes(font["/ToUnicode"])))
        }
        return maps
    }

    /// Reads `bfchar` and `bfrange` of a ToUnicode map (ISO 32000-1 §9.10.3).
    static func characters(_ map: [UInt8]) -> [Int: String] {
        var characters: [Int: String] = [:]
        for operation in PDFContent(map).operations {
            let strings = operation.operands
            switch operation.name {
            case "endbfchar":
                for index in stride(from: 0, to: strings.count - 1, by: 2) {
                    if case .string(let code) = strings[index], case .string(let text) = strings[index + 1] {
                        characters[number(code)] = utf16(text)
                    }
                }
            case "endbfrange":
                for index in stride(from: 0, to: strings.count - 2, by: 3) {
                    guard case .string(let first) = strings[index], case .string(let last) = strings[index + 1] else { continue }
                    for code in number(first)...max(number(first), number(last)) {
                        characters[code] = target(strings[index + 2], code - number(first))
                    }
                }
            default: break
            }
        }
        return characters
    }

    private static func target(_ operand: PDFContent.Operand, _ offset: Int) -> String? {
        switch operand {
        case .string(var text):
            guard !text.isEmpty else { return nil }
            let value = Int(text[text.count - 1]) + offset
            text[text.count - 1] = UInt8(truncatingIfNeeded: value)
            if text.count > 1 { text[text.count - 2] &+= UInt8(value >> 8) }
            return utf16(text)
        case .array(let values):
            guard values.indices.contains(offset), case .string(let text) = values[offset] else { return nil }
            return utf16(text)
        default: return nil
        }
    }

    static func number(_ bytes: [UInt8]) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

    private static func utf16(_ bytes: [UInt8]) -> String {
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
        return String(decoding: units, as: UTF16.self)
    }
}
