import Diagnostics
import TestSupport
import Testing

@testable import Ledger

@Suite("Numbers that were probably meant, tried on random ones") struct NearestKeysTests {
    /// A case's number such as `QX2020-082` or `望人社案〔2020〕7号`.
    private func number(_ random: inout SplitMix64) -> String {
        let year = Int.random(in: 2018...2021, using: &random)
        let serial = Int.random(in: 1...999, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: return "QX\(year)-\(String(repeating: "0", count: 3 - String(serial).count))\(serial)"
        case 1: return "望人社案〔\(year)〕\(serial)号"
        default: return "AJ\(serial)"
        }
    }

    /// The same number as another hand may write it.
    private func rewritten(_ text: String, _ random: inout SplitMix64) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if Int.random(in: 0...5, using: &random) == 0 { result += [" ", "　"][Int.random(in: 0...1, using: &random)] }
            switch scalar {
            case "〔": result += ["[", "（", "(", "【", "〔"].randomElement(using: &random) ?? ""
            case "〕": result += ["]", "）", ")", "】", "〕"].randomElement(using: &random) ?? ""
            case "-": result += ["-", "－", "—", "–"].randomElement(using: &random) ?? ""
            case _ where scalar.isASCII && Bool.random(using: &random):
                result.unicodeScalars.append(Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar)
            case "A"..."Z" where Bool.random(using: &random): result += String(scalar).lowercased()
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private func rows(_ numbers: [String]) -> TableRows {
        var rows = TableRows(LedgerSchema.projects)
        for number in numbers {
            for column in rows.table.columns.indices {
                let text = Array((column == rows.table.key[0] ? number : "甲").utf8)
                rows.cells.append(LedgerCell(textAt: rows.arena.count, length: text.count))
                rows.arena += text
            }
            rows.origins.append(.init(file: 0, number: 1, line: 1, offset: 0))
        }
        return rows
    }

    @Test("however a number is written, its row is found", arguments: 0..<20 as Range<UInt64>)
    func alike(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let numbers = (0..<30).map { _ in number(&random) }
        let keys = NearestKeys(rows(numbers))
        for (row, number) in numbers.enumerated() {
            #expect(keys.rows(readingLike: number).contains(row), "\(number)")
            let other = rewritten(number, &random)
            #expect(keys.rows(readingLike: other).contains(row), "\(number) as \(other)")
        }
        #expect(keys.rows(readingLike: "没有这个编号").isEmpty && NearestKeys(rows([])).rows(readingLike: "A1").isEmpty)
    }

    @Test("rows a slip away are those that a table of distances finds", arguments: 0..<20 as Range<UInt64>)
    func slips(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        func word() -> [Character] { (0..<Int.random(in: 0...4, using: &random)).map { _ in "AB甲".randomElement(using: &random) ?? "A" } }
        for _ in 0..<40 {
            let (left, right) = (word(), word())
            let found = PlainKey.isOneSlip(Array(String(left).utf8), Array(String(right).utf8))
            #expect(found == (Self.distance(left, right) == 1), "\(String(left)) \(String(right))")
        }
    }

    /// Edits between two words, a swap of neighbours being one: the recursion that defines it.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        guard let a = left.last, let b = right.last else { return left.count + right.count }
        let (shorter, shortened) = (Array(left.dropLast()), Array(right.dropLast()))
        var best = min(distance(shorter, right) + 1, distance(left, shortened) + 1, distance(shorter, shortened) + (a == b ? 0 : 1))
        if left.count > 1, right.count > 1, left[left.count - 2] == b, right[right.count - 2] == a {
            best = min(best, distance(Array(left.dropLast(2)), Array(right.dropLast(2))) + 1)
        }
        return best
    }

    @Test("a heading with characters left out is like itself, whichever they are", arguments: LedgerSchema.tables.map(\.name))
    func headings(_ name: LedgerTable.Name) {
        for column in LedgerSchema.table(name).columns where column.name.count > 2 {
            for index in column.name.indices {
                var text = column.name
                text.remove(at: index)
                #expect(HeadingMatch.likely(text, among: [column.name]) == column.name, "\(text)")
            }
            #expect(HeadingMatch.likely(column.name, among: ["甲乙丙丁戊己庚辛"]) == nil)
        }
    }
}
