import Diagnostics
import Foundation

/// A copy of the winter pack and its sample office that a test may spoil.
///
/// The folder holds `office.yaml`, `documents`, `returns` and the pack as `pack`.
package final class SampleOffice: Sendable {
    private let folder: TemporaryFolder

    /// A text that a test wants to change is not there.
    package struct NotFound: Error, CustomStringConvertible {
        package var text: String
        package var file: String
        package var description: String { "'\(text)' does not stand in \(file)" }
    }

    /// - Parameters:
    ///   - documents: the files of `documents` that are kept; the notice and the returns unless a test is
    ///     about more, so that `make` takes a moment.
    ///   - workbooks: whether the ledger stays in workbooks; otherwise it is one CSV file a table,
    ///     which tests can change as text.
    package init(documents: Set<String> = ["notice", "return-2020-12-31"], workbooks: Bool = false) throws {
        folder = try TemporaryFolder()
        for (name, bytes) in try Self.files.get() {
            let isSample = name.hasPrefix("sample/")
            let isDocument = name.hasPrefix("sample/documents/")
            if isDocument, !documents.contains(String(name.dropFirst("sample/documents/".count).dropLast(".yaml".count))) {
                continue
            }
            if name.hasSuffix(".xlsx"), !workbooks { continue }
            let target = isSample ? String(name.dropFirst("sample/".count)) : "pack/" + name
            let kept = isDocument ? Array(Self.detached(String(decoding: bytes, as: UTF8.self), from: documents).utf8) : bytes
            try folder.write(kept, as: "office/" + target)
        }
        if !workbooks {
            for (file, bytes) in try SampleLedger.csv() { try folder.write(bytes, as: "office/ledger/" + file) }
        }
        try change("office.yaml", "模板包: winter-2020", to: "模板包: pack")
    }

    /// The files of the pack, read once: hundreds of tests want a copy.
    private static let files = Result { () throws -> [(name: String, bytes: [UInt8])] in
        let pack = Repository.path("templates/winter-2020")
        return try FileManager.default.subpathsOfDirectory(atPath: pack).sorted().compactMap { name in
            var isFolder: ObjCBool = false
            // Other tests make the sample itself, and with it the store of its ledger.
            guard !name.contains(".sqlite"), !name.hasPrefix("sample/output"),
                FileManager.default.fileExists(atPath: "\(pack)/\(name)", isDirectory: &isFolder), !isFolder.boolValue
            else { return nil }
            return (name, try Repository.bytes("templates/winter-2020/" + name))
        }
    }

    /// A file of `documents` without its 附于 where the document named there is not kept.
    private static func detached(_ text: String, from kept: Set<String>) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { line in
                guard line.hasPrefix("附于: ") else { return true }
                let named = line.dropFirst("附于: ".count).trimmingPrefix("{文件: ").prefix { !",} #".contains($0) }
                return kept.contains(String(named))
            }
            .joined(separator: "\n")
    }

    /// The folder that the office's folder stands in, for outputs.
    package var parent: String { folder.path }
    /// The office's folder.
    package var path: String { folder.file("office") }

    /// The path of a file of the office.
    package func file(_ name: String) -> String { "\(path)/\(name)" }

    package func text(_ name: String) throws -> String {
        try String(contentsOf: URL(fileURLWithPath: file(name)), encoding: .utf8)
    }

    package func write(_ text: String, as name: String) throws { try folder.write(text, as: "office/" + name) }

    package func write(_ bytes: [UInt8], as name: String) throws { try folder.write(bytes, as: "office/" + name) }

    package func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: file(name)) }

    /// Replaces the first occurrence of a text.
    package func change(_ name: String, _ old: String, to new: String) throws {
        var text = try self.text(name)
        guard let range = text.range(of: old) else { throw NotFound(text: old, file: name) }
        text.replaceSubrange(range, with: new)
        try write(text, as: name)
    }

    /// Has the return made from the typed figures of `returns` instead of the ledger.
    package func useTypedReturn() throws {
        try write("表单: form.yaml\n数据: returns/2020-12-31.yaml\n", as: "documents/return-2020-12-31.yaml")
    }

    /// The files of `documents` in the repository.
    package static let allDocuments = Set(plainDocuments + returns)

    private static let returns = ["return-2020-12-31", "return-2021-02-10", "stage-report-return"]

    /// The files of `documents` that ask for one document each, returns left out.
    package static let plainDocuments =
        ["audit", "bulletin", "cover", "decision-workers", "exposure", "ledger", "notice", "order-workers", "progress"] + caseDocuments + activityDocuments

    /// The documents about one case, which its number or that of its order names.
    package static let caseDocuments = [
        "correction", "decision", "listing-decision", "listing-notice", "order", "penalty", "removal-decision", "service", "special",
        "supervision", "supervision-end", "transfer", "write-off",
    ]

    /// Reports, briefings, talks and letters about the action as a whole.
    package static let activityDocuments = [
        "assignment", "briefing", "final-report", "reminder", "stage-report", "talk", "talk-minutes", "urging",
    ]

    /// The names of all documents that the repository's sample asks for, in their order.
    package static var allDocumentNames: [String] {
        let names = (plainDocuments + returns).sorted()
        return names.flatMap { $0 == "return-2020-12-31" ? Array(documentNames.dropFirst()) : [$0] }
    }

    /// The names of what a copy with its usual documents makes, in their order.
    package static let documentNames =
        ["notice", "return-2020-12-31"]
        + [
            "栖云区", "望河区", "丹泉区", "石梁区", "永澜市", "平陶市", "临漪县", "安渠县", "清桓县", "长汶县", "槐里县", "高新技术产业开发区",
            "市本级",
        ].map { "return-2020-12-31-" + $0 }

    /// `file:line:column` of the first occurrence of a text, the file named from the office's folder.
    ///
    /// - Parameter skipped: characters of the text that stand before the place.
    package func place(of text: String, in name: String, after skipped: Int = 0) throws -> String {
        let whole = try self.text(name)
        guard let range = whole.range(of: text) else { throw NotFound(text: text, file: name) }
        let offset = whole[..<range.lowerBound].utf8.count
        let place = SourceText(file: name, text: whole).place(utf8Range: offset..<offset)
        let position = place.position ?? .init(line: 1, column: 1)
        return "\(name):\(position.line):\(position.column + skipped)"
    }
}

/// All files below a folder with their bytes, to see that nothing came, went or changed.
package struct FolderContents: Hashable, Sendable {
    package var files: [String: [UInt8]] = [:]

    package init(_ path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
            let bytes = FileManager.default.contents(atPath: "\(path)/\(name)")
            files[name] = bytes.map { [UInt8]($0) } ?? []
        }
    }

    package var names: [String] { files.keys.sorted() }
}
