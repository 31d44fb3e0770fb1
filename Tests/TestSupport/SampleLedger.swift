import Foundation
import Workbook

/// The sample office's ledger, read from its workbooks: all units' records of each table together.
package enum SampleLedger {
    /// The six tables, each by number; those of a case by its number.
    package static func sheets() throws -> [RandomLedger.Sheet] { try read.get() }

    /// The records of one table.
    package static func rows(_ table: String) throws -> [[String]] {
        try sheets().first { $0.name == table }?.rows ?? []
    }

    /// The tables as CSV files, by their names.
    package static func csv() throws -> [(file: String, bytes: [UInt8])] { try written.get() }

    private static let written = Result { try sheets().map { (file: $0.name + ".csv", bytes: Array($0.csv.utf8)) } }

    /// Read once: many tests want it.
    private static let read = Result { () throws -> [RandomLedger.Sheet] in
        let folder = "templates/winter-2020/sample/ledger"
        let names = try FileManager.default.contentsOfDirectory(atPath: Repository.path(folder))
        var tables: [(name: String, rows: [[String]])] = ["检查", "项目", "案件", "追发", "步骤", "人员"].map { ($0, []) }
        for name in names.filter({ $0.hasSuffix(".xlsx") }).sorted() {
            let reader = try XLSXReader(file: name, bytes: try Repository.bytes("\(folder)/\(name)"))
            for index in tables.indices {
                let rows = try texts(reader.rows(of: try reader.sheet(named: tables[index].name)))
                tables[index].rows += tables[index].rows.isEmpty ? rows : Array(rows.dropFirst())
            }
        }
        return tables.map { name, rows in
            let sorted = rows.dropFirst().enumerated().sorted { ($0.element[0], $0.offset) < ($1.element[0], $1.offset) }
            return .init(name: name, rows: [rows[0]] + sorted.map(\.element))
        }
    }

    private static func texts(_ reader: SheetReader) throws -> [[String]] {
        var rows: [[String]] = []
        while try reader.advance() {
            let row = reader.row
            let count = rows.first?.count ?? row.cells.count
            rows.append((1...count).map { column in
                let text = row.cell(column).value.plainText
                let hasMoney = rows.first.map { isMoney($0[column - 1]) } ?? false
                return hasMoney ? yuan(text) : text
            })
        }
        return rows
    }

    private static func isMoney(_ heading: String) -> Bool {
        heading.hasSuffix("金额") || heading.hasSuffix("工资") || heading.hasSuffix("赔偿金")
    }

    /// With two decimals.
    private static func yuan(_ text: String) -> String {
        let parts = text.split(separator: ".")
        return parts[0] + "." + ((parts.count > 1 ? String(parts[1]) : "") + "00").prefix(2)
    }
}
