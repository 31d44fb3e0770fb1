import Composition
import Diagnostics
import DisplayList
import Geometry
import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

@Suite("A form always fits one page, or says what does not")
struct SheetFitTests {
    private func rows(_ count: Int) -> [(String, [String?])] {
        (1...count).map { ("第\($0)行", ["\($0)", "1.0000", "1.0000", "100.00", "1"]) }
    }

    private func figureSize(_ reading: Reading) -> Double {
        reading.texts.first { $0.text == "1.0000" }?.points ?? 0
    }

    @Test("a few rows are high, many are low, and the type stays")
    func rowHeightGivesWay() throws {
        func pitch(_ count: Int) throws -> Double {
            let reading = try layOutSheet(sampleSheet(table: sampleTable(rows: rows(count))))
            let baselines = reading.texts.filter { $0.text == "1.0000" }.map(\.y)
            let different = Set(baselines).sorted()
            return different[1] - different[0]
        }
        #expect(try pitch(3).isAbout(9.5))
        #expect(try pitch(12) < 7)
        #expect(figureSize(try layOutSheet(sampleSheet(table: sampleTable(rows: rows(10))))) == 10)
    }

    @Test("then the type gives way, never below 7.5 pt")
    func typeGivesWay() throws {
        let size = figureSize(try layOutSheet(sampleSheet(table: sampleTable(rows: rows(15)))))
        #expect(size < 10 && size >= 7.5)
    }

    @Test("at every number of rows all stands within the 版心, or nothing is made", arguments: 1...40)
    func alwaysInside(count: Int) throws {
        let sheet = sampleSheet(table: sampleTable(rows: rows(count)))
        guard let reading = try? layOutSheet(sheet) else {
            #expect(sheetFailure(sheet).map(\.code.rawValue) == ["LAY0301"])
            return
        }
        let lowest = reading.texts.map(\.y).max() ?? 0
        #expect(lowest <= 184.01)
    }

    @Test("too many rows are an error that names the largest part, at the form's title")
    func tooHigh() throws {
        let failure = sheetFailure(sampleSheet(table: sampleTable(rows: rows(60))))
        #expect(failure.map(\.code.rawValue) == ["LAY0301"])
        let diagnostic = try #require(failure.first)
        #expect(diagnostic.place?.description == "form.yaml:3:5")
        #expect(diagnostic.hints.first?.chinese.contains("表体") == true)
    }

    @Test("a figure too long for the sheet is an error at the figure")
    func tooWide() throws {
        let long = String(repeating: "1234567890", count: 20)
        let table = sampleTable(rows: [("合计", ["1", "1.0000", "0.5000", long, "1"])])
        let failure = sheetFailure(sampleSheet(table: table))
        #expect(failure.map(\.code.rawValue) == ["LAY0302"])
        let diagnostic = try #require(failure.first)
        #expect(diagnostic.place?.description == "return.yaml:3:4")
        #expect(diagnostic.hints.first?.chinese.contains(long) == true)
    }

    @Test("columns always add up to the width of the 版心")
    func columnsAddUp() throws {
        for figure in ["1", "1234.56", "123456789.12"] {
            let table = sampleTable(rows: [("合计", [figure, figure, figure, figure, figure])])
            let frame = try layOutSheet(sampleSheet(table: table)).rules.map(\.rect)
                .filter { $0.height == .points(1.25) }
            #expect(frame.allSatisfy { $0.width == .millimetres(225) })
        }
    }

    @Test("an empty form has no figures and the same rules")
    func emptyForm() throws {
        let table = sampleTable(rows: [("合计", [nil, nil, nil, nil, nil])])
        let reading = try layOutSheet(sampleSheet(table: table))
        #expect(reading.rules.filter { $0.rect.height == .points(1.25) }.count == 2)
        #expect(!reading.texts.contains { $0.text == "1.2345" })
    }
}
