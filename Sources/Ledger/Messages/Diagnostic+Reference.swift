import Diagnostics

extension Diagnostic {
    /// How many of the nearest are named, and how many further places of a wrong number.
    private static let (mostNearest, mostPlaces) = (3, 12)

    /// A number that the other table does not have.
    static func danglingReference(_ group: DanglingReferences.Group, in records: LedgerRecords) -> Diagnostic {
        let (target, text) = (group.target.rawValue, group.isSecret ? "＊＊＊" : group.text)
        let places = group.cells.map { records[$0.table].place($0.row, $0.column) }
        var notes = places.dropFirst().prefix(mostPlaces).map { place in
            Note(message: Bilingual("这里也写的是“\(text)”", "'\(text)' is written here too"), place: place)
        }
        let more = places.count - 1 - notes.count
        if more > 0 { notes.append(.init(message: Bilingual("还有 \(more) 处这样写", "and at \(more) more places"))) }
        if group.followers > 0 {
            let count = group.followers
            notes.append(
                .init(
                    message: Bilingual(
                        "另有 \(count) 处案件和追发、步骤对不上，多半由此而来，没有列出；改正以后再查一次",
                        "\(count) fault(s) of cases that lack these records probably follow from it and are not listed: correct it and check again")))
        }
        return Diagnostic(
            code: .danglingReference, message: Bilingual("“\(target)”表里没有“\(text)”", "the table '\(target)' has no '\(text)'"),
            place: places.first, notes: Array(notes),
            hints: nearest(group, in: records[group.target]) + [
                Bilingual("改正编号，或者先在“\(target)”表里登记", "correct the number, or add the record to '\(target)'")
            ])
    }

    private static func nearest(_ group: DanglingReferences.Group, in rows: TableRows) -> [Bilingual] {
        guard !group.isSecret, group.nearest.count <= mostNearest else { return [] }
        let names = group.nearest.map { rows.shown($0, rows.table.key[0]) }
        guard let first = names.first else { return [] }
        if group.isOtherwiseWritten, names.count == 1 {
            let target = rows.table.name.rawValue
            return [Bilingual("“\(target)”表里写的是“\(first)”，照样写", "the table '\(target)' has '\(first)': write it the same way")]
        }
        if names.count == 1 { return [Bilingual("是不是“\(first)”？", "did you mean '\(first)'?")] }
        return [
            Bilingual(
                "相近的有\(names.map { "“\($0)”" }.joined())", "near to it are \(names.map { "'\($0)'" }.joined(separator: ", "))")
        ]
    }
}
