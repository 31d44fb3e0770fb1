public import Diagnostics
import Foundation
import OfficialDocument
import PlacedYAML
import Proofreading
import StatisticalForms

extension Press {
    /// Proofreads what an office's `documents/` asks for, filled in, without laying it out.
    ///
    /// A return has no text to read; it is filled in, and what is wrong with its figures is told.
    ///
    /// - Parameter names: documents by their names; empty for all.
    /// - Returns: everything that was found, errors too, document by document; a template that
    ///   cannot be filled in gives its own diagnostics.
    /// - Throws: `USE` and `CFG` diagnostics where a document cannot be found or read.
    public func check(_ office: Office, only names: [String] = []) throws(StageFailure) -> [Diagnostic] {
        let documents = try Self.selected(names, from: try office.documents(), of: office)
        var collector = DiagnosticCollector()
        for document in documents {
            let found = collector.attempt { () throws(StageFailure) in try check(document, of: office) }
            collector.report(contentsOf: found ?? [])
        }
        return Self.withoutRepeats(collector.diagnostics)
    }

    private func check(_ document: OfficeDocument, of office: Office) throws(StageFailure) -> [Diagnostic] {
        let pack = try self.pack(of: office)
        switch document.source {
        case .template(let name, let data):
            let template = try pack.template(name.text, namedAt: name.place)
            let filled = try fill(pack, template: template, data: data, office)
            return filled.warnings + proofread(filled.output, TypedText([data, office.values]), office)
        case .form(let name, let data):
            let form = try pack.form(name.text, namedAt: name.place)
            let file = office.folder.appendingPathComponent(data.text)
            let source = try TextFiles.read(file, shownAs: office.shown(data.text), namedAt: data.place)
            return form.sheet(filledWith: try ReturnData.read(try YAMLFile.parse(source.text, file: source.file), form: form)).warnings
        }
    }

    /// What a secretary would mark in a document, at the places where it was typed.
    func proofread(_ document: Document, _ typed: TypedText, _ office: Office?) -> [Diagnostic] {
        Proofreader(omitting: office?.omittedRules ?? RuleOmissions()).findings(in: document).map(typed.pointed)
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
