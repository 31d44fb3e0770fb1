import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import Testing

@testable import StatisticalForms

@Suite("The parts that readers are made of")
struct PartsTests {
    @Test("a unit has as many decimals as show one base unit", arguments: [
        (Unit.persons, 0), (.tenThousandPersons, 4), (.yuan, 2), (.tenThousandYuan, 6), (.hundredMillionYuan, 8),
        (.households, 0), (.cases, 0), (.items, 0),
    ])
    func mostDecimals(unit: Quantities.Unit, expected: Int) {
        #expect(unit.mostDecimals == expected)
        let shown = DecimalText.trimmed(1, per: unit.baseUnits, decimals: expected)
        #expect(shown != "0" || unit == .hundredMillionYuan, "亿元 stops at the eight places that are printed")
    }

    @Test("a sentence is split at its blanks", arguments: [
        ("无空格。", ["无空格。"], []),
        ("共{{ n }}个", ["共", "<n>", "个"], ["n"]),
        ("{{n}}{{ 户数 }}", ["<n>", "<户数>"], ["n", "户数"]),
        ("{{  n1\u{3000}}}。", ["<n1>", "。"], ["n1"]),
        ("}} { }", ["}} { }"], []),
        ("", [], []),
    ])
    func sentence(text: String, parts: [String], names: [String]) {
        var collector = DiagnosticCollector()
        var scanner = SentenceScanner(text, at: Place(file: "f"))
        let scanned = scanner.scan(&collector).map { part in
            switch part {
            case .text(let text): text
            case .blank(let name): "<\(name)>"
            }
        }
        #expect(scanned == parts)
        #expect(scanner.uses.map(\.name) == names)
        #expect(collector.diagnostics.isEmpty)
    }

    @Test("a blank that is none is reported and the rest is read", arguments: [
        ("共{{ n", 1), ("{{}}", 1), ("{{ a b }}{{ c }}", 1), ("{{ {{ a }}", 1), ("{{ a} }}", 1),
    ])
    func malformed(text: String, count: Int) {
        var collector = DiagnosticCollector()
        var scanner = SentenceScanner(text, at: Place(file: "f"))
        _ = scanner.scan(&collector)
        #expect(collector.diagnostics.map(\.code) == [Diagnostic.Code](repeating: .blankMalformed, count: count))
    }

    @Test("places of pieces are found one after the other, from the text's own column on")
    func tokens() {
        let line = "x: {{ n }} 甲{{ n }}乙"
        var places = TokenPlaces(
            within: Place(file: "f", position: .init(line: 4, column: 4, length: 8, excerpt: line)))
        #expect(places.next("{{ n }}").description == "f:4:4")
        #expect(places.next("{{ n }}").description == "f:4:13")
        #expect(places.next("{{ n }}").description == "f:4:4", "what is not on the line is at the whole")
        var nowhere = TokenPlaces(within: Place(file: "f"))
        #expect(nowhere.next("x").description == "f")
    }

    @Test("why a text is no figure", arguments: [
        ("12", true, nil), ("0", true, nil), ("12", false, .quoted), ("00", true, .leadingZero), ("-", true, .notANumber),
        ("-0", true, .negative), ("−3", true, .negative), ("1.0", true, .fraction), ("１．５", true, .fraction),
        (".5", true, .fraction), ("1'000", true, .separators), ("1，000", true, .separators), ("3万", true, .unit),
        ("3.5亿元", true, .unit), ("1e3", true, .notANumber), ("1０", true, .fullWidth), ("½", true, .notANumber),
        ("三", true, .notANumber), ("#N/A", true, .notANumber), ("1-2", true, .fullWidth),
    ] as [(String, Bool, FigureFault?)])
    func faults(text: String, isPlain: Bool, expected: FigureFault?) {
        #expect(FigureFault(of: text, isPlain: isPlain) == expected)
    }

    @Test("a node's columns are its own, then those of 其中, then those of 下级")
    func columns() {
        let place = Place(file: "f")
        let leaf = { (number: Int) in
            HeaderNode(
                heading: HeadingText(pieces: ["一"]),
                column: FormColumn(number: number, unit: .cases, place: place), place: place)
        }
        var stepped = leaf(1)
        stepped.steps = [leaf(2), leaf(3)]
        let group = HeaderNode(heading: HeadingText(pieces: ["组"]), children: [stepped, leaf(4)], place: place)
        #expect(group.columns.map(\.number) == [1, 2, 3, 4])
    }

    @Test("units without decimals of their own are printed whole")
    func decimals() throws {
        let form = try Samples.winterForm()
        #expect(form.decimals(of: .tenThousandYuan) == 2 && form.decimals(of: .tenThousandPersons) == 4)
        #expect(Unit.allCases.filter { $0.baseUnits == 1 }.allSatisfy { form.decimals(of: $0) == 0 })
    }

    @Test("how figures print in table and sentence", arguments: [
        (0, Unit.tenThousandYuan, "0", "0"), (1, .tenThousandPersons, "0.0001", "0.0001"),
        (10_000, .tenThousandPersons, "1.0000", "1"), (5_550_000, .tenThousandYuan, "5.55", "5.55"),
        (1_187_645_000, .tenThousandYuan, "1187.65", "1187.65"), (999_995_000, .tenThousandYuan, "1000.00", "1000"),
        (4_999, .tenThousandYuan, "0.00", "0"), (120, .households, "120", "120"), (0, .cases, "0", "0"),
    ])
    func printing(value: Int, unit: Quantities.Unit, table: String, sentence: String) throws {
        let form = try Samples.winterForm()
        #expect(form.printed(Figure(value), in: unit) == table)
        #expect(form.printedInSentence(Figure(value), in: unit) == sentence)
    }

    @Test("a sheet is filled only with a return for its form")
    func otherForm() async {
        await #expect(processExitsWith: .failure) {
            let form = try Samples.form(Samples.formText())
            _ = form.sheet(filledWith: try Samples.winterReturn())
        }
        await #expect(processExitsWith: .failure) {
            let form = try Samples.form(Samples.formText())
            _ = form.figures(of: try Samples.winterReturn())
        }
    }

    @Test("labels get their colon once")
    func colons() throws {
        let text = Samples.formText(rest: "签字:\n- 名称: 制表人\n- 名称: 负责人：\n- {名称: 电话, 填: 联系电话}")
        let form = try Samples.form(text)
        #expect(form.signatures.map(\.label) == ["制表人：", "负责人：", "电话："])
        #expect(form.signatures.map(\.filledWith) == [nil, nil, .phone])
    }
}
