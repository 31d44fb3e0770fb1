import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

@Suite("Random tables")
struct TablePropertyTests {
    private struct Sample {
        var block: TableBlock
        var words: [String]
        var before: Int
    }

    /// A table whose words are all different, with groups, spans, sums and marks.
    private func sample(_ seed: UInt64) -> Sample {
        var random = SplitMix64(seed: seed)
        let columns = Int.random(in: 2...7, using: &random)
        let kinds = (0..<columns).map { _ in Int.random(in: 0...3, using: &random) }
        var words: [String] = []
        func fresh(_ word: String) -> String {
            words.append(word)
            return word
        }
        var rows = [(0..<columns).map { "栏\($0)" }]
        var roles: [TableRow] = []
        var spanLeft = 0
        for row in 0..<Int.random(in: 0...45, using: &random) {
            let isHeading = spanLeft == 0 && Int.random(in: 0...11, using: &random) == 0
            if isHeading {
                rows.append([fresh("组\(row)")] + (1..<columns).map { _ in "<" })
                roles.append(TableRow(role: .groupHeading, keepsWithNext: true))
                continue
            }
            var line = kinds.enumerated().map { column, kind -> String in
                switch kind {
                case 0: "#\(fresh("\(row * 10 + column).\(Int.random(in: 10...99, using: &random))"))"
                case 1: "^" + fresh("居\(row)列\(column)")
                case 2: fresh("甲\(row)列\(column)" + String(repeating: "某、（乙）丙，", count: Int.random(in: 0...9, using: &random)))
                default: ""
                }
            }
            if kinds[0] == 1 {
                if spanLeft > 0 {
                    words.removeAll { "^" + $0 == line[0] }
                    line[0] = "|"
                    spanLeft -= 1
                } else {
                    line[0] = "=" + line[0].dropFirst()
                    spanLeft = Int.random(in: 0...3, using: &random)
                }
            }
            rows.append(line)
            roles.append(TableRow(role: Int.random(in: 0...9, using: &random) == 0 ? .subtotal : .record))
        }
        return Sample(
            block: tableBlock(rows, title: "表1　题", unit: "单位：元", roles: roles, notes: ["注：某。"]), words: words,
            before: Int.random(in: 1...20, using: &random))
    }

    private func layOut(_ sample: Sample) throws -> Reading {
        try LayoutTests.layOut(tableDocument([paragraph(28 * sample.before), .table(sample.block), paragraph(40)]))
    }

    @Test("every cell's words are there once, labels and group headings at most once a page", arguments: 0..<30 as Range<UInt64>)
    func once(seed: UInt64) throws {
        let sample = sample(seed)
        let reading = try layOut(sample)
        let all = reading.pages.indices.map { reading.cells(ofPage: $0 + 1).map(\.text).joined(separator: "|") }
        let text = all.map { $0.replacing("|", with: "") }
        for word in sample.words {
            let label = sample.block.table.cells.contains { if case .stub(word) = $0.content { true } else { false } }
            let count = text.map { $0.ranges(of: word).count }.reduce(0, +)
            // A word may stand in another: 甲1列1 in 甲1列10 does not, for columns are few, but 1.25 in 11.25 may.
            #expect(count >= 1, "\(word)")
            if !label, !word.hasPrefix("组"), !word.contains(".") { #expect(count == 1, "\(word)") }
        }
    }

    @Test("nothing leaves the 版心, no two texts lie over each other", arguments: 0..<30 as Range<UInt64>)
    func inside(seed: UInt64) throws {
        let reading = try layOut(sample(seed))
        for page in 1...reading.pages.count {
            let area = Measures().typeArea(ofPage: page)
            let boxes = reading.cells(ofPage: page).map { seen -> Rect in
                let size = Length.points(seen.points)
                let width = seen.run.glyphs.last.map { $0.origin.x - (seen.run.glyphs.first?.origin.x ?? .zero) } ?? .zero
                // The blank half of an opening mark may be cut off, and stand where something else is.
                let blank = seen.text.hasPrefix("（") ? size.half : .zero
                return Rect(
                    x: .millimetres(seen.x) + blank, y: .millimetres(seen.y) - size.scaled(88, over: 100),
                    width: width - blank + (seen.text.last.map { $0.isASCII || "、，）".contains($0) } == true ? size.half : size), height: size)
            }
            let all = area.inset(horizontally: .millimetres(-2), vertically: .millimetres(-0.05))
            #expect(boxes.allSatisfy(all.contains))
            let overlaps = boxes.enumerated().filter { index, box in
                let inner = box.inset(horizontally: .millimetres(0.05), vertically: .millimetres(0.05))
                return boxes[(index + 1)...].contains { inner.overlaps($0) }
            }
            #expect(overlaps.isEmpty)
            for frame in reading.frames(ofPage: page) {
                #expect(frame.maxY.millimetres <= 262.01)
                #expect(frame.width.millimetres.isAbout(156))
            }
        }
    }

    @Test("no page is empty, no line of a cell begins with a mark that must not", arguments: 0..<30 as Range<UInt64>)
    func marks(seed: UInt64) throws {
        let reading = try layOut(sample(seed))
        for page in 1...reading.pages.count {
            #expect(!reading.characters(ofPage: page).isEmpty)
            for seen in reading.cells(ofPage: page) {
                #expect(seen.text.first.map { !"、，。）".contains($0) } ?? true, "\(seen)")
                #expect(seen.text.last.map { $0 != "（" } ?? true, "\(seen)")
            }
        }
    }

    @Test("the same table gives the same pages")
    func same() throws {
        #expect(try layOut(sample(7)).pages == layOut(sample(7)).pages)
    }
}
