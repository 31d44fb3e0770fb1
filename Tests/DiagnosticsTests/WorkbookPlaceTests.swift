import Diagnostics
import Testing

@Suite("Places in a workbook are printed as a spreadsheet names them")
struct WorkbookPlaceTests {
    private func place(_ sheet: String?, _ row: Int, _ column: Int?, heading: String? = nil)
        -> Place
    {
        Place(
            file: "台账.xlsx",
            sheet: sheet,
            cell: .init(row: row, heading: heading, column: column)
        )
    }

    private func diagnostic(_ place: Place, note: Place? = nil) -> Diagnostic {
        Diagnostic(
            code: .init(rawValue: "XLS0113"),
            message: Bilingual("值不对", "the value is wrong"),
            place: place,
            notes: note.map { [.init(message: Bilingual("先前在这里", "earlier here"), place: $0)] }
                ?? []
        )
    }

    @Test(
        "letters of columns",
        arguments: [
            (1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (702, "ZZ"), (703, "AAA"),
            (16_384, "XFD"),
        ]
    )
    func letters(_ column: Int, _ expected: String) {
        #expect(Place.Cell.letters(ofColumn: column) == expected)
    }

    @Test("file, sheet and cell")
    func description() {
        #expect(place("案件", 7, 2).description == "台账.xlsx!案件!B7")
        #expect(place("案件", 7, nil).description == "台账.xlsx!案件!7")
        #expect(Place(file: "台账.xlsx", sheet: "案件").description == "台账.xlsx!案件")
        #expect(place(nil, 7, 2).description == "台账.xlsx")
    }

    @Test("the cell is not said twice, the heading is said")
    func console() {
        let formatter = DiagnosticFormatter(language: .chinese)
        #expect(
            formatter.console(diagnostic(place("案件", 7, 2))) == "台账.xlsx!案件!B7: 错误[XLS0113]: 值不对"
        )
        #expect(
            formatter.console(diagnostic(place("案件", 7, 2, heading: "查实金额")))
                == "台账.xlsx!案件!B7: 错误[XLS0113]: 第7行“查实金额”列：值不对"
        )
        let noted = formatter.console(diagnostic(place("案件", 7, 2), note: place("案件", 3, 2)))
        #expect(noted.hasSuffix("\n  说明: 先前在这里: 台账.xlsx!案件!B3"))
        let english = DiagnosticFormatter(language: .english).console(
            diagnostic(place("案件", 7, 2, heading: "x"))
        )
        #expect(english == "台账.xlsx!案件!B7: error[XLS0113]: row 7, column 'x': the value is wrong")
    }

    @Test("programs get sheet and cell as members of their own")
    func json() {
        let text = DiagnosticFormatter(language: .chinese).json([
            diagnostic(place("案件", 7, 2, heading: "查实金额"))
        ])
        #expect(
            text.contains(
                #""place": {"file": "台账.xlsx", "sheet": "案件", "cell": "B7", "row": 7, "heading": "查实金额"}"#
            )
        )
        let row = DiagnosticFormatter(language: .chinese).json([diagnostic(place("案件", 7, nil))])
        #expect(row.contains(#""place": {"file": "台账.xlsx", "sheet": "案件", "row": 7}"#))
    }

    @Test("cells are in the order of their sheets and rows")
    func order() {
        let places = [
            place("乙", 9, 2), place("甲", 2, 3), place("乙", 2, 1), place("甲", 2, 1),
            Place(file: "台账.xlsx"),
        ]
        let ordered = places.map { diagnostic($0) }.inOrderOfText().compactMap {
            $0.place?.description
        }
        #expect(
            ordered == ["台账.xlsx", "台账.xlsx!乙!A2", "台账.xlsx!乙!B9", "台账.xlsx!甲!A2", "台账.xlsx!甲!C2"]
        )
    }
}
