import Foundation
import TestSupport
import Testing

@Suite("Bad input: files, fonts and folders") struct FileFaultTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice()
        // The sample's ledger gives warnings, which are not what is looked for here.
        try office.useTypedReturn()
    }

    private func refuse(with arguments: [String] = [], status: Int32 = 2, _ faults: Fault...) throws {
        var refusal = Refusal(office)
        refusal.arguments += arguments
        refusal.status = status
        try refusal.expect(faults)
    }

    @Test("a font file of the office that is not there is named where office.yaml names it")
    func missingFont() throws {
        let yaml = try office.text("office.yaml")
        try office.write(yaml + "\n字体:\n  楷体: {han: [fonts/KaiTi_GB2312.ttf]}\n", as: "office.yaml")
        try refuse(
            Fault(
                "FNT0101", at: try office.place(of: "fonts/KaiTi", in: "office.yaml"), "找不到字体文件",
                "the font file is not there", hint: "从本单位的文件夹算起", "starts at the office's folder"))
    }

    @Test("a character that no font has is reported where it was typed, once a role")
    func missingCharacter() throws {
        try office.change("documents/notice.yaml", "行动: 根治欠薪", to: "行动: 根治\u{E123}欠薪")
        let place = try office.place(of: "\u{E123}", in: "documents/notice.yaml")
        try refuse(
            with: ["notice"],
            Fault(
                "GBT0133", at: try office.place(of: "{{ 行动 }}情况表", in: "pack/notice.gw"), "附件的标题", "the attachment's title",
                hint: "写成一样", "write the same"),
            Fault("LAY0101", at: place, "小标宋", "小标宋", hint: "重新输入", "standard Unicode form"),
            Fault("LAY0101", at: place, "U+E123", "U+E123", hint: "重新输入", "standard Unicode form"))
    }

    @Test("a character that stands in the template itself is reported there, to the column")
    func missingCharacterInTemplate() throws {
        try office.change("pack/notice.gw", "约谈有关负责同志", to: "约谈有关\u{E123}负责同志")
        try refuse(
            with: ["notice"],
            Fault(
                "LAY0101", at: try office.place(of: "\u{E123}", in: "pack/notice.gw"), "仿宋", "仿宋",
                hint: "自造字", "private use"))
    }

    @Test("with --strict-fonts a substituted face is an error")
    func strictFonts() throws {
        try office.change("documents/notice.yaml", "梁若谷", to: "梁㛃谷")
        try refuse(
            with: ["notice", "--strict-fonts"],
            Fault(
                "LAY0102", at: try office.place(of: "㛃", in: "documents/notice.yaml"), "代替仿宋", "instead of 仿宋",
                hint: "指定有此字的字体文件", "name a font file that has it"))
    }

    @Test("a template that is not there is reported where it is named, with the nearest file")
    func missingTemplate() throws {
        try office.change("documents/notice.yaml", "模板: notice.gw", to: "模板: notise.gw")
        try refuse(
            Fault(
                "FIL0101", at: "documents/notice.yaml:1:5", "office/pack/notise.gw", "office/pack/notise.gw",
                hint: "是不是“notice.gw”？", "did you mean 'notice.gw'?"))
    }

    @Test("a return data file that is not there is reported where it is named")
    func missingReturn() throws {
        let document = "documents/return-2020-12-31.yaml"
        try office.change(document, "returns/2020-12-31.yaml", to: "returns/2020-12-30.yaml")
        try refuse(
            Fault(
                "FIL0101", at: try office.place(of: "returns/", in: document), "没有这个文件", "no such file",
                hint: "是不是“2020-12-31.yaml”？", "did you mean '2020-12-31.yaml'?"))
    }

    @Test("a file in GBK is refused, and the hint says how to save it")
    func notUTF8() throws {
        try office.write([0xB5, 0xA5, 0xCE, 0xBB, 0x3A, 0x20, 0x36], as: "documents/notice.yaml")
        try refuse(Fault("FIL0102", at: "documents/notice.yaml", "UTF-8", "UTF-8", hint: "另存为 UTF-8", "save it again"))
    }

    @Test("a pack that is not there is reported once, at its name")
    func missingPack() throws {
        try office.change("office.yaml", "模板包: pack", to: "模板包: winter-2021")
        try refuse(
            Fault(
                "FIL0104", at: try office.place(of: "winter-2021", in: "office.yaml"), "没有模板包“winter-2021”",
                "no pack 'winter-2021'", hint: "是不是“winter-2020”？", "did you mean 'winter-2020'?"))
    }

    @Test("a document that the office does not have is named with the nearest one")
    func unknownDocument() throws {
        try refuse(
            with: ["notce", "gazette"],
            Fault("USE0103", at: "office/documents", "notce", "notce", hint: "是不是“notice”？", "did you mean 'notice'?"),
            Fault("USE0103", at: "office/documents", "gazette", "gazette", hint: "notice、return-2020-12-31", "notice, return"))
    }

    @Test("an office without documents says what to put there")
    func noDocuments() throws {
        try office.remove("documents/notice.yaml")
        try office.remove("documents/return-2020-12-31.yaml")
        try refuse(
            Fault("USE0104", at: "office/documents", "没有要做的文件", "nothing to make", hint: "documents/", "documents/"))
    }

    @Test("an output folder that cannot be made is the environment's failure", arguments: [
        ("office/office.yaml/out", "路径中有一段不是文件夹", "Not a directory"),
        ("office/office.yaml", "同名的文件已经存在", "a file of that name"),
        ("/proc/yinfa-output", "写不了", "cannot be written"),
    ])
    func unwritableFolder(_ folder: String, _ chinese: String, _ english: String) throws {
        let shown = folder.hasPrefix("/") ? folder : office.parent + "/" + folder
        try refuse(
            with: ["notice", "-o", folder], status: 3,
            Fault(
                "FIL0201", at: shown, chinese, english, hint: "换一个可以写的文件夹", "choose a folder that can be written"))
    }

    @Test("an output that is named like a folder is refused, and the folder stays as it is")
    func outputIsFolder() throws {
        try office.write("kept", as: "output/sheet.pdf/kept.txt")
        var refusal = Refusal(office)
        refusal.arguments = [
            "render", "office/pack/form.yaml", "--data", "office/returns/2020-12-31.yaml", "-o",
            "office/output/sheet.pdf",
        ]
        refusal.status = 3
        try refusal.expect([
            Fault(
                "FIL0201", at: office.file("output/sheet.pdf"), "同名的文件夹已经存在", "a folder of that name is in the way",
                hint: "换一个可以写的文件夹", "choose a folder that can be written")
        ])
    }

    @Test("resources that are not there are the environment's failure")
    func missingResources() throws {
        try refuse(
            with: ["--resources", "no/such/folder"], status: 3,
            Fault(
                "FIL0103", at: "no/such/folder", "fonts/roles.yaml", "fonts/roles.yaml", hint: "make fonts",
                "make fonts"))
    }
}
