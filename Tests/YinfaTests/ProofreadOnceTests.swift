import Diagnostics
import Testing

@testable import Yinfa

/// A loop prints its line many times, and so does what is wrong in it.
@Suite("What a loop's line makes wrong is told once") struct ProofreadOnceTests {
    private func finding(_ code: String, _ line: Int?, _ text: String) -> Diagnostic {
        Diagnostic(
            code: .init(rawValue: code), severity: .warning, message: Bilingual(text, text),
            place: Place(file: "a.gw", position: line.map { .init(line: $0, column: 3) }))
    }

    private func told(_ findings: [Diagnostic]) -> [String] {
        Press.onceEach(findings).map { "\($0.code.rawValue) \($0.message.chinese)" + $0.notes.map { " " + $0.message.chinese }.joined() }
    }

    @Test("the first of many stays, with their number; others keep their order")
    func many() {
        let loop = (1...12).map { finding("GBT0126", 5, "第\($0)条") }
        #expect(told([finding("GBT0101", 2, "甲")] + loop + [finding("GBT0126", 6, "乙")]) == ["GBT0101 甲", "GBT0126 第1条 这一处一共印出12次这样的错", "GBT0126 乙"])
    }

    @Test("two at a place, others there, and what has no line are all told")
    func few() {
        let two = [finding("GBT0126", 5, "甲"), finding("GBT0126", 5, "乙"), finding("GBT0127", 5, "丙")]
        #expect(told(two).count == 3)
        #expect(told((1...4).map { finding("GBT0126", nil, "\($0)") }).count == 4)
        #expect(told([]) == [])
    }
}
