import Diagnostics
import Yams

/// An error of Yams as diagnostics with places.
struct YAMLFailure {
    let error: any Error
    let source: SourceText

    var diagnostics: [Diagnostic] {
        guard let error = error as? YamlError else {
            return [.invalidYAML(reason: String(describing: error), at: Place(file: source.file))]
        }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            let place = place(of: mark)
            if let line = place.position?.line, let colon = FullWidthColon(in: source, notAfter: line) {
                return [.fullWidthColon(after: colon.key, at: colon.place)]
            }
            return [.invalidYAML(reason: problem, at: place)]
        case .reader(let problem, let offset, _, let yaml):
            return [.invalidYAML(reason: problem, at: place(characterOffset: offset, in: yaml))]
        case .duplicatedKeysInMapping(let duplicates, let context):
            return duplicates.sorted().map { duplicate($0, in: context.mark) }.inOrderOfText()
        default:
            return [.invalidYAML(reason: String(describing: error), at: Place(file: source.file))]
        }
    }

    private func place(of mark: Mark) -> Place { YAMLLines(source).place(of: mark) }

    private func place(characterOffset offset: Int?, in yaml: String) -> Place {
        guard let offset else { return Place(file: source.file) }
        let start = yaml.prefix(offset).utf8.count
        return source.place(utf8Range: start..<start + 1)
    }

    /// Yams tells the place of one key of the mapping, so its lines are searched for the others.
    private func duplicate(_ key: String, in mark: Mark) -> Diagnostic {
        let start = place(of: mark)
        let search = KeySearch(key: key, source: source, from: start)
        let found = search.inBlock()
        let places = found.count > 1 ? found : search.onLine()
        guard places.count > 1 else { return .duplicateKey(key, at: start) }
        return .duplicateKey(key, at: places[1], first: places[0])
    }
}

/// Finds where a key is written in a mapping of which one key's place is known.
private struct KeySearch {
    let key: String
    let source: SourceText
    let from: Place

    /// The places in a block mapping: lines that begin with the key, as deep as the known one.
    func inBlock() -> [Place] {
        guard let start = from.position else { return [] }
        let indent = start.column - 1
        var places: [Place] = []
        let first = firstLine(of: start.line, indent)
        for line in first...max(first, source.lineCount) {
            let text = source.line(line)
            // The first key of a list's item stands after the dash.
            let depth = line == first ? indent : text.prefix { $0 == " " }.count
            let rest = text.dropFirst(depth)
            if rest.isEmpty || rest.hasPrefix("#") { continue }
            if depth < indent { break }
            if depth == indent, let length = keyLength(rest) {
                places.append(source.place(line: line, column: depth + 1, length: length))
            }
        }
        return places
    }

    /// The line of the mapping's first key, from that of another of its keys.
    private func firstLine(of known: Int, _ indent: Int) -> Int {
        var first = known
        for line in stride(from: known - 1, to: 0, by: -1) {
            let text = source.line(line)
            let rest = text.drop { $0 == " " }
            if rest.isEmpty || rest.hasPrefix("#") { continue }
            let depth = text.count - rest.count
            if depth == indent { first = line }
            if depth < indent { return depth + 2 == indent && rest.hasPrefix("- ") ? line : first }
        }
        return first
    }

    /// The places in a flow mapping that is written on one line.
    func onLine() -> [Place] {
        guard let start = from.position else { return [] }
        let text = source.line(start.line)
        var places: [Place] = []
        var previous: Character = "{"
        for (offset, character) in text.enumerated() {
            let isStart = offset >= start.column - 1 && "{, ".contains(previous)
            if isStart, let length = keyLength(text.dropFirst(offset)) {
                places.append(source.place(line: start.line, column: offset + 1, length: length))
            }
            previous = character
        }
        return places
    }

    /// How long the key is at the start of a text, quotes included; nil if it is not there.
    private func keyLength(_ text: Substring) -> Int? {
        for written in [key, "\"\(key)\"", "'\(key)'"] where text.hasPrefix(written) {
            let rest = text.dropFirst(written.count).drop { $0 == " " }
            if rest.first == ":" { return written.count }
        }
        return nil
    }
}
