import Diagnostics
import Foundation
import Ledger
import OfficialDocument
import PlacedYAML
import Proofreading
import Quantities
import Reporting
import StatisticalForms
import Templates

/// Compiles all of a pack: its form, fields, tables and templates, and asks its expressions of an empty ledger.
struct PackCheck {
    let pack: Pack
    /// The only template that is compiled; nil for all.
    private let only: String?
    private var collector = DiagnosticCollector()

    init(_ pack: Pack, only: String? = nil) {
        self.pack = pack
        self.only = only
    }

    mutating func report() -> PackReport {
        let form = pack.hasForm ? attempt { pack throws(StageFailure) in try pack.form() } : nil
        guard let schema = attempt({ pack throws(StageFailure) in try pack.schema() }) else { return report([], []) }
        _ = attempt { _ throws(StageFailure) in try ContentCheck(schema) }
        let tables = attempt { pack throws(StageFailure) in try pack.tables(schema) }
        _ = attempt { pack throws(StageFailure) in try pack.ledgerNames() }
        let templates = self.templates(schema, tables ?? TableSet(), hasTables: tables != nil)
        if let form, let sources = form.sources { ask(form, from: sources.start, schema) }
        let books = tables.map { set in set.tables.compactMap { PackReport.TemplateInputs($0, schema, set) } } ?? []
        return report(templates, books)
    }

    private func report(
        _ templates: [PackReport.TemplateInputs], _ books: [PackReport.TemplateInputs]
    ) -> PackReport {
        PackReport(pack: pack.shown, templates: templates, books: books, diagnostics: Press.withoutRepeats(collector.diagnostics))
    }

    private mutating func attempt<Output>(_ body: (Pack) throws(StageFailure) -> Output) -> Output? {
        collector.attempt { () throws(StageFailure) in try body(pack) }
    }

    // MARK: Templates

    private mutating func templates(
        _ schema: Schema, _ tables: TableSet, hasTables: Bool
    ) -> [PackReport.TemplateInputs] {
        let sheets: Set<String> = pack.hasForm ? ["空表"] : []
        var (found, included): ([PackReport.TemplateInputs], Set<String>) = ([], [])
        for name in pack.templateNames where only == nil || name == only {
            let template = attempt { pack throws(StageFailure) in
                try Template.compile(
                    try pack.template(name), schema: schema, sheets: sheets, tables: tables.outlines,
                    fragments: pack.fragments())
            }
            guard let template else { continue }
            collector.report(contentsOf: template.warnings)
            included.formUnion(template.fragments)
            found.append(PackReport.TemplateInputs(template, file: name, schema, tables))
        }
        // A template that cannot be read may include any of them, and so may those that were not looked at.
        guard only == nil, found.count == pack.templateNames.count else { return found }
        for name in pack.fragments().names where !included.contains(name) {
            collector.report(.unusedFragment(name, at: Place(file: pack.path(name))))
        }
        return found
    }

    // MARK: Expressions

    /// Asks all that the pack asks of the ledger, of one without records: SQL that is wrong says so there too.
    private mutating func ask(_ form: FormDefinition, from day: CivilDate, _ schema: Schema) {
        let pack = pack
        collector.attempt { () throws(StageFailure) in
            let folder = try Self.temporaryFolder()
            defer { try? FileManager.default.removeItem(at: folder) }
            let office = try Office.empty(in: folder).reading(namesOf: pack)
            _ = try Ledger.importing([], into: office.ledgerStore, context: try office.ledgerContext())
            let returns = try LedgerReturns(office, form: form, asOf: day)
            for isFinal in [false, true] { _ = try returns.recordFindings(of: .city, isFinal: isFinal) }
            let inputs = LedgerInputs(
                schema: schema, reader: returns.reader, units: returns.units.singles, constants: returns.parameters,
                form: { _ in Value.Record() })
            _ = try inputs.values(of: Set(schema.sources.keys), given: schema.fields.blankValues(on: day))
        }
    }
}

extension PackCheck {
    /// A new folder that nobody else has.
    private static func temporaryFolder() throws(StageFailure) -> URL {
        let manager = FileManager.default
        let place = manager.temporaryDirectory
        do { return try manager.url(for: .itemReplacementDirectory, in: .userDomainMask, appropriateFor: place, create: true) } catch {
            throw StageFailure(.cannotWrite(place.path, reason: SystemError.last))
        }
    }
}

extension Office {
    /// An office with one county and nothing in its ledger.
    fileprivate static func empty(in folder: URL) -> Office {
        let place = Place(file: "office.yaml")
        let county = YAMLNode(.scalar("甲县", isPlain: true), place: place)
        let counties = YAMLNode.Entry(
            key: "各县", keyPlace: place, value: YAMLNode(.sequence([county]), place: place))
        return Office(
            folder: folder, shown: folder.path, values: YAMLNode(.mapping([counties]), place: place), packName: "",
            packPlace: place, phones: nil, fonts: nil, profile: nil, words: [], organs: [], publicNames: [], omittedRules: RuleOmissions())
    }
}

extension RecordType {
    /// A value of each plain type, so that conditions that name it as `:名称` can be asked.
    fileprivate func blankValues(on day: CivilDate) -> Value.Record {
        var record = Value.Record()
        for field in fields {
            switch field.type {
            case .text: record[field.name] = Value(.text(""))
            case .date: record[field.name] = Value(.date(day))
            case .integer: record[field.name] = Value(.integer(0))
            case .boolean: record[field.name] = Value(.boolean(false))
            case .quantity(let dimension): record[field.name] = Value(.quantity(Quantity(0, dimension)))
            case .rate, .rank, .record, .list: continue
            }
        }
        return record
    }
}
