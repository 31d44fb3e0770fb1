import Foundation
import TestSupport
import Testing

@testable import Ledger

/// The guide for who fills the ledger names every table, column and word that the program knows.
@Suite("docs/ledger.md is the schema in Chinese")
struct LedgerGuideTests {
    /// The rows of a table's section: column, what it holds, whether it may be blank.
    private func rows(of table: LedgerTable) throws -> [[String]] {
        let text = try Repository.text("docs/ledger.md")
        let section = try #require(text.components(separatedBy: "\n## \(table.name.rawValue)\n").dropFirst().first)
        return section.components(separatedBy: "\n## ")[0].split(separator: "\n")
            .filter { $0.hasPrefix("| ") }.dropFirst()
            .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
    }

    @Test("each table has its columns, in their order", arguments: LedgerSchema.tables.map(\.name))
    func columns(_ name: LedgerTable.Name) throws {
        let table = LedgerSchema.table(name)
        let rows = try rows(of: table)
        #expect(rows.map { $0[0] } == table.columns.map(\.name))
        for (row, column) in zip(rows, table.columns) {
            let isTogether = table.together.contains(table.index(of: column.name))
            #expect(row[2] == (column.isOptional ? "可空" : isTogether ? "核查中可空" : ""), "\(name.rawValue) \(column.name)")
            if case .choice(let words) = column.kind { #expect(row[1] == words.joined(separator: "、"), "\(column.name)") }
            if let target = column.reference { #expect(row[1].contains("“\(target.rawValue)”"), "\(column.name)") }
            let isMoney = row[1].contains("单位元")
            #expect(isMoney == (column.kind == .money), "\(column.name)")
            #expect(row[1].contains("2020-12-31") == (column.kind == .date), "\(column.name)")
        }
    }

    @Test("each table's section names its key", arguments: LedgerSchema.tables.map(\.name))
    func keys(_ name: LedgerTable.Name) throws {
        let table = LedgerSchema.table(name)
        let text = try Repository.text("docs/ledger.md")
        let key = table.key.map { table.columns[$0].name }.joined(separator: "、")
        #expect(text.contains("\(key)不能重复"), "\(name.rawValue)")
    }
}
