import Diagnostics
import OfficialDocument

/// A formula of a check as who fills in the form reads it: `10 * c5 <= 3 * c1` is 10 × 第5栏 ≤ 3 × 第1栏.
struct FormulaWords {
    let form: FormDefinition

    /// A formula, or a side of one, in words of the form.
    ///
    /// - Parameter text: as the form writes it; one that cannot be split comes back as it is.
    func words(_ text: String) -> Bilingual {
        var scanner = FormulaScanner(PlacedText(text))
        guard let tokens = try? scanner.scan() else { return Bilingual(text, text) }
        let characters = Array(text)
        var words = Words()
        var end = 0
        for (index, token) in tokens.enumerated() where token.kind != .end {
            let before = index > 0 ? tokens[index - 1].kind : nil
            let gap = String(characters[end..<token.range.lowerBound])
            words.add(Bilingual(gap, gap))
            words.add(self.words(token, as: String(characters[token.range]), after: before))
            end = token.range.upperBound
        }
        return words.told
    }

    private func words(_ token: FormulaToken, as text: String, after before: FormulaToken.Kind?) -> Bilingual {
        switch token.kind {
        case .sign(let sign): Self.signs[sign] ?? Bilingual(sign, sign)
        // What stands behind a number or a stroke is a unit: 8000元, 500元/人.
        case .name(let name) where !Self.bringsUnit(before): figure(name, as: text)
        case .name, .number, .end: Bilingual(text, text)
        }
    }

    private static func bringsUnit(_ before: FormulaToken.Kind?) -> Bool {
        if case .number = before { true } else { before == .sign("/") }
    }

    /// A column, a blank, the return before, or a name as it is.
    private func figure(_ name: String, as text: String) -> Bilingual {
        if name == FormulaScanner.wildcard { return Bilingual("各栏", "each column") }
        if name == FormulaParser.previous { return Bilingual(text, "previous ") }
        if let column = FormulaScanner.column(name) { return self.column(column) }
        if form.blanks.contains(where: { $0.name == name }) { return Bilingual(form.name(of: .blank(name)).printed, "'\(name)'") }
        return form.rows.contains { $0.name.text == name } ? Bilingual(name, "'\(name)' ") : Bilingual(name, name)
    }

    /// By its number where the form prints one, else by its headings.
    private func column(_ number: Int) -> Bilingual {
        guard form.ordinalLabel == nil else { return Bilingual("第\(number)栏", "column \(number)") }
        let heading = form.heading(ofColumn: number)
        return Bilingual("“\(heading)”", "'\(heading)'")
    }

    /// A point only joins names: 上次.合计.c8 is 上次合计第8栏.
    private static let signs: [String: Bilingual] = [
        ".": Bilingual("", ""), "*": Bilingual("×", "×"), "<=": Bilingual("≤", "≤"), ">=": Bilingual("≥", "≥"), "!=": Bilingual("≠", "≠"),
        "=>": Bilingual("则", "implies"), "<=>": Bilingual("当且仅当", "if and only if"),
        "且": Bilingual("且", "and"), "或": Bilingual("或", "or"), "非": Bilingual("非", "not"),
    ]

    /// What has been put together so far.
    private struct Words {
        private var chinese = ""
        private var english = ""

        var told: Bilingual { Bilingual(chinese, english) }

        mutating func add(_ part: Bilingual) {
            chinese += part.chinese
            english += part.english
        }
    }
}
