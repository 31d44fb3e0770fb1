import Diagnostics
import DisplayList
import OfficialDocument
import Quantities
import StatisticalForms

/// An office whose ledger knows persons that must not be told, and where one run keeps what it has read of them.
struct SearchedOffice {
    let office: Office
    let ledgers: LedgerReturnsCache

    init(_ office: Office, _ ledgers: LedgerReturnsCache) {
        self.office = office
        self.ledgers = ledgers
    }

    /// The workers in its ledger, with a warning where that cannot be read.
    var persons: Reported<KnownPersons> { ledgers.workers(in: office) }
}

extension PrivacyScan {
    /// What is found on pages, in a file's properties and in the texts of its data, the persons in an office's ledger among it.
    func findings(_ pages: [Page], _ metadata: Metadata, attached: [String] = [], _ searched: SearchedOffice?) -> [Diagnostic] {
        knowing(searched) { $0.findings(pages, metadata, attached: attached) }
    }

    /// The same of the cells of a table.
    func findings(inCells texts: some Sequence<String>, _ searched: SearchedOffice?) -> [Diagnostic] {
        knowing(searched) { $0.findings(inCells: texts) }
    }

    private func knowing(_ searched: SearchedOffice?, _ find: (PrivacyScan) -> [Diagnostic]) -> [Diagnostic] {
        let persons = searched?.persons
        var scan = self
        scan.persons = persons?.output ?? KnownPersons()
        return (persons?.warnings ?? []).map(told) + find(scan)
    }

    /// What everybody may read is not made where nobody knows whom it names.
    private func told(_ warning: Diagnostic) -> Diagnostic {
        guard readers == .public else { return warning }
        var error = warning
        error.severity = .error
        return error
    }
}

extension Press {
    /// What a return has of persons on its sheet, in the properties of its file, and in the data that go along with it.
    /// Returns go to other organs, so all of it is a warning, unless one is attached to what everybody reads.
    func personalFindings(
        _ form: FormDefinition, _ data: ReturnData, _ pages: [Page], _ metadata: Metadata, _ typed: TypedText,
        _ searched: SearchedOffice?, readers: FieldClass = .party
    ) -> [Diagnostic] {
        let scan = PrivacyScan(place: form.title.place ?? Place(file: form.id), written: WrittenPlaces(typed: typed), readers: readers)
        let unprinted = data.correction.map { [$0.person, $0.reason] } ?? []
        let found = scan.findings(pages, metadata, searched)
        return found + scan.findings(inCells: unprinted, searched).filter { !found.contains($0) }
    }
}
