/// Numbers with all that belongs to them (GB/T 15835-2011: a number is not broken between lines).
extension GapRules {
    func isNumber(_ index: Int) -> Bool {
        guard classes.indices.contains(index) else { return false }
        return switch classes[index] {
        case .digit, .numberSuffix, .box: true
        default: false
        }
    }

    /// A number and the measure word after it: 5件, 1285.12万元, 5元/平方米; also 第3条 with its 第.
    mutating func joinNumbersWithUnits() {
        for index in classes.indices where isNumber(index) {
            if index > 0, !isNumber(index - 1), ["第", "约", "近", "逾"].contains(scalars[index - 1]) {
                isInseparable[index] = true
            }
            guard index + 1 < classes.count, !isNumber(index + 1) else { continue }
            var end = index + 1 + MeasureWords.length(in: scalars, at: index + 1)
            if end < classes.count, classes[end] == .solidus {
                let second = MeasureWords.length(in: scalars, at: end + 1)
                if second > 0 { end += 1 + second }
            }
            for joined in (index + 1)..<end { isInseparable[joined] = true }
        }
    }

    /// What follows the number of an item, such as 1. at the beginning of a text: items that stand below each other
    /// look alike there, however full their lines are.
    var itemStart: Int? {
        let digits = classes.prefix { $0 == .digit }.count
        guard digits > 0, digits < classes.count - 1, [".", "．"].contains(scalars[digits]) else { return nil }
        return digits + 1
    }

    /// The parts of a date, a time, a number or a telephone number: 2020年12月31日, 8时30分, 8：30,
    /// 12 345, 3×4, 400 123 4567, 62345678转8001, （0551）62345678. A date may be parted after its year, which is a
    /// number of its own, if the line would be loose otherwise.
    mutating func joinParts() {
        for index in classes.indices where index >= 2 && classes[index] != .ideograph {
            let isAfterDigit = classes[index - 2] == .digit
            let joins =
                switch scalars[index - 1] {
                case "年", "月", "时", "点", "分", "：", "×", "÷", "转":
                    isAfterDigit && classes[index] == .digit
                case " ": isAfterDigit && (classes[index] == .letter || continuesNumber(index))
                case "）": isAfterDigit && endsAreaCode(index)
                default: false
                }
            if joins {
                isInseparable[index - 1] = true
                isInseparable[index] = true
                if scalars[index - 1] == "年" { tears[index] = .date }
            }
        }
    }

    /// Whether the digits at `index` go on with the number before the space.
    private func continuesNumber(_ index: Int) -> Bool {
        let next = classes[index...].prefix(5).prefix { $0 == .digit }.count
        let last = classes[..<(index - 1)].suffix(4).reversed().prefix { $0 == .digit }.count
        let start = index - 2 - last
        let isCountry = next > 0 && last <= 3 && start >= 0 && (scalars[start] == "+" || scalars[start] == "＋")
        return next == 3 || next == 4 && last >= 3 || isCountry
    }

    /// Whether the bracket before `index` closes an area code that a telephone number follows.
    private func endsAreaCode(_ index: Int) -> Bool {
        let code = classes[..<(index - 1)].suffix(5).reversed().prefix { $0 == .digit }.count
        let open = index - 2 - code
        guard (3...4).contains(code), open >= 0, scalars[open] == "（" else { return false }
        return classes[index...].prefix(7).count { $0 == .digit } == 7
    }

    /// 〔2020〕6号 is one word, from its bracket to its 号, and is seldom parted from 代字 before it.
    mutating func joinDocumentNumbers() {
        for open in classes.indices where scalars[open] == "〔" {
            guard let close = scalars[open...].prefix(6).firstIndex(of: "〕") else { continue }
            var end = close + 1
            if end < scalars.count, scalars[end] == "第" { end += 1 }
            while end < scalars.count, classes[end] == .digit || classes[end] == .box { end += 1 }
            guard end < scalars.count, scalars[end] == "号" else { continue }
            for index in (open + 1)...end { isInseparable[index] = true }
            keepOrganCode(before: open)
        }
    }

    /// 第四十八条, 第（二）项, 第二百七十六条之一: seldom parted within, from its 第 to the end of what it counts.
    mutating func keepArticles() {
        for start in scalars.indices where scalars[start] == "第" {
            guard let end = articleEnd(from: start) else { continue }
            for index in (start + 1)...end where tears[index] == nil { tears[index] = .article }
        }
    }

    /// The last character of an article that begins with 第.
    private func articleEnd(from start: Int) -> Int? {
        var end = start + 1
        let isBracketed = end < scalars.count && scalars[end] == "（"
        if isBracketed { end += 1 }
        let numerals = numeralCount(from: end)
        end += numerals
        if isBracketed {
            guard end < scalars.count, scalars[end] == "）" else { return nil }
            end += 1
        }
        guard numerals > 0, end < scalars.count, Self.parts.contains(scalars[end]) else { return nil }
        // 之一 makes another article of it.
        guard end + 1 < scalars.count, scalars[end + 1] == "之" else { return end }
        let added = numeralCount(from: end + 2)
        return added > 0 ? end + 1 + added : end
    }

    private func numeralCount(from start: Int) -> Int {
        scalars[min(start, scalars.count)...].prefix(Self.longestNumeral).prefix(while: Self.numerals.contains).count
    }

    private static let numerals = Set("〇零一二三四五六七八九十百千".unicodeScalars)
    private static let parts = Set("条款项章节编目号批期次届季类".unicodeScalars)
    /// 一千二百六十.
    private static let longestNumeral = 7

    /// 国办发 of （国办发〔2020〕6号） whole, back to the mark that it begins after; of 根据国办发〔2020〕6号, where nobody
    /// can tell where it begins, the last two characters.
    private mutating func keepOrganCode(before open: Int) {
        let code = classes[..<open].suffix(Self.longestOrganCode + 1).reversed().prefix { $0 == .ideograph }.count
        guard code > 0 else { return }
        let length = code <= Self.longestOrganCode ? code : min(code, 2)
        for index in (open - length + 1)..<open { tears[index] = .organCode }
        tears[open] = .documentNumber
    }

    /// In characters: 凤治欠办督 and the like.
    private static let longestOrganCode = 8
}
