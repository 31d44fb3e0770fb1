import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite("JSON for programs")
struct JSONPropertyTests {
    private struct Item: Decodable {
        struct Words: Decodable { let zh: String, en: String }
        struct Spot: Decodable { let file: String, line: Int?, column: Int?, length: Int? }
        struct Note: Decodable { let message: Words, place: Spot? }
        let code: String, severity: String, cause: String
        let message: Words, place: Spot?
        let notes: [Note], hints: [Words]
    }

    private func random(_ random: inout SplitMix64) -> Diagnostic {
        func text() -> String {
            Bool.random(using: &random) ? RandomText.text(&random) : RandomText.bytes(&random)
        }
        func words() -> Bilingual { Bilingual(text(), text()) }
        func place() -> Place? {
            switch Int.random(in: 0...2, using: &random) {
            case 0: nil
            case 1: Place(file: text())
            default: Place(file: text(), position: .init(line: 7, column: 8, length: 9, excerpt: text()))
            }
        }
        var diagnostic = Diagnostic(
            code: .init(rawValue: text()), severity: Bool.random(using: &random) ? .error : .warning,
            cause: Bool.random(using: &random) ? .input : .environment, message: words())
        diagnostic.place = place()
        diagnostic.notes = (0..<Int.random(in: 0...2, using: &random)).map { _ in .init(message: words(), place: place()) }
        diagnostic.hints = (0..<Int.random(in: 0...2, using: &random)).map { _ in words() }
        return diagnostic
    }

    @Test("gives back every text letter by letter", arguments: 0..<20 as Range<UInt64>)
    func roundTrip(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let diagnostics = (0..<10).map { _ in random(&generator) }
        let text = DiagnosticFormatter(language: .chinese).json(diagnostics)
        let items = try JSONDecoder().decode([Item].self, from: Data(text.utf8))
        #expect(items.count == diagnostics.count)
        for (item, diagnostic) in zip(items, diagnostics) {
            same(item.code, diagnostic.code.rawValue)
            #expect(item.severity == diagnostic.severity.rawValue && item.cause == diagnostic.cause.rawValue)
            same(item.message, diagnostic.message)
            same(item.place, diagnostic.place)
            #expect(item.notes.count == diagnostic.notes.count && item.hints.count == diagnostic.hints.count)
            for (one, other) in zip(item.notes, diagnostic.notes) {
                same(one.message, other.message)
                same(one.place, other.place)
            }
            for (one, other) in zip(item.hints, diagnostic.hints) { same(one, other) }
        }
    }

    private func same(_ one: String, _ other: String) {
        #expect(Array(one.unicodeScalars) == Array(other.unicodeScalars), "\(other.debugDescription)")
    }

    private func same(_ one: Item.Words, _ other: Bilingual) {
        same(one.zh, other.chinese)
        same(one.en, other.english)
    }

    private func same(_ one: Item.Spot?, _ other: Place?) {
        #expect((one == nil) == (other == nil))
        guard let one, let other else { return }
        same(one.file, other.file)
        let position = [other.position?.line, other.position?.column, other.position?.length]
        #expect([one.line, one.column, one.length] == position)
    }

    @Test("has the same keys in the same order, whatever is in it")
    func keys() throws {
        let keys = ["\"code\"", "\"severity\"", "\"cause\"", "\"message\"", "\"place\"", "\"notes\"", "\"hints\""]
        var generator = SplitMix64(seed: 77)
        let plain = Diagnostic(code: .init(rawValue: "X"), message: Bilingual("甲", "a"))
        for diagnostic in [plain, random(&generator)] {
            let text = DiagnosticFormatter(language: .english).json([diagnostic])
            let places = keys.compactMap { text.range(of: $0)?.lowerBound }
            #expect(places.count == keys.count && places == places.sorted())
        }
        #expect(try JSONSerialization.jsonObject(with: Data("[]".utf8)) as? [Int] == [])
    }

    @Test("one diagnostic takes one line", arguments: 0..<20 as Range<UInt64>)
    func lines(seed: UInt64) {
        var generator = SplitMix64(seed: 300 + seed)
        let diagnostics = (0..<5).map { _ in random(&generator) }
        let text = DiagnosticFormatter(language: .english).json(diagnostics)
        #expect(text.utf8.count { $0 == 10 } == 6)
        #expect(!text.utf8.contains { $0 < 0x20 && $0 != 10 })
    }
}
