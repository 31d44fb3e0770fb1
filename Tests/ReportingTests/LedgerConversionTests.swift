import Diagnostics
import Ledger
import OfficialDocument
import Quantities
import Testing

@testable import Reporting

@Suite("What SQL found becomes a value of the declared type")
struct LedgerConversionTests {
    private let origin = Place(file: "案件.csv", cell: .init(row: 7))
    private let sql = PlacedText("查实金额", at: Place(file: "fields.yaml", position: .init(line: 3, column: 9)))

    private func converted(
        _ type: ValueType, _ found: LedgerValue, isOptional: Bool = false
    ) -> (value: Value?, diagnostics: [Diagnostic]) {
        let field = Field(
            name: "甲", type: type, fieldClass: .internal, isOptional: isOptional, place: Place(file: "fields.yaml"))
        var collector = DiagnosticCollector()
        let value = LedgerConversion(field: field, sql: sql).value(found, at: origin, &collector)
        return (value, collector.diagnostics)
    }

    @Test("each type from what SQLite has of it", arguments: [
        (ValueType.text, LedgerValue.text("某公司"), Value.Content.text("某公司")), (.integer, .integer(-3), .integer(-3)),
        (.boolean, .integer(1), .boolean(true)), (.boolean, .integer(0), .boolean(false)),
        (.quantity(.money), .integer(12_345), .quantity(Quantity(12_345, .money))),
        (.quantity(.persons), .integer(0), .quantity(Quantity(0, .persons))),
        (.quantity(.households), .integer(3), .quantity(Quantity(3, .households))),
    ])
    func converts(_ type: ValueType, _ found: LedgerValue, _ content: Value.Content) {
        let result = converted(type, found)
        #expect(result.value?.content == content && result.diagnostics.isEmpty)
        #expect(result.value?.origin == origin)
    }

    @Test("days are read by the calendar")
    func days() throws {
        let day = try #require(CivilDate(iso: "2020-02-29"))
        #expect(converted(.date, .text("2020-02-29")).value?.content == .date(day))
        #expect(converted(.date, .text("2021-02-29")).diagnostics.map(\.code) == [.wrongLedgerType])
        #expect(converted(.date, .text("2020-2-9")).diagnostics.map(\.code) == [.wrongLedgerType])
    }

    @Test("anything else is an error at the expression, with the record's place", arguments: [
        (ValueType.text, LedgerValue.integer(3)), (.date, .integer(20_201_231)), (.boolean, .integer(2)),
        (.boolean, .text("是")), (.integer, .text("3")), (.quantity(.money), .text("3")), (.quantity(.cases), .integer(-1)),
    ])
    func refuses(_ type: ValueType, _ found: LedgerValue) {
        let result = converted(type, found)
        #expect(result.value == nil && result.diagnostics.map(\.code) == [.wrongLedgerType])
        #expect(result.diagnostics.first?.place == sql.place)
        #expect(result.diagnostics.first?.notes.last?.place == origin)
        #expect(result.diagnostics.first?.message.chinese.hasPrefix("“甲”应当是") == true)
    }

    @Test("a blank is no value where there may be none, and an error where there must be one")
    func blanks() {
        for type in [ValueType.text, .date, .integer, .quantity(.money), .boolean] {
            let optional = converted(type, .blank, isOptional: true)
            #expect(optional.value == nil && optional.diagnostics.isEmpty)
            let required = converted(type, .blank)
            #expect(required.value == nil && required.diagnostics.map(\.code) == [.blankInLedger])
            #expect(required.diagnostics.first?.notes.first?.place == origin)
        }
    }

    @Test("a document's plain values are parameters, its lists and records are not")
    func parameters() throws {
        let day = try #require(CivilDate(iso: "2020-12-31"))
        let record = Value.Record([
            "文": Value(.text("甲")), "日": Value(.date(day)), "数": Value(.integer(4)),
            "钱": Value(.quantity(Quantity(250, .money))), "是": Value(.boolean(true)), "否": Value(.boolean(false)),
            "率": Value(.rate(Rate(1, of: 2))), "次": Value(.rank(1)), "表": Value(.list([])),
            "记": Value(.record(Value.Record())),
        ])
        #expect(
            LedgerParameters(record).values == [
                "文": .text("甲"), "日": .text("2020-12-31"), "数": .integer(4), "钱": .integer(250), "是": .integer(1),
                "否": .integer(0),
            ])
    }
}
