public import Diagnostics
public import Foundation
import PlacedYAML

/// An office's folder: who it is, and what it wants made.
public struct Office: Sendable {
    /// The folder of `office.yaml`.
    public let folder: URL
    /// The folder as diagnostics show it.
    let shown: String
    /// All of `office.yaml`; what is not reserved is a value for templates.
    let values: YAMLNode
    let packName: String
    let packPlace: Place
    /// 字体: the office's own font files.
    let fonts: YAMLNode?
    /// 词语 and the names in its own lists: a title does not cut them.
    let words: [String]
    /// Names of organs, which a title cuts only between their words.
    let organs: [String]

    /// Keys of `office.yaml` that are the program's own and not values.
    static let reservedKeys = ["模板包", "字体", "词语"]

    /// Reads `office.yaml` of a folder.
    ///
    /// - Throws: `FIL` and `CFG` diagnostics, all at once.
    public static func open(_ path: String) throws(StageFailure) -> Office {
        let folder = URL(fileURLWithPath: path)
        let shown = path == "." ? "office.yaml" : "\(path)/office.yaml"
        let source = try TextFiles.read(folder.appendingPathComponent("office.yaml"), shownAs: shown)
        let root = try YAMLFile.parse(source.text, file: source.file)
        var collector = DiagnosticCollector()
        let record = root.openRecord(&collector)
        let pack = record?.required("模板包", &collector)
        let packName = pack?.string(&collector)
        let words = record?["词语"]?.sequence(&collector)?.compactMap { $0.string(&collector) } ?? []
        try collector.throwIfFailed()
        let values = (record?.entries ?? []).filter { !reservedKeys.contains($0.key) }
        return Office(
            folder: folder, shown: path, values: YAMLNode(.mapping(values), place: root.place),
            packName: packName ?? "", packPlace: pack?.place ?? root.place, fonts: record?["字体"],
            words: words + namesOfUnits(values), organs: organs(values))
    }

    /// Names in the office's own lists, such as its counties: they stay whole in a title too.
    private static func namesOfUnits(_ entries: [YAMLNode.Entry]) -> [String] {
        entries.flatMap { entry -> [String] in
            guard case .sequence(let items) = entry.value.content else { return [] }
            return items.flatMap { item -> [String] in
                if let text = item.scalarText { return [text] }
                guard case .mapping(let fields) = item.content else { return [] }
                return fields.filter { $0.key == "名称" || $0.key == "全称" }.compactMap(\.value.scalarText)
            }
        }
    }

    /// The 全称 of each of the office's own records.
    private static func organs(_ entries: [YAMLNode.Entry]) -> [String] {
        entries.compactMap { entry in
            guard case .mapping(let fields) = entry.value.content else { return nil }
            return fields.first { $0.key == "全称" }?.value.scalarText
        }
    }

    /// What `documents/` asks for, in the order of the names.
    ///
    /// - Throws: `FIL` and `CFG` diagnostics, `USE0104` when there is nothing.
    public func documents() throws(StageFailure) -> [OfficeDocument] {
        let folder = self.folder.appendingPathComponent("documents")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let files = names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.sorted()
        guard !files.isEmpty else { throw StageFailure(.noDocuments(office: shown)) }
        var collector = DiagnosticCollector()
        let documents = files.compactMap { name in
            collector.attempt { () throws(StageFailure) in
                try OfficeDocument.read(folder.appendingPathComponent(name), shownAs: "\(shown)/documents/\(name)")
            }
        }
        try collector.throwIfFailed()
        return documents
    }
}

/// One file of `documents/`: a template or a form, and its data.
public struct OfficeDocument: Sendable {
    /// The file's name without `.yaml`: the name of what is made.
    public let name: String
    let source: Source
    let place: Place

    enum Source: Sendable {
        /// A template of the pack and the data that fill it.
        case template(String, data: YAMLNode)
        /// A form of the pack and a return data file, relative to the office's folder.
        case form(String, data: String, place: Place)
    }

    static func read(_ url: URL, shownAs shown: String) throws(StageFailure) -> OfficeDocument {
        let source = try TextFiles.read(url, shownAs: shown)
        let root = try YAMLFile.parse(source.text, file: source.file)
        return try read(root, name: url.deletingPathExtension().lastPathComponent)
    }

    static func read(_ root: YAMLNode, name: String) throws(StageFailure) -> OfficeDocument {
        var collector = DiagnosticCollector()
        let record = root.record(keys: ["模板", "表单", "数据"], &collector)
        let document = record.flatMap { self.document($0, name: name, &collector) }
        try collector.throwIfFailed()
        guard let document else { throw StageFailure(.missingKey("模板", at: root.place)) }
        return document
    }

    private static func document(
        _ record: YAMLRecord, name: String, _ collector: inout DiagnosticCollector
    ) -> OfficeDocument? {
        if let form = record["表单"] {
            guard let formName = form.string(&collector),
                let data = record.required("数据", &collector), let file = data.string(&collector)
            else { return nil }
            return OfficeDocument(
                name: name, source: .form(formName, data: file, place: data.place), place: record.place)
        }
        guard let template = record.requiredString("模板", &collector) else { return nil }
        let data = record["数据"] ?? YAMLNode(.mapping([]), place: record.place)
        return OfficeDocument(name: name, source: .template(template, data: data), place: record.place)
    }
}
