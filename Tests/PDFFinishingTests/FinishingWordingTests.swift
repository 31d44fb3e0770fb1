import Diagnostics
import Testing

@testable import PDFFinishing

@Suite("Diagnostics of finishing read well on the console")
struct FinishingWordingTests {
    @Test("in both languages", arguments: [
        (
            Diagnostic.pdfUnreadable("PDF: can't find PDF header"),
            """
            错误[PDF0101]: 待完成的 PDF 已损坏：PDF: can't find PDF header
              办法: 检查内存是否够用；仍然出错请报告这条信息
            """,
            """
            error[PDF0101]: the PDF to be finished is damaged: PDF: can't find PDF header
              hint: check that there is memory enough, else report this message
            """
        ),
        (
            .pdfEditFailed("out of memory"),
            """
            错误[PDF0102]: 不能写出 PDF：out of memory
              办法: 检查内存是否够用；仍然出错请报告这条信息
            """,
            """
            error[PDF0102]: the PDF cannot be written: out of memory
              hint: check that there is memory enough, else report this message
            """
        ),
        (
            .pdfPageCountDiffers(found: 2, expected: 3),
            """
            错误[PDF0103]: PDF 有 2 页，应当有 3 页
              办法: 检查内存是否够用；仍然出错请报告这条信息
            """,
            """
            error[PDF0103]: the PDF has 2 pages, it should have 3
              hint: check that there is memory enough, else report this message
            """
        ),
    ])
    func wording(_ diagnostic: Diagnostic, _ chinese: String, _ english: String) {
        #expect(DiagnosticFormatter(language: .chinese).console(diagnostic) == chinese)
        #expect(DiagnosticFormatter(language: .english).console(diagnostic) == english)
    }
}
