import Composition
import Diagnostics
import PlacedYAML

extension HouseProfile {
    /// What a profile may choose of how lines are set (CLREQ §3.1.3, §3.1.6, §3.2.2; GB/T 15834-2011 §5.1;
    /// docs/decisions/0016): one word of a list each.
    struct LineChoice: Sendable {
        let key: String
        let options: [Option]

        struct Option: Sendable {
            let word: String
            let set: @Sendable (inout LineRules) -> Void

            init(_ word: String, _ set: @escaping @Sendable (inout LineRules) -> Void) {
                self.word = word
                self.set = set
            }
        }
    }

    static let lineChoices = [
        LineChoice(
            key: "禁则",
            options: [
                .init("国标") { $0.strictness = .gb }, .init("严格") { $0.strictness = .strict },
                .init("基本") { $0.strictness = .basic }, .init("不限") { $0.strictness = .none },
            ]),
        LineChoice(
            key: "相邻标点",
            options: [.init("一字半") { $0.neighbours = .oneAndAHalf }, .init("一字") { $0.neighbours = .one }]),
        LineChoice(
            key: "行末标点", options: [.init("一字") { $0.lineEnd = .asNeeded }, .init("半字") { $0.lineEnd = .half }]),
        LineChoice(
            key: "行首标点", options: [.init("一字") { $0.lineStart = .asNeeded }, .init("半字") { $0.lineStart = .half }]),
        LineChoice(
            key: "中西间距",
            options: [
                .init("不空") { $0.autospace = 0 }, .init("八分之一字") { $0.autospace = 125 },
                .init("四分之一字") { $0.autospace = 250 },
            ]),
    ]

    /// The choices that a profile makes; what it does not name stays as official documents have it.
    static func lineRules(_ record: YAMLRecord, _ collector: inout DiagnosticCollector) -> LineRules {
        var rules = LineRules()
        for choice in lineChoices {
            guard let node = record[choice.key] else { continue }
            let found = node.scalarText ?? ""
            if let option = choice.options.first(where: { $0.word == found }) {
                option.set(&rules)
            } else {
                collector.report(.notAChoice(choice.key, found, choice.options.map(\.word), at: node.place))
            }
        }
        return rules
    }
}
