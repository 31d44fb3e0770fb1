import Composition
import Diagnostics
import Testing

@testable import Typefaces

@Suite("Diagnostics of fonts read well on the console")
struct FontWordingTests {
    private static let place = Place(
        file: "office.yaml", position: .init(line: 2, column: 13, length: 5, excerpt: "  仿宋: {han: a.otf}"))

    private static func file(_ text: String) -> FontFile {
        FontFile(text, relativeTo: "/office", place: place)
    }

    private func console(_ diagnostic: Diagnostic, _ language: Language) -> String {
        DiagnosticFormatter(language: language).console(diagnostic)
    }

    @Test("in Chinese", arguments: [
        (
            Diagnostic.fontFileMissing("/office/a.otf", .office, at: place),
            """
            office.yaml:2:13: 错误[FNT0101]: 找不到字体文件，或者不能读取：/office/a.otf
              2 |   仿宋: {han: a.otf}
                |               ^~~~~
              办法: 检查文件名；相对路径从本单位的文件夹算起
            """
        ),
        (
            .fontFileMissing("built/a.otf", .setUp, at: Place(file: "roles.yaml")),
            """
            roles.yaml: 错误[FNT0101]: 找不到字体文件，或者不能读取：built/a.otf
              办法: 运行 make fonts 准备字体
            """
        ),
        (
            .roleWithoutFiles(.kai, at: Place(file: "roles.yaml")),
            """
            roles.yaml: 错误[FNT0102]: “楷体”没有汉字字体文件
              办法: 在 han 里至少写一个文件
            """
        ),
        (
            .rolesUnreadable("fonts/roles.yaml"),
            """
            fonts/roles.yaml: 错误[FNT0103]: 不能读取字体角色表 fonts/roles.yaml
              办法: 重新安装本程序，或者用 --resources 指出资源文件夹
            """
        ),
        (
            .notAFont(file("a.otf")),
            """
            office.yaml:2:13: 错误[FNT0104]: 这个文件不是可用的字体：/office/a.otf
              2 |   仿宋: {han: a.otf}
                |               ^~~~~
              办法: 换成完好的 OpenType 或 TrueType 字体（.otf、.ttf、.ttc）；自带的字体用 make fonts 重新准备
            """
        ),
        (
            .faceIndexTooHigh(file("a.ttc#4"), count: 3),
            """
            office.yaml:2:13: 错误[FNT0105]: /office/a.ttc 里只有 3 个字体，没有 #4（从 0 数起）
              2 |   仿宋: {han: a.otf}
                |               ^~~~~
              办法: 把 # 后面的数改成 0 到 2
            """
        ),
        (
            .fontRefused(file("a.otf"), operation: "pango_context_load_font"),
            """
            office.yaml:2:13: 错误[FNT0106]: 排版库不接受字体 /office/a.otf（pango_context_load_font）
              2 |   仿宋: {han: a.otf}
                |               ^~~~~
              办法: 换一个字体文件
            """
        ),
    ])
    func chinese(_ diagnostic: Diagnostic, _ expected: String) {
        #expect(console(diagnostic, .chinese) == expected)
    }

    @Test("in English", arguments: [
        (
            Diagnostic.fontFileMissing("/office/a.otf", .office, at: Place(file: "office.yaml")),
            """
            office.yaml: error[FNT0101]: the font file is not there or cannot be read: /office/a.otf
              hint: check the name; a relative path starts at the office's folder
            """
        ),
        (
            .roleWithoutFiles(.kai, at: Place(file: "roles.yaml")),
            """
            roles.yaml: error[FNT0102]: the role 楷体 names no file for Han characters
              hint: name one file at least under `han`
            """
        ),
        (
            .rolesUnreadable("fonts/roles.yaml"),
            """
            fonts/roles.yaml: error[FNT0103]: the table of font roles cannot be read: fonts/roles.yaml
              hint: install the program again, or name its resources with --resources
            """
        ),
        (
            .notAFont(FontFile("a.otf", relativeTo: "", place: Place(file: "o.yaml"))),
            """
            o.yaml: error[FNT0104]: the file is not a font that can be used: a.otf
              hint: name a sound OpenType or TrueType font (.otf, .ttf, .ttc); make our own again with `make fonts`
            """
        ),
        (
            .faceIndexTooHigh(FontFile("a.ttc#4", relativeTo: "", place: Place(file: "o.yaml")), count: 3),
            """
            o.yaml: error[FNT0105]: a.ttc holds 3 faces, so there is no #4 (counted from 0)
              hint: write a number from 0 to 2 after the #
            """
        ),
        (
            .fontRefused(FontFile("a.otf", relativeTo: ""), operation: "FcConfigAppFontAddFile"),
            """
            error[FNT0106]: the text library does not accept the font a.otf (FcConfigAppFontAddFile)
              hint: name another font file
            """
        ),
    ])
    func english(_ diagnostic: Diagnostic, _ expected: String) {
        #expect(console(diagnostic, .english) == expected)
    }
}
