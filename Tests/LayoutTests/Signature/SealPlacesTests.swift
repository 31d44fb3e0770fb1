import Composition
import Diagnostics
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

/// What decision 0015 claims: wherever a text ends, seals of every usual size find a place beside it.
@Suite("A place for every seal (GB/T 9704-2012 §7.3.5.1, §7.3.5.5)")
struct SealPlacesTests {
    /// Page 1 of the sample holds nine lines of text, page 2 twenty-two.
    private static let endings = 10...31

    /// One paragraph a line, so that no line can be gained or lost but by the lines' distance.
    private func document(lines: Int, organs: [String], diameter: Int) -> Document {
        let body = (0..<lines).map { Paragraph(text: String(han(500).dropFirst($0 % 400).prefix(20))) }
        var document = sampleDocument(body: body)
        document.signature = Signature(
            organs: organs.map { PlacedText($0) }, date: anyDate, sealing: .sealed, sealDiameters: [diameter])
        return document
    }

    /// The middle of a line's cells.
    private func middle(_ seen: SeenText) -> Double { seen.y - riseOfTextLine + cell / 2 }

    /// What stands at the end of a document, found again from its page alone.
    private struct End {
        var page: Int
        /// The lower edge of the last line of text.
        var textBottom: Double
        /// The names in rows, from the top.
        var rows: [[SeenText]]
        var date: SeenText
    }

    private func end(of reading: Reading, organs: [String], _ comment: Comment) throws -> End {
        let date = try #require(reading.texts.last { $0.text.hasPrefix("2020年11月9日") && $0.points == 16 }, comment)
        let names = try organs.map { organ in
            try #require(reading.texts.last { $0.text == organ && $0.page == date.page && $0.points == 16 }, comment)
        }
        let texts = reading.texts.filter { $0.page == date.page && $0.text.count == 20 }
        let last = try #require(texts.map(\.y).max(), comment)
        var rows: [[SeenText]] = []
        for name in names {
            if let row = rows.last?.first, abs(row.y - name.y) < 0.01 { rows[rows.count - 1].append(name) } else { rows.append([name]) }
        }
        return End(page: date.page, textBottom: last - riseOfTextLine + cell, rows: rows, date: date)
    }

    /// The centre of a name, from its left edge.
    private func centre(_ name: SeenText) -> Double { name.x - bearing + Double(name.text.count) * cell / 2 }

    /// Every seal that presses its name from a little above, clear of its neighbours, of the text and of the edges.
    private func expectPlaces(_ end: End, diameter: Double, _ comment: Comment) throws {
        let left = end.page % 2 == 1 ? 28.0 : 26
        let isJoint = end.rows.count > 1 || end.rows[0].count > 1
        // How far below its seal's centre a name's middle may be; a single organ's pair of name and date.
        let below = isJoint ? 1.0...4.5 : 1.5...5.0
        let pressed = try end.rows.map { row in
            let name = try #require(row.first)
            return isJoint ? middle(name) : (middle(name) + middle(end.date)) / 2
        }
        let first = try #require(pressed.first)
        let lowest = max(2, first - below.upperBound - diameter / 2 - end.textBottom)
        let highest = min(10.39, first - below.lowerBound - diameter / 2 - end.textBottom)
        #expect(lowest <= highest + 0.01, "no gap between 2 and 10.39 mm above the seal: \(comment)")
        let last = try #require(pressed.last)
        #expect(last - below.upperBound + diameter / 2 <= 262.02, "the seal leaves the 版心: \(comment)")
        #expect(end.date.y - riseOfTextLine + cell <= 262.02, comment)
        for (upper, lower) in zip(pressed, pressed.dropFirst()) {
            #expect(lower - upper >= diameter + 1.99, "rows of seals meet: \(comment)")
        }
        for row in end.rows {
            for name in row where isJoint {
                #expect(centre(name) - diameter / 2 >= left - 0.02 && centre(name) + diameter / 2 <= left + 156.02, comment)
            }
            for (one, next) in zip(row, row.dropFirst()) {
                #expect(centre(next) - centre(one) >= diameter + 1.99, "seals of a row meet: \(comment)")
            }
        }
    }

