import Geometry
import Layout

/// A set of figures that an office prints by instead of those of GB/T 9704-2012 (版式).
///
/// Only what the standard leaves free, and what regional rules are known to change, can be set; the
/// documents say in their metadata by which profile they were set, so that nobody takes them for GB.
struct HouseProfile: Sendable {
    let name: String
    let measures: Measures

    /// What the metadata of a document set by it say.
    /// The same words stand in the subject, which readers of PDF show, and in the keywords.
    var keyword: String { "版式：\(name)（非GB/T 9704-2012）" }

    /// A length that a profile may set, in hundredths of its unit.
    struct Figure {
        let key: String
        let unit: Unit
        let bounds: ClosedRange<Int>
        let path: WritableKeyPath<Measures, Length>

        enum Unit: String {
            case millimetres = "毫米"
            case points = "磅"

            func length(hundredths: Int) -> Length {
                switch self {
                case .millimetres: .millimetres(Double(hundredths) / 100)
                case .points: .points(Double(hundredths) / 100)
                }
            }
        }
    }

    /// A number of lines or characters that a profile may set.
    struct Count {
        let key: String
        let bounds: ClosedRange<Int>
        let path: WritableKeyPath<Measures, Int>
    }

    /// The lengths, each with the clause that it departs from.
    static var figures: [Figure] {
        [
            // §5.2.1
            Figure(key: "天头", unit: .millimetres, bounds: 1000...6000, path: \.topMargin),
            Figure(key: "订口", unit: .millimetres, bounds: 1500...4000, path: \.bindingMargin),
            Figure(key: "版心宽", unit: .millimetres, bounds: 13000...18000, path: \.typeArea.width),
            Figure(key: "版心高", unit: .millimetres, bounds: 20000...26000, path: \.typeArea.height),
            // §7.2.4
            Figure(key: "标志上距", unit: .millimetres, bounds: 0...8000, path: \.markDrop),
            Figure(key: "标志字号", unit: .points, bounds: 2600...7200, path: \.markSize),
            // §7.2.7
            Figure(key: "红线上距", unit: .millimetres, bounds: 200...1000, path: \.redRuleGap),
            Figure(key: "红线粗细", unit: .millimetres, bounds: 20...200, path: \.redRuleThickness),
        ]
    }

    /// The numbers, by §5.2.3.
    static var counts: [Count] {
        [
            Count(key: "每页行数", bounds: 16...30, path: \.linesPerPage),
            Count(key: "每行字数", bounds: 22...34, path: \.cellsPerLine),
        ]
    }

    /// 套印红线: where the rule of pre-printed paper is, from the sheet's upper edge, in hundredths of a millimetre.
    static let stockRule = (key: "套印红线", bounds: 6000...24000)

    static var keys: [String] {
        ["名称"] + figures.map(\.key) + counts.map(\.key) + lineChoices.map(\.key) + ["双面对称", "红色", stockRule.key]
    }
}
