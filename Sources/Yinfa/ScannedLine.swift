import DisplayList
import Geometry

/// A piece of a page that is read in one go, for looking for persons in it.
struct ScannedLine {
    private(set) var text: String
    /// Where its first glyph stands; nil for a run without glyphs.
    private let start: Point?
    private let size: Length

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
                lines.append(ScannedLine(text: run.text, start: run.glyphs.first?.origin, size: run.size))
            }
            last = run
        }
        return lines
    }

    private static func isOneBaseline(_ one: Length, _ other: Length, size: Length) -> Bool {
        max(one - other, other - one) * 5 <= size
    }

    /// The end of each line with the beginning of the next, and of lines stacked in a narrow cell as many as a name or
    /// a number takes: what the ends of lines have parted, and what stands before it.
    static func joined(_ lines: [ScannedLine]) -> [(text: String, before: String)] {
        var joined: [(text: String, before: String)] = []
        for (index, (line, next)) in zip(lines, lines.dropFirst()).enumerated() {
            guard let last = line.text.unicodeScalars.last, let first = next.text.unicodeScalars.first else { continue }
            if isDigit(last), isDigit(first) {
                joined.append((line.text + next.text, ""))
                let tall = lines.stack(from: index, while: isDigit, most: mostDigits)
                if tall.count > 2 { joined.append((tall.joined(separator: ""), "")) }
            } else if isHan(last), isHan(first) {
                let (end, before) = (String(line.text.suffix(3)), String(line.text.dropLast(3)))
                joined.append((end + next.text.prefix(3), before))
                let tall = lines.stack(from: index, while: isHan, most: longestName).dropFirst()
                if tall.count > 1 { joined.append((end + tall.joined(separator: "").prefix(longestName), before)) }
            }
        }
        return joined
    }

    /// A card has 19.
    private static let mostDigits = 19
    private static let longestName = 6

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isIdeographic }

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
