import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Ledger
@testable import Workbook

/// What is told of many rows and days is what a count by hand gives, whatever they are.
@Suite("Rows and days, at random") struct ReadingPropertyTests {
    private func day(_ random: inout SplitMix64, years: ClosedRange<Int>) -> Int {
        Int.random(in: years, using: &random) * 10_000 + Int.random(in: 1...12, using: &random) * 100 + Int.random(in: 1...28, using: &random)
    }

    @Test("the year in the middle is that of the day in the middle", arguments: 1...40)
    func middle(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let first = Int.random(in: 1990...2030, using: &random)
        let days = (0..<Int.random(in: 3...60, using: &random)).map { _ in
            day(&random, years: first...first + Int.random(in: 0...20, using: &random))
        }
        var months = MonthCounts()
        for day in days.shuffled(using: &random) { months.add(day) }
        #expect(months.total == days.count)
        #expect(months.middleYear == days.sorted()[(days.count - 1) / 2] / 10_000)
    }

    @Test("a day is lonely where at most two of many lie within half a year of it", arguments: 1...40)
    func lonely(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let days = (0..<Int.random(in: 20...40, using: &random)).map { _ in day(&random, years: 2015...2030) }
        var months = MonthCounts()
        days.forEach { months.add($0) }
        func month(_ day: Int) -> Int { day / 10_000 * 12 + day / 100 % 100 }
        for one in days {
            let near = days.count { abs(month($0) - month(one)) <= 6 }
            #expect(months.isLonely(one) == (near <= 2), "\(one)")
        }
    }

    @Test("the day that was meant is of another year, is a day, and is no lonely one", arguments: 1...40)
    func likelier(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var months = MonthCounts()
        for _ in 0..<40 { months.add(day(&random, years: 2019...2021)) }
        let typed = day(&random, years: 2100...2199)
        months.add(typed)
        let meant = try #require(months.likelier(than: typed))
        #expect((2018...2022).contains(meant.year) && meant.month == typed / 100 % 100 && meant.day == typed % 100)
        #expect(!months.isLonely(meant.year * 10_000 + typed % 10_000))
        #expect(months.isLonely(typed) && !months.isLonely(20_200_615))
    }

    @Test("ranges name just the rows that they were made of", arguments: 1...60)
    func ranges(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let rows = Set((0..<Int.random(in: 1...12, using: &random)).map { _ in Int.random(in: 2...40, using: &random) }).sorted()
        let words = RowRanges(rows).words
        let found = words.chinese.dropFirst(2).dropLast(2).split(separator: "、").flatMap { part -> [Int] in
            let ends = part.split(separator: "–").compactMap { Int($0) }
            guard let first = ends.first, let last = ends.last else { return [] }
            return Array(first...last)
        }
        #expect(found == rows && RowRanges(rows).count == rows.count, "\(words.chinese)")
        #expect(words.english.dropFirst("in rows ".count) == words.chinese.dropFirst(2).dropLast(2).replacing("、", with: ", "))
    }

    @Test("texts in any cells of numbers and days are told column by column, each with its rows", arguments: 1...12)
    func textCells(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var book = try WorkbookLedger()
        var expected: [Int: [Int]] = [:]
        let table = LedgerSchema.table(.recoveries)
        let numeric = table.columns.indices.filter { [.persons, .money, .date].contains(table.columns[$0].kind) }
        for row in 1...3 {
            for column in numeric where Bool.random(using: &random) {
                book = book.changing("追发") { sheet in
                    sheet.rows[row].cells[column].value = .text(sheet.rows[row].cells[column].value.plainText)
                }
                expected[column, default: []].append(row + 1)
            }
        }
        let found = try book.diagnostics().filter { $0.code == .cellValue }
        #expect(found.count == expected.count)
        for (column, rows) in expected {
            let one = try #require(found.first { $0.place?.cell?.column == column + 1 })
            #expect(one.place?.cell?.row == rows.first)
            #expect(rows.count == 1 || one.message.chinese.hasSuffix("：" + RowRanges(rows).words.chinese), "\(one.message.chinese)")
        }
    }

    @Test("a row is stray by how much of it is filled, not by where", arguments: 1...30)
    func stray(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for table in LedgerSchema.tables {
            let filled = table.columns.map { _ in Int.random(in: 0...3, using: &random) == 0 }
            let needed = table.columns.indices.filter { !table.columns[$0].isOptional }
            let there = needed.count { filled[$0] }
            let row = StrayRow(in: table, first: "QX2020-001") { filled[$0] }
            #expect((row != nil) == (needed.count - there > 3 && there * 2 < needed.count), "\(table.name) \(filled)")
            #expect(row == nil || row?.needed == needed.count && row?.filled == there)
            let sum = StrayRow(in: table, first: "合 计") { filled[$0] }
            #expect((sum != nil) == (there < needed.count))
        }
    }
}
