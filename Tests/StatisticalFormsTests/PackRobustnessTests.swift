import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import Testing

@testable import StatisticalForms

@Suite("A clerk's slip in the pack never goes through unseen")
struct PackRobustnessTests {
    /// The text without one line.
    private func lines(_ path: String) throws -> [String] {
        try Samples.text(path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private func isComment(_ line: String) -> Bool {
        line.allSatisfy(\.isWhitespace) || line.drop { $0 == " " }.hasPrefix("#")
    }

    @Test("a form without any one of its lines is refused with places, or still makes a whole table")
    func linesLost() throws {
        let lines = try lines("form.yaml")
        for index in lines.indices where !isComment(lines[index]) {
            var fewer = lines
            fewer.remove(at: index)
            var form: FormDefinition?
            let diagnostics = failures { form = try Samples.form(fewer.joined(separator: "\n")) }
            #expect(diagnostics.allSatisfy { $0.place?.position != nil }, "line \(index + 1)")
            guard let form else { continue }
            let art = gridArt(form.blankSheet().table)
            #expect(!art.contains(".") && !art.contains("#"), "line \(index + 1)")
        }
    }

    @Test("a line of the form given twice is refused, or is a line of a list that may be longer")
    func linesDoubled() throws {
        let lines = try lines("form.yaml")
        for index in lines.indices where !isComment(lines[index]) {
            var more = lines
            more.insert(lines[index], at: index)
            let diagnostics = failures { _ = try Samples.form(more.joined(separator: "\n")) }
            let isFreeList = ["- 1.情况", "- 2.国企", "- 3.其他", "- 名称: "].contains {
                lines[index].drop { $0 == " " }.hasPrefix($0)
            }
            #expect(!diagnostics.isEmpty || isFreeList, "line \(index + 1): \(lines[index])")
        }
    }

    @Test("a return without any one of its lines is refused")
    func returnLinesLost() throws {
        let form = try Samples.winterForm()
        let lines = try lines("sample/returns/2020-12-31.yaml")
        for index in lines.indices where !isComment(lines[index]) {
            var fewer = lines
            fewer.remove(at: index)
            let diagnostics = failures { _ = try Samples.data(fewer.joined(separator: "\n"), for: form) }
            #expect(!diagnostics.isEmpty, "line \(index + 1): \(lines[index])")
            #expect(diagnostics.allSatisfy { $0.place?.position != nil && !$0.hints.isEmpty })
        }
    }

    @Test("any figure dressed up is refused at its line", arguments: ["x", "1.5", "-1", "1,000", "３", "1 户", "~", "[1]"])
    func dressed(written: String) throws {
        let form = try Samples.winterForm()
        let lines = try lines("sample/returns/2020-12-31.yaml")
        let figures = lines.indices.filter { lines[$0].contains(/: \d+$/) }
        #expect(figures.count == 3 * 17 + 14)
        for index in figures {
            var changed = lines
            changed[index] = lines[index].replacing(/: \d+$/, with: ": " + written)
            let diagnostics = failures { _ = try Samples.data(changed.joined(separator: "\n"), for: form) }
            #expect(diagnostics.map { $0.place?.position?.line } == [index + 1])
        }
    }

    @Test("random returns come back from the printed table to the last printed digit", arguments: 0..<60 as Range<UInt64>)
    func roundTrip(seed: UInt64) throws {
        var random = SplitMix64(state: seed)
        let form = try Samples.winterForm()
        var text = try Samples.text("sample/returns/2020-12-31.yaml").replacing(/: \d+\n/) { _ in
            ": \(Int.random(in: 0...(1 << Int.random(in: 0...40, using: &random)), using: &random))\n"
        }
        text += "\n"
        let data = try Samples.data(text, for: form)
        let rows = form.sheet(filledWith: data).output.table.figureRows
        for (row, printed) in zip(data.rows, rows) {
            let cells = printed.split(separator: " ").dropFirst()
            // The sum prints the sum of its printed parts, each of which may be off by half a digit.
            let parts = max(1, form.rows.first { $0.name.text == row.name }?.parts.count ?? 1)
            for (column, cell) in zip(form.columns, cells) {
                let value = row.figures[column.number - 1].value
                let decimals = cell.contains(".") ? form.decimals(of: column.unit) : 0
                let power = (0..<decimals).reduce(1) { product, _ in product * 10 }
                let steps = Int(cell.replacing(".", with: "")) ?? -1
                #expect(abs(value * power - steps * column.unit.baseUnits) * 2 <= column.unit.baseUnits * parts)
            }
        }
    }

    @Test("the sums of random returns are the sums of their parts", arguments: 0..<60 as Range<UInt64>)
    func sums(seed: UInt64) throws {
        var random = SplitMix64(state: seed)
        let form = try Samples.form(Samples.formText())
        let figures = (0..<6).map { _ in Int.random(in: 0...1_000_000_000, using: &random) }
        let text = Samples.dataText(
            "  甲类: [\(figures[0]), \(figures[1]), \(figures[2])]\n  乙类: [\(figures[3]), \(figures[4]), \(figures[5])]")
        let data = try Samples.data(text, for: form)
        #expect(data.rows[0].figures.map(\.value) == (0..<3).map { figures[$0] + figures[$0 + 3] })
    }
}
