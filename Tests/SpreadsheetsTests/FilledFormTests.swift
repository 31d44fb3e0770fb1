import Diagnostics
import OfficialDocument
import Testing

@testable import Spreadsheets
@testable import Workbook

@Suite("A form filled in by hand in its workbook") struct FilledFormTests {
    private static func cell(_ row: Int, _ column: Int, _ content: TableCell.Content) -> TableCell {
        TableCell(region: .init(rows: row..<row + 1, columns: column..<column + 1), content: content)
    }

    private func sheet(_ figures: [String?] = [nil, nil, nil, nil], _ blanks: [String?] = [nil, nil]) -> FormSheet {
        let cells = [
            Self.cell(0, 0, .ordinal("甲")), Self.cell(0, 1, .heading(HeadingText(pieces: ["涉及", "人数"], unit: "万人"))),
            Self.cell(0, 2, .heading(HeadingText(pieces: ["金额"], unit: "万元"))), Self.cell(1, 0, .stub("合计")),
            Self.cell(1, 1, .figure(figures[0])), Self.cell(1, 2, .figure(figures[1])), Self.cell(2, 0, .stub("其中：甲类")),
            Self.cell(2, 1, .figure(figures[2])), Self.cell(2, 2, .figure(figures[3])),
        ]
        return FormSheet(
            label: nil, title: PlacedText("情况表"), caption: PlacedText("制表时间：　　年　　月　　日"),
            table: Table(columnCount: 3, rowCount: 3, headerRowCount: 1, cells: cells), sentencesLabel: "其他情况：",
            sentences: [
                [.text("1.共"), .blank(value: blanks[0]), .text("个，涉及"), .blank(value: blanks[1]), .text("万元；")], [.text("2.没有空格。")],
            ], signatures: [], notesLabel: "", notes: [])
    }

    /// Its workbook with some cells changed, read back.
    ///
    /// - Parameter changes: by sheet, row and column; nil empties a cell.
    private func read(
        _ filled: FormSheet, _ changes: [(row: Int, column: Int, value: CellValue)] = [], title: String? = nil,
        info: [(String, FormWorkbook.Info)] = [("单位", .text("栖云区")), ("截止日", .day(2020, 12, 31))]
    ) throws -> FilledForm {
        let bytes = try book(filled, changes, title: title, info: info)
        return try FilledForm.read(file: "表.xlsx", bytes: bytes, of: sheet())
    }

    private func book(
        _ filled: FormSheet, _ changes: [(row: Int, column: Int, value: CellValue)], title: String? = nil,
        info: [(String, FormWorkbook.Info)] = []
    ) throws -> [UInt8] {
        let created = try #require(CellDate(year: 2020, month: 12, day: 31))
        var contents = FormWorkbook(filled, info: info).contents(created: created)
        for change in changes {
            let row = try #require(contents.sheets[0].rows.firstIndex { $0.number == change.row })
            contents.sheets[0].rows[row].cells.removeAll { $0.column == change.column }
            contents.sheets[0].rows[row].cells.append(CellContents(column: change.column, value: change.value))
            contents.sheets[0].rows[row].cells.sort { $0.column < $1.column }
        }
        if let title { contents.sheets[0].name = title }
        return try XLSXWriter.bytes(of: contents, file: "表.xlsx")
    }

    private func faults(_ changes: [(row: Int, column: Int, value: CellValue)]) throws -> [String] {
        do {
            let filled = try read(sheet(["1.5", "2", "1.5", "2"], ["3", "4"]), changes)
            return filled.faults.map { "\($0.code.rawValue) \($0.place?.description ?? "")" }
        } catch let failure as StageFailure {
            return failure.diagnostics.map { "\($0.code.rawValue) \($0.place?.description ?? "")" }
        }
    }

