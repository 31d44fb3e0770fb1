import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import StatisticalForms
@testable import Yinfa

@Suite("A return as commands name it") struct ReturnOptionsTests {
    private let office: SampleOffice
    private let opened: Office
    private let returns: Returns

    init() throws {
        office = try SampleOffice(documents: [])
        try SmallLedger().write(to: office)
        opened = try Office.open(office.path)
        returns = try Returns(of: opened, resources: .locate())
    }

    private func options(_ unit: ReportingUnit, isFinal: Bool = false) throws -> String {
        let day = try #require(CivilDate(year: 2020, month: 12, day: 31))
        let form = returns.form
        return opened.options(of: unit, asOf: day, isFinal: isFinal, previous: nil, form: form)
    }

    @Test("a computed one by its day, its unit where it is not the city's, as the final one, and its office")
    func computed() throws {
        let folder = " -C \(office.path)"
        #expect(try options(.city) == " --as-of 2020-12-31" + folder)
        #expect(try options(.city, isFinal: true) == " --as-of 2020-12-31 --final" + folder)
        #expect(try options(.single("栖云区"), isFinal: true) == " --unit 栖云区 --as-of 2020-12-31 --final" + folder)
    }

    @Test("a typed one by its file, in quotes where a shell would part it", arguments: [
        ("r.json", "r.json"), ("我的 表.xlsx", "\"我的 表.xlsx\""), ("表（改）.yaml", "\"表（改）.yaml\""), ("栖云区.yaml", "栖云区.yaml"),
    ])
    func typed(file: String, shown: String) throws {
        let form = returns.form
        #expect(opened.options(file: file, previous: nil, form: form) == " --file \(shown) -C \(office.path)")
    }
}
