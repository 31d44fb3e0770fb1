import Diagnostics

/// What a template names itself, and whether it uses it.
///
/// A class, because copies of the checker share it; it never leaves the compilation.
final class Namings {
    /// By the name; by the place too, because a macro is checked at each of its calls.
    private var unused: [ExactText: [Range<Int>: Bool]] = [:]

    func define(_ name: String, isMacro: Bool, at span: Range<Int>) { unused[ExactText(name), default: [:]][span] = isMacro }

    /// Something of this name was asked for.
    func use(_ name: String) {
        if !unused.isEmpty { unused[ExactText(name)] = nil }
    }

    /// What was never asked for, in the order of the text.
    var leftOver: [(name: String, isMacro: Bool, span: Range<Int>)] {
        unused.flatMap { name, spans in spans.map { (name: name.text, isMacro: $0.value, span: $0.key) } }
            .sorted { $0.span.lowerBound < $1.span.lowerBound }
    }
}
