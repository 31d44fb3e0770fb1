import Diagnostics
import Foundation
import TestSupport
import Testing
import Yinfa

/// From the picture's file on disk to the pages.
@Suite("Pictures of a document") struct PictureFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try write("字段: {}\n", "fields.yaml")
        try write("{}\n", "data.yaml")
    }

    private func write(_ text: String, _ name: String) throws { _ = try folder.write(Array(text.utf8), as: name) }

    private func render(_ picture: String, as format: OutputFormat = .dump) throws -> [UInt8] {
        try write(
            """
            ---
            发文机关标志: 某市人民政府文件
            标题: 关于公布流程的通知
            主送: 各县人民政府
            署名: 某市人民政府
            成文日期: 2021年3月12日
            ---
            现将流程公布如下。
            图1　办理流程 \(picture)
            特此通知。
            """, "notice.gw")
        let press = try Press(resources: try .locate())
        return try press.render(folder.file("notice.gw"), data: folder.file("data.yaml"), as: format, name: "notice").output[0].bytes
    }

    @Test("a picture beside the template is set, in dump, PDF and picture")
    func beside() throws {
        _ = try folder.write(SamplePictures.png(width: 900, height: 300, colours: [(0, 0, 0)]), as: "流程.png")
        let dump = String(decoding: try render(#"{% picture "流程.png" alt "四个步骤" width 120 %}"#), as: UTF8.self)
        #expect(dump.contains(" 120.000x40.000 png 900x300 "))
        #expect(dump.contains("四个步骤"))
        let pdf = try render(#"{% picture "流程.png" width 120 %}"#, as: .pdf)
        let path = try folder.write(pdf, as: "notice.pdf")
        #expect(try Shell.text(["pdfimages", "-list", path]).contains("900"))
        let png = try render(#"{% picture "流程.png" width 120 %}"#, as: .png)
        #expect(png.starts(with: [0x89, 0x50]))
    }

    @Test("a picture that is not there is an error where it is named; one outside the folders is not there")
    func missing() throws {
        _ = try folder.write(SamplePictures.png(width: 9, height: 9, colours: [(0, 0, 0)]), as: "a.png")
        for name in ["无.png", "../a.png", folder.file("a.png")] {
            let found = try codes { _ = try render("{% picture \"\(name)\" %}") }
            #expect(found == ["LAY0502"], "\(name)")
        }
    }
}
