import Archive
import Diagnostics
import Foundation
import Ledger
import OfficialDocument

extension SourceDigest {
    init(_ kind: Kind, _ name: String, of bytes: [UInt8]) {
        self.init(kind, name, sha256: ContentDigest(.sha256, of: bytes).description)
    }
}

extension Pack {
    /// A file of the pack by its digest; nil where there is none.
    func source(_ kind: SourceDigest.Kind, _ name: String) -> SourceDigest? {
        let file = folder.appendingPathComponent(name)
        guard let bytes = try? TextFiles.bytes(file, shownAs: path(name)) else { return nil }
        return SourceDigest(kind, (name as NSString).lastPathComponent, of: bytes)
    }

    /// What a template makes a document of: itself, what it includes, the fields, the tables and the form.
    func sources(of template: String, fragments: Set<String>) -> [SourceDigest] {
        let templates = ([template] + fragments.sorted()).map { source(.template, $0) }
        return (templates + [fieldsSource, source(.tables, "tables.yaml"), source(.form, "form.yaml")]).compactMap(\.self)
    }

    /// What a book is made of.
    var sourcesOfBooks: [SourceDigest] {
        [fieldsSource, source(.tables, "tables.yaml"), source(.form, "form.yaml")].compactMap(\.self)
    }

    private var fieldsSource: SourceDigest? { source(.fields, "fields.yaml") }
}

extension Office.SyncedLedger {
    /// The ledger's files: those of `ledger/` by their digests, those that were imported from elsewhere by their names alone,
    /// for they need not be there any more. In the order of their names.
    func sources() throws(StageFailure) -> [SourceDigest] {
        let own = SideBySide.outcomes(of: files, weight: \.bytes.count) { _, file in
            SourceDigest(.ledger, file.name, of: file.bytes)
        }
        let known = Set(files.map(\.name))
        let others = try Ledger.namesOfFiles(at: path).subtracting(known)
        return (own + others.map { SourceDigest(.ledger, ($0 as NSString).lastPathComponent, sha256: nil) })
            .sorted { ($0.name, $0.sha256 ?? "") < ($1.name, $1.sha256 ?? "") }
    }
}
