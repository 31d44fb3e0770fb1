import Diagnostics
import Foundation
import PlacedYAML
import Quantities
import StatisticalForms

/// One thing that `documents/` asks for: a template or a form, and its data.
public struct OfficeDocument: Sendable {
    /// The name of what is made: the file's without `.yaml`, with the unit behind it where a
    /// file asks for several returns.
    public let name: String
    let source: Source
    /// 附于: the document whose attachment this is, made apart from it.
    var attachedTo: AttachedTo?

    enum Source: Sendable {
        /// A template of the pack and the data that fill it.
        case template(FileName, data: YAMLNode)
        /// A form of the pack and a return data file, relative to the office's folder.
        case form(FileName, data: FileName)
        /// A table of the pack as a book of its own.
        case book(Book)
        /// A form of the pack, filled from the ledger.
        case computed(Computed)
    }

    /// 表册: a table to be printed by itself.
    struct Book: Sendable {
        var table: FileName
        /// 知悉范围: who may read it; everybody unless it says so.
        var ceiling: FieldClass
        var data: YAMLNode
    }

    /// A return to be computed.
    struct Computed: Sendable {
        var form: FileName
        var unit: ReportingUnit
        /// Whether it is one of 各县: then a county that has not reported has none.
        var isOfEach = false
        var asOf: CivilDate
        var compiledOn: CivilDate?
        var isFinal: Bool
        /// 上次: the data file of the return before, as it was handed in, relative to the office's folder.
        var previous: FileName?
        /// Where the file asks for it.
        var place: Place
    }

    /// An attachment's place in the 附件说明 of another document.
    struct AttachedTo: Sendable {
        var document: FileName
        /// 序号, counted from 1; nil for the only one.
        var number: Int?
    }

    /// Whether it is the computed return of the whole city.
    var isOfCity: Bool {
        if case .computed(let computed) = source { computed.unit == .city } else { false }
    }

    /// A file's name and where it was written.
    struct FileName: Sendable {
        let text: String
        let place: Place

        init?(_ node: YAMLNode?, _ collector: inout DiagnosticCollector) {
            guard let node, let text = node.string(&collector) else { return nil }
            self.text = text
            place = node.place
        }
    }

    /// What a file asks for; several documents when it names several units.
    static func read(
        _ url: URL, shownAs shown: String, of office: Office
    ) throws(StageFailure) -> [OfficeDocument] {
        let source = try TextFiles.read(url, shownAs: shown)
        let root = try YAMLFile.parse(source.text, file: source.file)
        return try read(root, name: url.deletingPathExtension().lastPathComponent, of: office)
    }

    static func read(_ root: YAMLNode, name: String, of office: Office) throws(StageFailure) -> [OfficeDocument] {
        var reader = DocumentReader(name: name, office: office)
        let documents = reader.documents(root)
        try reader.collector.throwIfFailed()
        guard !documents.isEmpty else { throw StageFailure(.missingKey("模板", at: root.place)) }
        return documents
    }
}

/// Reads one file of `documents/`.
private struct DocumentReader {
    let name: String
    let office: Office
    var collector = DiagnosticCollector()

    private static let keys = ["模板", "表单", "数据", "单位", "截止日", "制表时间", "终报", "上次", "表册", "知悉范围", "附于"]
    /// 单位: each county for itself.
    private static let eachCounty = "各县"

    init(name: String, office: Office) {
        self.name = name
        self.office = office
    }

    mutating func documents(_ root: YAMLNode) -> [OfficeDocument] {
        guard let record = root.record(keys: Self.keys, &collector) else { return [] }
        checkKeys(record)
        var documents = self.documents(record)
        guard let node = record["附于"] else { return documents }
        let attachedTo = self.attachedTo(node)
        // Of several units' returns the city's goes with its report; the others stay where they are.
        let attached = documents.indices.filter { documents.count == 1 || documents[$0].isOfCity }
        if record["模板"] != nil || !documents.isEmpty && attached.isEmpty { collector.report(.attachedAlone(at: node.place)) }
        for index in attached { documents[index].attachedTo = attachedTo }
        return documents
    }

    /// What a file asks for says which keys it has: one that is read by nobody would change nothing, and nobody would know.
    private mutating func checkKeys(_ record: YAMLRecord) {
        guard let kind = ["表册", "表单", "模板"].first(where: { record[$0] != nil }) else { return }
        let isComputed = record["单位"] != nil || record["截止日"] != nil
        let own: Set<String> =
            switch kind {
            case "表册": ["知悉范围"]
            case "表单": isComputed ? ["单位", "截止日", "制表时间", "终报", "上次"] : []
            default: []
            }
        let known = own.union([kind, "数据", "附于"])
        for entry in record.entries where Self.keys.contains(entry.key) && !known.contains(entry.key) {
            collector.report(.strayDocumentKey(entry.key, of: kind, at: entry.keyPlace))
        }
    }

