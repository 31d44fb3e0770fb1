package import Diagnostics
import Yams

/// Reads YAML (and JSON, a part of it) into placed nodes.
///
/// Goes through `Yams.compose`, which keeps places; values stay text, so
/// nothing is guessed: `2020-12-31` is no timestamp and `012` no octal number.
package enum YAMLFile {
    /// - Throws: `CFG0101` for a text that is not YAML, `CFG0105` for a doubled key.
    package static func parse(_ text: String, file: String) throws(StageFailure) -> YAMLNode {
        let source = SourceText(file: file, text: withoutByteOrderMark(text))
        let root: Node?
        // The encoding is named because Yams else asks an environment variable for it.
        do { root = try Yams.compose(yaml: source.text, .basic, .default, .utf8) } catch {
            throw StageFailure(YAMLFailure(error: error, source: source).diagnostics)
        }
        guard let root else {
            return YAMLNode(.null, place: source.place(line: 1, column: 1))
        }
        var converter = NodeConverter(source: source)
        let node = converter.converted(root)
        try converter.collector.throwIfFailed()
        return node
    }

    /// Windows editors put a mark before the text, after which libyaml sees no document.
    private static func withoutByteOrderMark(_ text: String) -> String {
        guard text.unicodeScalars.first == "\u{FEFF}" else { return text }
        return String(text.unicodeScalars.dropFirst())
    }
}

/// Turns Yams' nodes into placed ones.
private struct NodeConverter {
    let source: SourceText
    private let lines: YAMLLines
    var collector = DiagnosticCollector()
    /// A few aliases of aliases can stand for more nodes than a machine holds.
    private var nodesLeft = 100_000

    init(source: SourceText) {
        self.source = source
        lines = YAMLLines(source)
    }

    mutating func converted(_ node: Node) -> YAMLNode {
        let place = self.place(of: node)
        nodesLeft -= 1
        guard nodesLeft >= 0 else {
            if nodesLeft == -1 { collector.report(.tooManyNodes(at: place)) }
            return YAMLNode(.null, place: place)
        }
        switch node {
        case .scalar(let scalar):
            let isPlain = scalar.style == .plain || scalar.style == .any
            let isNull = isPlain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
            return YAMLNode(isNull ? .null : .scalar(scalar.string, isPlain: isPlain), place: place)
        case .sequence(let sequence):
            var items: [YAMLNode] = []
            for item in sequence where nodesLeft >= 0 { items.append(converted(item)) }
            return YAMLNode(.sequence(items), place: place)
        case .mapping(let mapping):
            return YAMLNode(.mapping(entries(of: mapping)), place: place)
        case .alias:
            // compose resolves aliases; one that is left has no value.
            return YAMLNode(.null, place: place)
        }
    }

    private mutating func entries(of mapping: Node.Mapping) -> [YAMLNode.Entry] {
        var firsts: [String: Place] = [:]
        var entries: [YAMLNode.Entry] = []
        for (key, value) in mapping where nodesLeft >= 0 {
            let entry = YAMLNode.Entry(
                key: key.scalar?.string ?? "", keyPlace: place(of: key), value: converted(value))
            // Yams takes 1 and "1" for two keys; here both are the text 1.
            if let first = firsts[entry.key] {
                collector.report(.duplicateKey(entry.key, at: entry.keyPlace, first: first))
            }
            firsts[entry.key] = firsts[entry.key] ?? entry.keyPlace
            entries.append(entry)
        }
        return entries
    }

    private func place(of node: Node) -> Place {
        guard let mark = node.mark else { return Place(file: source.file) }
        return lines.place(of: mark, length: length(of: node))
    }

    /// How much of its line a scalar takes, its quotes included; 1 for a list or mapping.
    private func length(of node: Node) -> Int {
        guard let scalar = node.scalar else { return 1 }
        switch scalar.style {
        case .singleQuoted, .doubleQuoted: return CharacterCount.of(scalar.string) + 2
        case .literal, .folded: return 1
        default: return CharacterCount.of(scalar.string)
        }
    }
}
