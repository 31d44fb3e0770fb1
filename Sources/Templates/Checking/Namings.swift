/// What a template names itself, and whether it uses it.
///
/// A class, because copies of the checker share it; it never leaves the compilation.
final class Namings {
    private var unused: [Range<Int>: (name: String, isMacro: Bool)] = [:]

    func define(_ name: String, isMacro: Bool, at span: Range<Int>) { unused[span] = (name, isMacro) }

    /// Something of this name was asked for.
    func use(_ name: String) { unused = unused.filter { $0.value.name != name } }

    /// What was never asked for, in the order of the text.
    var leftOver: [(name: String, isMacro: Bool, span: Range<Int>)] {
        unused.map { (name: $0.value.name, isMacro: $0.value.isMacro, span: $0.key) }.sorted { $0.span.lowerBound < $1.span.lowerBound }
    }
}
