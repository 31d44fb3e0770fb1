package import PlainXML

/// A file that a document was made from, by the digest of its bytes: who has the file can tell whether it is the same.
package struct SourceDigest: Hashable, Sendable {
    package var kind: Kind
    /// Relative to its pack, or to its office's folder.
    package var name: String
    /// SHA-256 as 64 small hexadecimal digits; nil for a file that is not at hand any more.
    package var sha256: String?
    /// The pack that it belongs to, by the name of its folder; nil for files of the office.
    package var pack: String?
    /// 编号 and 版本 of a form. Other files have no version but their digest.
    package var id: String?
    package var version: String?

    package enum Kind: String, Hashable, Sendable {
        case template = "模板"
        case form = "表单"
        case fields = "字段"
        case tables = "表格"
        case ledger = "台账"
    }

    package init(_ kind: Kind, _ name: String, sha256: String?) {
        self.kind = kind
        self.name = name
        self.sha256 = sha256
    }
}

extension XMLText {
    /// 依据, as the schemas of returns and documents have them.
    package mutating func add(_ sources: [SourceDigest]) {
        for source in sources {
            let digest = source.sha256.map { [("算法", "SHA-256"), ("摘要", $0)] } ?? []
            let named = [("模板包", source.pack), ("编号", source.id), ("版本", source.version)].compactMap { name, text in text.map { (name, $0) } }
            element("依据", source.name, [("类型", source.kind.rawValue)] + digest + named)
        }
    }
}
