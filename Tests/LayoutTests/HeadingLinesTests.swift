import Composition
import Diagnostics
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

@Suite("Balanced headings")
struct HeadingLinesTests {
    @Test(
        "break between the author's pieces, in the fewest lines, evenly",
        arguments: [
            (["用人", "单位", "户数"], 2, ["用人", "单位", "户数"]),
            (["用人", "单位", "户数"], 3, ["用人", "单位", "户数"]),
            (["用人", "单位", "户数"], 4, ["用人单位", "户数"]),
            (["用人", "单位", "户数"], 6, ["用人单位户数"]),
            (["其中：", "农民工"], 3, ["其中：", "农民工"]),
            (["其中：", "农民工", "人数"], 3, ["其中：", "农民工", "人数"]),
            (["通过", "协调等", "非立案", "方式", "解决"], 4, ["通过", "协调等", "非立案", "方式解决"]),
            (["检查情况"], 8, ["检查情况"]),
        ])
    func pieces(pieces: [String], limit: Int, expected: [String]) {
        let lines = HeadingLines.balanced(pieces, limit: limit)
        #expect(lines.count == expected.count)
        #expect(lines.joined() == expected.joined())
        #expect(lines.allSatisfy { $0.count <= limit })
        for piece in pieces where piece.count <= limit {
            #expect(lines.contains { $0.contains(piece) }, "\(piece) was cut: \(lines)")
        }
    }

    @Test("a piece longer than the line is broken into even parts")
    func longPiece() {
        #expect(HeadingLines.balanced(["签订劳动合同人数"], limit: 3).map(\.count).sorted() == [2, 3, 3])
        #expect(HeadingLines.balanced(["签订劳动"], limit: 3) == ["签订", "劳动"])
    }

    @Test("no line begins with a closing mark")
    func closingMarks() {
        #expect(HeadingLines.balanced(["其中：农民工"], limit: 2).allSatisfy { !$0.hasPrefix("：") })
    }

    @Test("nothing gives nothing")
    func nothing() {
        #expect(HeadingLines.balanced([], limit: 3).isEmpty)
    }
}
