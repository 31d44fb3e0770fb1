import Diagnostics
import Foundation
import Quantities
import StatisticalForms
import Templates

/// The files that a new office starts with: every input of a pack, named, explained and still blank.
struct OfficeSkeleton {
    let pack: Pack
    /// As `office.yaml` names the pack.
    let packName: String
    private let schema: Schema

    /// - Throws: what is wrong with the pack's fields.
    init(_ pack: Pack, named packName: String) throws(StageFailure) {
        self.pack = pack
        self.packName = packName
        schema = try pack.schema()
    }

    /// `office.yaml`, and a file in `documents` for each template and for the return.
    ///
    /// - Throws: what is wrong with the pack's templates or form.
    func files() throws(StageFailure) -> [(name: String, text: String)] {
        let report = { () -> PackReport in
            var check = PackCheck(pack)
            return check.report()
        }()
        if report.diagnostics.contains(where: { $0.severity == .error }) { throw StageFailure(report.diagnostics) }
        var files = [(name: "office.yaml", text: office)]
        for template in report.templates {
            files.append((name: Self.documentName(template.file), text: document("模板: \(template.file)\n", template)))
        }
        for book in report.books {
            let head = "# 由台账印出的表册。\n表册: \(book.file)\n知悉范围: \(book.readers)\n"
            files.append((name: "documents/\(book.file).yaml", text: document(head, book)))
        }
        if pack.hasForm, try pack.form().sources != nil { files.append((name: "documents/return.yaml", text: Self.formDocument)) }
        return files
    }

    private static func documentName(_ template: String) -> String {
        "documents/" + template.dropLast(".gw".count) + ".yaml"
    }

    private var office: String {
        let fields = schema.fields.fields.filter { schema.officeFields.contains($0.name) }
        let missing = Self.reporting.filter { field in pack.hasForm && !fields.contains { $0.name == field.name } }
        return """
            # 单位的信息，各种文件都用它。冒号后面填写；填好以后运行 yinfa check，它会说哪里还空着、哪里不对。
            # 用哪个模板包：程序自带的名称，或者从本文件夹起的路径。
            模板包: \(packName)

            """ + (fields + missing).map { SkeletonField($0).lines(indent: 0) }.joined() + (pack.hasForm ? Self.phones : "") + Self.issuing
    }

    /// What a return says of the office, whatever the pack's templates use.
    private static let reporting = [
        Field(
            name: "机关",
            type: .record(
                RecordType([
                    Field(name: "全称", type: .text, fieldClass: .public, meaning: "单位全称，印在报表上"),
                    Field(name: "电话", type: .text, fieldClass: .public, meaning: "联系电话，印在报表上"),
                ])), fieldClass: .public, meaning: "填报单位"),
        Field(name: "各县", type: .list(.text), fieldClass: .public, meaning: "报送单位，按规定的次序"),
    ]

    private static let phones = """
        # 各县报表上的电话，如“各县电话: {甲县: 0390-1234567}”；可以不写，不写就删去
        各县电话: {}

        """

    /// 发文 and 档案, with what counts where nothing is said.
    static let issuing = """
        # 怎样印发和归档（见 docs/archive.md）；要改的，删去前面的“#”。全宗号由档案馆编给本单位，印发以前要写。
        #发文:
        #  环节: [拟稿, 审核, 签发]
        #  公开环节: [发布审查]
        #档案:
        #  全宗号: Z109
        #  全宗名称: 单位全称
        #  门类: WS
        #  机构: BGS
        #  保管期限: 30年
        #  分类期限: {通知: 30年, 简报: 10年}

        """

    /// - Parameter head: what it asks for.
    private func document(_ head: String, _ inputs: PackReport.TemplateInputs) -> String {
        let fields = schema.fields.fields.filter { field in
            inputs.inputs.contains { $0.name == field.name && $0.origin == .typed }
                && !schema.officeFields.contains(field.name)
        }
        let data = fields.map { SkeletonField($0).lines(indent: 2) }.joined()
        return "# 不要的文件，整个删去。\n" + head + (data.isEmpty ? "" : "数据:\n" + data)
    }

    private static let formDocument = """
        # 由台账算出的报表。单位：全市、各县，或者一个县。
        表单: form.yaml
        单位: 全市
        # 数据截止的那一天，如 2020-12-31。
        截止日:

        """
}

/// A field as a blank to be filled, with what it means above it.
struct SkeletonField {
    private let field: Field

    init(_ field: Field) { self.field = field }

    func lines(indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        let help = [field.meaning, field.type.skeletonHint, field.isOptional ? "可以不写，不写就删去" : ""]
        let comment = margin + "# " + help.filter { !$0.isEmpty }.joined(separator: "；") + "\n"
        return comment + "\(margin)\(field.name):\(field.type.skeleton(indent: indent + 2))\n"
    }
}

extension ValueType {
    /// How a value is written, in a clerk's words; empty for plain text.
    fileprivate var skeletonHint: String {
        switch self {
        case .text, .record: ""
        case .date: "日期，写成 2020-12-31"
        case .integer: "整数"
        case .boolean: "写“是”或者“否”"
        case .quantity(.money): "金额，以分为单位写整数"
        case .quantity(let dimension): "\(dimension.rawValue)，写整数"
        case .rate, .rank: "由程序算出"
        case .list: "一项一行，前面写“- ”"
        }
    }

    /// What stands after the colon; a list has one blank item.
    fileprivate func skeleton(indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        switch self {
        case .record(let record): return "\n" + record.fields.map { SkeletonField($0).lines(indent: indent) }.joined().dropLast()
        case .list(.record(let record)):
            let fields = record.fields.map { "\($0.name): " }.joined(separator: "\n\(margin)  ")
            return "\n\(margin)- \(fields)"
        case .list: return "\n\(margin)- "
        default: return " "
        }
    }
}
