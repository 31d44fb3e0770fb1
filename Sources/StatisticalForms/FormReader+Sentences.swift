import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities

/// The sentences under the table and their blanks.
extension FormReader {
    mutating func supplement(_ form: YAMLRecord) -> Supplement? {
        guard let node = form["其他情况"],
            let record = node.record(keys: ["开头", "句子", "填空"], &collector)
        else { return nil }
        let opening = text("开头", of: record).text
        var sentences: [[Supplement.Part]] = []
        var uses: [BlankUse] = []
        for item in list("句子", of: record) {
            guard let text = item.string(&collector) else { continue }
            checkClaims(text, at: item.place)
            var scanner = SentenceScanner(text, at: item.place)
            sentences.append(scanner.scan(&collector))
            uses += scanner.uses
        }
        let blanks = self.blanks(uses, definitions: definitions(record))
        return Supplement(opening: opening, sentences: sentences, blanks: blanks, place: node.place)
    }

    /// A sentence has no condition, so it may not say what holds for some returns only.
    private mutating func checkClaims(_ text: String, at place: Place) {
        guard let word = ["清零", "全部办结"].first(where: text.contains) else { return }
        var places = TokenPlaces(within: place)
        collector.report(.fixedClaim(word, at: places.next(word)))
    }

    private mutating func definitions(_ record: YAMLRecord) -> [(name: YAMLNode.Entry, unit: Unit)] {
        guard let node = record["填空"], let entries = node.mapping(&collector) else { return [] }
        var definitions: [(name: YAMLNode.Entry, unit: Unit)] = []
        for entry in entries {
            guard let record = entry.value.record(keys: ["单位"], &collector) else { continue }
            let unit = record.required("单位", &collector).map { self.unit($0) }
            definitions.append((entry, unit ?? .items))
        }
        return definitions
    }

    /// Matches the blanks in the sentences with their definitions, both ways.
    private mutating func blanks(
        _ uses: [BlankUse], definitions: [(name: YAMLNode.Entry, unit: Unit)]
    ) -> [FormBlank] {
        var seen: Set<String> = []
        var blanks: [FormBlank] = []
        for use in uses {
            if !seen.insert(use.name).inserted {
                collector.report(.blankDoubled(use.name, at: use.place))
            } else if let definition = definitions.first(where: { $0.name.key == use.name }) {
                unitUses.append((definition.unit, definition.name.value.place))
                blanks.append(FormBlank(name: use.name, unit: definition.unit, place: use.place))
            } else {
                let defined = definitions.map(\.name.key)
                collector.report(.blankUndefined(use.name, defined: defined, at: use.place))
            }
        }
        for definition in definitions where !seen.contains(definition.name.key) {
            collector.report(.blankUnused(definition.name.key, at: definition.name.keyPlace))
        }
        return blanks
    }
}

/// A blank as a sentence names it.
struct BlankUse {
    var name: String
    var place: Place
}

/// Splits a sentence at its `{{ name }}`.
struct SentenceScanner {
    private(set) var uses: [BlankUse] = []
    private var rest: Substring
    private var tokens: TokenPlaces

    init(_ text: String, at place: Place) {
        rest = text[...]
        tokens = TokenPlaces(within: place)
    }

    mutating func scan(_ collector: inout DiagnosticCollector) -> [Supplement.Part] {
        var parts: [Supplement.Part] = []
        while let open = rest.firstRange(of: "{{") {
            if open.lowerBound > rest.startIndex { parts.append(.text(String(rest[..<open.lowerBound]))) }
            let close = rest[open.upperBound...].firstRange(of: "}}")
            let token = rest[open.lowerBound..<(close?.upperBound ?? open.upperBound)]
            let place = tokens.next(String(token))
            if let close, let name = Self.name(rest[open.upperBound..<close.lowerBound]) {
                parts.append(.blank(name))
                uses.append(BlankUse(name: name, place: place))
            } else {
                collector.report(.blankMalformed(at: place))
            }
            rest = rest[token.endIndex...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        return parts
    }

    /// The name between the braces, or nil for none or one with spaces or braces in it.
    private static func name(_ inside: Substring) -> String? {
        let words = inside.split(whereSeparator: \.isWhitespace)
        guard words.count == 1, let name = words.first, !name.contains(where: { "{}".contains($0) })
        else { return nil }
        return String(name)
    }
}

/// Finds the places of pieces of a scalar, one after the other.
struct TokenPlaces {
    private let whole: Place
    private var column: Int

    init(within place: Place) {
        whole = place
        column = place.position?.column ?? 1
    }

    /// The place of the next `token`; of the whole scalar where it runs over several lines.
    mutating func next(_ token: String) -> Place {
        guard let position = whole.position, let line = position.excerpt else { return whole }
        let tail = line.dropFirst(column - 1)
        guard let found = tail.firstRange(of: token) else { return whole }
        let start = line.distance(from: line.startIndex, to: found.lowerBound) + 1
        column = start + token.count
        return Place(
            file: whole.file,
            position: .init(line: position.line, column: start, length: token.count, excerpt: line))
    }
}
