import Diagnostics
import StatisticalForms
import Synchronization

/// The forms of a pack that were read: a document, its fields, its ledger and its tables ask for the same one.
///
/// It lives as long as the pack's value, which is one document: a form that was changed is read anew for the next.
final class FormShelf: Sendable {
    private let forms = Mutex<[String: FormDefinition]>([:])
    private let noted = Mutex<[String: FileState]>([:])

    /// - Parameter read: reads the form if nobody has yet; what it throws is thrown, and asked again next time.
    func form(
        _ name: String, read: () throws(StageFailure) -> FormDefinition
    ) throws(StageFailure) -> FormDefinition {
        if let known = forms.withLock({ $0[name] }) { return known }
        let form = try read()
        forms.withLock { $0[name] = form }
        return form
    }

    /// The files that its forms were read from, as they were then.
    var texts: [String: FileState] { noted.withLock(\.self) }

    /// Tells what a file said that a form is read from.
    func note(_ text: FileState, of name: String) { noted.withLock { $0[name] = text } }
}
