import TestSupport

/// Random texts with the shapes of official prose: brackets that match, marks
/// after characters, numbers with units, words.
enum RandomProse {
    static func text(_ generator: inout SplitMix64) -> String {
        let count = Int.random(in: 1...60, using: &generator)
        return (0..<count).map { _ in clause(&generator) + mark(&generator) }.joined()
    }

    private static func mark(_ generator: inout SplitMix64) -> String {
        ["，", "，", "、", "。", "；", "：", "！", "？", "", "——", "……", "～", "·", "？！", "–", "／", "！！！"]
            .randomElement(using: &generator) ?? ""
    }

    private static func clause(_ generator: inout SplitMix64, depth: Int = 0) -> String {
        switch Int.random(in: 0..<10, using: &generator) {
        case 0: number(&generator)
        case 1 where depth < 2: bracketed(clause(&generator, depth: depth + 1), &generator)
        case 2: ["GDP", "of the", "COVID-19", "km/h", "A4", "(a)", "63%～68%", "2015—2020年", "－5℃", "〔2020〕6号"].randomElement(using: &generator) ?? ""
        default: hanText(&generator)
        }
    }

    private static func bracketed(_ text: String, _ generator: inout SplitMix64) -> String {
        ["“\(text)”", "《\(text)》", "（\(text)）", "‘\(text)’"].randomElement(using: &generator) ?? text
    }

    private static func hanText(_ generator: inout SplitMix64) -> String {
        String(
            (0..<Int.random(in: 1...12, using: &generator)).map { _ in
                "经济社会发展全面推进统计工作国家标准和各地区部门单位".randomElement(using: &generator) ?? "中"
            })
    }

    private static func number(_ generator: inout SplitMix64) -> String {
        let value = Int.random(in: 1...99_999, using: &generator)
        let unit = ["件", "万元", "%", "个工作日", "年", "月5日", ".5亿元", "", "余人"]
        return (Bool.random(using: &generator) ? "第" : "") + String(value)
            + (unit.randomElement(using: &generator) ?? "")
    }
}
