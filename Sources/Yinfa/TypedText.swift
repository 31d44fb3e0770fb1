import Diagnostics
import PlacedYAML

/// What people typed into data files, to point at a character that a font lacks.
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

    /// The diagnostic at the place of its character; the printed place becomes a note.
    func pointed(_ diagnostic: Diagnostic) -> Diagnostic {
        guard let character = diagnostic.character else { return diagnostic }
        var result = diagnostic
        if let own = diagnostic.place?.narrowed(to: character) {
            result.place = own
        } else if let typed = scalars.first(where: { $0.scalarText?.contains(character) == true }) {
            result.place = typed.place.narrowed(to: character) ?? typed.place
            result.notes.append(.init(message: Bilingual("印在这一处", "it is printed here"), place: diagnostic.place))
        }
        return result
    }
}

extension Place {
    /// The place of a character from this place on in the same line, if it stands there.
    fileprivate func narrowed(to character: Character) -> Place? {
        guard let position, let excerpt = position.excerpt else { return nil }
        let rest = excerpt.dropFirst(position.column - 1)
        guard let index = rest.firstIndex(of: character) else { return nil }
        let column = excerpt.distance(from: excerpt.startIndex, to: index) + 1
        return Place(
            file: file, position: .init(line: position.line, column: column, length: 1, excerpt: excerpt))
    }
}
