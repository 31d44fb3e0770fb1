import Foundation
import TestSupport
import Testing

@Suite("yinfa data") struct DataCommandTests {
    private let office: SampleOffice

    init() throws { office = try SampleOffice() }

    private func run(_ arguments: String...) throws -> Shell.Outcome {
        try Program.run(arguments, in: office.parent, environment: [:])
    }

    @Test("gives back the figures of a return's PDF, in base units and by the schema")
    func figures() throws {
        let made = try run(
            "render", "office/pack/form.yaml", "--data", "office/returns/2020-12-31.yaml", "-o", "return.pdf")
        #expect(made.status == 0, "\(made.errorText)")
        let outcome = try run("data", "return.pdf")
        #expect(outcome.status == 0, "\(outcome.errorText)")
        #expect(outcome.text.contains("<截止日>2020-12-31</截止日>"))
        #expect(outcome.text.matches(of: /<数 列=/).count == 4 * 17)
        #expect(outcome.text.matches(of: /<填空\s/).count == 14)
        let folder = try TemporaryFolder()
        let file = try folder.write(outcome.output, as: "data.xml")
        let judged = try Shell.outcome(["xmllint", "--noout", "--schema", Repository.path("docs/schemas/return.xsd"), file])
        #expect(judged.status == 0, "\(judged.errorText)")
    }

    @Test("says of another file that it is no PDF, or has none")
    func faults() throws {
        let other = try run("data", "office/office.yaml", "--lang", "zh")
        #expect(other.status == 2 && other.text.isEmpty)
        #expect(other.errorText.contains("office/office.yaml: 错误[PDF0201]: 这不是 PDF 文件，或者已经损坏"), "\(other.errorText)")
        let missing = try run("data", "none.pdf", "--lang", "zh")
        #expect(missing.status != 0 && missing.errorText.contains("FIL0101"))
        let made = try run("make", "notice", "-C", "office", "-o", "out")
        #expect(made.status == 0, "\(made.errorText)")
        let notice = try run("data", "out/notice.pdf")
        #expect(notice.status == 0 && notice.text.contains("<知悉范围>党政</知悉范围>"), "\(notice.errorText)")
        _ = try Shell.run(["qpdf", "--empty", "--pages", office.parent + "/out/notice.pdf", "--", office.parent + "/out/anew.pdf"])
        let none = try run("data", "out/anew.pdf", "--lang", "zh")
        #expect(none.status == 2 && none.errorText.contains("错误[PDF0202]: 这份 PDF 里没有附数据"), "\(none.errorText)")
    }

    @Test("merging and checking take the PDF of a return")
    func merged() throws {
        _ = try run("make", "-C", "office", "-o", "out")
        // Of everything that was made, page and data agree.
        let made = try FileManager.default.contentsOfDirectory(atPath: office.parent + "/out").filter { $0.hasSuffix(".pdf") }
        #expect(made.count > 10)
        for name in made {
            let data = try run("data", "out/\(name)")
            #expect(data.status == 0, "\(name): \(data.errorText)")
        }
        let checked = try run("return", "check", "out/return-2020-12-31-栖云区.pdf", "-C", "office")
        #expect(checked.errorText.isEmpty || !checked.errorText.contains("RET0117"), "\(checked.errorText)")
        let refused = try run("return", "merge", "out/notice.pdf", "-C", "office", "-o", "all.json", "--lang", "zh")
        #expect(refused.status == 2 && refused.errorText.contains("out/notice.pdf: 错误[RET0117]"), "\(refused.errorText)")
    }
}
