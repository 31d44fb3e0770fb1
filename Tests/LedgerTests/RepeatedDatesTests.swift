import Diagnostics
import Testing
import Workbook

@testable import Ledger

@Suite("Dates of a column that are held back") struct RepeatedDatesTests {
    private let table = LedgerSchema.table(.cases)

    private func fault(_ row: Int, _ heading: String, code isDate: Bool = true) -> Diagnostic {
        let place = Place(file: "案件.csv", position: .init(line: row, column: 1), cell: .init(row: row, heading: heading))
        return isDate
            ? .cellDate("2020/12/\(row)", meant: nil, isSerial: false, isISO: false, at: place)
            : .cellFlag("对", at: place)
    }

    /// What is told at once, and then at the end.
    private func told(_ faults: [(row: Int, heading: String)]) -> (atOnce: [Int], atEnd: [String]) {
        var dates = RepeatedDates()
        var collector = LimitedCollector()
        var atOnce: [Int] = []
        for one in faults where !dates.holds(fault(one.row, one.heading), column: table.index(of: one.heading)) { atOnce.append(one.row) }
        dates.tell(of: table, in: &collector)
        return (atOnce, collector.diagnostics.map { "\($0.code.rawValue) \($0.place?.cell?.row ?? 0)" })
    }

    @Test("the first is told at once, two more one by one, more than that together")
    func counts() {
        #expect(told([(2, "登记日期")]) == ([2], []))
        #expect(told([(2, "登记日期"), (3, "登记日期"), (9, "登记日期")]) == ([2], ["LED0203 3", "LED0203 9"]))
        #expect(told((2...9).map { ($0, "登记日期") }) == ([2], ["LED0214 3"]))
    }

    @Test("each column counts for itself, in the order of the table")
    func columns() {
        let both = (2...6).flatMap { [($0, "查实日期"), ($0, "登记日期")] }
        let told = told(both)
        #expect(told.atOnce == [2, 2] && told.atEnd == ["LED0214 3", "LED0214 3"])
    }

    @Test("other faults are never held, and after the end all begins anew")
    func others() {
        var dates = RepeatedDates()
        let column = table.index(of: "登记日期")
        for row in 2...9 where dates.holds(fault(row, "逃匿", code: false), column: column) { Issue.record("\(row)") }
        #expect(!dates.holds(fault(2, "登记日期"), column: column) && dates.holds(fault(3, "登记日期"), column: column))
        var collector = LimitedCollector()
        dates.tell(of: table, in: &collector)
        #expect(collector.diagnostics.count == 1 && !dates.holds(fault(4, "登记日期"), column: column))
    }

    @Test("the words, in both languages, with the first places as notes")
    func words() {
        let diagnostic = Diagnostic.repeatedDates("登记日期", (3...12).map { fault($0, "登记日期") })
        #expect(diagnostic.message.chinese == "“登记日期”列还有 10 处日期也不对")
        #expect(diagnostic.message.english == "10 more dates in the column '登记日期' are wrong")
        #expect(diagnostic.notes.map { $0.place?.cell?.row } == [3, 4, 5] && diagnostic.severity == .error)
        let copy = Diagnostic.copiedFile("ledger/案件 - 副本.csv", of: "ledger/案件.csv")
        #expect(copy.message.chinese == "这个文件和“ledger/案件.csv”的内容完全一样")
        #expect(copy.message.english == "this file has the same contents as 'ledger/案件.csv'")
        #expect(copy.place?.file == "ledger/案件 - 副本.csv" && copy.hints.first?.chinese.contains("只留一份") == true)
    }
}
