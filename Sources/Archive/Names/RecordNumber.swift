package import Diagnostics

/// The number under which a record is kept (档号): `Z109-WS·2026-D30-BGS-0012`.
///
/// 全宗号-档案门类代码·年度-保管期限-机构（问题）代码-件号 (DA/T 22-2015). Its parts hold letters, Han characters and digits only,
/// so that it is a folder's name on every system.
package struct RecordNumber: Hashable, Sendable, CustomStringConvertible {
    /// 全宗号.
    package let fonds: String
    /// 档案门类代码, `WS` for administrative documents.
    package let category: String
    /// 年度, 1900 to 2999.
    package let year: Int
    package let retention: RecordNumberScheme.Retention
    /// 机构或问题代码; nil where an office does not divide its files.
    package let office: String?
    /// 件号, from 1.
    package let item: Int
    private let itemDigits: Int

    /// A number from its parts.
    ///
    /// - Parameter place: where it is written, for diagnostics.
    /// - Throws: `ARC0101` for every part that is wrong.
    package init(
        fonds: String, category: String, year: Int, retention code: String, office: String?, item: Int,
        scheme: RecordNumberScheme = .standard, at place: Place? = nil
    ) throws(StageFailure) {
        var faults = DiagnosticCollector()
        let whole = "\(fonds)-\(category)·\(year)-\(code)-\(office.map { $0 + "-" } ?? "")\(item)"
        for (name, part) in [(Part.fonds, fonds), (.category, category), (.office, office ?? "无")] where !Self.isWord(part) {
            faults.report(.recordNumberWrong(whole, name, part, scheme, at: place))
        }
        if !(1900...2999).contains(year) { faults.report(.recordNumberWrong(whole, .year, "\(year)", scheme, at: place)) }
        let retention = scheme.retentions.first { $0.code == code }
        if retention == nil { faults.report(.recordNumberWrong(whole, .retention, code, scheme, at: place)) }
        if item < 1 || "\(item)".utf8.count > scheme.itemDigits {
            faults.report(.recordNumberWrong(whole, .item, "\(item)", scheme, at: place))
        }
        try faults.throwIfFailed()
        self.init(checked: (fonds, category, office), year, retention ?? .init(name: "", code: code), item, scheme.itemDigits)
    }

    private init(
        checked words: (fonds: String, category: String, office: String?), _ year: Int,
        _ retention: RecordNumberScheme.Retention, _ item: Int, _ itemDigits: Int
    ) {
        fonds = words.fonds
        category = words.category
        self.year = year
        self.retention = retention
        office = words.office
        self.item = item
        self.itemDigits = itemDigits
    }

    /// Reads a number as it is printed.
    ///
    /// - Throws: `ARC0101`.
    package init(
        _ text: String, scheme: RecordNumberScheme = .standard, at place: Place? = nil
    ) throws(StageFailure) {
        let halves = text.split(separator: "·", omittingEmptySubsequences: false).map {
            $0.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        }
        guard halves.count == 2, halves[0].count == 2, (3...4).contains(halves[1].count) else {
            throw StageFailure(.recordNumberWrong(text, .whole, text, scheme, at: place))
        }
        let (first, second) = (halves[0], halves[1])
        guard let year = Self.number(second[0], digits: 4) else {
            throw StageFailure(.recordNumberWrong(text, .year, second[0], scheme, at: place))
        }
        guard let item = Self.number(second[second.count - 1], digits: scheme.itemDigits) else {
            throw StageFailure(.recordNumberWrong(text, .item, second[second.count - 1], scheme, at: place))
        }
        try self.init(
            fonds: first[0], category: first[1], year: year, retention: second[1],
            office: second.count == 4 ? second[2] : nil, item: item, scheme: scheme, at: place)
    }

    /// What of a number can be wrong.
    enum Part { case whole, fonds, category, year, retention, office, item }

    /// Letters, Han characters and digits, at most 32 bytes.
    private static func isWord(_ text: String) -> Bool {
        guard (1...32).contains(text.utf8.count) else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "\u{4E00}"..."\u{9FFF}": true
            default: false
            }
        }
    }

    private static func number(_ text: String, digits: Int) -> Int? {
        guard text.utf8.count == digits, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }

    /// The number as it is printed.
    package var description: String {
        let digits = String(item)
        let padded = String(repeating: "0", count: max(0, itemDigits - digits.utf8.count)) + digits
        return series.description + padded
    }

    /// The folder of the record's bag below the archive: year, retention period, the whole number.
    package var folder: String { "\(year)/\(retention.code)/\(description)" }

    /// What numbers the items: all parts of the number but the item's own.
    package var series: Series {
        Series(description: "\(fonds)-\(category)·\(year)-\(retention.code)-\(office.map { $0 + "-" } ?? "")")
    }

    /// Numbers that differ in their item only; printed with the `-` before the item.
    package struct Series: Hashable, Sendable, CustomStringConvertible {
        package let description: String
    }
}
