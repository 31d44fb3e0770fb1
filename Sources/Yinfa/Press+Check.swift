public import Diagnostics
import Foundation
import OfficialDocument
import PlacedYAML
import Proofreading

extension Press {
    /// Proofreads what an office's `documents/` asks for, filled in and laid out; nothing is written.
    ///
    /// A return or a book has no text to read; it is made, and what is wrong with its figures is told.
    ///
    /// - Parameter names: documents by their names; empty for all.
    /// - Returns: everything that was found, errors too, document by document; a template that
    ///   cannot be filled in gives its own diagnostics.
    /// - Throws: `USE` diagnostics where a document cannot be found, `CFG` where the one asked for cannot be read.
    public func check(_ office: Office, only names: [String] = []) throws(StageFailure) -> [Diagnostic] {
        var collector = DiagnosticCollector()
        let readable = try office.readableDocuments(&collector)
        // A file that cannot be read is none of those that were asked for, unless one of them is missing.
        if !names.isEmpty {
            if !names.allSatisfy({ name in readable.contains { $0.name == name } }) { try collector.throwIfFailed() }
            collector = DiagnosticCollector()
        }
        let documents = try Self.selected(names, from: readable, of: office)
        let ledgers = LedgerReturnsCache()
        for document in documents {
            let found = collector.attempt { () throws(StageFailure) in try check(document, of: office, ledgers) }
            collector.report(contentsOf: found ?? [])
        }
        return Self.withoutRepeats(collector.diagnostics)
    }

    private func check(
        _ document: OfficeDocument, of office: Office, _ ledgers: LedgerReturnsCache
    ) throws(StageFailure) -> [Diagnostic] {
        guard case .template(let name, let data) = document.source else {
            do { return try pages(document, of: office, ledgers).warnings } catch {
                guard let notes = document.leftOut(error) else { throw error }
                return notes
            }
        }
        let pack = try Pack.find(of: office, in: resources)
        let reading = try office.reading(namesOf: pack)
        let template = try pack.template(name.text, namedAt: name.place)
        let filled = try fill(pack, template: template, data: data, reading, ledgers)
        let read = filled.warnings + proofread(filled.document, TypedText([data, reading.values]), reading)
        return read + laidOut(document, of: office, ledgers)
    }

    /// What only shows on the page: a title cut within a word, a character without a face, a signature without room.
    private func laidOut(_ document: OfficeDocument, of office: Office, _ ledgers: LedgerReturnsCache) -> [Diagnostic] {
        do { return try pages(document, of: office, ledgers).warnings } catch { return error.diagnostics }
    }

    /// What a secretary would mark in a document, at the places where it was typed.
    ///
    /// - Parameter gap: what stands in it for values that are not known.
    func proofread(
        _ document: Document, _ typed: TypedText, _ office: Office?, gap: Character? = nil
    ) -> [Diagnostic] {
        let found = Proofreader(omitting: office?.omittedRules ?? RuleOmissions()).findings(in: document, gap: gap).map(typed.pointed)
        return Self.onceEach(found)
    }

    /// From here on a place with as many findings of one kind is a loop's line, printed so many times.
    private static let ofLoop = 3

    /// Of what one line of a template makes wrong again and again the first, with how many there are.
    static func onceEach(_ findings: [Diagnostic]) -> [Diagnostic] {
        func key(_ finding: Diagnostic) -> String { "\(finding.code.rawValue) \(finding.place?.description ?? "")" }
        let counts = Dictionary(findings.map { (key($0), 1) }, uniquingKeysWith: +)
        var told: Set<String> = []
        return findings.compactMap { finding in
            let key = key(finding)
            guard let count = counts[key], count >= ofLoop, finding.place?.position != nil else { return finding }
            guard told.insert(key).inserted else { return nil }
            var finding = finding
            finding.notes.append(
                .init(message: Bilingual("这一处一共印出\(count)次这样的错", "what is written here is wrong \(count) times"), place: finding.place))
            return finding
        }
    }
}

extension RuleOmissions {
    /// 核稿 in `office.yaml`: `{不查: [L57]}`.
    ///
    /// - Returns: none after reporting why, and where there is no such key.
    static func read(_ node: YAMLNode?, _ collector: inout DiagnosticCollector) -> RuleOmissions {
        guard let record = node?.record(keys: ["不查"], &collector),
            let items = record["不查"]?.sequence(&collector)
        else { return RuleOmissions() }
        let names = items.compactMap { item in item.string(&collector).map { PlacedText($0, at: item.place) } }
        return collector.attempt { () throws(StageFailure) in try RuleOmissions(names) } ?? RuleOmissions()
    }
}
