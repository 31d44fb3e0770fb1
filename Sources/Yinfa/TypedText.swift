import Diagnostics
import PlacedYAML

/// What people typed into data files, to point at a character that a font lacks or that is
/// wrong.
///
/// Layout knows the template's paragraph; a clerk has to change the value that stands in it.
struct TypedText {
    private let scalars: [YAMLNode]

    init(_ nodes: [YAMLNode]) { scalars = nodes.flatMap(Self.scalars) }

    private static func scalars(_ node: YAMLNode) -> [YAMLNode] {
        switch node.content {
        case .scalar: [node]
        case .sequence(let items): items.flatMap(scalars)
        case .mapping(let entries): entries.flatMap { scalars($0.value) }
        case .null: []
        }
    }

    /// The diagnostic at the place where its piece was typed; the printed place becomes a note.
    func pointed(_ diagnostic: Diagnostic) -> Diagnostic {
        guard let piece = diagnostic.typed else { return diagnostic }
        var result = diagnostic
        if let own = diagnostic.place?.narrowed(to: piece) {
            result.place = own
        } else if let typed = place(of: piece) {
            result.place = typed
            result.notes.append(.init(message: Bilingual("印在这一处", "it is printed here"), place: diagnostic.place))
        }
        return result
    }

    /// Where a text was typed of which something holds.
    func place(where holds: (String) -> Bool) -> Place? { scalars.first { $0.scalarText.map(holds) == true }?.place }

    /// Where a piece was typed; nil where it was not.
    func place(of piece: TypedPiece) -> Place? {
        let typed = scalars.first { $0.scalarText.map { piece.range(in: $0) != nil } == true }
        return typed.map { $0.place.narrowed(to: piece) ?? $0.place }
    }
}
