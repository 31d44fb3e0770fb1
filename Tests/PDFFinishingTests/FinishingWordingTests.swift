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
        (
            .pdfContentDiffers(page: 7),
            """
            错误[PDF0104]: PDF 第 7 页上的文字、图片与排版的结果不一致，无法加标签
              办法: 检查内存是否够用；仍然出错请报告这条信息
            """,
            """
            error[PDF0104]: what the PDF's page 7 shows is not what was laid out, so it cannot be tagged
              hint: check that there is memory enough, else report this message
            """
        ),
        (
            .notAPDF(at: Place(file: "a.pdf")),
            """
            a.pdf: 错误[PDF0201]: 这不是 PDF 文件，或者已经损坏
              办法: 给出本程序做的 PDF
            """,
            """
            a.pdf: error[PDF0201]: this is no PDF, or a damaged one
              hint: give a PDF that this program has made
            """
        ),
        (
            .noDataInPDF(at: Place(file: "a.pdf")),
            """
            a.pdf: 错误[PDF0202]: 这份 PDF 里没有附数据
              办法: 本程序做的 PDF 都附数据；打印后扫描的、经别的软件另存的没有
            """,
            """
            a.pdf: error[PDF0202]: no data are attached to this PDF
              hint: every PDF of this program has them, but not when scanned or saved anew by another one
            """
        ),
        (
            .dataOfPDFChanged(at: Place(file: "a.pdf")),
            """
            a.pdf: 错误[PDF0203]: 这份 PDF 附的数据改动过，和文件里记的摘要不符
              办法: 不要用这份文件；请原来发文的单位再给一份
            """,
            """
            a.pdf: error[PDF0203]: the data with this PDF were changed: their digest is not the one that the file states
              hint: do not use this file; ask who issued it for another copy
            """
        ),
        (
            .dataOfOtherPage(Bilingual("纸面是“甲”，附的数据是“乙”", "its page is '甲', the data with it are '乙'"), at: Place(file: "a.pdf")),
            """
            a.pdf: 错误[PDF0204]: 这份 PDF 附的数据不是它纸面的：纸面是“甲”，附的数据是“乙”
              办法: 数据换过，不要用；请原来发文的单位再给一份
            """,
            """
            a.pdf: error[PDF0204]: the data with this PDF are not those of its page: its page is '甲', the data with it are '乙'
              hint: the data were swapped, do not use them; ask who issued the file for another copy
            """
        ),
    ])
    func wording(_ diagnostic: Diagnostic, _ chinese: String, _ english: String) {
        #expect(DiagnosticFormatter(language: .chinese).console(diagnostic) == chinese)
        #expect(DiagnosticFormatter(language: .english).console(diagnostic) == english)
    }
}
