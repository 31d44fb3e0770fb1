import Diagnostics
import OfficialDocument
import Quantities
import Testing

@testable import StatisticalForms

@Suite("A return as commands name it") struct ReturnOptionsTests {
    private func data() throws -> ReturnData {
        try Samples.data(Samples.dataText("  甲类: [1, 2, 3]\n  乙类: [10, 20, 30]"), for: Samples.form(Samples.formText()))
    }

    @Test("a typed one is named by its file")
    func typed() throws { #expect(try data().options.isEmpty) }

    @Test("a computed one by its day, its unit where it is not the city's, and as the final one")
    func computed() throws {
        var data = try data()
        data.isComputed = true
        #expect(data.options == " --as-of 2020-12-31")
        data.isFinal = true
        #expect(data.options == " --as-of 2020-12-31 --final")
        data.isPart = true
        data.reportingUnit = PlacedText("栖云区")
        #expect(data.options == " --unit 栖云区 --as-of 2020-12-31 --final")
    }
}
