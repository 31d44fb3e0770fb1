import Diagnostics
import Ledger
import OfficialDocument
import Quantities
import Templates

/// Holds what is read of the ledger to the classes that `fields.yaml` declares: a field may
/// not be wider than the columns behind it.
struct ClassCheck {
    let reader: LedgerReader
    let parameters: [String: LedgerValue]

    func check(_ source: FieldSource, of field: Field, _ record: RecordType) throws(StageFailure) {
        var collector = DiagnosticCollector()
        let selection = source.selection
        // Which records are there, and in which order, is told by the list itself.
        if let selection {
            for sql in [selection.condition].compactMap(\.self) + source.order.map(\.withoutDirection) {
                check(sql, in: selection.view, against: field, &collector)
            }
        }
        for column in source.columns {
            guard let owner = record[column.name] else { continue }
            switch column.kind {
            case .expression(let sql):
                guard let selection else { continue }
                check(sql, in: selection.view, against: owner, &collector)
            case .figure(let sql, let own):
                for part in [sql] + [own.condition].compactMap(\.self) {
                    check(part, in: own.view, against: owner, &collector)
                }
            case .rate, .rank, .ordinal: continue
            }
        }
        try collector.throwIfFailed()
    }

    private func check(
        _ sql: PlacedText, in view: PlacedText, against field: Field, _ collector: inout DiagnosticCollector
    ) {
        let found = collector.attempt { () throws(StageFailure) in
            try reader.fieldClass(of: sql.sql, in: view.sql, parameters: parameters)
        }
        guard let found, found > field.fieldClass else { return }
        collector.report(.narrowerColumns(field, found, at: sql.place))
    }
}

extension FieldSource {
    /// Which records it is about; nil for a form and what is listed of one.
    var selection: Selection? {
        switch kind {
        case .form, .listed: nil
        case .records(let selection, _, _), .units(let selection, _), .totals(let selection, _): selection
        }
    }

    /// What records are ordered by.
    var order: [PlacedText] {
        if case .records(_, let order, _) = kind { order } else { [] }
    }
}

extension PlacedText {
    /// A term of ORDER BY without its ASC or DESC.
    fileprivate var withoutDirection: PlacedText {
        for word in [" DESC", " ASC"] where text.uppercased().hasSuffix(word) {
            return PlacedText(String(text.dropLast(word.count)), at: place)
        }
        return self
    }
}
