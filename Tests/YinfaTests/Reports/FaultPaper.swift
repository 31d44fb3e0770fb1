import Diagnostics
import TestSupport
import Testing
import Yinfa

/// An office with one paper, which tests spoil in one place.
struct FaultPaper {
    static let lastLine = "以县（市、区）自查为主，各地要认真组织。"

    static let text = """
        ---
        份号: 000012
        密级: 秘密★1年
        紧急程度: 加急
        发文机关标志: 凤栖山市财政局文件
        发文字号: 凤财〔2021〕6号
        标题: 凤栖山市财政局关于开展预算检查的通知
        主送: 各县（市、区）财政局
        附件:
        - 检查情况表
        - 联络员名单
        署名: 凤栖山市财政局
        成文日期: 2021年4月6日
        附注: 联系人：张某，电话：0390-2660718
        抄送: 市人民政府办公室
        印发机关: 凤栖山市财政局办公室
        印发日期: 2021年4月8日
        ---
        为掌握预算执行情况，现将有关事项通知如下。
        一、检查内容
        （一）预算编制。检查编制是否完整。
        1.收入预算。逐项核对。
        （1）非税收入。全额上缴。
        二、检查方式
        \(lastLine)
        === 附件1 另册
        === 附件2 另册

        """

    private let folder: TemporaryFolder
    private static let picture = SamplePictures.png(width: 900, height: 450, colours: [(255, 255, 255)])

    init(_ fault: Fault? = nil) throws {
        folder = try TemporaryFolder()
        var text = Self.text
        for change in fault?.changes ?? [] {
            let range = try #require(text.firstRange(of: change.old), "\(change.old)")
            text.replaceSubrange(range, with: change.new)
        }
        var data = "数据: {}\n"
        if let value = fault?.value {
            text = text.replacing(Self.lastLine, with: "{{ 要求 }}")
            data = "数据:\n  要求: '\(value)'\n"
        }
        try folder.write("模板包: pack\n", as: "office.yaml")
        try folder.write("模板: paper.gw\n\(data)", as: "documents/paper.yaml")
        try folder.write("字段:\n  要求: {类型: 文字, 类别: 公开, 含义: 对各地的要求}\n", as: "pack/fields.yaml")
        try folder.write(text, as: "pack/paper.gw")
        try folder.write(Self.picture, as: "pack/a.png")
    }

    func findings() throws -> [Diagnostic] {
        let office = try Office.open(folder.path)
        return try Press(resources: try .locate(), office: office).check(office)
    }

    /// The paper as `yinfa make` makes it, as a text dump of its pages.
    func make() throws -> Reported<[OutputFile]> {
        let office = try Office.open(folder.path)
        return try Press(resources: try .locate(), office: office).make(office, formats: [.dump])
    }

    /// What the command prints, without the summary; files are named from the pack and the office.
    func report(_ language: Language) throws -> String {
        let formatter = DiagnosticFormatter(language: language)
        return try findings().map(formatter.console).joined(separator: "\n")
            .replacing(folder.path + "/pack/", with: "").replacing(folder.path + "/", with: "")
    }
}
