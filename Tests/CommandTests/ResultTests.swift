import Foundation
import TestSupport
import Testing

@Suite("What the commands give") struct ResultTests {
    private let office: SampleOffice

    init() throws { office = try SampleOffice() }

    private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Shell.Outcome {
        try Program.run(arguments, in: office.parent, environment: environment)
    }

    @Test("make writes each document and names it on standard output")
    func make() throws {
        let outcome = try run("make", "-C", "office", "--lang", "zh")
        #expect(outcome.status == 0)
        let names = SampleOffice.documentNames.map { $0 + ".pdf" }
        #expect(outcome.text == names.map { "office/output/\($0)\n" }.joined())
        #expect(!outcome.errorText.contains("CHK0102"), "what there is to explain has been")
        #expect(try FolderContents(office.file("output")).names == names.sorted())
    }

    @Test("make warns of what has no reason")
    func reasons() throws {
        try office.remove("returns/reasons.yaml")
        let outcome = try run("make", "return-2020-12-31-长汶县", "-C", "office", "--lang", "zh")
        #expect(outcome.status == 0)
        for check in ["V42", "V44-1"] { #expect(outcome.errorText.contains("警告[CHK0102]: 核对 \(check) 不符"), "\(outcome.errorText)") }
    }

    @Test("make runs in the office's own folder without options")
    func makeHere() throws {
        let outcome = try Program.run(["make"], in: office.path)
        #expect(outcome.text == SampleOffice.documentNames.map { "output/\($0).pdf\n" }.joined())
        #expect(outcome.status == 0)
    }

    @Test("make with names makes only these, in another folder if asked")
    func makeOne() throws {
        let outcome = try run("make", "return-2020-12-31", "-C", "office/", "-o", "a/b/", "--dump", "--png")
        #expect(outcome.text == "a/b/return-2020-12-31.pdf\na/b/return-2020-12-31.png\na/b/return-2020-12-31.dump\n")
        let names = try FolderContents(office.parent + "/a").names
        #expect(names.filter { $0.hasPrefix("b/") }.count == 3)
    }

    @Test("--png writes a picture of each of the eight pages")
    func pictures() throws {
        let outcome = try run("make", "notice", "-C", "office", "-o", "out", "--png")
        #expect(outcome.status == 0)
        let expected = ["notice.pdf"] + (1...8).map { "notice-\($0).png" }
        #expect(try FolderContents(office.parent + "/out").names == expected.sorted())
    }

    @Test("render writes PDF, pictures or the dump by the output's ending", arguments: ["pdf", "png", "dump", "PDF"])
    func render(_ ending: String) throws {
        let outcome = try run(
            "render", "office/pack/form.yaml", "--data", "office/returns/2020-12-31.yaml", "-o", "sheet.\(ending)")
        #expect(outcome.status == 0, "\(outcome.errorText)")
        #expect(outcome.text == "sheet.\(ending.lowercased())\n")
        let bytes = try #require(try FolderContents(office.parent).files["sheet.\(ending.lowercased())"])
        let beginnings = ["pdf": Array("%PDF-1.7".utf8), "png": [0x89, 0x50, 0x4E, 0x47], "dump": Array("title ".utf8)]
        #expect(bytes.starts(with: try #require(beginnings[ending.lowercased()])))
    }

    @Test("render takes a document file of an office for its data, and a JSON file as well")
    func renderData() throws {
        let json = """
            {"文号": 6, "成文日期": "2020-11-09", "行动": "根治欠薪冬季专项行动",
             "上级文件": {"机关": "江原省根治拖欠农民工工资工作领导小组办公室",
             "事由": "关于部署根治欠薪冬季专项行动的通知", "文号": "江治欠办〔2020〕16号"},
             "自查截止": "2020-11-30", "执法起始": "2020-12-01", "方案报送": "2020-11-18",
             "截止日": "2020-12-31", "首报截止": "2021-01-04", "春节": "2021-02-12",
             "公布案例": 2, "报告时限": 2, "总结时限": 5, "联系人": ["梁若谷", "沈砚秋"]}
            """
        try office.write(json, as: "data.json")
        for data in ["office/documents/notice.yaml", "office/data.json"] {
            let outcome = try run(
                "render", "office/pack/notice.gw", "--data", data, "-C", "office", "-o", "\(data.suffix(4)).dump")
            #expect(outcome.status == 0, "\(outcome.errorText)")
        }
        let files = try FolderContents(office.parent).files
        #expect(files["yaml.dump"] == files["json.dump"])
        #expect(files["yaml.dump"] != nil)
    }

    @Test("without -C, render takes the office that the data lie in, and none where there is none")
    func renderFindsOffice() throws {
        let found = try run("render", "office/pack/notice.gw", "--data", "office/documents/notice.yaml", "-o", "a.dump")
        #expect(found.status == 0, "\(found.errorText)")
        let named = try run("render", "office/pack/notice.gw", "--data", "office/documents/notice.yaml", "-C", "office", "-o", "b.dump")
        #expect(named.status == 0)
        let files = try FolderContents(office.parent).files
        #expect(files["a.dump"] == files["b.dump"] && files["a.dump"] != nil)
        try office.write("[]", as: "../data.yaml")
        #expect(try run("render", "office/pack/notice.gw", "--data", "data.yaml", "-o", "c.dump").status == 2)
    }

    @Test("a warning is told, leaves the file, and is exit code 1 only under --strict")
    func warnings() throws {
        try office.change("documents/notice.yaml", "梁若谷", to: "梁㛃谷")
        let place = try office.place(of: "㛃", in: "documents/notice.yaml")
        for (options, status) in [([], 0), (["--strict"], 1)] as [([String], Int32)] {
            let outcome = try Program.run(["make", "notice", "-C", "office", "--lang", "zh"] + options, in: office.parent)
            #expect(outcome.status == status)
            #expect(outcome.errorText.hasPrefix("office/\(place): 警告[LAY0102]: “㛃”（U+36C3）用 "))
            #expect(outcome.errorText.hasSuffix("1 个警告。\n"))
            #expect(outcome.text == "office/output/notice.pdf\n")
        }
        #expect(try run("make", "return-2020-12-31", "-C", "office", "--strict").status == 0)
    }

    @Test("without a warning the JSON form is an empty list")
    func emptyJSON() throws {
        let outcome = try run("make", "notice", "-C", "office", "--diagnostics", "json")
        #expect(try JSONDiagnostic.read(outcome.errorText).isEmpty)
        #expect(outcome.status == 0)
    }

    @Test("--help of every command has an example, and --version a number")
    func help() throws {
        for words in [[], ["make"], ["render"], ["fonts"], ["fonts", "check"], ["return"], ["return", "make"], ["return", "check"], ["trace"]] {
            let outcome = try Program.run(words + ["--help"])
            #expect(outcome.status == 0)
            #expect(outcome.text.contains("例 Example"), "\(words)")
            #expect(outcome.text.contains((["  yinfa"] + words).joined(separator: " ")), "\(words)")
            #expect(outcome.errorText.isEmpty)
        }
        #expect(try Program.run(["--version"]).text.contains(/^\d+\.\d+\.\d+\n$/))
        #expect(try Program.run([]).text.contains("SUBCOMMANDS"))
    }

    @Test("the examples of --help name files that there are")
    func helpExamples() throws {
        for words in [["make"], ["render"], ["fonts", "check"], []] {
            let text = try Program.run(words + ["--help"], environment: ["COLUMNS": "400"]).text
            for match in text.matches(of: /templates\/[\w.\/-]+/) {
                #expect(FileManager.default.fileExists(atPath: Repository.path(String(match.0))), "\(match.0)")
            }
        }
    }

    @Test("fonts check lists every role in both languages, and says whether it lacks characters")
    func fontsCheck() throws {
        for (language, complete) in [("zh", "通用规范汉字8105字齐全"), ("en", "all 8,105 characters")] {
            let outcome = try run("fonts", "check", "--lang", language)
            #expect(outcome.status == 0)
            for role in ["小标宋", "仿宋", "楷体", "黑体", "宋体"] { #expect(outcome.text.contains(role)) }
            #expect(outcome.text.components(separatedBy: complete).count == 6)
        }
    }

    @Test("fonts check puts an office's own font before the others of its role")
    func fontsCheckOfOffice() throws {
        let font = Repository.path("fonts/built/FandolKai-Regular.otf")
        let yaml = try office.text("office.yaml")
        try office.write(yaml + "\n字体:\n  仿宋: {han: [\(font)]}\n", as: "office.yaml")
        let outcome = try run("fonts", "check", "-C", "office", "--lang", "zh")
        #expect(outcome.text.contains("仿宋  汉字和中文标点\n  1. FandolKai（"))
        #expect(outcome.text.contains("  2. FandolFang R（"))
    }

    @Test("fonts check shows the characters that a chain of files lacks, the first forty")
    func fontsCheckOfPoorResources() throws {
        try office.write(
            try Repository.text("fonts/roles.yaml").replacing(", LXGWWenKai-Light.ttf, NotoSerifCJKsc-Regular.otf", with: ""),
            as: "resources/fonts/roles.yaml")
        try office.write(try Repository.text("fonts/charsets/tgh8105.txt"), as: "resources/fonts/charsets/tgh8105.txt")
        try FileManager.default.createSymbolicLink(
            atPath: office.file("resources/fonts/built"), withDestinationPath: Repository.path("fonts/built"))
        let outcome = try run("fonts", "check", "--resources", "office/resources", "--lang", "zh")
        #expect(outcome.status == 0, "\(outcome.errorText)")
        #expect(outcome.text.contains(/仿宋  汉字和中文标点\n  1\. .*\n  缺通用规范汉字\d+字：.{40}…\n/))
        #expect(outcome.text.contains(/楷体  汉字和中文标点\n  1\. .*\n  缺通用规范汉字\d+字：.{40}…\n/))
    }

    @Test("a reader that goes away early is no failure")
    func closedPipe() throws {
        let program = try Program.path()
        let command = "'\(program)' make notice -C office --png 2>err | true; echo ${PIPESTATUS[0]}"
        let outcome = try Shell.outcome(["bash", "-c", command], folder: office.parent)
        #expect(outcome.text == "0\n")
        #expect(try FolderContents(office.file("output")).names.count == 9)
    }
}
