import Testing

@testable import Diagnostics

@Suite("A fault that a column has in many cells") struct RepeatedCellsTests {
    private func fault(_ rows: [Int], column: Int? = 3, sheet: String? = "项目", heading: String? = "所属单位") -> Diagnostic {
        func place(_ row: Int) -> Place { Place(file: "a.xlsx", sheet: sheet, cell: .init(row: row, heading: heading, column: column)) }
        var diagnostic = Diagnostic(
            code: .init(rawValue: "LED0206"), message: Bilingual("没有叫“甲县”的单位", "there is no unit '甲县'"), place: place(rows[0]),
            hints: [Bilingual("改正", "correct it")])
        diagnostic.repeats = rows.dropFirst().map { .init(message: diagnostic.message, place: place($0)) }
        return diagnostic
    }

    @Test("is told with its range and how many there are", arguments: [
        ([2, 3, 4], "（C2:C4 共 3 格）", " (C2:C4, 3 cells)"), ([2, 7], "（C2、C7 共 2 格）", " (C2, C7, 2 cells)"),
        ([9, 2, 3, 4, 9], "（C2:C4、C9 共 5 格）", " (C2:C4, C9, 5 cells)"), (Array(2...254), "（C2:C254 共 253 格）", " (C2:C254, 253 cells)"),
        ([2, 4, 6, 8, 10, 12, 14, 16, 18], "（C2、C4、C6、C8、C10、C12、C14、C16等 共 9 格）", " (C2, C4, C6, C8, C10, C12, C14, C16 and others, 9 cells)"),
    ])
    func ranges(_ rows: [Int], _ chinese: String, _ english: String) {
        #expect(fault(rows).cells == Bilingual(chinese, english))
    }

    @Test("has rows where there are no letters, and nothing for a single cell")
    func rows() {
        #expect(fault([2, 3, 9], column: nil, sheet: nil).cells == Bilingual("（第 2–3、9 行，共 3 格）", " (rows 2–3, 9, 3 cells)"))
        #expect(fault(Array(stride(from: 2, to: 40, by: 2)), column: nil).cells?.chinese.contains("16 行等，共 19 格") == true)
        #expect(fault([2]).cells == nil)
    }

    @Test("stands behind its message, and each cell is in the JSON")
    func forms() {
        let text = DiagnosticFormatter(language: .chinese).console(fault([2, 3]))
        #expect(text == "a.xlsx!项目!C2: 错误[LED0206]: 第2行“所属单位”列：没有叫“甲县”的单位（C2:C3 共 2 格）\n  办法: 改正")
        #expect(DiagnosticFormatter(language: .english).console(fault([2, 3])).contains("no unit '甲县' (C2:C3, 2 cells)\n"))
        let json = DiagnosticFormatter(language: .english).json([fault([2, 3])])
        #expect(json.contains(#""repeats": [{"message": {"zh": "没有叫“甲县”的单位""#) && json.contains(#""cell": "C3", "row": 3, "heading": "所属单位"}}]}"#))
        #expect(!DiagnosticFormatter(language: .english).json([fault([2])]).contains("repeats"))
    }

    @Test("is the same only in one column of one sheet, with one message and one way out")
    func column() {
        let one = fault([2])
        #expect(one.column != nil && one.column == fault([90]).column)
        #expect(one.column != fault([2], column: 4).column && one.column != fault([2], sheet: "案件").column)
        #expect(fault([2], column: nil, heading: nil).column == nil, "of a whole row")
        var other = one
        other.message = Bilingual("没有叫“乙县”的单位", "there is no unit '乙县'")
        #expect(other.column != one.column)
        (other.kin, other.severity) = ("x", .error)
        var third = one
        third.kin = "x"
        #expect(other.column == third.column && other.column != one.column, "kin stands for the message")
        other.hints = []
        #expect(other.column != third.column)
        third.notes = [.init(message: Bilingual("那里", "there"))]
        #expect(third.column == nil, "a note is of one record")
    }
}
