import Archive
import Diagnostics
import Foundation
import Ledger
import TestSupport

@testable import Yinfa

/// A small office of which papers go out: one template of one page, so that a test takes a moment.
final class IssuingOffice {
    private let folder: TemporaryFolder
    let press: Press
    let office: Office

    static let rules = """
        档案:
          全宗号: Z109
          全宗名称: 安和市治欠办
          机构: BGS
          保管期限: 10年
          分类期限:
            通知: 30年
            second: 永久

        """

    static let template = """
        ---
        发文机关标志: 安和市治欠办文件
        发文字号: {{ 代字 }}〔{{ 成文日期 | 年份 }}〕{{ 文号 }}号
        标题: 安和市治欠办关于报送{{ 事项 }}的通知
        主送: 各县治欠办
        署名: 安和市治欠办
        成文日期: {{ 成文日期 }}
        印章: 不盖章
        印发机关: 安和市治欠办
        印发日期: {{ 成文日期 }}
        知悉范围: 党政
        ---
        请将{{ 事项 }}于{{ 期限 | 日期 }}前报送我办。

        """

    static let fields = """
        字段:
          代字: {类型: 文字, 类别: 公开, 填在: office.yaml, 含义: 发文机关代字}
          文号: {类型: 整数, 类别: 公开, 含义: 发文顺序号}
          成文日期: {类型: 日期, 类别: 公开}
          期限: {类型: 日期, 类别: 公开}
          事项: {类型: 文字, 类别: 公开}
          份数: {类型: 整数, 类别: 公开, 可缺: true}

        """

    /// - Parameters:
    ///   - documents: the texts of `documents/` by their names.
    ///   - rules: 发文 and 档案 of `office.yaml`.
    init(
        _ documents: [String: String] = ["first": IssuingOffice.document()], rules: String = IssuingOffice.rules,
        template: String = IssuingOffice.template
    ) throws {
        folder = try TemporaryFolder()
        try folder.write("模板包: pack\n代字: 安治欠办\n" + rules, as: "office/office.yaml")
        try folder.write(Self.fields, as: "office/pack/fields.yaml")
        try folder.write(template, as: "office/pack/notice.gw")
        try folder.write(template.replacing("知悉范围: 党政", with: "知悉范围: 公开"), as: "office/pack/public.gw")
        try folder.write(template.replacing("发文字号: {{ 代字 }}", with: "发文字号: {{ 代字 }}函"), as: "office/pack/letter.gw")
        for (name, text) in documents { try folder.write(text, as: "office/documents/\(name).yaml") }
        office = try Office.open(folder.file("office"))
        press = try Press(resources: try .locate(), office: office)
    }

    /// A file of `documents/`.
    static func document(
        _ number: String = "待定", template: String = "notice.gw", matter: String = "工作情况", date: String = "2020-11-09"
    ) -> String {
        """
        模板: \(template)
        数据:
          文号: \(number)
          成文日期: \(date)
          期限: 2020-12-31
          事项: \(matter)

        """
    }

    var path: String { folder.file("office") }
    var archivePath: String { path + "/archive" }

    func file(_ name: String) -> String { path + "/" + name }

    func write(_ text: String, as name: String) throws { try folder.write(text, as: "office/" + name) }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: file(name)) }

    func store() throws -> OfficeStore { try OfficeStore(path: office.officeStore) }

    func archive() throws -> OfficeArchive { try OfficeArchive(of: office) }

    /// Opens the office's files anew, as another run of the program does.
    func reopened() throws -> Office { try Office.open(path) }

    static let people = ["拟稿": "梁若谷", "审核": "沈砚秋", "签发": "周以宁", "发布审查": "许怀远"]

    /// Gives a document all its approvals, at nine o'clock.
    func approve(_ name: String = "first", steps: [String] = ["拟稿", "审核", "签发"]) throws {
        for step in steps {
            _ = try press.approve(name, of: office, as: step, by: Self.people[step] ?? "某人", at: "2020-11-09T09:00:00+08:00")
        }
    }

    static let time = "2020-11-09T10:00:00+08:00"

    @discardableResult
    func issue(_ name: String = "first", relation: IssueRelation? = nil) throws -> IssuedDocument {
        try press.issue(name, of: office, at: Self.time, relation: relation).output
    }

    /// The display list of what `make` gives.
    func dump(_ name: String = "first") throws -> String {
        let dump = try press.make(office, only: [name], formats: [.dump]).output
        return String(decoding: dump.first?.bytes ?? [], as: UTF8.self)
    }

    /// The display list of each page.
    func pages(_ name: String = "first") throws -> [String] {
        try dump(name).split(separator: "\npage ").dropFirst().map(String.init)
    }

    /// The head of the register, after a verification without a finding.
    func verified() throws -> Int {
        let report = try archive().verify(full: true)
        guard report.findings.isEmpty else { throw Unsound(findings: report.findings.map(\.code.rawValue)) }
        return try Archive(at: archivePath).entries().count
    }

    struct Unsound: Error { var findings: [String] }
}

/// The machine's disk, one step of which fails, or from one step on all do.
final class FailingFiles: FileSystem, @unchecked Sendable {
    enum Trouble: CaseIterable {
        /// One call fails.
        case error
        /// The process ends there: nothing that comes after it happens.
        case killed
        /// Nothing can be made or grow any more.
        case full
    }

    private let local = LocalFiles()
    private let step: Int
    private let trouble: Trouble
    private(set) var steps = 0
    /// Does something after a step, as another program may meanwhile.
    var after: ((_ step: Int) -> Void)?

    init(failingAt step: Int = .max, _ trouble: Trouble = .error) {
        self.step = step
        self.trouble = trouble
    }

    private func pass(_ path: String, growing: Bool = false) throws(FileFault) {
        steps += 1
        let fails =
            switch trouble {
            case .error: steps == step
            case .killed: steps >= step
            case .full: steps >= step && growing
            }
        if fails { throw FileFault(path: path, operation: .write, reason: Bilingual("磁盘满了", "No space left on device")) }
        after?(steps)
    }

    func entry(at path: String) throws(FileFault) -> FileEntry? { try local.entry(at: path) }
    func names(in folder: String) throws(FileFault) -> [String] { try local.names(in: folder) }
    func read(_ path: String, at offset: Int, count: Int) throws(FileFault) -> [UInt8] {
        try local.read(path, at: offset, count: count)
    }

    func makeFolder(_ path: String, mode: Int) throws(FileFault) {
        try pass(path, growing: true)
        try local.makeFolder(path, mode: mode)
    }

    func makeFile(_ path: String) throws(FileFault) {
        try pass(path, growing: true)
        try local.makeFile(path)
    }

    func append(_ bytes: [UInt8], to path: String) throws(FileFault) {
        do { try pass(path, growing: true) } catch {
            // A part of it may be there.
            try? local.append(Array(bytes.prefix(bytes.count / 2)), to: path)
            throw error
        }
        try local.append(bytes, to: path)
    }

    func seal(_ path: String) throws(FileFault) {
        try pass(path)
        try local.seal(path)
    }

    func sync(_ path: String) throws(FileFault) { try pass(path) }

    func rename(_ path: String, to target: String) throws(FileFault) {
        try pass(path)
        try local.rename(path, to: target)
    }

    func truncate(_ path: String, to size: Int) throws(FileFault) {
        try pass(path)
        try local.truncate(path, to: size)
    }

    func remove(_ path: String) throws(FileFault) {
        try pass(path)
        try local.remove(path)
    }

    func lock(_ path: String, alone: Bool) throws(FileFault) -> FileLock? { try local.lock(path, alone: alone) }
}