    @Test("figures, blanks and what the form has no room for come back, each with its cell")
    func whole() throws {
        let filled = try read(sheet(["0.0012", "52.10", "0", "1285.12"], ["58", "210.4"]))
        #expect(filled.figures.map { $0.map(\.digits) } == [["0.0012", "52.1"], ["0", "1285.12"]])
        #expect(filled.figures[0][1].place.description == "表.xlsx!情况表!C4")
        #expect(filled.blanks.map(\.digits) == ["58", "210.4"])
        #expect(filled.blanks[0].place.description == "表.xlsx!情况表!A6")
        #expect(filled.info.map(\.key) == ["单位", "截止日"] && filled.info.map(\.value.digits) == ["栖云区", "2020-12-31"])
        #expect(filled.info[1].value.place.description == "表.xlsx!报表信息!B2")
    }

    @Test("words that a notice repeats by itself are no part of the number", arguments: [
        ("其他情况：1.共个共37个，涉及4万元；", ["37", "4"], 0), ("其他情况：1.共37个，涉及4万元；", ["37", "4"], 0), ("其他情况：1.共个37个，涉及4万元；", ["0", "4"], 1),
        ("其他情况：1.共共37个，涉及4万元；", ["0", "4"], 1), ("其他情况：1.共个共个，涉及万元；", [nil, nil], 0),
    ] as [(String, [String?], Int)])
    func repeated(_ sentence: String, _ expected: [String?], _ count: Int) throws {
        let filled = try read(sheet(["1.5", "2", "1.5", "2"], ["3", "4"]), [(6, 1, .text(sentence))])
        #expect(filled.blanks.map(\.digits) == expected, "\(filled.blanks)")
        #expect(filled.faults.count == count && filled.faults.allSatisfy { $0.code.rawValue == "RET0602" })
    }

    @Test("a sentence typed anew is read alike whatever its number's mark, commas, brackets and quotation marks are", arguments: [
        "其他情况：1.公布“甲类”12户，列入（黑名单）0.5件；", "其他情况:1,公布\"甲类\"12户,列入(黑名单)0.5件;", "其他情况：1，公布‘甲类’12户，列入（黑名单）0.5件。",
        "其他情况：1．公布＂甲类＂12户，列入（黑名单）0.5件", "其他情况： 1、 公布“甲类” 12 户,列入（黑名单) 0.5 件.", "其他情况:１．公布”甲类“12户，列入(黑名单）0.5件；",
    ])
    func marks(_ sentence: String) throws {
        var form = sheet()
        form.sentences = [[.text("1.公布“甲类”"), .blank(value: nil), .text("户，列入（黑名单）"), .blank(value: nil), .text("件；")]]
        var filling = FormFilling(sheet: form, file: "表.xlsx")
        let bytes = try book(form, [(6, 1, .text(sentence))])
        let reader = try XLSXReader(file: "表.xlsx", bytes: bytes)
        try filling.readForm(reader.rows(of: reader.sheet(named: "情况表")))
        let filled = filling.filled()
        #expect(filled.blanks.map(\.digits) == ["12", "0.5"] && filled.faults.isEmpty, "\(filled)")
    }

    @Test("a mark within a figure is still no part of it, and a sentence of other words is still another", arguments: [
        ("其他情况：1.共1,234个,涉及4万元;", "RET0602", ["0", "4"]), ("其他情况：1,共１２个，涉及4万元", "RET0602", ["0", "4"]),
        ("其他情况：1.共3个，涉及３．５万元；", "RET0602", ["3", "0"]), ("其他情况：1.共3个(涉及4万元；", "RET0603", []), ("其他情况：2.共3个，涉及4万元；", "RET0603", []),
        ("其他情况：1共3个，涉及4万元；", "RET0603", []), ("1.共3个，涉及4万元；", "RET0603", []), ("其他情况：1.共3个，涉及4万元；5", "RET0603", []),
    ] as [(String, String, [String])])
    func otherMarks(_ sentence: String, _ code: String, _ blanks: [String]) throws {
        let filled = try read(sheet(["1.5", "2", "1.5", "2"], ["3", "4"]), [(6, 1, .text(sentence))])
        #expect(filled.faults.map(\.code.rawValue) == [code] && filled.blanks.map(\.digits) == blanks, "\(filled)")
    }

