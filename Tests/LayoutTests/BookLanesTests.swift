import Composition
import Diagnostics
import DisplayList
import Foundation
import Geometry
import OfficialDocument
import TestSupport
import Testing

@testable import Layout

/// Works parts on so many threads at once, the last part first.
struct ThreadLanes: LayoutLanes {
    var count: Int
    var leastCells = 0
    var makeShaper: @Sendable () -> any TextShaper = { FakeShaper() }

    func outcomes<Item: Sendable, Output: Sendable>(
        of items: [Item], _ body: @Sendable (any TextShaper, Item) -> Output
    ) -> [Output] {
        let found = Found<Output>(count: items.count)
        DispatchQueue.concurrentPerform(iterations: items.count) { turn in
            let index = items.count - 1 - turn
            found.set(body(makeShaper(), items[index]), at: index)
        }
        return found.all
    }

    private final class Found<Output: Sendable>: @unchecked Sendable {
        private let lock = NSLock()
        private var outputs: [Output?]
        init(count: Int) { outputs = Array(repeating: nil, count: count) }
        func set(_ output: Output, at index: Int) { lock.withLock { outputs[index] = output } }
        var all: [Output] { lock.withLock { outputs.compactMap(\.self) } }
    }
}

/// Lanes that must not be taken.
private struct NoLanes: LayoutLanes {
    let count = 2
    let leastCells = 301

    func outcomes<Item: Sendable, Output: Sendable>(
        of items: [Item], _ body: @Sendable (any TextShaper, Item) -> Output
    ) -> [Output] {
        Issue.record("a short table is set by one shaper")
        return items.map { body(FakeShaper(), $0) }
    }
}

/// Cannot set some texts, as when a font file has gone.
private struct FailingShaper: TextShaper {
    static let failing = ["断", "裂"]
    private let shaper = FakeShaper()

    func shape(_ text: StyledText) throws(StageFailure) -> ShapedText {
        if let word = Self.failing.first(where: text.text.contains), text.text.count > 1 {
            throw StageFailure(.lineTooWide(word, at: nil))
        }
        return try shaper.shape(text)
    }

    func emTop(of style: TextStyle) throws(StageFailure) -> Length { try shaper.emTop(of: style) }
    func ink(of text: ShapedText) throws(StageFailure) -> InkExtent { try shaper.ink(of: text) }
}

@Suite("Parts of a long book set side by side")
struct BookLanesTests {
    /// Groups with headings, sums that are carried, words that wrap, figures and blanks, some of them many times.
    private func book(rows count: Int, seed: UInt64, extra: [Int: String] = [:]) -> TableBook {
        var random = SplitMix64(seed: seed)
        var rows = [["序号", "名称", "地址", "金额"]]
        var roles: [TableRow] = []
        for number in 1...count {
            if number % 17 == 1 {
                rows.append(["第\(number)组", "<", "<", "<"])
                roles.append(TableRow(role: .groupHeading, keepsWithNext: true, startsPage: number % 51 == 1 && number > 1))
            }
            let name = extra[number] ?? (Int.random(in: 0..<3, using: &random) == 0 ? "某公司" : han(3 + Int.random(in: 0..<20, using: &random)))
            let figure = Int.random(in: 0..<6, using: &random) == 0 ? "#" : "#\(Int.random(in: 0..<100_000, using: &random)).\(Int.random(in: 0..<10, using: &random))"
            rows.append(["^\(number)", name, han(Int.random(in: 0..<60, using: &random)) + "\(number)号（某院）", figure])
            roles.append(TableRow(carried: [nil, nil, nil, "\(number * 7).0"]))
        }
        let carrying = TableBlock.Carrying(onward: "转下页", brought: "承上页", label: 0..<3)
        return sampleBook(tableBlock(rows, roles: roles, carrying: carrying, notes: ["注：某注。"]))
    }

    private func layOut(_ book: TableBook, _ lanes: (any LayoutLanes)?) throws -> (pages: [Page], warnings: [Diagnostic]) {
        let made = try DocumentLayout(shaper: FakeShaper(), lanes: lanes).layOut(book)
        return (made.output, made.warnings)
    }

    @Test("the pages are the same with any number of lanes and with none", arguments: [1, 60, 150], [1, 2, 3, 7])
    func same(rows: Int, lanes: Int) throws {
        let book = book(rows: rows, seed: UInt64(rows))
        let alone = try layOut(book, nil)
        let together = try layOut(book, ThreadLanes(count: lanes))
        #expect(together.pages == alone.pages)
        #expect(together.warnings.isEmpty && alone.warnings.isEmpty)
        #expect(rows < 60 || alone.pages.count > 2)
    }

    @Test("each page is handed over once, in their order, with any number of lanes", arguments: [nil, 1, 3])
    func handedOver(lanes: Int?) throws {
        for rows in [1, 150, 700] {
            let book = book(rows: rows, seed: 9)
            var handed: [Page] = []
            let layout = DocumentLayout(shaper: FakeShaper(), lanes: lanes.map { ThreadLanes(count: $0) })
            let pages = try layout.layOut(book) { handed.append($0) }.output
            #expect(handed == pages)
            #expect(rows < 700 || pages.count > 32, "more than two batches")
        }
    }

