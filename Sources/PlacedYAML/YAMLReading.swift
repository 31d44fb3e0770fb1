package import Diagnostics

/// Typed access to a node; what is wrong goes to a collector, and the reading goes on.
extension YAMLNode {
    /// The entries of a mapping, or nil with `CFG0104`.
    package func mapping(_ collector: inout DiagnosticCollector) -> [Entry]? {
        if case .mapping(let entries) = content { return entries }
        collector.report(.wrongKind(expected: .mapping, insteadOf: scalarText, at: place))
        return nil
    }

    /// The items of a sequence, or nil with `CFG0104`.
    package func sequence(_ collector: inout DiagnosticCollector) -> [YAMLNode]? {
        if case .sequence(let items) = content { return items }
        collector.report(.wrongKind(expected: .sequence, at: place))
        return nil
    }

    /// The text of a scalar, or nil with `CFG0104`.
    package func string(_ collector: inout DiagnosticCollector) -> String? {
        if case .scalar(let text, _) = content { return text }
        collector.report(.wrongKind(expected: .text, at: place))
        return nil
    }

    /// A whole number written in ASCII digits, or nil with `CFG0104`.
    package func integer(_ collector: inout DiagnosticCollector) -> Int? {
        if case .scalar(let text, true) = content, let number = Int(text) { return number }
        collector.report(.wrongKind(expected: .integer, at: place))
        return nil
    }

    /// `true` or `false`, or nil with `CFG0104`.
    package func boolean(_ collector: inout DiagnosticCollector) -> Bool? {
        switch content {
        case .scalar("true", true), .scalar("是", true): return true
        case .scalar("false", true), .scalar("否", true): return false
        default:
            collector.report(.wrongKind(expected: .boolean, at: place))
            return nil
        }
    }

    /// A mapping that may hold any keys.
    package func openRecord(_ collector: inout DiagnosticCollector) -> YAMLRecord? {
        mapping(&collector).map { YAMLRecord(entries: $0, place: place) }
    }

    /// A mapping whose keys are all known; unknown ones are `CFG0102` with the nearest name.
    package func record(
        keys: [String], _ collector: inout DiagnosticCollector
    ) -> YAMLRecord? {
        guard let entries = mapping(&collector) else { return nil }
        for entry in entries where !keys.contains(entry.key) {
            collector.report(.unknownKey(entry.key, known: keys, at: entry.keyPlace))
        }
        return YAMLRecord(entries: entries, place: place)
    }
}

/// A mapping with its entries in the order of the file.
package struct YAMLRecord: Hashable, Sendable {
    package let entries: [YAMLNode.Entry]
    package let place: Place

    /// The value of a key; a key without a value counts as absent.
    package subscript(_ key: String) -> YAMLNode? {
        entries.first { $0.key == key && !$0.value.isNull }?.value
    }

    /// The value of a key that must be there, or nil with `CFG0103`.
    package func required(_ key: String, _ collector: inout DiagnosticCollector) -> YAMLNode? {
        if let value = self[key] { return value }
        let keyPlace = entries.first { $0.key == key }?.keyPlace
        collector.report(.missingKey(key, at: keyPlace ?? place))
        return nil
    }

    /// The text of a key that must be there.
    package func requiredString(_ key: String, _ collector: inout DiagnosticCollector) -> String? {
        required(key, &collector)?.string(&collector)
    }

    /// The text of a key that may be absent.
    package func optionalString(_ key: String, _ collector: inout DiagnosticCollector) -> String? {
        self[key]?.string(&collector)
    }
}
