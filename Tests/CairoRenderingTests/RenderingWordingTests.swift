import Diagnostics
import DisplayList
import Testing

@testable import CairoRendering

@Suite("Diagnostics of rendering read well on the console")
struct RenderingWordingTests {
    private static let noMemory = CairoError(status: 1, operation: "cairo_show_page")
    private static let twin = FaceFile(path: "a.otf", drawingTwin: "twins/a.otf")

    @Test("in Chinese", arguments: [
        (
            Diagnostic.cairoFailed(noMemory, page: 3),
            """
            错误[RND0101]: 绘图库 cairo 在第 3 页出错：cairo_show_page: out of memory
              办法: 检查内存和字体文件；图片的分辨率不要太高；仍然出错请报告这条信息
            """
        ),
        (
            .cairoFailed(noMemory, page: nil),
            """
            错误[RND0101]: 绘图库 cairo 在整个文件出错：cairo_show_page: out of memory
              办法: 检查内存和字体文件；图片的分辨率不要太高；仍然出错请报告这条信息
            """
        ),
        (
            .faceUnreadable(twin, path: "twins/a.otf", reason: "FT_New_Face: 1"),
            """
            twins/a.otf: 错误[RND0102]: 不能打开字体文件 twins/a.otf（FT_New_Face: 1）
              办法: 运行 make fonts 重新准备字体
            """
        ),
    ])
    func chinese(_ diagnostic: Diagnostic, _ expected: String) {
        #expect(DiagnosticFormatter(language: .chinese).console(diagnostic) == expected)
    }

    @Test("in English", arguments: [
        (
            Diagnostic.cairoFailed(noMemory, page: 3),
            """
            error[RND0101]: cairo failed on page 3: cairo_show_page: out of memory
              hint: check memory and font files, and that the dots per inch are not too many; else report this message
            """
        ),
        (
            .faceUnreadable(FaceFile(path: "a.otf"), path: "a.otf", reason: "FT_New_Face: 1"),
            """
            a.otf: error[RND0102]: the font file a.otf cannot be opened (FT_New_Face: 1)
              hint: check that the file is there and sound
            """
        ),
    ])
    func english(_ diagnostic: Diagnostic, _ expected: String) {
        #expect(DiagnosticFormatter(language: .english).console(diagnostic) == expected)
    }

    @Test("a status that we do not know is an error too")
    func unknownStatus() {
        #expect(CairoError(status: 9999, operation: "x").reason.isEmpty == false)
    }
}
