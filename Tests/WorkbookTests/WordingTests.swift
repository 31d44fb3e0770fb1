import Diagnostics
import Testing

@testable import Workbook

/// The messages of workbooks, word for word, as a clerk reads them.
@Suite("What is said of workbooks")
struct WordingTests {
    private static let place = Place(
        file: "台账.xlsx",
        sheet: "案件",
        cell: .init(row: 7, column: 2)
    )

    private func check(
        _ diagnostic: Diagnostic,
        _ code: String,
        _ chinese: String,
        _ english: String
    ) {
        #expect(diagnostic.code.rawValue == code)
        #expect(diagnostic.message.chinese == chinese)
        #expect(diagnostic.message.english == english)
        #expect(diagnostic.hints.count == 1)
        let hint = diagnostic.hints[0]
        #expect(!hint.chinese.hasSuffix("。") && !hint.english.hasSuffix("."))
        #expect(hint.chinese.contains { $0.unicodeScalars.contains { $0.value > 0x4E00 } })
    }

    @Test(
        "files that are something else",
        arguments: [
            (FileKind.empty, "文件是空的", "the file is empty"),
            (.oldWorkbook, "这是旧格式的 Excel 工作簿（.xls）", "this is a workbook of the old format (.xls)"),
            (.html, "这是网页，不是 Excel 工作簿", "this is a web page, not an Excel workbook"),
            (
                .xml, "这是 XML 表格，不是 Excel 工作簿（.xlsx）",
                "this is an XML spreadsheet, not an Excel workbook (.xlsx)"
            ),
            (.pdf, "这是 PDF，不是 Excel 工作簿", "this is a PDF, not an Excel workbook"),
            (.text, "这是文本，不是 Excel 工作簿", "this is text, not an Excel workbook"),
        ]
    )
    func kinds(_ kind: FileKind, _ chinese: String, _ english: String) {
        check(.noWorkbook(kind, file: "台账.xlsx"), "XLS0101", chinese, english)
    }

    @Test("what to do with a file depends on what it is")
    func kindHints() {
        func hint(_ kind: FileKind) -> String {
            Diagnostic.noWorkbook(kind, file: "x").hints[0].chinese
        }
        #expect(hint(.text).contains(".csv"))
        #expect(hint(.oldWorkbook).contains("另存为"))
        #expect(hint(.html).contains("另存为"))
        #expect(hint(.pdf) == "找到原来的表格")
        #expect(hint(.empty) == "找到原来的表格")
    }

    @Test("passwords, damage and size")
    func archives() {
        check(
            .noWorkbook(.encrypted, file: "x"),
            "XLS0102",
            "工作簿设了打开密码",
            "the workbook has a password"
        )
        check(
            .archive(.encrypted, part: nil, file: "x"),
            "XLS0102",
            "工作簿设了打开密码",
            "the workbook has a password"
        )
        check(
            .archive(.damaged, part: nil, file: "x"),
            "XLS0103",
            "工作簿不完整或已损坏",
            "the workbook is incomplete or damaged"
        )
        check(
            .archive(.damaged, part: .sheet("案件"), file: "x"),
            "XLS0103",
            "工作表“案件”已损坏",
            "the sheet '案件' is damaged"
        )
        check(
            .archive(.doubled(entry: "a"), part: nil, file: "x"),
            "XLS0103",
            "工作簿不完整或已损坏",
            "the workbook is incomplete or damaged"
        )
        check(
            .archive(.tooLarge(entry: nil), part: nil, file: "x"),
            "XLS0104",
            "工作簿太大",
            "the workbook is too large"
        )
        check(
            .archive(.tooLarge(entry: "xl/a.xml"), part: nil, file: "x"),
            "XLS0104",
            "工作簿里的 xl/a.xml 太大",
            "xl/a.xml in the workbook is too large"
        )
        check(
            .archive(.tooManyEntries(20_000), part: nil, file: "x"),
            "XLS0104",
            "工作簿里有 20000 个部件，太多",
            "the workbook has 20000 parts, too many"
        )
        check(
            .archive(.bomb(entry: "xl/a.xml"), part: nil, file: "x"),
            "XLS0104",
            "工作簿里的 xl/a.xml 压缩得不正常，没有展开",
            "xl/a.xml in the workbook is packed suspiciously and was not unpacked"
        )
    }

    @Test("parts")
    func parts() {
        check(
            .missingPart(.sharedStrings, file: "x"),
            "XLS0105",
            "工作簿缺少文字表",
            "the workbook lacks the table of texts"
        )
        check(
            .partXML(
                .malformed(line: 3, column: 17, reason: "mismatched tag"),
                part: .styles,
                file: "x"
            ),
            "XLS0106",
            "格式表写坏了（XML 第 3 行第 17 字节：mismatched tag）",
            "the table of formats is broken (XML line 3, byte 17: mismatched tag)"
        )
        check(
            .partXML(.doctype, part: .workbook, file: "x"),
            "XLS0107",
            "工作表目录里有文档类型声明，可能藏有外部引用，不予读取",
            "the list of sheets declares a document type, which may hide references to other files; it is not read"
        )
        check(
            .outsidePart(.sheet("案件"), target: "http://a/b", file: "x"),
            "XLS0108",
            "工作表“案件”不在工作簿里，指向“http://a/b”",
            "the sheet '案件' is not in the workbook but at 'http://a/b'"
        )
        check(
            .wrongPart(.relationships, file: "x"),
            "XLS0109",
            "部件目录的内容不对：放着别的部件",
            "the list of parts holds something else"
        )
        check(.noSheet(file: "x"), "XLS0110", "工作簿里没有工作表", "the workbook has no sheet")
    }

