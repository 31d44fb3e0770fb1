package import Diagnostics
import OfficialDocument
package import Quantities

/// What messages and papers call a figure: as the form at hand has it, not by its key alone.
package struct FigureName: Hashable, Sendable {
    package var key: FigureKey
    /// Over a cell the headings from the top, 拖欠工资情况－涉及金额－合计; of a blank its words, 拖欠工资…万元.
    package var heading: String
    /// The number of the sentence that a blank stands in, from 1; nil for a cell.
    package var sentence: Int?
    /// What the form prints it in.
    package var unit: Unit

    package init(key: FigureKey, heading: String, sentence: Int? = nil, unit: Unit) {
        self.key = key
        self.heading = heading
        self.sentence = sentence
        self.unit = unit
    }

    /// “建筑企业”第 8 栏（拖欠工资情况－涉及金额－合计）, or 空格“a1”（第 1 句：拖欠工资…万元）.
    package var words: Bilingual {
        let (own, ownInEnglish) =
            switch key {
            case .cell(let row, let column): ("“\(row)”第 \(column) 栏", "'\(row)' column \(column)")
            case .blank(let name): ("空格“\(name)”", "the blank '\(name)'")
            }
        let place = sentence.map { Bilingual("第 \($0) 句：", "sentence \($0): ") } ?? Bilingual("", "")
        guard !heading.isEmpty else { return Bilingual(own, ownInEnglish) }
        return Bilingual("\(own)（\(place.chinese)\(heading)）", "\(ownInEnglish) (\(place.english)\(heading))")
    }

    /// For paper, which knows no names of blanks: 建筑企业第8栏（拖欠工资情况－涉及金额－合计）, or 第1句“拖欠工资…万元”.
    package var printed: String {
        switch key {
        case .cell(let row, let column): heading.isEmpty ? "\(row)第\(column)栏" : "\(row)第\(column)栏（\(heading)）"
        case .blank(let name): heading.isEmpty ? "空格\(name)" : "第\(sentence ?? 1)句“\(heading.withInnerQuotes)”"
        }
    }

    /// An amount exactly, in the form's unit; with what a data file has for it, where that is another number.
    package func amount(_ value: Int, inDataFile: Bool) -> Bilingual {
        let shown = DecimalText.trimmed(value, per: unit.baseUnits, decimals: unit.mostDecimals) + unit.rawValue
        guard inDataFile, unit.baseUnits > 1, value != 0 else { return Bilingual(shown, shown) }
        let base = unit.base
        return Bilingual("\(shown)（\(value)\(base.chinese)）", "\(shown) (\(value) \(base.english))")
    }
}

extension FormDefinition {
    /// What the form calls a figure; of one that it has not the key alone.
    package func name(of key: FigureKey) -> FigureName {
        let unit = unit(of: key) ?? .items
        switch key {
        case .cell(_, let column):
            return FigureName(key: key, heading: heading(ofColumn: column), unit: unit)
        case .blank(let name):
            let found = supplement?.words(aroundBlank: name)
            let words = found.map { $0.words.isEmpty ? "" : "\($0.words)…\(unit.rawValue)" } ?? ""
            return FigureName(key: key, heading: words, sentence: found?.sentence, unit: unit)
        }
    }

    /// For a reason to be held to and printed with, which stands beside the form: 建筑企业第8栏 1187.65万元, 第4句“公布欠薪
    /// 严重违法单位数：3户”. A form that prints no numbers of columns gives the heading instead.
    func named(_ key: FigureKey, amount: String) -> String {
        switch key {
        case .cell(let row, let column):
            return ordinalLabel == nil ? "\(row)“\(heading(ofColumn: column))” \(amount)" : "\(row)第\(column)栏 \(amount)"
        case .blank(let name):
            guard let found = supplement?.words(aroundBlank: name), !found.words.isEmpty else { return "空格\(name) \(amount)" }
            return "第\(found.sentence)句“\(found.words.withInnerQuotes)\(amount)”"
        }
    }

    /// The headings over a column from the top: 拖欠工资情况－涉及金额－合计; 其中 stands under the column that it is a part of.
    package func heading(ofColumn number: Int) -> String {
        func path(_ nodes: [HeaderNode]) -> [String]? {
            for node in nodes {
                let name = node.heading.pieces.joined()
                if node.column?.number == number { return [name] }
                if let rest = path(node.children) ?? path(node.steps) { return [name] + rest }
            }
            return nil
        }
        return path(header.headings)?.joined(separator: "－") ?? ""
    }
}

extension Supplement {
    /// The sentence of a blank, from 1, and the words before it: 公布欠薪严重违法单位数：, from the last mark, blank or number on.
    func words(aroundBlank name: String) -> (sentence: Int, words: String)? {
        for (index, parts) in sentences.enumerated() {
            guard let position = parts.firstIndex(of: .blank(name)) else { continue }
            guard position > 0, case .text(let text) = parts[position - 1] else { return (index + 1, "") }
            return (index + 1, Self.lastClause(text))
        }
        return nil
    }

    /// What stands after the last mark but one at the very end, without the number of the sentence.
    private static func lastClause(_ text: String) -> String {
        let marks: Set<Character> = ["，", "；", "。", "（", "）", "：", ",", ";", "(", ")", ":"]
        let end = text.last.map(marks.contains) == true ? text.index(before: text.endIndex) : text.endIndex
        var start = text.startIndex
        if let mark = text[..<end].lastIndex(where: marks.contains) { start = text.index(after: mark) }
        // 1. and 1、 number the sentence; 30人 is a part of it.
        let rest = text[start...].drop { $0.isASCII && $0.isNumber }
        if start == text.startIndex, rest.startIndex > start, let mark = rest.first, ".．、".contains(mark) {
            start = rest.index(after: rest.startIndex)
        }
        return String(text[start...])
    }
}

extension String {
    /// Quoted words within quotes have single ones (GB/T 15834-2011).
    fileprivate var withInnerQuotes: String { replacing("“", with: "‘").replacing("”", with: "’") }
}

extension Unit {
    /// What data files count it in: persons, fen, or the thing itself as the form calls it.
    package var base: Bilingual {
        switch self {
        case .persons, .tenThousandPersons: Bilingual("人", "persons")
        case .heads: Bilingual(rawValue, "persons")
        case .yuan, .tenThousandYuan, .hundredMillionYuan: Bilingual("分", "fen")
        case .households, .establishments: Bilingual(rawValue, "employers")
        case .cases, .incidents: Bilingual(rawValue, "cases")
        case .items: Bilingual(rawValue, "projects")
        case .entries: Bilingual(rawValue, "items")
        }
    }
}