    @Test("a sentence may begin or end with a blank, or be one")
    func blankAtTheEnds() {
        let match = { (pieces: [SentencePiece], text: String) in SentenceMatch(label: "", pieces: pieces).values(in: text) }
        #expect(match([.blank(value: nil), .text("户，"), .blank(value: nil)], "1.5户,2。") == ["1.5", "2"])
        #expect(match([.text("1.共"), .blank(value: nil), .text("。")], "1、共0.5.") == ["0.5"])
        #expect(match([.blank(value: nil)], "7") == ["7"] && match([], "") == [] && match([], "多写的") == nil)
        #expect(match([.blank(value: nil), .blank(value: nil)], "12") == nil, "nobody knows where the one ends")
    }

    @Test("what is not filled in is blank, not zero")
    func blank() throws {
        let filled = try read(sheet())
        #expect(filled.figures.flatMap { $0 }.allSatisfy { $0.digits == nil } && filled.figures.count == 2)
        #expect(filled.blanks.map(\.digits) == [nil, nil])
    }

    @Test("numbers typed over what was there, and into the sentence's blanks")
    func typed() throws {
        let number = CellValue.number(CellNumber(digits: "7.25"))
        let sentence = CellValue.text("其他情况：1.共＿12＿个，涉及 0.5 万元；")
        let filled = try read(sheet(), [(4, 3, number), (6, 1, sentence)])
        #expect(filled.figures[0][1].digits == "7.25" && filled.blanks.map(\.digits) == ["12", "0.5"])
    }

    @Test("a cell that is no number is told of at its place", arguments: [
        (CellValue.text("1,234"), "RET0602 表.xlsx!情况表!B4"), (.text("3.5万"), "RET0602 表.xlsx!情况表!B4"),
        (.text("１２"), "RET0602 表.xlsx!情况表!B4"), (.text("12"), "RET0602 表.xlsx!情况表!B4"),
        (.number(CellNumber(digits: "-1")), "RET0602 表.xlsx!情况表!B4"), (.boolean(true), "RET0602 表.xlsx!情况表!B4"),
        (.number(CellNumber(digits: "0.5", format: NumberFormat(code: "0%"))), "RET0602 表.xlsx!情况表!B4"),
    ])
    func noNumber(value: CellValue, expected: String) throws {
        #expect(try faults([(4, 2, value)]) == [expected])
    }

