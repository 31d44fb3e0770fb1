public import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import Reporting
import Templates

/// The book behind a return, printed.
extension Press {
    /// Every figure of a unit's return with the records that make it, as the pack's table for it is printed.
    ///
    /// It is what a file of `documents/` with that table under 表册 gives, without the file. It is for those inside.
    ///
    /// - Parameters:
    ///   - unit: 全市, 市本级 or a county.
    ///   - form: the pack's form.
    ///   - name: the name of what is made, without its ending.
    /// - Throws: `RET0419` where the pack has no such table, what is wrong with the request, the ledger or the form, and diagnostics
    ///   of layout.
    public func renderAudit(
        of office: Office, unit: String = "全市", asOf: String, form: String = "form.yaml", as format: OutputFormat, name: String
    ) throws(StageFailure) -> Reported<[OutputFile]> {
        let day = try Returns.day(asOf, option: "--as-of")
        let unit = try ReportingUnits(office).unit(named: unit, at: Place(file: "--unit"))
        let pack = try Pack.find(of: office, in: resources)
        let schema = try pack.schema()
        let table = try pack.tables(schema).tables.first { table in
            table.book != nil && schema.sources[table.list.text]?.isTrace(of: form) == true
        }
        guard let table else { throw StageFailure(.noAuditBook(of: form, at: Place(file: pack.path("tables.yaml")))) }
        let text = "表册: \(table.name.text)\n知悉范围: 内部\n数据: {\(DocumentInputs.unitName): \(unit.name), \(DocumentInputs.dayName): \(day.iso)}\n"
        let asked = try OfficeDocument.read(try YAMLFile.parse(text, file: name), name: name, of: office)
        var made = Reported<[OutputFile]>([])
        for document in asked {
            let one = try render(document, of: office, as: format)
            made.output += one.output
            made.warnings += one.warnings
        }
        return made
    }
}

extension FieldSource {
    /// Whether it lists each figure of a return on a form with its records.
    fileprivate func isTrace(of form: String) -> Bool {
        if case .listed(.trace, let name, _) = kind { name.text == form } else { false }
    }
}

extension Diagnostic.Code {
    static let noAuditBook = Self(rawValue: "RET0419")
}

extension Diagnostic {
    /// A book is printed as a table of the pack says.
    fileprivate static func noAuditBook(of form: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .noAuditBook,
            message: Bilingual("模板包没有 \(form) 的底数表册，印不成 PDF", "the pack has no book of what is behind \(form), so that none can be printed"),
            place: place,
            hints: [
                Bilingual(
                    "在 fields.yaml 写一个“取自: {底数: \(form)}”的列表，在 tables.yaml 写用它、有“表册”的表；或者用 -o 底数.xlsx",
                    "declare a list with '取自: {底数: \(form)}' in fields.yaml and a table of it with 表册 in tables.yaml, or give -o audit.xlsx")
            ])
    }
}
