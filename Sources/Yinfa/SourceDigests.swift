import Archive
import Diagnostics
import Foundation
import Ledger
import OfficialDocument
import StatisticalForms

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

    /// What it is called: the name of its folder, whatever path leads there.
    var name: String { folder.standardizedFileURL.lastPathComponent }

    /// What a template makes a document of: itself, what it includes, the fields, the tables and the form.
    func sources(of template: String, fragments: Set<String>) -> [SourceDigest] {
        ([template] + fragments.sorted()).compactMap { named(.template, $0) } + sourcesOfBooks
    }

    /// What a book is made of.
    var sourcesOfBooks: [SourceDigest] {
        [named(.fields, "fields.yaml"), named(.tables, "tables.yaml"), formSource("form.yaml")].compactMap(\.self)
    }

    /// A form with its 编号 and 版本; nil where there is none.
    func formSource(_ name: String) -> SourceDigest? {
        guard var source = named(.form, name) else { return nil }
        if let form = try? self.form(name) {
            source.id = form.id
            source.version = form.version
        }
        return source
    }

    private func named(_ kind: SourceDigest.Kind, _ file: String) -> SourceDigest? {
        var source = self.source(kind, file)
        source?.pack = name
        return source
    }
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