    private mutating func documents(_ record: YAMLRecord) -> [OfficeDocument] {
        if record["表册"] != nil { return book(record).map { [$0] } ?? [] }
        guard record["表单"] != nil else { return template(record).map { [$0] } ?? [] }
        let form = OfficeDocument.FileName(record["表单"], &collector)
        guard record["单位"] != nil || record["截止日"] != nil else {
            let data = OfficeDocument.FileName(record.required("数据", &collector), &collector)
            guard let form, let data else { return [] }
            return [OfficeDocument(name: name, source: .form(form, data: data))]
        }
        if let data = record["数据"] { collector.report(.twoKindsOfFigures(at: data.place)) }
        return form.map { computed($0, record) } ?? []
    }

    /// The name of a document, or 文件 with 序号.
    private mutating func attachedTo(_ node: YAMLNode) -> OfficeDocument.AttachedTo? {
        if node.scalarText != nil {
            return OfficeDocument.FileName(node, &collector).map { .init(document: $0) }
        }
        guard let record = node.record(keys: ["文件", "序号"], &collector) else { return nil }
        let document = OfficeDocument.FileName(record.required("文件", &collector), &collector)
        let number = record["序号"].flatMap { $0.integer(&collector) }
        return document.map { .init(document: $0, number: number) }
    }

    private mutating func template(_ record: YAMLRecord) -> OfficeDocument? {
        guard let template = OfficeDocument.FileName(record.required("模板", &collector), &collector) else { return nil }
        let data = record["数据"] ?? YAMLNode(.mapping([]), place: record.place)
        return OfficeDocument(name: name, source: .template(template, data: data))
    }

    private mutating func book(_ record: YAMLRecord) -> OfficeDocument? {
        let table = OfficeDocument.FileName(record["表册"], &collector)
        let data = record["数据"] ?? YAMLNode(.mapping([]), place: record.place)
        guard let table, let ceiling = ceiling(record) else { return nil }
        return OfficeDocument(name: name, source: .book(.init(table: table, ceiling: ceiling, data: data)))
    }

    /// As in a template: what is not said is for everybody, and what is secret is in no document.
    private mutating func ceiling(_ record: YAMLRecord) -> FieldClass? {
        guard let node = record["知悉范围"] else { return .public }
        guard let text = node.string(&collector) else { return nil }
        let found = FieldClass(rawValue: text)
        if let found, found != .secret { return found }
        collector.report(.unknownCircle(text, at: node.place))
        return nil
    }

    // MARK: Computed returns

    private mutating func computed(_ form: OfficeDocument.FileName, _ record: YAMLRecord) -> [OfficeDocument] {
        let asOf = record.required("截止日", &collector).flatMap { date($0) }
        let compiledOn = record["制表时间"].flatMap { date($0) }
        if let asOf, let compiledOn, compiledOn < asOf, let node = record["制表时间"], let first = record["截止日"] {
            collector.report(.compiledTooEarly(compiledOn.iso, asOf: asOf.iso, at: node.place, asOfPlace: first.place))
        }
        let isFinal = record["终报"].flatMap { $0.boolean(&collector) } ?? false
        let previous = OfficeDocument.FileName(record["上次"], &collector)
        let units = self.units(record)
        guard let asOf else { return [] }
        return units.map { unit in
            OfficeDocument(
                name: unit.isNamed ? "\(name)-\(unit.unit.name)" : name,
                source: .computed(
                    .init(
                        form: form, unit: unit.unit, isOfEach: unit.isOfEach, asOf: asOf, compiledOn: compiledOn, isFinal: isFinal, previous: previous,
                        place: record.place)))
        }
    }

    private mutating func date(_ node: YAMLNode) -> CivilDate? {
        guard let text = node.string(&collector) else { return nil }
        let date = CivilDate(iso: text)
        if date == nil { collector.report(.malformedDate(text, at: node.place)) }
        return date
    }

    /// The units asked for; one alone and the city are called as the file is.
    private mutating func units(_ record: YAMLRecord) -> [(unit: ReportingUnit, isNamed: Bool, isOfEach: Bool)] {
        guard let node = record.required("单位", &collector) else { return [] }
        let known = collector.attempt { () throws(StageFailure) in try ReportingUnits(office) }
        guard let known else { return [] }
        var items = [node]
        if case .sequence(let list) = node.content { items = list }
        var units: [(unit: ReportingUnit, isNamed: Bool, isOfEach: Bool)] = []
        for item in items {
            guard let text = item.string(&collector) else { continue }
            if text == Self.eachCounty {
                units += known.singles.filter { $0 != Office.cityItself }.map { (.single($0), true, true) }
            } else if let unit = unit(text, at: item.place, known) {
                units.append((unit, items.count > 1 && unit != .city, false))
            }
        }
        return units
    }

    private mutating func unit(_ name: String, at place: Place, _ known: ReportingUnits) -> ReportingUnit? {
        do { return try known.unit(named: name, at: place) } catch {
            collector.report(.unknownReportingUnit(name, known: known.names + [Self.eachCounty], at: place))
            return nil
        }
    }
}
