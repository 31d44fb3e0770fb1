import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import TestSupport
import Testing

@testable import StatisticalForms

/// docs/paper-code.md.
@Suite("The text of a return's code") struct ReturnCodeTests {
    private static let alphabet = Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")

    private func code() throws -> (form: FormDefinition, code: ReturnCode) {
        let form = try Samples.winterForm()
        var code = form.code(of: try Samples.winterReturn())
        code.digest = "0123456789ABCDEF0123"
        return (form, code)
    }

    @Test("is what the document says, field by field")
    func fields() throws {
        let (_, code) = try code()
        let fields = code.text.split(separator: ":", omittingEmptySubsequences: false)
        #expect(fields.prefix(4) == ["YINFA", "1", "WINTER-2020", "1"])
        #expect(fields[4].hasPrefix("$51E4") && fields[4].count == 1 + 4 * code.unit.utf16.count)
        #expect(fields[5...8] == ["2020-12-31", "1", "I", ""])
        #expect(fields[9].split(separator: "/").map { $0.split(separator: " ").count } == [17, 17, 17, 17])
        #expect(fields[9].contains("/927 42536 36391 30156 112 1918 1899 2347225748 "))
        #expect(fields[10].split(separator: " ").count == 14)
        #expect(fields[11] == "0123456789ABCDEF0123" && fields.count == 12)
        #expect(code.text.allSatisfy(Self.alphabet.contains))
        // What the largest return of the sample may need: version 15 of the code, 32.3 mm.
        #expect(code.text.count <= 600, "\(code.text.count)")
    }

    @Test("comes back as it was: every head, every figure, blanks apart from noughts")
    func roundTrip() throws {
        var generator = SplitMix64(state: 11)
        func number(_ most: UInt64) -> Int { Int(generator.next() % most) }
        let names = ["栖云区", "winter-2020", "A", "a.b-1", "", "𠮷野", "甲:乙/丙 丁", "$6816", "凤栖山市根治拖欠农民工工资工作领导小组办公室"]
        func name() -> String { names[number(UInt64(names.count))] }
        func figure() -> Int? { number(6) == 0 ? nil : number(3) == 0 ? 0 : number(1_000_000_000_000_000) }
        for round in 1...300 {
            let code = ReturnCode(
                formID: name(), formVersion: name(), unit: name(), asOf: try #require(CivilDate(year: 1900 + number(1100), month: 1 + number(12), day: 1 + number(28))),
                version: 1 + number(20), isFinal: number(2) == 0, missingUnits: (0..<number(4)).map { _ in name() },
                rows: (0..<1 + number(5)).map { _ in (0..<1 + number(6)).map { _ in figure() } }, blanks: (0..<number(5)).map { _ in figure() },
                digest: "ABCDEF01234567890000")
            #expect(code.text.allSatisfy(Self.alphabet.contains), "round \(round)")
            #expect(try ReturnCode(text: code.text) == code, "round \(round)")
        }
    }

    private func fault(_ text: String) -> ReturnCode.Fault? {
        do {
            _ = try ReturnCode(text: text)
            return nil
        } catch { return error }
    }

