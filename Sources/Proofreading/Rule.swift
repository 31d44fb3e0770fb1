package import Diagnostics

/// One rule of how an official document is written, and how to find what breaks it.
///
/// A new rule is a value like these: add it to `Rule.all`, give its code a row in
/// `docs/diagnostics.md` and one in `docs/standards/gbt9704-check.md`.
package struct Rule: Sendable {
    /// `GBT01` and the rule's number.
    package let code: Diagnostic.Code
    /// An error where the source says must and nothing else can be meant.
    package let severity: Diagnostic.Severity
    /// Where it is written, such as `GB/T 9704-2012 §7.2.5`; nil for what is only practised.
    package let source: String?
    package let strength: Strength
    let check: @Sendable (Reading) -> [Finding]

    init(
        code: Diagnostic.Code, severity: Diagnostic.Severity, source: String?, strength: Strength,
        check: @escaping @Sendable (Reading) -> [Finding]
    ) {
        self.code = code
        self.severity = severity
        self.source = source
        self.strength = strength
        self.check = check
    }

    /// A rule of language, which holds for every text of the document alike.
    init(
        code: Diagnostic.Code, severity: Diagnostic.Severity, source: String?, strength: Strength,
        inEachText check: @escaping @Sendable (Passage) -> [Finding]
    ) {
        self.init(code: code, severity: severity, source: source, strength: strength) { reading in
            reading.prose.flatMap(check)
        }
    }

    /// The number in the checklist, such as `L57`, as `office.yaml` names it.
    package var id: String { "L" + code.rawValue.suffix(2) }

    /// How binding a rule is.
    package enum Strength: String, Hashable, Sendable, CaseIterable {
        /// A standard or regulation demands it.
        case required = "规定"
        /// It is demanded, with exceptions left open: 一般, 通常, 主要.
        case usual = "一般"
        /// It is recommended.
        case recommended = "推荐"
        /// Practice, not written in a standard.
        case custom = "惯例"

        /// Whether an office may have reason not to follow it.
        package var isOptional: Bool { self != .required }

        var english: String {
            switch self {
            case .required: "required"
            case .usual: "usual"
            case .recommended: "recommended"
            case .custom: "custom"
            }
        }
    }
}
