import Diagnostics
import Foundation
import TestSupport
import Testing
import Yinfa

@Suite("Press") struct PressTests {
    private let office: SampleOffice

    init() throws { office = try SampleOffice() }

    private func dump(_ made: Reported<[OutputFile]>) -> String {
        made.output.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    }

    /// Adds a line to office.yaml.
    private func give(_ line: String) throws {
        try office.write(try office.text("office.yaml") + "\n" + line + "\n", as: "office.yaml")
    }

    private func notice() throws -> Reported<[OutputFile]> {
        let opened = try Office.open(office.path)
        return try Press(resources: try .locate(), office: opened).make(opened, only: ["notice"], formats: [.dump])
    }

    @Test("renders a template with a data file and an office as the office would")
    func template() throws {
        let press = try Press(resources: try .locate())
        let made = try press.render(
            office.file("pack/notice.gw"), data: office.file("documents/notice.yaml"),
            office: try Office.open(office.path), as: .dump, name: "notice")
        #expect(made.output.map(\.name) == ["notice.dump"])
        #expect(made.output[0].bytes == (try Sample.bytes("notice.dump")))
    }

    @Test("renders a form with a return, under the name that is asked for")
    func form() throws {
        let press = try Press(resources: try .locate())
        let returns = try Returns(of: Office.open(office.path), resources: .locate())
        try office.write(try returns.json(.init(asOf: "2020-12-31"), name: "city").output[0].bytes, as: "city.json")
        let opened = try Office.open(office.path)
        let document = try #require(try opened.documents().first { $0.name == "return-2020-12-31" })
        for (format, name) in [(OutputFormat.pdf, "a.pdf"), (.png, "a.png"), (.dump, "a.dump")] {
            let made = try press.render(
                office.file("pack/form.yaml"), data: office.file("city.json"), as: format, name: "a")
            #expect(made.output.map(\.name) == [name])
            // The data in the PDF say what they were made from: a file here, the ledger there.
            guard format != .pdf else { continue }
            #expect(try made.output[0].bytes == press.render(document, of: opened, as: format).output[0].bytes)
        }
    }

    @Test("misses the office's values when no office is given")
    func withoutOffice() throws {
        let press = try Press(resources: try .locate())
        let found = try codes {
            _ = try press.render(
                office.file("pack/notice.gw"), data: office.file("documents/notice.yaml"), as: .dump, name: "a")
        }
        #expect(Set(found) == ["FLD0202"])
    }

    @Test("sets an office's own face before the others of its role")
    func officeFonts() throws {
        #expect(dump(try notice()).contains("FandolFang-Regular"))
        try give("字体:\n  仿宋: {han: [\(Repository.path("fonts/built/FandolKai-Regular.otf"))]}")
        let text = dump(try notice())
        #expect(!text.contains("FandolFang-Regular"))
        #expect(text.contains("FandolKai-Regular 16.000 岁末年初，"))
        #expect(text.contains("FandolHei-Regular 16.000 检查重点"))
    }

    @Test("finds an office's fonts from the office's folder")
    func relativeFonts() throws {
        let bytes = try #require(FileManager.default.contents(atPath: Repository.path("fonts/built/FandolKai-Regular.otf")))
        try office.write([UInt8](bytes), as: "fonts/own.otf")
        try give("字体:\n  仿宋: {han: [fonts/own.otf]}")
        #expect(!dump(try notice()).contains("FandolFang-Regular"))
    }

    @Test("refuses fonts that are none, all at once", arguments: [
        ("仿宋: {han: [office.yaml]}", ["FNT0104"]), ("仿宋: {han: [none.otf], latin: [none2.ttf]}", ["FNT0101", "FNT0101"]),
        ("宋体字: {han: [none.otf]}", ["CFG0102"]), ("仿宋: none.otf", ["CFG0104"]),
    ])
    func brokenFonts(_ line: String, _ expected: [String]) throws {
        try give("字体:\n  " + line)
        let opened = try Office.open(office.path)
        let found = try diagnostics {
            _ = try Press(resources: try .locate(), office: opened).make(opened, only: ["notice"])
        }
        #expect(found.map(\.code.rawValue) == expected)
        #expect(found.allSatisfy { $0.place?.file == office.file("office.yaml") })
    }

    @Test("keeps the office's names whole in a title")
    func titleWords() throws {
        let name = "青峰岭绿水湾联合治理示范区"
        try office.change("documents/notice.yaml", "行动: 根治欠薪冬季专项行动", to: "行动: \(name)根治欠薪冬季专项行动")
        try office.change("pack/form.yaml", "标题: 根治", to: "标题: \(name)根治")
        let yaml = try office.text("office.yaml")
        try office.write(yaml.replacing(/(?m)^词语:.*$/, with: "词语: [\(name)]"), as: "office.yaml")
        let title = dump(try notice()).split(separator: "\n").filter { $0.contains("Bold 22.000") }
        #expect(title.contains { $0.contains(name) }, "\(title)")
    }

