package import Diagnostics
import Yams

/// Reads YAML (and JSON, a part of it) into placed nodes.
///
/// Goes through `Yams.compose`, which keeps places; values stay text, so
/// nothing is guessed: `2020-12-31` is no timestamp and `012` no octal number.
package enum YAMLFile {
    /// - Throws: `CFG0101` for a text that is not YAML, `CFG0105` for a doubled key.
    package static func parse(_ text: String, file: String) throws(StageFailure) -> YAMLNode {
        let source = SourceText(file: file, text: text)
        let root: Node?
        do { root = try Yams.compose(yaml: text) } catch {
            throw StageFailure(diagnostic(for: error, in: source))
        }
        guard let root else {
            return YAMLNode(.null, place: source.place(line: 1, column: 1))
        }
        return converted(root, in: source)
    }

    private static func converted(_ node: Node, in source: SourceText) -> YAMLNode {
        let place = self.place(of: node, in: source)
        switch node {
        case .scalar(let scalar):
            let isPlain = scalar.style == .plain || scalar.style == .any
            let isNull = isPlain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
            return YAMLNode(isNull ? .null : .scalar(scalar.string, isPlain: isPlain), place: place)
        case .sequence(let sequence):
            return YAMLNode(.sequence(sequence.map { converted($0, in: source) }), place: place)
        case .mapping(let mapping):
            let entries = mapping.map { key, value in
                YAMLNode.Entry(
                    key: key.scalar?.string ?? "", keyPlace: self.place(of: key, in: source),
                    value: converted(value, in: source))
            }
            return YAMLNode(.mapping(entries), place: place)
        case .alias:
            // compose resolves aliases; one that is left has no value.
            return YAMLNode(.null, place: place)
        }
    }

    private static func place(of node: Node, in source: SourceText) -> Place {
        guard let mark = node.mark else { return Place(file: source.file) }
        let length = node.scalar.map { $0.string.count } ?? 1
        return source.place(line: mark.line, column: mark.column, length: length)
    }

    private static func diagnostic(for error: any Error, in source: SourceText) -> Diagnostic {
        guard let error = error as? YamlError else {
            return .invalidYAML(reason: String(describing: error), at: Place(file: source.file))
        }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return .invalidYAML(
                reason: problem, at: source.place(line: mark.line, column: mark.column))
        case .duplicatedKeysInMapping(let duplicates, let context):
            let mark = context.mark
            return .duplicateKey(
                duplicates.sorted().joined(separator: ", "),
                at: source.place(line: mark.line, column: mark.column))
        default:
            return .invalidYAML(reason: String(describing: error), at: Place(file: source.file))
        }
    }
}
