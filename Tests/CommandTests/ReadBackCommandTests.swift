import Foundation
import TestSupport
import Testing

@Suite("yinfa read-back") struct ReadBackCommandTests {
    private let office: SampleOffice

    init() throws { office = try SampleOffice() }

    private func run(_ arguments: String...) throws -> Shell.Outcome {
        try Program.run(arguments, in: office.parent, environment: [:])
    }

    @Test("a printed return is read back, held against the ledger and against a file")
    func agrees() throws {
        let made = try run("return", "make", "-C", "office", "--unit", "栖云区", "--as-of", "2020-12-31", "-o", "page.png")
        #expect(made.status == 0, "\(made.errorText)")
        let zh = try run("read-back", "page.png", "-C", "office", "--lang", "zh")
        #expect(zh.status == 0 && zh.text.contains("栖云区（截至2020年12月31日）：82 个数和台账算的一致（摘要 "), "\(zh.errorText)")
        _ = try run("return", "make", "-C", "office", "--unit", "栖云区", "--as-of", "2020-12-31", "-o", "q.json")
        let en = try run("read-back", "page.png", "-C", "office", "--with", "q.json", "--lang", "en")
        #expect(en.status == 0 && en.text.contains("82 figures agree with those of q.json (digest "), "\(en.errorText)")
    }

    @Test("what differs and what is no scan end with 2 and say why")
    func faults() throws {
        _ = try run("return", "make", "-C", "office", "--unit", "栖云区", "--as-of", "2020-12-31", "-o", "page.png")
        _ = try run("return", "make", "-C", "office", "--unit", "栖云区", "--as-of", "2020-12-31", "-o", "q.json")
        let file = office.parent + "/q.json"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let changed = try #require(text.range(of: "\"x1\": "))
        try (text[..<changed.upperBound] + "9" + text[changed.upperBound...]).write(toFile: file, atomically: true, encoding: .utf8)
        let differs = try run("read-back", "page.png", "-C", "office", "--with", "q.json", "--lang", "zh")
        #expect(differs.status == 2 && differs.text.isEmpty)
        #expect(differs.errorText.contains("page.png: 错误[RBK0113]: 空格“x1”（第 4 句："), "\(differs.errorText)")
        let none = try run("read-back", "office/office.yaml", "-C", "office", "--lang", "en")
        #expect(none.status == 2 && none.errorText.contains("error[RBK0109]: this is no scan, or a damaged one"), "\(none.errorText)")
    }
}