    @Test("all that is wrong is told at once: headings, cells, sentences")
    func several() throws {
        let found = try faults([
            (3, 3, .text("数额\n（元）")), (4, 2, .text("无")), (5, 1, .text("乙类")), (6, 1, .text("其他情况：1.共3项，涉及4万元；")),
        ])
        #expect(
            found == [
                "RET0601 表.xlsx!情况表!C3", "RET0602 表.xlsx!情况表!B4", "RET0601 表.xlsx!情况表!A5", "RET0603 表.xlsx!情况表!A6",
            ])
        #expect(try faults([(6, 1, .text("其他情况：1.共三个，涉及4万元；"))]) == ["RET0602 表.xlsx!情况表!A6"])
        #expect(try faults([(7, 1, .text("2.有空格。"))]) == ["RET0603 表.xlsx!情况表!A7"])
    }

    @Test("the words of each message, in both languages")
    func words() {
        let place = Place(file: "f")
        let heading = Diagnostic.otherHeading("数额", expected: "金额（万元）", at: place)
        #expect(heading.message.chinese == "这里应当是“金额（万元）”，写的是“数额”")
        #expect(heading.message.english == "this should be '金额（万元）', and says '数额'")
        #expect(Diagnostic.filledCell(.text("3.5万"), at: place).message.chinese == "“3.5万”不能用：数后面不带单位")
        #expect(Diagnostic.filledCell(.blank, at: place).message.english == "what is filled in is blank")
        #expect(Diagnostic.otherSentence(at: place).message.chinese == "这一句和表单上的不一样")
        for diagnostic in [heading, .filledCell(.blank, at: place), .otherSentence(at: place)] {
            #expect(diagnostic.severity == .error && diagnostic.hints.count == 1)
        }
    }

    @Test("why a text is no number", arguments: [
        ("１", "数字用了全角"), ("１２．５", "数字用了全角"), ("194.97万", "数后面不带单位"), ("12户", "数后面不带单位"), ("３万元", "数后面不带单位"),
        ("1,234", "数里不能有逗号或空格"), ("1，234", "数里不能有逗号或空格"), ("1 234", "数里不能有逗号或空格"), ("-3", "不能是负数"), ("－3", "不能是负数"),
        ("无", "不是数"), ("约3", "不是数"), ("3左右", "不是数"), ("", "不是数"), ("####", "不是数"), ("-", "不是数"),
    ])
    func texts(_ text: String, _ expected: String) {
        #expect(FilledTextFault(text).words.chinese == expected)
        #expect(Diagnostic.filledCell(.text(text), at: Place(file: "f")).message.chinese == "“\(text)”不能用：\(expected)")
        #expect(Diagnostic.filledCell(.text(text), at: Place(file: "f")).message.english.contains(FilledTextFault(text).words.english))
    }

    @Test("0 stands in for what is no number, and says so")
    func standIn() throws {
        let filled = try read(sheet(["1.5", "2", "1.5", "2"], ["3", "4"]), [(4, 2, .text("１")), (6, 1, .text("其他情况：1.共三个，涉及4万元；"))])
        #expect(filled.figures[0].map(\.digits) == ["0", "2"] && filled.figures[0].map(\.isFaulty) == [true, false])
        #expect(filled.blanks.map(\.digits) == ["0", "4"] && filled.blanks.map(\.isFaulty) == [true, false] && !filled.isOfOtherForm)
        #expect(try read(sheet(["1.5", "2", "1.5", "2"], ["3", "4"]), [(5, 1, .text("乙类"))]).isOfOtherForm)
    }

    @Test("another workbook, one without its sheets or no workbook at all is refused")
    func others() throws {
        #expect(throws: StageFailure.self) { try read(sheet(), title: "别的表") }
        #expect(throws: StageFailure.self) { try FilledForm.read(file: "x.xlsx", bytes: Array("PK".utf8), of: sheet()) }
        let book = try BookTable.xlsx(
            [BookTable(name: "各数", columns: [.init("数", width: 9)], rows: [[.number("12.50")], [.text("甲")], [.blank]])], title: "底数",
            created: (2020, 12, 31), file: "底数.xlsx")
        #expect(throws: StageFailure.self) { try FilledForm.read(file: "底数.xlsx", bytes: book, of: sheet()) }
    }

    @Test("a plain table keeps its numbers as they are written")
    func table() throws {
        let table = BookTable(
            name: "各数", columns: [.init("数", width: 9), .init("额", width: 9)], rows: [[.text("=1+1"), .number("12.50")], [.blank, .number("7")]])
        let bytes = try BookTable.xlsx([table, table.named("二")], title: "底数", created: (2020, 12, 31), file: "底数.xlsx")
        let reader = try XLSXReader(file: "底数.xlsx", bytes: bytes)
        #expect(reader.sheets.map(\.name) == ["各数", "二"])
        let rows = try reader.rows(of: reader.sheets[0])
        var found: [[String]] = []
        while try rows.advance() { found.append((1...2).map { rows.row.cell($0).value.plainText }) }
        #expect(found == [["数", "额"], ["=1+1", "12.5"], ["", "7"]])
        #expect(String(decoding: table.csv, as: UTF8.self) == "\u{FEFF}数,额\r\n'=1+1,12.50\r\n,7\r\n")
    }
}

extension BookTable {
    fileprivate func named(_ name: String) -> BookTable {
        var table = self
        table.name = name
        return table
    }
}