    @Test("reports a substituted face at the data, and refuses it when told to")
    func substitutedFaces() throws {
        try office.change("documents/notice.yaml", "沈砚秋", to: "沈㛃秋")
        let opened = try Office.open(office.path)
        let press = try Press(resources: try .locate(), office: opened)
        let made = try press.make(opened, only: ["notice"], formats: [.dump])
        #expect(made.warnings.map(\.code.rawValue) == ["LAY0102"])
        #expect(made.warnings[0].severity == .warning)
        let place = try office.place(of: "㛃", in: "documents/notice.yaml")
        #expect(made.warnings[0].place?.description == office.path + "/" + place)
        #expect(made.warnings[0].notes.map(\.place?.file) == [office.file("pack/notice.gw")])
        press.refusesSubstitutedFaces = true
        let found = try diagnostics { _ = try press.make(opened, only: ["notice"]) }
        #expect(found.map(\.code.rawValue) == ["LAY0102"])
        #expect(found[0].severity == .error)
    }

    @Test("points at a rare character in office.yaml and in a list too")
    func characterInOffice() throws {
        try office.change("office.yaml", "邮箱: zhiqianban", to: "邮箱: \"㛃zhiqianban")
        try office.change("office.yaml", "fengqishan.example", to: "fengqishan.example\"")
        let warnings = try notice().warnings
        let place = try office.place(of: "㛃", in: "office.yaml")
        #expect(warnings.map(\.place?.description) == [office.path + "/" + place])
    }

    @Test("reads a data file with a byte order mark and Windows line ends")
    func windowsFiles() throws {
        for name in ["documents/notice.yaml", "office.yaml", "pack/notice.gw", "pack/fields.yaml"] {
            let text = try office.text(name).replacingOccurrences(of: "\n", with: "\r\n")
            try office.write("\u{FEFF}" + text, as: name)
        }
        #expect(dump(try notice()) == (try Sample.text("notice.dump")))
    }

    @Test("says what a file is when it is none that can be read")
    func unreadable() throws {
        let press = try Press(resources: try .locate())
        let found = try diagnostics {
            _ = try press.render(office.file("pack"), data: office.file("documents"), as: .pdf, name: "a")
        }
        #expect(found.map(\.code.rawValue) == ["FIL0101", "FIL0101"])
        #expect(found.map(\.message.chinese) == ["读不了：这是一个文件夹", "读不了：这是一个文件夹"])
    }
}

@Suite("Font check") struct FontCheckTests {
    @Test("has two chains a role, and every Han chain has the 8 105 characters")
    func chains() throws {
        let check = try FontCheck(resources: try .locate())
        #expect(check.chains.map(\.role) == ["小标宋", "仿宋", "楷体", "黑体", "宋体"].flatMap { [$0, $0] })
        #expect(check.chains.map(\.script) == (0..<5).flatMap { _ in ["han", "latin"] })
        for chain in check.chains where chain.script == "han" {
            #expect(chain.lacking.isEmpty, "\(chain.role)")
            #expect(chain.faces.count >= 2)
        }
        for face in check.chains.flatMap(\.faces) {
            #expect(FileManager.default.fileExists(atPath: face.path))
            // The face that sets the digits of 黑体 holds nothing else.
            let least = face.path.hasSuffix("NotoSansMonoCJKsc-Regular.otf") ? 10 : 501
            #expect(face.characterCount >= least && !face.fullName.isEmpty)
        }
    }

    @Test("puts an office's own file first")
    func officeFonts() throws {
        let office = try SampleOffice()
        let font = Repository.path("fonts/built/FandolSong-Regular.otf")
        try office.write(try office.text("office.yaml") + "\n字体:\n  小标宋: {han: [\(font)]}\n", as: "office.yaml")
        let check = try FontCheck(resources: try .locate(), office: try Office.open(office.path))
        #expect(check.chains.first?.faces.first?.path == font)
        #expect(check.chains.first?.lacking.isEmpty == true)
    }

    @Test("says what is missing in resources that are not complete")
    func incomplete() throws {
        let folder = try TemporaryFolder()
        try folder.write(try Repository.text("fonts/roles.yaml"), as: "fonts/roles.yaml")
        let resources = try Resources(at: URL(fileURLWithPath: folder.path))
        let found = try diagnostics { _ = try FontCheck(resources: resources) }
        #expect(Set(found.map(\.code.rawValue)) == ["FNT0101"])
        #expect(found.allSatisfy { $0.cause == .environment })
        #expect(found.count >= 5)
    }
}