    @Test("nothing is handed over from the first sheet on that fails", arguments: [2, 5])
    func handedOverUntilFailure(lanes: Int) throws {
        // What is carried is set with the sheets; the cells are fine.
        var book = book(rows: 700, seed: 9)
        let whole = try layOut(book, nil).pages.count
        for index in book.table.rows.indices.suffix(200) where !book.table.rows[index].carried.isEmpty {
            book.table.rows[index].carried[3] = "裂裂"
        }
        var handed = 0
        let layout = DocumentLayout(
            shaper: FailingShaper(), lanes: ThreadLanes(count: lanes, makeShaper: { FailingShaper() }))
        do {
            _ = try layout.layOut(book) { _ in handed += 1 }
            Issue.record("the shaper fails")
        } catch { #expect(error.diagnostics.allSatisfy { $0.message.chinese.contains("裂") }) }
        #expect(handed < whole)
    }

    @Test("what is said of a character is said once, of the first that has it", arguments: [2, 3, 5])
    func reportedOnce(lanes: Int) throws {
        let book = book(rows: 90, seed: 5, extra: [3: "某䶶某", 40: "䶷", 45: "某䶶䶷公司", 80: "䶸䶶", 89: "䶷"])
        let alone = try layOut(book, nil)
        let together = try layOut(book, ThreadLanes(count: lanes))
        #expect(together.pages == alone.pages)
        #expect(together.warnings == alone.warnings)
        let characters = ["䶶", "䶷", "䶸"]
        for role in Set(alone.warnings.map(\.message.chinese)) { #expect(alone.warnings.filter { $0.message.chinese == role }.count == 1) }
        for character in characters { #expect(together.warnings.contains { $0.message.chinese.contains(character) }) }
    }

    @Test("characters without a glyph are errors, the same and at the same places", arguments: [2, 4])
    func missing(lanes: Int) {
        let book = book(rows: 60, seed: 6, extra: [5: "某\u{E001}", 33: "\u{E002}", 34: "\u{E001}\u{E003}", 59: "\u{E002}"])
        func failure(_ lanes: (any LayoutLanes)?) -> [Diagnostic] {
            do { _ = try layOut(book, lanes) } catch let failure as StageFailure { return failure.diagnostics } catch {}
            return []
        }
        let alone = failure(nil)
        #expect(Set(alone.map(\.code.rawValue)) == ["LAY0101"] && alone.count >= 3)
        #expect(failure(ThreadLanes(count: lanes)) == alone)
    }

    @Test("what a shaper fails with is told of the first cell that it fails for", arguments: [2, 3, 6])
    func failing(lanes: Int) throws {
        let book = book(rows: 60, seed: 7, extra: [20: "某某裂", 55: "某某断"])
        func failure(_ lanes: (any LayoutLanes)?) -> [Diagnostic] {
            let layout = DocumentLayout(shaper: FailingShaper(), lanes: lanes)
            do { _ = try layout.layOut(book) } catch { return error.diagnostics }
            return []
        }
        let alone = failure(nil)
        #expect(alone.count == 1 && alone[0].message.chinese.contains("裂"))
        #expect(failure(ThreadLanes(count: lanes, makeShaper: { FailingShaper() })) == alone)
    }

    @Test("a short table is set by the shaper that is there")
    func short() throws {
        // A hundred rows of three cells.
        #expect(try layOut(sampleBook(listBlock(100)), NoLanes()).pages.count >= 3)
    }

    @Test("shares are of about one length and leave nothing out", arguments: [0, 1, 2, 5, 64, 1001])
    func shares(length: Int) {
        for count in [1, 2, 3, 4, 7] {
            let shares = ThreadLanes(count: count).shares(of: 10..<10 + length)
            #expect(shares.flatMap { Array($0) } == Array(10..<10 + length))
            #expect(shares.count == min(count, length))
            let lengths = shares.map(\.count)
            #expect((lengths.max() ?? 0) - (lengths.min() ?? 0) <= 1)
        }
    }
}

@Suite("What layout has to report, in order")
struct LayoutReportsTests {
    private func diagnostic(_ text: String) -> Diagnostic { .lineTooWide(text, at: nil) }

    @Test("what has a key is reported once, what has none each time")
    func keys() {
        var reports = LayoutReports()
        reports.report(diagnostic("甲"), as: .character("甲", .song))
        reports.report(diagnostic("甲"), as: .character("甲", .song))
        reports.report(diagnostic("甲"), as: .character("甲", .hei))
        reports.report(diagnostic("乙"))
        reports.report(diagnostic("乙"))
        reports.report(diagnostic("丙"), as: .cell(ExactText("丙"), measure: .points(9)))
        reports.report(diagnostic("丙"), as: .cell(ExactText("丙"), measure: .points(9)))
        reports.report(diagnostic("丙"), as: .cell(ExactText("丙"), measure: .points(10)))
        #expect(reports.diagnostics.diagnostics == ["甲", "甲", "乙", "乙", "丙", "丙"].map(diagnostic))
    }

    @Test("reports of parts, put together, are those of one run", arguments: 0..<20 as Range<UInt64>)
    func parts(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let met = (0..<40).map { _ in (Int.random(in: 0..<8, using: &random), Int.random(in: 0..<4, using: &random) == 0) }
        func reports(_ met: ArraySlice<(Int, Bool)>) -> LayoutReports {
            var reports = LayoutReports()
            for (number, isPlain) in met {
                reports.report(diagnostic("\(number)"), as: isPlain ? nil : .cell(ExactText("\(number)"), measure: .zero))
            }
            return reports
        }
        var together = LayoutReports()
        let cuts = [0, Int.random(in: 0..<40, using: &random), 40]
        let (first, second) = (cuts[0]..<cuts[1], cuts[1]..<cuts[2])
        together.add(reports(met[first]))
        together.add(reports(met[second]))
        #expect(together.diagnostics.diagnostics == reports(met[...]).diagnostics.diagnostics)
    }
}
