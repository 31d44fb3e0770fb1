import Diagnostics
import OfficialDocument
import Quantities
import Testing

@testable import StatisticalForms

@Suite("Returns put together") struct MergedReturnTests {
    private func form() throws -> FormDefinition {
        try Samples.form(Samples.formText(decimals: "小数位: {万元: 2, 万人: 1}", rest: Samples.smallSentences))
    }

    private func data(_ form: FormDefinition, _ first: [Int], _ second: [Int], _ blanks: [Int]) throws -> ReturnData {
        func list(_ figures: [Int]) -> String { figures.map(String.init).joined(separator: ", ") }
        return try Samples.data(
            Samples.dataText("  甲类: [\(list(first))]\n  乙类: [\(list(second))]", rest: "填空: {n: \(blanks[0]), a: \(blanks[1])}"), for: form)
    }

    private func head() throws -> ReturnHead {
        let day = try #require(CivilDate(iso: "2020-12-31"))
        return ReturnHead(unit: PlacedText("全市"), asOf: day, compiledOn: day, phone: nil, isFinal: true)
    }

    @Test("every figure is the sum of theirs, zeros count, and the order does not matter", arguments: 0..<10 as Range<UInt64>)
    func sums(_ seed: UInt64) throws {
        var random = SplitMix64(state: seed)
        let form = try form()
        func figures(_ count: Int) -> [Int] { (0..<count).map { _ in Int.random(in: 0...1_000_000, using: &random) } }
        var parts = try (0..<5).map { _ in try data(form, figures(3), figures(3), figures(2)) }
        parts.append(try data(form, [0, 0, 0], [0, 0, 0], [0, 0]))
        let whole = try ReturnData.merged(parts, as: head(), form: form)
        for (index, named) in form.figures(of: whole).enumerated() {
            #expect(named.figure.value == parts.reduce(0) { $0 + form.figures(of: $1)[index].figure.value })
        }
        #expect(try ReturnData.merged(parts.reversed(), as: head(), form: form).rows == whole.rows)
        #expect(whole.isFinal && whole.reportingUnit.text == "全市" && !whole.isComputed)
        // A sum row of the whole is the sum of its own rows as well.
        #expect(whole.rows[0].figures.map(\.value) == zip(whole.rows[1].figures, whole.rows[2].figures).map { $0.value + $1.value })
    }

    @Test("cells in which rounding breaks the sum over units are named with both amounts")
    func rounding() throws {
        let form = try form()
        let part = try data(form, [1, 1500, 14_999], [0, 0, 0], [1, 10_000])
        let whole = try ReturnData.merged([part, part], as: head(), form: form)
        let broken = form.brokenSums(of: whole, over: [part, part])
        #expect(broken.map(\.key.description) == ["合计.c2", "合计.c3", "甲类.c2", "甲类.c3"])
        #expect(broken[0].printed == "0.3万人" && broken[0].sum == "0.4万人")
        #expect(broken[1].printed == "0.03万元" && broken[1].sum == "0.02万元")
        #expect(form.brokenSums(of: part, over: [part]).isEmpty)
    }

    @Test("a sum that is impossibly large is refused")
    func tooLarge() throws {
        let form = try form()
        let part = try data(form, [0, 0, Figure.largest], [0, 0, 0], [0, 0])
        let found = failures { _ = try ReturnData.merged([part, part], as: head(), form: form) }
        #expect(found.map(\.code) == [.figureTooLarge, .figureTooLarge])
        #expect(found.last?.place?.file == "return.yaml")
    }
}
