import Diagnostics
import Yinfa

extension LedgerPreview {
    /// For people: for each table the counts, then the records; of many only the first.
    func text(in language: Language) -> String {
        let changes = isEmpty ? [Bilingual("没有变化", "nothing would change")] : tables.filter(\.isTouched).flatMap(\.lines)
        return (changes + days.lines).map { $0.text(in: language) }.joined(separator: "\n")
    }
}

extension [LedgerDays] {
    /// A line for each table: 日期 检查：检查日期 2020-11-09 至 2020-12-31.
    var lines: [Bilingual] {
        var tables: [String] = []
        for one in self where tables.last != one.table { tables.append(one.table) }
        return tables.map { table in
            let own = filter { $0.table == table }
            let chinese = own.map { "\($0.heading) \($0.first) 至 \($0.last)" }.joined(separator: "，")
            let english = own.map { "\($0.heading) \($0.first) to \($0.last)" }.joined(separator: ", ")
            return Bilingual("日期 \(table)：\(chinese)", "days \(table): \(english)")
        }
    }
}

extension LedgerPreview.Table {
    /// How many records of a kind are listed.
    private static let mostListed = 20

    fileprivate var isTouched: Bool { !added.isEmpty || !changed.isEmpty || !gone.isEmpty }

    fileprivate var lines: [Bilingual] {
        let counts = Bilingual(
            "\(name)：增加 \(added.count)，改动 \(changed.count)，减少 \(gone.count)",
            "\(name): \(added.count) added, \(changed.count) changed, \(gone.count) gone")
        guard !isSecret else { return [counts] }
        let changes = changed.map { record in
            let cells = record.cells.map { "\($0.heading) \(Self.shown($0.old)) → \(Self.shown($0.new))" }
            return Bilingual("\(record.key)：\(cells.joined(separator: "，"))", "\(record.key): \(cells.joined(separator: ", "))")
        }
        return [counts] + Self.listed("+", added.map { Bilingual($0, $0) }) + Self.listed("~", changes)
            + Self.listed("-", gone.map { Bilingual($0, $0) })
    }

    private static func listed(_ mark: String, _ items: [Bilingual]) -> [Bilingual] {
        let lines = items.prefix(mostListed).map { Bilingual("  \(mark) \($0.chinese)", "  \(mark) \($0.english)") }
        let rest = items.count - lines.count
        guard rest > 0 else { return lines }
        return lines + [Bilingual("  \(mark) 还有 \(rest) 条", "  \(mark) \(rest) more")]
    }

    private static func shown(_ text: String) -> String { text.isEmpty ? "（空）" : text }
}
