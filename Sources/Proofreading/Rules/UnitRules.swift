import Diagnostics

extension Rule {
    /// Legal units, in symbols or in words.
    static let units = Rule(
        code: .units, severity: .warning, source: "GB 3100—1993", strength: .required,
        inEachText: { passage in
            passage.findings(at: firsts) { index in
                guard !passage.nesting[index].contains(.titled) else { return nil }
                return abolishedUnit(passage, index) ?? wrongSymbol(passage, index) ?? mixedUnit(passage, index)
            }
        })

    private static let abolished: [(String, String)] = [
        ("公分", "厘米"), ("公尺", "米"), ("英寸", "厘米"), ("英尺", "米"), ("英里", "千米"), ("市斤", "千克"), ("斤", "千克"),
        ("市尺", "米"), ("华里", "千米"), ("公升", "升"), ("立升", "升"), ("市亩", "亩"), ("盎司", "克"), ("加仑", "升"),
    ]
    private static let symbols: [(String, String)] = [
        ("KM", "km"), ("Km", "km"), ("KG", "kg"), ("Kg", "kg"), ("KW", "kW"), ("Kw", "kW"), ("kw", "kW"), ("Mpa", "MPa"),
        ("ML", "mL"),
    ]
    private static let latin = ["kW·h", "km", "kg", "cm", "mm", "mL", "mg", "m³", "m²", "m", "t", "L", "g"]
    private static let chinese = ["千米", "公里", "千克", "公斤", "吨", "升", "米", "克"]

    /// What each of them begins with, and the sign of a quotient.
    private static let firsts = Set((abolished.map(\.0) + symbols.map(\.0) + ["/"]).compactMap(\.unicodeScalars.first))

    /// 5公分, 20多斤; 斤斤计较 and 千斤顶 count nothing.
    private static func abolishedUnit(_ passage: Passage, _ index: Int) -> (range: Range<Int>, wording: Wording)? {
        guard let (unit, right) = abolished.first(where: { passage.has($0.0, at: index) }) else { return nil }
        let start = passage.start(of: { "多余几百千万亿".unicodeScalars.contains($0) }, before: index)
        guard passage[start - 1]?.isDigit == true else { return nil }
        let range = index..<index + unit.unicodeScalars.count
        return (range, .abolishedUnit(unit, right: right))
    }

    /// 5KG, but not the model 5KG-3.
    private static func wrongSymbol(_ passage: Passage, _ index: Int) -> (range: Range<Int>, wording: Wording)? {
        guard let (symbol, right) = symbols.first(where: { passage.has($0.0, at: index) }) else { return nil }
        let number = passage[index - 1]?.isNarrowSpace == true ? index - 2 : index - 1
        let end = index + symbol.unicodeScalars.count
        let isWhole = passage[end].map { !$0.isLetter && !$0.isDigit && $0 != "-" } ?? true
        guard passage[number]?.isDigit == true, isWhole else { return nil }
        return (index..<end, .unitSymbol(symbol, right: right))
    }

    /// km/小时 and 千米/h.
    private static func mixedUnit(_ passage: Passage, _ index: Int) -> (range: Range<Int>, wording: Wording)? {
        guard passage.scalars[index] == "/" else { return nil }
        for (units, times) in [(latin, ["小时", "秒", "分钟"]), (chinese, ["h", "s", "min", "d"])] {
            guard let unit = units.first(where: { passage.has($0, at: index - $0.unicodeScalars.count) }),
                let time = times.first(where: { passage.has($0, at: index + 1) })
            else { continue }
            let range = index - unit.unicodeScalars.count..<index + 1 + time.unicodeScalars.count
            // Part of a longer word on either side.
            guard passage[range.lowerBound - 1]?.isLetter != true, !(time.unicodeScalars.allSatisfy(\.isLetter) && passage[range.upperBound]?.isLetter == true)
            else { continue }
            return (range, .mixedUnit(passage.string(range)))
        }
        return nil
    }
}
