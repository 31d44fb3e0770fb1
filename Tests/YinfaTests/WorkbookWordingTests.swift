import Diagnostics
import Quantities
import Testing

@testable import Yinfa

@Suite("What is said of filled returns and corrections") struct WorkbookWordingTests {
    private let place = Place(file: "表.xlsx", sheet: "情况表", cell: .init(row: 9, column: 3))

    @Test("a figure that is too fine, by its unit", arguments: [
        (Quantities.Unit.persons, "人填整数", "give a whole number of 人"), (.tenThousandPersons, "万人最多 4 位小数", "万人 takes at most 4 decimals"),
        (.yuan, "元最多 2 位小数", "元 takes at most 2 decimals"), (.tenThousandYuan, "万元最多 6 位小数", "万元 takes at most 6 decimals"),
        (.establishments, "家填整数", "give a whole number of 家"), (.incidents, "起填整数", "give a whole number of 起"),
    ])
    func tooFine(unit: Quantities.Unit, hint: String, hintInEnglish: String) {
        let diagnostic = Diagnostic.filledTooFine("0.1234567", in: unit, at: place)
        #expect(diagnostic.message.chinese == "“0.1234567”\(unit.rawValue)小数位太多，或者大得不可能")
        #expect(diagnostic.hints.map(\.chinese) == [hint] && diagnostic.hints.map(\.english) == [hintInEnglish])
        #expect(diagnostic.place?.description == "表.xlsx!情况表!C9" && diagnostic.severity == .error)
    }

    @Test("a return that corrects nothing")
    func correctedNothing() {
        let diagnostic = Diagnostic.correctedNothing("returns/首报.json", at: place)
        #expect(diagnostic.message.chinese == "“returns/首报.json”不是更正过的报表")
        #expect(diagnostic.message.english == "'returns/首报.json' is no corrected return")
        #expect(diagnostic.hints.first?.english == "name the file that yinfa return correct made, or delete this")
    }

    @Test("plain decimals in base units", arguments: [
        ("0", Quantities.Unit.tenThousandYuan, 0 as Int?), ("12", .households, 12), ("0.0001", .tenThousandPersons, 1), ("1.5", .tenThousandPersons, 15_000),
        ("0.00001", .tenThousandPersons, nil), ("12.50", .yuan, 1250), ("12.505", .yuan, nil), ("12.500", .yuan, 1250), ("1285.12", .tenThousandYuan, 1_285_120_000),
        ("0.5", .cases, nil), ("3.0", .cases, 3), ("0.12345678", .hundredMillionYuan, 1_234_567_800), ("9223372036854775807", .persons, nil), ("1000000000000", .hundredMillionYuan, nil),
    ])
    func baseAmounts(digits: String, unit: Quantities.Unit, amount: Int?) {
        #expect(unit.baseAmount(digits) == amount)
    }
}
