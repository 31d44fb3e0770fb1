import Diagnostics

extension Diagnostic {
    static func unknownRule(_ name: String, known: [String], at place: Place?) -> Diagnostic {
        let nearest = nearestName(to: name, among: known)
        return Diagnostic(
            code: .unknownRule,
            message: Bilingual(
                "没有编号为“\(quotable(name))”的核稿规则", "there is no rule numbered '\(quotable(name))'"),
            place: place,
            hints: [
                nearest.map { Bilingual("是不是“\($0)”？", "did you mean '\($0)'?") }
                    ?? Bilingual(
                        "可以不查的有：\(known.joined(separator: "、"))",
                        "these can be switched off: \(known.joined(separator: ", "))")
            ])
    }

    static func requiredRule(_ rule: Rule, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .requiredRule,
            message: Bilingual(
                "规则 \(rule.id) 是标准的规定，不能不查", "rule \(rule.id) is required by a standard and cannot be switched off"),
            place: place, notes: [.source(of: rule)],
            hints: [Bilingual("从“不查”里删去 \(rule.id)", "remove \(rule.id) from 不查")])
    }
}

extension Diagnostic.Note {
    /// Which rule it is, and how binding.
    static func source(of rule: Rule) -> Diagnostic.Note {
        let chinese = "核稿规则 \(rule.id)（\(rule.strength.rawValue)）"
        let english = "rule \(rule.id) (\(rule.strength.english))"
        guard let source = rule.source else { return Diagnostic.Note(message: Bilingual(chinese, english)) }
        return Diagnostic.Note(message: Bilingual("\(chinese)，依据 \(source)", "\(english), after \(source)"))
    }

    static func furtherFindings(_ count: Int) -> Diagnostic.Note {
        Diagnostic.Note(
            message: Bilingual("同样的问题还有 \(count) 处没有列出", "\(count) more of this kind are not listed"))
    }
}