    @Test("of another kind, or of a later format, is told apart", arguments: [
        ("", .notOurs), ("HTTPS://YINFA.EXAMPLE", .notOurs), ("YINFA", .notOurs), ("yinfa:1:", .notOurs), ("YINFA:2:A", .unknownFormat("2")),
        ("YINFA::", .unknownFormat("")), ("YINFA:123456789012:", .unknownFormat("12345678")), ("YINFA:1", .damaged), ("YINFA:1:A:B", .damaged),
    ] as [(String, ReturnCode.Fault)])
    func others(_ text: String, _ fault: ReturnCode.Fault) { #expect(self.fault(text) == fault) }

    @Test("is refused when a field is not as we write it", arguments: [
        (2, ""), (2, "a"), (2, "A$"), (4, "$681"), (4, "$681G"), (4, "$+816"), (4, "$0041 "), (4, "$0061"), (5, "2020-02-30"), (5, "20201231"), (6, "0"), (6, ""),
        (6, "01"), (7, "X"), (7, ""), (8, "$"), (9, "1 "), (9, "1  2"), (9, "+1"), (9, "--"), (9, "1.5"), (9, "99999999999999999999"), (9, "1/ 2"), (10, "007"),
        (10, "1/2"), (11, ""), (11, "0123456789ABCDEF012"), (11, "0123456789ABCDEF012G"),
    ])
    func damaged(_ field: Int, _ value: String) throws {
        var fields = try code().code.text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        fields[field] = value
        // An empty name is written `$`.
        #expect(fault(fields.joined(separator: ":")) == (field == 8 ? nil : .damaged))
    }

    @Test("a character more or less anywhere is another code or none", arguments: [3, 5, 7, 11])
    func mutations(_ seed: Int) throws {
        let (form, code) = try code()
        let own = form.canonicalText(of: code)
        var generator = SplitMix64(state: UInt64(seed))
        for _ in 0..<200 {
            var text = Array(code.text)
            let place = Int(generator.next() % UInt64(text.count))
            if generator.next() % 2 == 0 { text.remove(at: place) } else { text.insert("7", at: place) }
            guard let read = try? ReturnCode(text: String(text)) else { continue }
            #expect(form.canonicalText(of: read) != own || read.digest != code.digest)
        }
    }

    // MARK: The canonical text

    @Test("the canonical text names every figure, so that it can be made without the code")
    func canonical() throws {
        var (form, code) = try code()
        code.missingUnits = ["永澜市", "长汶县"]
        code.blanks[1] = nil
        let lines = try #require(form.canonicalText(of: code)).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.prefix(8) == [
            "form=winter-2020", "form version=1", "unit=\(code.unit)", "as of=2020-12-31", "version=1", "final=no", "missing=永澜市", "missing=长汶县",
        ])
        #expect(lines[8].hasPrefix("合计.c1=") && lines.contains("建筑企业.c8=2347225748"))
        #expect(lines.contains("k1=") && lines.last == "" && lines.count == 8 + 68 + 14 + 1)
    }

    @Test("a form with other rows, columns or blanks has none for the code")
    func otherForm() throws {
        let (form, code) = try code()
        for change in [{ $0.rows.removeLast() }, { $0.rows[0].removeLast() }, { $0.blanks.append(1) }] as [(inout ReturnCode) -> Void] {
            var other = code
            change(&other)
            #expect(form.canonicalText(of: other) == nil && form.figures(of: other) == nil)
        }
    }

    // MARK: 回读码

    @Test("forms and returns say whether they have one", arguments: [("有", true), ("无", false), (nil, false)] as [(String?, Bool)])
    func wanted(_ word: String?, _ has: Bool) throws {
        let text = try Samples.text("form.yaml").replacing("回读码: 有\n", with: word.map { "回读码: \($0)\n" } ?? "")
        #expect(try Samples.form(text).hasCode == has)
    }

    @Test("another word is refused in both")
    func wrongWord() throws {
        let text = try Samples.text("form.yaml").replacing("回读码: 有\n", with: "回读码: 是\n")
        #expect(throws: StageFailure.self) { _ = try Samples.form(text) }
        let form = try Samples.winterForm()
        let data = try Samples.text("sample/returns/2020-12-31.yaml")
        #expect(throws: StageFailure.self) { _ = try Samples.data(data + "回读码: 不要\n", for: form) }
        #expect(try !Samples.data(data, for: form).omitsCode)
        #expect(try !Samples.data(data + "回读码: 有\n", for: form).omitsCode)
    }

    @Test("a return that is printed without one says so in its data file")
    func json() throws {
        let form = try Samples.winterForm()
        let data = try Samples.data(Samples.text("sample/returns/2020-12-31.yaml") + "回读码: 无\n", for: form)
        #expect(data.omitsCode)
        let again = try Samples.data(form.json(of: data), for: form)
        #expect(again.omitsCode)
        #expect(try !form.json(of: Samples.winterReturn()).contains("回读码"))
    }
}
