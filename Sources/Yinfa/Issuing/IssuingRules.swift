import Archive
import Diagnostics
import Foundation
import PlacedYAML
import Proofreading
import Quantities

/// How an office issues and archives: 发文 and 档案 of `office.yaml`.
struct IssuingRules: Hashable, Sendable {
    /// Approvals that every document needs, in their order.
    var steps = ["拟稿", "审核", "签发"]
    /// What a document that everybody may read needs beside them.
    var publicSteps = ["发布审查"]
    /// 全宗号; there is none until the archives have given one.
    var fonds: String?
    var fondsName: String?
    /// 档案门类代码.
    var category = "WS"
    /// 机构或问题代码.
    var section: String?
    /// 保管期限 of what 分类期限 does not name.
    var retention = "30年"
    /// By a document's name or its 文种.
    var retentions: [String: String] = [:]
    /// Where each of `retentions` stands.
    var retentionPlaces: [String: Place] = [:]
    var scheme = RecordNumberScheme.standard

    static let documentKeys = ["环节", "公开环节"]
    static let archiveKeys = ["全宗号", "全宗名称", "门类", "机构", "保管期限", "分类期限", "期限代码", "件号位数"]

    /// The approvals that a document needs.
    func steps(for readers: FieldClass) -> [String] { readers == .public ? steps + publicSteps : steps }

    /// The period of a document: by its name, else by its 文种, else the usual one.
    func retention(of name: String, kind: String?) -> String {
        retentions[name] ?? kind.flatMap { retentions[$0] } ?? retention
    }

    /// - Throws: `CFG` diagnostics, `ISS0303` for a period without a code.
    static func read(documents: YAMLNode?, archive: YAMLNode?) throws(StageFailure) -> IssuingRules {
        var rules = IssuingRules()
        var collector = DiagnosticCollector()
        if let record = documents?.record(keys: documentKeys, &collector) {
            rules.steps = record["环节"].flatMap { texts($0, &collector) } ?? rules.steps
            rules.publicSteps = record["公开环节"].flatMap { texts($0, &collector) } ?? rules.publicSteps
        }
        if let record = archive?.record(keys: archiveKeys, &collector) { rules.read(record, &collector) }
        try collector.throwIfFailed()
        return rules
    }

    private static func texts(_ node: YAMLNode, _ collector: inout DiagnosticCollector) -> [String]? {
        node.sequence(&collector)?.compactMap { $0.string(&collector) }
    }

    private mutating func read(_ record: YAMLRecord, _ collector: inout DiagnosticCollector) {
        fonds = record.optionalString("全宗号", &collector)
        fondsName = record.optionalString("全宗名称", &collector)
        category = record.optionalString("门类", &collector) ?? category
        section = record.optionalString("机构", &collector)
        if let codes = record["期限代码"]?.mapping(&collector) {
            scheme.retentions = codes.compactMap { entry in
                guard let code = entry.value.string(&collector) else { return nil }
                // It is the name of a folder.
                if code.wholeMatch(of: /[A-Za-z0-9]{1,8}/) == nil { collector.report(.retentionCodeWrong(code, at: entry.value.place)) }
                return RecordNumberScheme.Retention(name: entry.key, code: code)
            }
        }
        if let node = record["件号位数"], let digits = node.integer(&collector) {
            if (1...9).contains(digits) { scheme.itemDigits = digits } else { collector.report(.itemDigitsWrong(digits, at: node.place)) }
        }
        let periods = record["分类期限"]?.mapping(&collector) ?? []
        for entry in periods {
            retentions[entry.key] = period(entry.value, &collector)
            retentionPlaces[entry.key] = entry.value.place
        }
        if let node = record["保管期限"] { retention = period(node, &collector) ?? retention }
        if scheme.retention(named: retention) == nil, record["保管期限"] == nil {
            collector.report(.unknownRetention(retention, known: scheme.retentions.map(\.name), at: record.place))
        }
    }

    private func period(_ node: YAMLNode, _ collector: inout DiagnosticCollector) -> String? {
        guard let name = node.string(&collector) else { return nil }
        if scheme.retention(named: name) != nil { return name }
        collector.report(.unknownRetention(name, known: scheme.retentions.map(\.name), at: node.place))
        return nil
    }
}

extension IssuingRules {
    /// Names under 分类期限 that are neither a 文种 nor a document: what they were meant for gets the usual period, and a 档号
    /// with it that never changes.
    ///
    /// - Parameter documents: the names of the office's documents.
    /// - Returns: errors; warnings for what looks like the name of a file, which may have been put away since.
    func periodFindings(beside documents: [String]) -> [Diagnostic] {
        let known = DocumentKind.names + documents
        return retentions.keys.filter { !known.contains($0) }.sorted().map { name in
            let isKind = name.unicodeScalars.contains { !$0.isASCII }
            let place = retentionPlaces[name] ?? Place(file: "office.yaml")
            return .periodOfNothing(name, nearest: nearestName(to: name, among: known), isError: isKind, at: place)
        }
    }
}

extension Office {
    /// - Throws: what is wrong with 发文 and 档案 in `office.yaml`.
    func issuingRules() throws(StageFailure) -> IssuingRules {
        try IssuingRules.read(documents: issuing, archive: archiving)
    }

    /// Where issued documents are kept.
    var archiveFolder: String { folder.appendingPathComponent("archive").path }

    /// The archive, with the office's own rules of record numbers.
    func archive(_ rules: IssuingRules, files: any FileSystem = LocalFiles()) -> Archive {
        Archive(at: archiveFolder, scheme: rules.scheme, files: files)
    }
}