    /// All endings for the sizes that offices have, every third for those between: a layout takes its time.
    @Test("one seal of 38 to 58 mm, the text ending in each of a page's lines", arguments: 38...58)
    func single(diameter: Int) throws {
        let isUsual = [38, 42, 45, 50, 58].contains(diameter)
        for lines in Self.endings where isUsual || (lines + diameter) % 3 == 0 {
            let comment: Comment = "\(lines) lines, \(diameter) mm"
            let reading = try layOut(document(lines: lines, organs: ["某市人民政府"], diameter: diameter))
            try expectPlaces(try end(of: reading, organs: ["某市人民政府"], comment), diameter: Double(diameter), comment)
        }
    }

    @Test("two and three joint seals of 38 to 58 mm, the text ending in each of a page's lines",
        arguments: [["某市甲某局", "某市乙某局"], ["某市甲某局", "某市乙某局", "某市丙某局"]], [38, 45, 50, 58])
    func joint(organs: [String], diameter: Int) throws {
        for lines in Self.endings where (lines + organs.count) % 2 == 0 {
            let comment: Comment = "\(lines) lines, \(organs.count) organs, \(diameter) mm"
            let reading = try layOut(document(lines: lines, organs: organs, diameter: diameter))
            try expectPlaces(try end(of: reading, organs: organs, comment), diameter: Double(diameter), comment)
        }
    }

    @Test("no page says that it has no text, and none is without text", arguments: [42, 58])
    func noEmptyPage(diameter: Int) throws {
        for lines in Self.endings where (lines + diameter / 8) % 2 == 0 {
            let reading = try layOut(document(lines: lines, organs: ["某市人民政府"], diameter: diameter))
            #expect(!reading.texts.contains { $0.text.contains("此页无正文") })
            for page in 1...reading.pages.count {
                #expect(reading.texts.contains { $0.page == page && $0.text.count == 20 }, "\(lines) lines: page \(page)")
            }
        }
    }

    @Test("a text of one to nine lines, all of it on page 1 or with its last lines on page 2", arguments: 1...9)
    func firstPage(lines: Int) throws {
        for diameter in [38, 42, 50] {
            let comment: Comment = "\(lines) lines, \(diameter) mm"
            let made = document(lines: lines, organs: ["某市人民政府"], diameter: diameter)
            // One line and a large seal: page 1 must show text and the signature must have some.
            if lines == 1, !failureCodes(made).isEmpty {
                #expect(failureCodes(made) == ["LAY0501"], comment)
                continue
            }
            let reading = try layOut(made)
            #expect(reading.texts.contains { $0.page == 1 && $0.text.count == 20 }, comment)
            try expectPlaces(try end(of: reading, organs: ["某市人民政府"], comment), diameter: Double(diameter), comment)
        }
    }

    @Test("what has no place is told of, with the organ's place", arguments: [7, 8, 9])
    func noPlace(count: Int) throws {
        let organs = (1...count).map { "某市第\($0)某某管理局" }
        var made = document(lines: 1, organs: organs, diameter: 60)
        made.signature?.organs[0] = PlacedText(organs[0], at: Place(file: "t.gw", position: .init(line: 9, column: 3)))
        do {
            let reading = try layOut(made)
            // Where they do fit, they share a page with the line of text.
            let date = try #require(reading.text("2020年11月9日"))
            #expect(reading.texts.contains { $0.page == date.page && $0.text.count == 20 })
        } catch let failure as StageFailure {
            #expect(failure.diagnostics.map(\.code) == [.signatureDoesNotFit])
            #expect(failure.diagnostics[0].place?.position?.line == 9)
            #expect(!failure.diagnostics[0].hints.isEmpty)
        }
    }
}
