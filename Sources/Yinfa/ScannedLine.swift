import DisplayList
import Geometry
import Quantities

/// Lines that are read together though nothing says that they belong together.
struct Joint {
    var parts: [String]
    /// What stands before them, in the line of the first.
    var before = ""

    var text: String { parts.joined() }

    /// The names that the parts have only together: where one ends or begins, nothing tells what goes on there.
    func names(_ persons: KnownPersons) -> [NameSearch.Finding] {
        let own = Set(parts.flatMap { persons.names(in: $0).map(\.name) })
        return persons.names(in: text, after: before).filter { !own.contains($0.name) }
    }
}

/// A piece of a page that is read in one go, for looking for persons in it.
struct ScannedLine {
    private(set) var text: String
    /// Where its first glyph stands; nil for a run without glyphs.
    private let start: Point?
    private let size: Length
    /// What it is of the document.
    let tag: StructureTag

    /// Runs that follow each other on one baseline as one text: a space is no part of any run, and a mark of another
    /// face has a run of its own, which may stand a little higher or lower. What stands further apart, as cells of a table
    /// do, and a raised number of a note are text of their own.
    static func all(of runs: [GlyphRun]) -> [ScannedLine] {
        var lines: [ScannedLine] = []
        var last: GlyphRun?
        for run in runs {
            if let last, let end = last.glyphs.last?.origin, let start = run.glyphs.first?.origin, isOneBaseline(end.y, start.y, size: run.size),
                start.x >= end.x, start.x - end.x <= max(last.size, run.size) * 3
            {
                lines[lines.count - 1].text += run.text
            } else {
                lines.append(ScannedLine(text: run.text, start: run.glyphs.first?.origin, size: run.size, tag: run.tag))
            }
            last = run
        }
        return lines
    }

    /// Lines of one paragraph as one text, over pages too; what is not a paragraph's stays as it is. The raised mark of
    /// a note parts nothing.
    static func paragraphs(_ pages: [[ScannedLine]]) -> [(line: ScannedLine, page: Int)] {
        var all: [(line: ScannedLine, page: Int)] = []
        var last: [StructureTag.Block: Int] = [:]
        for (page, lines) in pages.enumerated() {
            for line in lines {
                guard case .block(let block, let begins) = line.tag else {
                    all.append((line, page))
                    continue
                }
                if !begins, let index = last[block] {
                    if !line.isNoteMark(of: all[index].line) { all[index].line.text += line.text }
                    continue
                }
                last[block] = all.count
                all.append((line, page))
            }
        }
        return all
    }

    /// ①, smaller than the text that it stands in.
    private func isNoteMark(of text: ScannedLine) -> Bool {
        size < text.size && self.text.unicodeScalars.allSatisfy { (0x2460...0x24FF).contains($0.value) || (0x3251...0x32BF).contains($0.value) }
    }

    /// Texts that stand beside each other in a row of a table, each of a few characters: a name in parts, or a number.
    static func rows(_ lines: [ScannedLine]) -> [Joint] {
        var rows: [Joint] = []
        var last: (row: Int, column: Int)?
        for line in lines {
            guard case .cell(let cell) = line.tag, cell.role == .data, line.text.count <= mostDigits else {
                last = nil
                continue
            }
            if let before = last, before.row == cell.row, before.column < cell.column {
                rows[rows.count - 1].parts.append(line.text)
            } else {
                rows.append(Joint(parts: [line.text]))
            }
            last = (cell.row, cell.column)
        }
        return rows.filter { $0.parts.count > 1 }
    }

    private static func isOneBaseline(_ one: Length, _ other: Length, size: Length) -> Bool {
        max(one - other, other - one) * 5 <= size
    }

    /// The end of each line with the beginning of the next, and of lines stacked in a narrow cell as many as a name or
    /// a number takes: what the ends of lines have parted, and what stands before it.
    ///
    /// - Parameter longest: how many characters the longest name has.
    static func joined(_ lines: [ScannedLine], longest: Int = 0) -> [Joint] {
        // A point or two stand within a long name.
        let longestName = max(usualName, longest + 2)
        var joined: [Joint] = []
        for (index, (line, next)) in zip(lines, lines.dropFirst()).enumerated() {
            guard let last = line.text.unicodeScalars.last, let first = next.text.unicodeScalars.first else { continue }
            if isDigit(last), isDigit(first) {
                joined.append(Joint(parts: [line.text, next.text]))
                let tall = lines.stack(from: index, while: isDigit, most: mostDigits)
                if tall.count > 2 { joined.append(Joint(parts: tall)) }
            } else if isHan(last), isHan(first) {
                let (end, before) = (String(line.text.suffix(longestName)), String(line.text.dropLast(longestName)))
                joined.append(Joint(parts: [end, String(next.text.prefix(longestName))], before: before))
                let tall = lines.stack(from: index, while: isHan, most: longestName).dropFirst()
                if tall.count > 1 {
                    joined.append(Joint(parts: [end, String(tall.joined(separator: "").prefix(longestName))], before: before))
                }
            }
        }
        return joined
    }

    /// A card has 19.
    private static let mostDigits = 19
    private static let usualName = 6

    /// Whether it is part of a name, the point in 努尔艾力·吐尔逊江 too.
    private static func isHan(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isIdeographic || NameSearch.partsNames(Character(scalar)) }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType != nil }

    /// Whether another line stands right below, as the next line of a cell does.
    fileprivate func isAbove(_ other: ScannedLine) -> Bool {
        guard let start, let below = other.start, below.y > start.y else { return false }
        return below.y - start.y <= size * 3 && max(below.x - start.x, start.x - below.x) <= size * 3
    }
}

extension [ScannedLine] {
    /// The texts of lines that stand on each other and have no other characters at their ends, until there are enough.
    fileprivate func stack(from index: Int, while fits: (Unicode.Scalar) -> Bool, most: Int) -> [String] {
        var texts = [self[index].text]
        var count = 0
        for (upper, lower) in zip(self[index...], self[(index + 1)...]) {
            guard count < most, upper.isAbove(lower), let last = upper.text.unicodeScalars.last, fits(last),
                let first = lower.text.unicodeScalars.first, fits(first)
            else { break }
            texts.append(lower.text)
            count += lower.text.count
        }
        return texts
    }
}
