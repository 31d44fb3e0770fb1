import Quantities

/// The text of a code, in the 45 characters that codes hold most compactly (docs/paper-code.md).
extension ReturnCode {
    /// Fields parted by colons: mark, format, form, its version, unit, day, version, F or I, units missing, cells, blanks, digest.
    package var text: String {
        let fields = [
            Self.mark, Self.format, CodeName.written(formID), CodeName.written(formVersion), CodeName.written(unit),
            asOf.iso, String(version), isFinal ? "F" : "I", missingUnits.map(CodeName.written).joined(separator: " "),
            rows.map(Self.written).joined(separator: "/"), Self.written(blanks), digest,
        ]
        return fields.joined(separator: ":")
    }

    /// Why a text is no code of a return.
    package enum Fault: Error, Hashable {
        /// Something else: a payment, an address.
        case notOurs
        /// Of a later program.
        case unknownFormat(String)
        /// Begun like one of ours, and then wrong.
        case damaged
    }

    package init(text: String) throws(Fault) {
        let fields = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard fields[0] == Self.mark, fields.count > 1 else { throw .notOurs }
        guard fields[1] == Self.format else { throw .unknownFormat(String(fields[1].prefix(8))) }
        guard fields.count == 12, let formID = CodeName.read(fields[2]), let formVersion = CodeName.read(fields[3]),
            let unit = CodeName.read(fields[4]), let asOf = CivilDate(iso: fields[5]), let version = Self.number(fields[6]), version > 0,
            fields[7] == "F" || fields[7] == "I", let missing = Self.names(fields[8]), let rows = Self.rows(fields[9]),
            let blanks = Self.figures(fields[10]), Self.isDigest(fields[11])
        else { throw .damaged }
        self.init(
            formID: formID, formVersion: formVersion, unit: unit, asOf: asOf, version: version, isFinal: fields[7] == "F",
            missingUnits: missing, rows: rows, blanks: blanks, digest: fields[11])
    }

    // MARK: Fields

    /// What stands for a cell left blank.
    private static let blank = "-"

    private static func written(_ figures: [Int?]) -> String {
        figures.map { $0.map(String.init) ?? blank }.joined(separator: " ")
    }

    private static func rows(_ field: String) -> [[Int?]]? {
        let rows = field.split(separator: "/", omittingEmptySubsequences: false).map { figures(String($0)) }
        let read = rows.compactMap(\.self)
        return read.count == rows.count ? read : nil
    }

    private static func figures(_ field: String) -> [Int?]? {
        var figures: [Int?] = []
        guard !field.isEmpty else { return [] }
        for word in field.split(separator: " ", omittingEmptySubsequences: false) {
            let figure = word == blank ? nil : number(word)
            guard figure != nil || word == blank else { return nil }
            figures.append(figure)
        }
        return figures
    }

    /// Digits without a sign, as we write them.
    private static func number(_ word: some StringProtocol) -> Int? {
        guard !word.isEmpty, word.utf8.allSatisfy({ (0x30...0x39).contains($0) }), word == "0" || !word.hasPrefix("0") else { return nil }
        return Int(word)
    }

    private static func names(_ field: String) -> [String]? {
        let words = field.split(separator: " ", omittingEmptySubsequences: true)
        let names = words.compactMap { CodeName.read(String($0)) }
        return names.count == words.count ? names : nil
    }

    private static func isDigest(_ field: String) -> Bool {
        field.utf8.count == digestLength && field.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x46).contains($0) }
    }
}

/// A name in the characters of a code: small letters, digits, `-` and `.` as they are with capitals for the letters, any
/// other name as `$` and the four hexadecimal digits of each of its UTF-16 units.
enum CodeName {
    static func written(_ name: String) -> String {
        guard !name.isEmpty, name.utf8.allSatisfy(isPlain) else {
            return "$" + name.utf16.map { unit in
                let digits = String(unit, radix: 16, uppercase: true)
                return String(repeating: "0", count: 4 - digits.count) + digits
            }.joined()
        }
        return name.uppercased()
    }

    /// - Returns: nil for what `written` never gives.
    static func read(_ field: String) -> String? {
        guard field.hasPrefix("$") else {
            let name = field.lowercased()
            return !name.isEmpty && written(name) == field ? name : nil
        }
        let digits = Array(field.utf8.dropFirst())
        guard digits.count % 4 == 0 else { return nil }
        let units = stride(from: 0, to: digits.count, by: 4).compactMap { start in
            UInt16(String(decoding: digits[start..<start + 4], as: UTF8.self), radix: 16)
        }
        let name = String(decoding: units, as: UTF16.self)
        return written(name) == field ? name : nil
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
    }
}