    @Test("a sheet that is not there is answered with those that are")
    func unknownSheet() {
        let far = Diagnostic.unknownSheet("步骤", among: ["案件", "参数一览"], file: "x")
        check(far, "XLS0110", "没有工作表“步骤”", "there is no sheet '步骤'")
        #expect(far.hints[0].chinese == "有这些工作表：“案件”、“参数一览”")
        let near = Diagnostic.unknownSheet("案件 ", among: ["案件", "参数"], file: "x")
        #expect(near.hints[0].english == "did you mean '案件'?")
    }

    @Test(
        "cells and rows",
        arguments: [
            (
                SheetFault(kind: .badReference("Ä1"), row: 7, column: nil), "XLS0111",
                "“Ä1”不是工作表里的行号或格号", "'Ä1' is no row or cell of a sheet"
            ),
            (
                SheetFault(kind: .order, row: 7, column: nil), "XLS0112", "这一行重复，或者行的次序乱了",
                "this row is there twice, or the rows are out of order"
            ),
            (
                SheetFault(kind: .order, row: 7, column: 2), "XLS0112", "这一格重复，或者格的次序乱了",
                "this cell is there twice, or the cells are out of order"
            ),
            (
                SheetFault(kind: .malformedValue("12a"), row: 7, column: 2), "XLS0113",
                "“12a”不是这一格的类型所能有的值", "'12a' is no value of the cell's type"
            ),
            (
                SheetFault(kind: .noSuchText("9"), row: 7, column: 2), "XLS0114", "文字表里没有第 9 条",
                "the table of texts has no entry 9"
            ),
            (
                SheetFault(kind: .textTooLong, row: 7, column: 2), "XLS0115", "这一格的文字太长",
                "the text of the cell is too long"
            ),
            (
                SheetFault(kind: .badMerge("A:"), row: 0, column: nil), "XLS0116",
                "合并单元格的范围“A:”不对", "'A:' is no range of merged cells"
            ),
            (
                SheetFault(kind: .overlappingMerge, row: 7, column: 2), "XLS0116",
                "这里的合并单元格互相重叠", "merged cells overlap here"
            ),
            (
                SheetFault(kind: .formulaWithoutValue, row: 7, column: 2), "XLS0117",
                "公式还没有算出结果，当作空白", "the formula has no result yet; the cell counts as blank"
            ),
        ]
    )
    func cells(_ fault: SheetFault, _ code: String, _ chinese: String, _ english: String) {
        let diagnostic = Diagnostic.sheet(fault, at: Self.place)
        check(diagnostic, code, chinese, english)
        #expect(diagnostic.place?.description == "台账.xlsx!案件!B7")
    }

    @Test("hidden parts and what is written")
    func writing() {
        check(
            .sheetHidden(Bilingual("列 C", "the columns C"), at: Self.place),
            "XLS0118",
            "有隐藏的列 C，其中的数据也读入",
            "the columns C are hidden; their data is read as well"
        )
        check(
            .contentsSheetName("a/b", isDoubled: false),
            "XLS0201",
            "“a/b”不能作工作表的名称",
            "'a/b' cannot be the name of a sheet"
        )
        check(
            .contentsSheetName("案件", isDoubled: true),
            "XLS0201",
            "两个工作表都叫“案件”",
            "two sheets are called '案件'"
        )
        check(
            .contentsSize(at: Self.place),
            "XLS0202",
            "行或列超出工作表，或者次序乱了",
            "rows or columns go beyond a sheet or are out of order"
        )
        check(
            .contentsText(255, at: Self.place),
            "XLS0203",
            "文字太长，写不进工作簿",
            "the text is too long for a workbook"
        )
        check(
            .contentsNumber("1,2", at: Self.place),
            "XLS0204",
            "“1,2”不能按原样存成数",
            "'1,2' cannot be stored as it is"
        )
        check(
            .contentsRange(at: Self.place),
            "XLS0205",
            "合并、筛选或选项的范围不对，或者互相重叠",
            "a merged, filtered or listed range is wrong or overlaps another"
        )
        check(
            .contentsLibrary("x"),
            "XLS0206",
            "不能写出工作簿：x",
            "the workbook cannot be written: x"
        )
        check(
            .markUnknownSheet("案卷", file: "x"),
            "XLS0207",
            "要标注的工作表“案卷”不在工作簿里",
            "the sheet '案卷' to be marked is not in the workbook"
        )
    }

    @Test("a long foreign text is quoted by its beginning")
    func quoted() {
        let long = String(repeating: "很", count: 400)
        let fault = SheetFault(kind: .malformedValue(long), row: 7, column: 2)
        #expect(Diagnostic.sheet(fault, at: Self.place).message.chinese.count < 80)
        #expect(Diagnostic.outsidePart(.styles, target: long, file: "x").message.chinese.count < 80)
        #expect(Diagnostic.unknownSheet(long, among: [long], file: "x").message.chinese.count < 80)
    }

    @Test(
        "problems of typed cells complete a sentence",
        arguments: [
            (CellProblem.text("1,234"), "“查实金额”是文本，不是要填的值"),
            (.numberAsText("12"), "“查实金额”是以文本形式存储的数"),
            (.tooManyDecimals(CellNumber(digits: "1.005")), "“查实金额”超过两位小数（实际存的是 1.005）"),
            (.error("#REF!"), "“查实金额”是公式错误 #REF!"),
            (.blank, "“查实金额”是空的"),
            (.shownOtherwise(CellNumber(digits: "0.5")), "“查实金额”显示的和存的不一样（存的是 0.5）"),
        ]
    )
    func problems(_ problem: CellProblem, _ sentence: String) {
        #expect("“查实金额”" + problem.words.chinese == sentence)
        #expect(problem.words.english.first.map { "ihs".contains($0) } == true)
    }
}
