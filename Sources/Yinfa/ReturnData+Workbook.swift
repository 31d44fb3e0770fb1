import Diagnostics
import Foundation
import OfficialDocument
import PlacedYAML
import Quantities
import Spreadsheets
import StatisticalForms

extension ReturnData {
    /// A return that was filled into the workbook of its form.
    ///
    /// Figures are as exact as the sheet 准确数 has them where that prints as what the form says; others, and all of a workbook
    /// without that sheet, are as precise as they are printed. Where sums are rounded by themselves they are computed anew, as they
    /// need not be what their printed rows add up to; so are sums that are left blank.
    ///
    /// - Throws: what is wrong with the workbook and with the figures in it, at their cells.
    static func read(
        workbook file: String, shownAs shown: String, form: FormDefinition, keepingWrongSums: Bool = false
    ) throws(StageFailure) -> ReturnData {
        let bytes = try TextFiles.bytes(URL(fileURLWithPath: file), shownAs: shown)
        let filled = try FilledForm.read(file: shown, bytes: bytes, of: form.blankSheet(of: ""))
        guard !filled.isOfOtherForm else { throw StageFailure(filled.faults) }
        guard !filled.isBlank else { throw StageFailure(.nothingFilledIn(at: filled.place)) }
        let text = FilledFormText(filled, of: form)
        var writer = FilledFormNode(form: form)
        let node = writer.node(filled, info: text.info, signers: text.signers)
        let told = filled.faults + text.diagnostics + writer.collector.diagnostics
        do throws(StageFailure) {
            var data = try read(node, form: form, isAsPrinted: true, keepingWrongSums: keepingWrongSums)
            data.unsigned = text.room
            guard told.isEmpty else { throw StageFailure(told + data.wrongSums) }
            return form.exact(data, by: filled.exact)
        } catch {
            guard !told.isEmpty else { throw error }
            // A sum with a figure that stands in for another says nothing.
            throw StageFailure(told + error.diagnostics.filter { one in
                let places = [one.place] + one.notes.map(\.place)
                return !told.contains(one) && !places.contains { place in place.map { writer.faulty.contains($0) } ?? false }
            })
        }
    }
}

/// A filled form as the data file that it stands for.
private struct FilledFormNode {
    let form: FormDefinition
    var collector = DiagnosticCollector()
    /// Cells of the table in whose figures' place something stands.
    private(set) var faulty: Set<Place> = []

    init(form: FormDefinition) { self.form = form }

    mutating func node(_ filled: FilledForm, info: [FilledForm.Entry], signers: [FilledForm.Entry]) -> YAMLNode {
        var entries = info.map(Self.entry)
        if let first = signers.first {
            entries.append(
                .init(
                    key: "签字", keyPlace: first.keyPlace,
                    value: YAMLNode(.mapping(signers.map(Self.entry)), place: first.value.place)))
        }
        var rows: [YAMLNode.Entry] = []
        for (row, cells) in zip(form.rows, filled.figures) where row.parts.isEmpty || form.sumPrinting == .ofPrintedParts {
            var values: [YAMLNode.Entry] = []
            for (column, cell) in zip(form.columns, cells) where row.parts.isEmpty || cell.digits != nil {
                if cell.isFaulty { faulty.insert(cell.place) }
                values.append(entry(String(column.number), cell, in: column.unit))
            }
            let place = cells.first?.place ?? filled.place
            rows.append(.init(key: row.name.text, keyPlace: place, value: YAMLNode(.mapping(values), place: place)))
        }
        entries.append(.init(key: "数据", keyPlace: filled.place, value: YAMLNode(.mapping(rows), place: filled.place)))
        if !form.blanks.isEmpty {
            var blanks: [YAMLNode.Entry] = []
            for (blank, cell) in zip(form.blanks, filled.blanks) { blanks.append(entry(blank.name, cell, in: blank.unit)) }
            entries.append(.init(key: "填空", keyPlace: filled.place, value: YAMLNode(.mapping(blanks), place: filled.place)))
        }
        return YAMLNode(.mapping(entries), place: filled.place)
    }

    private static func entry(_ entry: FilledForm.Entry) -> YAMLNode.Entry {
        YAMLNode.Entry(
            key: entry.key, keyPlace: entry.keyPlace,
            value: YAMLNode(entry.value.digits.map { .scalar($0, isPlain: true) } ?? .null, place: entry.value.place))
    }

    /// A figure in base units.
    private mutating func entry(_ key: String, _ cell: FilledForm.Cell, in unit: Quantities.Unit) -> YAMLNode.Entry {
        guard let digits = cell.digits else {
            return .init(key: key, keyPlace: cell.place, value: YAMLNode(.null, place: cell.place))
        }
        let amount = unit.baseAmount(digits)
        if amount == nil {
            collector.report(.filledTooFine(digits, in: unit, at: cell.place))
            faulty.insert(cell.place)
        }
        return .init(
            key: key, keyPlace: cell.place, value: YAMLNode(.scalar(String(amount ?? 0), isPlain: true), place: cell.place))
    }
}
