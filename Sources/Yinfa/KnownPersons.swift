import Quantities

/// Whom no public document of an office may tell: the workers in its ledger, by name and by number, and anybody by
/// what looks like a number of a person.
struct KnownPersons {
    var names = NameSearch()
    var numbers = KnownNumbers()

    /// The numbers in a text, each once; those that are known before those that only look like one.
    ///
    /// - Parameter readers: who reads it. Organs give each other the mobile numbers of those who deal with a matter: within
    ///   them only a worker's is found.
    func numbers(in text: String, readers: FieldClass = .public) -> [PersonalNumber] {
        let known = numbers.findings(in: text)
        let others = PersonalNumber.all(in: text).filter { number in
            !known.contains { $0.text.contains(number.text) || number.text.contains($0.text) }
        }
        return known + others.filter { readers == .public || $0.kind != .mobile }
    }

    /// The names in a text; one of two characters is often set with a space between them.
    func names(in text: String) -> [NameSearch.Finding] { names.findings(in: text.filter { !$0.isWhitespace && $0 != "·" }) }
}
