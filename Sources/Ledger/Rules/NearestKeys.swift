/// Finds the keys that a wrong reference was probably meant to be.
struct NearestKeys {
    /// By how they read: each plain form with its rows.
    private let rowsByForm: [[UInt8]: [Int]]
    /// As they read, with all zeros.
    private let rowsByText: [[UInt8]: [Int]]

    /// - Parameter rows: a table with a key of one column.
    init(_ rows: TableRows) {
        let column = rows.table.key[0]
        var (byForm, byText): ([[UInt8]: [Int]], [[UInt8]: [Int]]) = ([:], [:])
        for row in 0..<rows.count {
            let text = rows.text(row, column)
            byForm[PlainKey.form(of: text), default: []].append(row)
            byText[PlainKey.form(of: text, keepsZeros: true), default: []].append(row)
        }
        (rowsByForm, rowsByText) = (byForm, byText)
    }

    /// Rows whose key is the text in other characters: of another width or case, with other brackets, with or without zeros.
    func rows(readingLike text: String) -> [Int] { rowsByForm[PlainKey.form(of: text)] ?? [] }

    /// Rows whose key has one character more, less or other, or two of them changed about.
    func rows(oneSlipFrom text: String) -> [Int] {
        let form = PlainKey.form(of: text, keepsZeros: true)
        let found = rowsByText.filter { PlainKey.isOneSlip($0.key, form) }
        return found.flatMap(\.value).sorted()
    }
}

/// Numbers of cases and projects as they read, whatever they are written with.
enum PlainKey {
    /// `ＱＸ[2020] - 007` and `qx〔2020〕-7` are one: ASCII capitals, one kind of brackets and dashes, no spaces, no zeros in front.
    ///
    /// - Parameter keepsZeros: whether zeros in front of a number stay: a slip is made in what is written.
    static func form(of text: String, keepsZeros: Bool = false) -> [UInt8] {
        var form: [UInt8] = []
        var isInNumber = false
        for scalar in text.unicodeScalars {
            guard let scalar = plain(scalar) else { continue }
            let isDigit = (0x30...0x39).contains(scalar.value)
            let isFirst = form.count < 2 || !(0x30...0x39).contains(form[form.count - 2])
            if !keepsZeros, isDigit, isInNumber, form.last == .zeroDigit, isFirst { form.removeLast() }
            isInNumber = isDigit
            form += Array(String(scalar).utf8)
        }
        return form
    }

    /// - Returns: nil for a space.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        // Full-width forms stand in the order of ASCII.
        let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
        guard let narrow = Unicode.Scalar(value) else { return scalar }
        if narrow.properties.isWhitespace { return nil }
        switch narrow {
        case "a"..."z": return Unicode.Scalar(value - 0x20)
        case "[", "〔", "【", "〖", "「", "{": return "("
        case "]", "〕", "】", "〗", "」", "}": return ")"
        case "–", "—", "―", "‐", "‑", "−", "_": return "-"
        default: return narrow
        }
    }

    /// Whether one character, or two that have changed places, tell them apart.
    static func isOneSlip(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        // A character takes four bytes at most.
        guard abs(left.count - right.count) <= 4, left != right else { return false }
        let (a, b) = (Array(String(decoding: left, as: UTF8.self).unicodeScalars), Array(String(decoding: right, as: UTF8.self).unicodeScalars))
        var start = 0
        while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
        var end = 0
        while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
        let (rest, other) = (a[start..<a.count - end], b[start..<b.count - end])
        if rest.count <= 1, other.count <= 1 { return true }
        return rest.count == 2 && other.count == 2 && rest.first == other.last && rest.last == other.first
    }
}
