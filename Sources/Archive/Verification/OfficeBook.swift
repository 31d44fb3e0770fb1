package import Diagnostics

/// What the office's own book tells of its archive, which the archive alone cannot: that its newest lines are gone, say.
package struct OfficeBook: Hashable, Sendable {
    /// The register's head when the office last wrote to it; nil for a book that has none yet.
    package var head: RegisterHead?
    /// The records that the office has archived, by 档号.
    package var records: [Record]

    package struct Record: Hashable, Sendable {
        package var id: String
        /// As a person knows it: 凤治欠办〔2020〕6号 notice.
        package var name: String

        package init(id: String, name: String) {
            self.id = id
            self.name = name
        }
    }

    package init(head: RegisterHead?, records: [Record]) {
        self.head = head
        self.records = records
    }

    /// Whether nothing was ever archived, as far as the office's book goes.
    var knowsOfNothing: Bool { head == nil && records.isEmpty }

    /// The records that an archive lacks.
    ///
    /// - Parameter archived: the 档号 of its register.
    package func missing(from archived: some Sequence<String>) -> [Diagnostic] {
        let archived = Set(archived)
        return records.filter { !archived.contains($0.id) }.map { .issuedRecordMissing($0) }
    }
}
