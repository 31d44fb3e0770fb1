public import Diagnostics
import Foundation
import OfficialDocument
import Quantities
import Reporting
import Templates

/// What a pack asks of those who use it, and what is wrong with it, found without any data.
public struct PackReport: Sendable {
    /// The pack's folder as diagnostics show it.
    public let pack: String
    /// The templates that can be read, by their files' names.
    public let templates: [TemplateInputs]
    /// The tables that are books of their own, in the order of `tables.yaml`.
    public let books: [TemplateInputs]
    /// Errors and warnings, file by file.
    public let diagnostics: [Diagnostic]

    /// A template or a table book with all that it asks for.
    public struct TemplateInputs: Sendable {
        /// The template's file, or the table's name.
        public let file: String
        /// 知悉范围: who may read what it makes.
        public let readers: String
        /// In the order of `fields.yaml`.
        public let inputs: [Input]
        /// The tables that it places.
        public let tables: [String]
        /// What it prints though it may not be there, and nobody asked: with its line, and the file where that is another.
        public let unguarded: [Bilingual]
    }

    /// A field that a template uses.
    public struct Input: Sendable {
        public let name: String
        public let type: Bilingual
        /// 公开, 党政, 内部 or 秘密.
        public let fieldClass: String
        public let isOptional: Bool
        public let origin: Origin
        /// What it means, in a clerk's words; may be empty.
        public let meaning: String
    }

    /// Where a field's value comes from.
    public enum Origin: Sendable {
        /// The document's file or `office.yaml`.
        case typed
        case ledger
        /// The pack itself.
        case pack

        var words: Bilingual {
            switch self {
            case .typed: Bilingual("要填", "to be given")
            case .ledger: Bilingual("取自台账", "from the ledger")
            case .pack: Bilingual("模板包给定", "given by the pack")
            }
        }
    }

    /// The report of a pack, or of one template of it; nil where there is none of that name.
    ///
    /// - Parameters:
    ///   - name: a folder with `fields.yaml`, or the name of a pack of the resources; with `/x.gw` after it a template.
    ///   - office: the folder of the office whose pack a template without a folder belongs to.
    public static func of(_ name: String, in resources: Resources, office: String = ".") throws(StageFailure) -> PackReport? {
        if let pack = Pack.named(name, in: resources) {
            var check = PackCheck(pack)
            return check.report()
        }
        guard name.hasSuffix(".gw") else { return nil }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let (folder, file) = (parts.dropLast().joined(separator: "/"), String(parts.last ?? ""))
        var pack = Pack.named(folder.isEmpty ? "." : folder, in: resources)
        if pack == nil, folder.isEmpty, let office = try? Office.open(office) { pack = try Pack.find(of: office, in: resources) }
        guard let pack, pack.templateNames.contains(file) || pack.fragments().names.contains(file) else { return nil }
        // What is wrong with a fragment is found in the templates that include it.
        let isFragment = pack.fragments().names.contains(file)
        var check = PackCheck(pack, only: isFragment ? nil : file)
        return check.report().only(file, at: isFragment ? pack.path(file) : nil)
    }

    /// What it says of one template: its inputs, what is wrong with it and with what it is compiled with.
    ///
    /// - Parameter path: of a fragment, of which nothing else of the pack's templates is told.
    private func only(_ file: String, at path: String?) -> PackReport {
        let own = diagnostics.filter { found in
            path.map { path in found.place.map { $0.file == path || !$0.file.hasSuffix(".gw") } ?? true } ?? true
        }
        return PackReport(pack: pack, templates: templates.filter { $0.file == file }, books: [], diagnostics: own)
    }

    /// The inputs of each template as text, a line for each.
    public func text(in language: Language) -> String {
        let heads = templates.map { ($0, Bilingual("", "")) } + books.map { ($0, Bilingual("表册，", "a table book, ")) }
        return heads.map { template, kind in
            let head = Bilingual(
                "\(template.file)（\(kind.chinese)知悉范围：\(template.readers)）",
                "\(template.file) (\(kind.english)readers: \(template.readers))")
            let lines = template.inputs.map { "  " + $0.line.text(in: language) }
            let tables = template.tables.map { "  " + Bilingual("\($0)：表", "\($0): a table").text(in: language) }
            let open = template.unguarded.map { $0.text(in: language) }
            let warned = open.isEmpty ? [] : [
                "  " + Bilingual(
                    "可能没有，印的时候没有先问（没有就做不出文件）：\(open.joined(separator: "、"))",
                    "printed without asking whether it is there (without it nothing is made): \(open.joined(separator: ", "))").text(in: language)
            ]
            return ([head.text(in: language)] + lines + tables + warned).joined(separator: "\n")
        }.joined(separator: "\n")
    }
}

extension PackReport.Input {
    fileprivate var line: Bilingual {
        let (type, origin) = (self.type, self.origin.words)
        return Bilingual(
            "\(name)：\(type.chinese)，\(fieldClass)，\(origin.chinese)\(isOptional ? "，可缺" : "")\(meaning.isEmpty ? "" : "——\(meaning)")",
            "\(name): \(type.english), \(fieldClass), \(origin.english)\(isOptional ? ", may be absent" : "")\(meaning.isEmpty ? "" : " – \(meaning)")")
    }
}

extension PackReport.TemplateInputs {
    init(_ template: Template, file: String, _ schema: Schema, _ tables: TableSet) {
        self.init(
            file: file, readers: template.readers, uses: template.uses.fields, tables: template.uses.tables,
            unguarded: template.unguarded.map { output in
                let isOwn = output.file.hasSuffix("/" + file) || output.file == file
                let name = output.file.split(separator: "/").last.map { isOwn ? "" : "\($0) " } ?? ""
                return Bilingual("\(output.text)（\(name)第\(output.line)行）", "\(output.text) (\(name)line \(output.line))")
            }, schema, tables)
    }

    /// nil for a table that is no book.
    init?(_ table: TableDefinition, _ schema: Schema, _ tables: TableSet) {
        guard let book = table.book else { return nil }
        self.init(
            file: table.name.text, readers: table.narrowest.fieldClass, uses: book.fields, tables: [table.name.text], schema, tables)
    }

    private init(
        file: String, readers: FieldClass, uses: Set<String>, tables names: Set<String>, unguarded: [Bilingual] = [],
        _ schema: Schema, _ tables: TableSet
    ) {
        self.unguarded = unguarded
        self.file = file
        self.readers = readers.rawValue
        self.tables = names.sorted()
        let own = uses.union(names.compactMap { tables[$0]?.list.text })
        // Requirements that are wrong have been reported.
        let used = own.union((try? RequirementCheck(schema))?.fields(askedBy: own) ?? [])
        let needed = used.union(DocumentInputs.typed(behind: used, schema))
        inputs = schema.fields.fields.filter { needed.contains($0.name) }.map { field in
            let isConstant = schema.constants[field.name] != nil
            return PackReport.Input(
                name: field.name, type: field.type.words, fieldClass: field.fieldClass.rawValue,
                isOptional: field.isOptional,
                origin: isConstant ? .pack : schema.sources[field.name] == nil ? .typed : .ledger, meaning: field.meaning)
        }
    }
}
