import Diagnostics
import Testing

@Suite("Failures and near names")
struct FailureTests {
    private let error = Diagnostic(code: .init(rawValue: "E"), message: Bilingual("错", "wrong"))
    private let warning = Diagnostic(
        code: .init(rawValue: "W"), severity: .warning, message: Bilingual("怪", "odd"))

    @Test("a collector fails with everything once there is an error")
    func collector() {
        var collector = DiagnosticCollector()
        collector.report(warning)
        #expect(!collector.hasErrors)
        #expect(throws: Never.self) { try collector.throwIfFailed() }
        collector.report(contentsOf: [error, warning])
        #expect(collector.hasErrors)
        #expect(throws: StageFailure([warning, error, warning])) { try collector.throwIfFailed() }
    }

    @Test("an attempt keeps the diagnostics of what failed and the output of what did not")
    func attempt() {
        let failing: () throws(StageFailure) -> Int = { () throws(StageFailure) -> Int in
            throw StageFailure(Diagnostic(code: .init(rawValue: "E"), message: Bilingual("错", "wrong")))
        }
        var collector = DiagnosticCollector()
        #expect(collector.attempt { () throws(StageFailure) -> Int in 7 } == 7)
        #expect(collector.diagnostics.isEmpty)
        #expect(collector.attempt(failing) == nil)
        #expect(collector.diagnostics == [error])
    }

    @Test("a failure without an error is our own mistake")
    func noError() async {
        await #expect(processExitsWith: .failure) {
            _ = StageFailure([])
        }
    }

    @Test("the nearest name is at most half the letters away", arguments: [
        ("totl", ["total", "tax"], "total"), ("建筑业企业", ["合计", "建筑企业"], "建筑企业"),
        ("制表时问", ["截止日", "制表时间"], "制表时间"), ("ab", ["ba"], "ba"), ("abcd", ["xyzw"], nil),
        ("a", ["abc"], nil), ("cat", ["bat", "hat"], "bat"), ("n1", ["k1", "n2"], "n2"), ("回执日期", ["成文日期", "回执期限"], "回执期限"),
        ("总包单位", ["单位", "总包"], "总包"), ("", ["a"], "a"),
        ("x", [], nil), ("same", ["same", "sane"], "same"),
    ] as [(String, [String], String?)])
    func nearest(typed: String, names: [String], expected: String?) {
        #expect(nearestName(to: typed, among: names) == expected)
    }

    @Test("a sentence is there in both languages")
    func bilingual() {
        let sentence = Bilingual("好", "good")
        #expect(Language.allCases.map { sentence.text(in: $0) } == ["好", "good"])
        #expect(Language(rawValue: "zh") == .chinese && Language(rawValue: "en") == .english)
    }
}
