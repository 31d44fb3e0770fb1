import TestSupport
import Testing

@Suite("Bad input: forms and returns") struct ReturnFaultTests {
    private static let data = "returns/2020-12-31.yaml"
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice()
        try office.useTypedReturn()
    }

    private func refuse(_ faults: Fault...) throws {
        var refusal = Refusal(office)
        refusal.arguments += ["return-2020-12-31"]
        try refusal.expect(faults)
    }

    @Test("a blank figure is not nought, and the row and column are named")
    func blankFigure() throws {
        try office.change(Self.data, "8: 2347225748", to: "8:")
        try refuse(
            Fault(
                "RET0109", at: try office.place(of: "8:\n", in: Self.data, after: 2), "“建筑企业”第 8 栏（拖欠工资情况－涉及金额－合计）是空的",
                "'建筑企业' column 8 (拖欠工资情况－涉及金额－合计) is blank", hint: "没有发生就填 0", "write 0 where there was nothing"))
    }

    @Test("a figure that is no number is refused where it stands", arguments: [
        "两千万", "2,347,225,748", "23472257.48", "约234722", "２３４７", "2347万", "-234722",
    ])
    func nonNumericFigure(_ figure: String) throws {
        try office.change(Self.data, "8: 2347225748", to: "8: \(figure)")
        try refuse(
            Fault(
                "RET0110", at: try office.place(of: "8: \(figure)", in: Self.data, after: 3), "“建筑企业”第 8 栏",
                "'建筑企业' column 8", hint: "以分为单位写整数", "whole number of fen"))
    }

    @Test("a malformed date of a return is shown with the way to write it")
    func malformedDate() throws {
        try office.change(Self.data, "制表时间: 2020-12-31", to: "制表时间: 2020.12.31")
        try refuse(
            Fault(
                "RET0102", at: try office.place(of: "2020.12.31", in: Self.data), "2020.12.31", "2020.12.31",
                hint: "2020-12-31", "2020-12-31"))
    }

    @Test("columns that are not 1 to n are refused where the gap and the double are")
    func columnsOutOfOrder() throws {
        try office.change("pack/form.yaml", "{名称: 其中：|农民工, 栏: 7}", to: "{名称: 其中：|农民工, 栏: 6}")
        try refuse(
            Fault(
                "FRM0103", at: try office.place(of: "其中：|农民工, 栏: 6", in: "pack/form.yaml", after: 12),
                "第 6 栏出现了两次", "column 6 is given twice", hint: "每个只用一次", "each once"),
            Fault(
                "FRM0104", at: try office.place(of: "栏: 8", in: "pack/form.yaml", after: 3), "缺第 7 栏",
                "column 7 is missing", hint: "补上缺的栏", "renumber without gaps"))
    }

    @Test("a table too wide for the sheet points at the figure that makes it so")
    func tableTooWide() throws {
        let lines = try office.text(Self.data).split(separator: "\n", omittingEmptySubsequences: false)
        let wide = lines.map { line in
            line.replacing(/^ {4}(\d+): \d+$/) { "    \($0.1): 333333333333333" }
        }
        try office.write(wide.joined(separator: "\n"), as: Self.data)
        try refuse(
            Fault(
                "LAY0302", at: try office.place(of: "2: 333333333333333", in: Self.data, after: 3), "表格太宽",
                "the table is too wide", hint: "核对这个数的单位", "check its unit"))
    }

    @Test("a form too high for the sheet says which part is the largest")
    func sheetTooHigh() throws {
        let note = String(repeating: "情况统计包括立案和通过非立案方式处理的欠薪问题，", count: 60)
        try office.change("pack/form.yaml", "- 1.情况统计", to: "- 1.\(note)情况统计")
        try refuse(
            Fault(
                "LAY0301", at: try office.place(of: "标题: ", in: "pack/form.yaml", after: 4), "一页放不下",
                "does not fit one page", hint: "备注", "notes"))
    }

    @Test("a signature line without room for ink is refused at its longest label")
    func signatureLineTooWide() throws {
        let label = String(repeating: "单位负责人", count: 20)
        try office.change("pack/form.yaml", "- 名称: 单位负责人", to: "- 名称: \(label)")
        try refuse(
            Fault(
                "LAY0303", at: try office.place(of: "名称: \(label)", in: "pack/form.yaml"), "签字栏一行放不下",
                "signature line", hint: "缩短", "shorten"))
    }

    @Test("a fault of the form is said once, though notice and return both use it")
    func sharedFault() throws {
        try office.change("pack/form.yaml", "单位: 万人\n    栏: 2", to: "单位: 万亿人\n    栏: 2")
        try Refusal(office).expect([
            Fault(
                "FRM0101", at: try office.place(of: "万亿人", in: "pack/form.yaml"), "万亿人", "万亿人",
                hint: "可用的单位：人、万人", "the units known: 人, 万人")
        ])
    }
}
