import DisplayList
import Geometry

/// The red double rules of a letter's first page, centred on the sheet (GB/T 9704-2012 §10.1,
/// docs/decisions/0014).
struct LetterRules {
    let measures: Measures

    /// What the mark is centred on, as the rules are: the sheet, but no wider than any mark.
    var markFrame: Rect { centred(measures.typeArea.width) }

    private func centred(_ width: Length) -> Rect {
        Rect(x: (measures.sheet.width - width).half, y: .zero, width: width, height: measures.sheet.height)
    }

    /// 上粗下细, below the mark.
    ///
    /// - Parameter top: the upper edge of the thick line.
    func below(_ top: Length) -> PlacedItems {
        let bottom = top + measures.letterRuleHeight
        return PlacedItems(
            items: [
                rule(top, measures.letterThickRule), rule(bottom - measures.letterThinRule, measures.letterThinRule),
            ], bottom: bottom)
    }

    /// 上细下粗, at the foot of the sheet.
    var foot: [PageItem] {
        let bottom = measures.sheet.height - measures.letterRuleFoot
        return [
            rule(bottom - measures.letterRuleHeight, measures.letterThinRule),
            rule(bottom - measures.letterThickRule, measures.letterThickRule),
        ]
    }

    private func rule(_ top: Length, _ thickness: Length) -> PageItem {
        let frame = centred(measures.letterRuleLength)
        return .rule(
            Rule(rect: Rect(x: frame.minX, y: top, width: frame.width, height: thickness), colour: measures.red))
    }
}
