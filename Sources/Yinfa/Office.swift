public import Diagnostics
public import Foundation
import Ledger
import PlacedYAML
import Proofreading
import Quantities

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
    /// 各县电话: what is printed on the counties' returns.
    let phones: YAMLNode?
    /// 字体: the office's own font files.
    let fonts: YAMLNode?
    /// 版式: the office's own figures, nil for those of the standard.
    let profile: HouseProfile?
    /// 词语 and the names in its own lists: a title does not cut them.
    let words: [String]
    /// Names of organs, which a title cuts only between their words.
    let organs: [String]

    /// 可公布姓名: persons who may be named in public though a worker in the ledger is called like them.
    let publicNames: Set<String>
    /// 可公布号码: telephones and accounts of its own that look like a person's, in digits alone.
    var publicNumbers: Set<String> = []

    /// 核稿: rules that its documents are not held to.
    let omittedRules: RuleOmissions

    /// 发文 and 档案: how it issues and archives; see `issuingRules`.
    var issuing: YAMLNode?
    var archiving: YAMLNode?

    /// What its pack calls the ledger's tables and columns; see `reading(namesOf:)`.
    var ledgerNames = LedgerNames()

    /// Keys of `office.yaml` that are the program's own and not values.
    static let reservedKeys = ["模板包", "字体", "词语", "版式", "各县电话", "核稿", "可公布姓名", "可公布号码", "发文", "档案"]

    /// Reads `office.yaml` of a folder.
    ///
    /// - Throws: `FIL` and `CFG` diagnostics, all at once.
    public static func open(_ path: String) throws(StageFailure) -> Office {
        let folder = URL(fileURLWithPath: path)
        let file = folder.appendingPathComponent("office.yaml")
        guard FileManager.default.fileExists(atPath: file.path) else {
            let exists = FileManager.default.fileExists(atPath: folder.path)
            throw StageFailure(
                .notAnOffice(exists ? Self.shown("office.yaml", in: path) : path, exists: exists))
        }
        let source = try TextFiles.read(file, shownAs: Self.shown("office.yaml", in: path))
        let root = try YAMLFile.parse(source.text, file: source.file)
        var collector = DiagnosticCollector()
        let record = root.openRecord(&collector)
        let pack = record?.required("模板包", &collector)
        let packName = pack?.string(&collector)
        let words = record?["词语"]?.sequence(&collector)?.compactMap { $0.string(&collector) } ?? []
        let publicNames = record?["可公布姓名"]?.sequence(&collector)?.compactMap { $0.string(&collector) } ?? []
        let publicNumbers = record?["可公布号码"]?.sequence(&collector)?.compactMap { $0.string(&collector) } ?? []
        let profile = record?["版式"].flatMap { node in
            collector.attempt { () throws(StageFailure) in
                try HouseProfile.read(node, folder: folder) { Self.shown($0, in: path) }
            }
        }
        let omittedRules = RuleOmissions.read(record?["核稿"], &collector)
        try collector.throwIfFailed()
        let values = (record?.entries ?? []).filter { !reservedKeys.contains($0.key) }
        return Office(
            folder: folder, shown: path, values: YAMLNode(.mapping(values), place: root.place),
            packName: packName ?? "", packPlace: pack?.place ?? root.place, phones: record?["各县电话"], fonts: record?["字体"],
            profile: profile, words: words + namesOfUnits(values), organs: organs(values), publicNames: Set(publicNames),
            publicNumbers: Set(publicNumbers.map(PersonalNumber.digits(of:))), omittedRules: omittedRules,
            issuing: record?["发文"], archiving: record?["档案"])
    }

    /// A file of the office as diagnostics show it: from the current folder, as it was typed.
    func shown(_ name: String) -> String { Self.shown(name, in: shown) }

    private static func shown(_ name: String, in folder: String) -> String {
        if folder == "." || folder.isEmpty { return name }
        return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
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
        var collector = DiagnosticCollector()
        let documents = try readableDocuments(&collector)
        try collector.throwIfFailed()
        return documents
    }

    /// The documents whose files can be read; what is wrong with the others goes to the collector.
    ///
    /// - Throws: `USE0104` when there is nothing.
    func readableDocuments(_ collector: inout DiagnosticCollector) throws(StageFailure) -> [OfficeDocument] {
        let folder = self.folder.appendingPathComponent("documents")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let files = names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.sorted()
        guard !files.isEmpty else { throw StageFailure(.noDocuments(in: shown("documents"))) }
        let documents = files.flatMap { name in
            let shown = shown("documents/\(name)")
            let read = collector.attempt { () throws(StageFailure) in
                try OfficeDocument.read(folder.appendingPathComponent(name), shownAs: shown, of: self)
            }
            return (read ?? []).map { (document: $0, place: Place(file: shown)) }
        }
        var seen: Set<String> = []
        for (document, place) in documents where !seen.insert(document.name).inserted {
            collector.report(.documentDoubled(document.name, at: place))
        }
        return documents.map(\.document)
    }
}
