import Quantities

/// Workers with names of two characters, by the employers of their cases: where a document is about the case, the name is a
/// worker's, whatever words stand beside it.
struct EmployersWorkers {
    private let employers: NameSearch
    private let workers: [String: Set<String>]

    /// - Parameter workers: by the employer's name.
    init(_ workers: [String: Set<String>] = [:]) {
        self.workers = workers
        employers = NameSearch(workers.keys)
    }

    /// The workers of the employers that a document names.
    func named(in texts: some Sequence<String>) -> Set<String> {
        guard !employers.isEmpty else { return [] }
        return texts.reduce(into: []) { names, text in
            for employer in employers.findings(in: text) { names.formUnion(workers[employer.written] ?? []) }
        }
    }
}
