import Diagnostics
import OfficialDocument
import Quantities
import Spreadsheets
import StatisticalForms

/// 准确数: what a form prints rounded, as a workbook keeps it beside the form.
extension FormDefinition {
    /// All figures of a return as they are; none of one that is no more exact than it was printed.
    func exactFigures(of data: ReturnData) -> [FormWorkbook.Exact] {
        guard !data.isAsPrinted else { return [] }
        return figures(of: data).map { named in
            let name = self.name(of: named.key)
            return .init(
                key: named.key.description, name: name.printed, amount: named.figure.value, unit: name.unit.base.chinese)
        }
    }

    /// A return that was read as it is printed, with what 准确数 has for figures that print so; what was typed over stays as it was typed.
    func exact(_ data: ReturnData, by entries: [FilledForm.Entry]) -> ReturnData {
        let amounts = Dictionary(
            entries.compactMap { entry in entry.value.digits.flatMap { Int($0) }.map { (entry.key, $0) } }, uniquingKeysWith: { first, _ in first })
        var known = data
        for (index, row) in known.rows.enumerated() {
            for (position, column) in columns.enumerated() where row.figures.indices.contains(position) {
                guard let amount = amounts[FigureKey.cell(row: row.name, column: column.number).description] else { return data }
                known.rows[index].figures[position].value = amount
            }
        }
        for (index, blank) in known.blanks.enumerated() {
            guard let amount = amounts[FigureKey.blank(blank.name).description] else { return data }
            known.blanks[index].figure.value = amount
        }
        var exact = keepingExact(known, in: data)
        let sums = Set(rows.filter { !$0.parts.isEmpty }.map(\.name.text))
        exact.isAsPrinted = !figures(of: data).allSatisfy { named in
            if case .cell(let row, _) = named.key, sums.contains(row) { return true }
            return printedAmount(named.key, of: known) == printedAmount(named.key, of: data)
        }
        return exact
    }
}

extension Diagnostic.Code {
    static let asPrintedOnly = Self(rawValue: "RET0607")
    static let nothingFilledIn = Self(rawValue: "RET0608")
}

extension Diagnostic {
    /// Says once of returns that their figures are no more exact than printed; nil where none is so.
    static func asPrintedOnly(_ returns: [ReturnData]) -> Diagnostic? {
        let rough = returns.filter(\.isAsPrinted)
        guard let first = rough.first else { return nil }
        let names = rough.map(\.reportingUnit.text)
        return Diagnostic(
            code: .asPrintedOnly, severity: .warning,
            message: Bilingual(
                "\(names.joined(separator: "、"))的报表是在工作簿里填的，数只准到表上印出的位数",
                "the return of \(names.joined(separator: ", ")) was filled into a workbook, and its figures are only as exact as the form prints them"),
            place: first.reportingUnit.place,
            hints: [
                Bilingual(
                    "要准到人、分的，报 .json，或者报没有改过数的导出工作簿（带“准确数”工作表）",
                    "for whole persons and fen send the .json, or the exported workbook with its sheet 准确数 and no figure changed")
            ])
    }

    /// A workbook that was sent in as it was handed out.
    static func nothingFilledIn(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .nothingFilledIn,
            message: Bilingual("这是一张空表，一个数也没有填", "this is the blank form: no figure is filled in"), place: place,
            hints: [
                Bilingual("填好再交；没有可报的每格填 0", "fill it in first; a unit with nothing to report fills every cell with 0")
            ])
    }
}
