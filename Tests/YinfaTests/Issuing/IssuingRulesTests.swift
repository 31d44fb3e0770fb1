import Archive
import Diagnostics
import Ledger
import Foundation
import PlacedYAML
import Quantities
import TestSupport
import Testing

@testable import Yinfa

@Suite("How an office issues and archives") struct IssuingRulesTests {
    private func rules(_ text: String) throws -> IssuingRules {
        let root = try YAMLFile.parse(text, file: "office.yaml")
        guard case .mapping(let entries) = root.content else { return IssuingRules() }
        func node(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }
        return try IssuingRules.read(documents: node("发文"), archive: node("档案"))
    }

    @Test("an office that says nothing needs three approvals, four for everybody's documents, and keeps them 30 years")
    func usual() throws {
        let rules = try rules("模板包: pack\n")
        #expect(rules.steps(for: .party) == ["拟稿", "审核", "签发"])
        #expect(rules.steps(for: .internal) == ["拟稿", "审核", "签发"])
        #expect(rules.steps(for: .public) == ["拟稿", "审核", "签发", "发布审查"])
        #expect(rules.retention(of: "first", kind: "通知") == "30年")
        #expect(rules.category == "WS" && rules.fonds == nil && rules.section == nil)
    }

    @Test("all that can be said")
    func everything() throws {
        let rules = try rules(
            """
            发文:
              环节: [起草, 核稿, 签批]
              公开环节: [网信审查]
            档案:
              全宗号: J27
              全宗名称: 某办
              门类: KJ
              机构: 一处
              期限代码: {永久: Y, 长期: C, 短期: D}
              件号位数: 5
              保管期限: 长期
              分类期限: {notice: 永久, 函: 短期}
            """)
        #expect(rules.steps(for: .public) == ["起草", "核稿", "签批", "网信审查"])
        #expect(rules.fonds == "J27" && rules.fondsName == "某办" && rules.category == "KJ" && rules.section == "一处")
        #expect(rules.scheme.itemDigits == 5 && rules.scheme.retentions.map(\.code) == ["Y", "C", "D"])
        #expect(rules.retention(of: "notice", kind: "函") == "永久", "the name before the kind")
        #expect(rules.retention(of: "reply", kind: "函") == "短期")
        #expect(rules.retention(of: "report", kind: "报告") == "长期")
        #expect(rules.retention(of: "report", kind: nil) == "长期")
    }

    @Test("what is wrong is told where it stands", arguments: [
        ("档案: {保管期限: 20年}", "ISS0303", 12), ("档案: {分类期限: {函: 暂时}}", "ISS0303", 16), ("档案: {件号位数: 0}", "ISS0303", 12),
        ("档案: {期限代码: {30年: ../x}}", "ISS0303", 18), ("档案: {期限代码: {30年: \"\"}}", "ISS0303", 18),
        ("档案: {件号位数: 10}", "ISS0303", 12), ("档案: {期限代码: {长期: C}}", "ISS0303", 5), ("档案: {全宗: Z109}", "CFG0102", 6),
        ("发文: [拟稿]", "CFG0104", 5), ("发文: {环节: 拟稿}", "CFG0104", 10), ("发文: {环节名: [拟稿]}", "CFG0102", 6),
        ("档案: {门类: [WS]}", "CFG0104", 10),
    ])
    func wrong(_ text: String, _ code: String, _ column: Int) throws {
        let found = try diagnostics { _ = try rules(text + "\n") }
        #expect(found.map(\.code.rawValue) == [code])
        #expect(found.first?.place?.position?.column == column)
    }

    @Test("a period for what is no kind and no document is told with the nearest name")
    func periodOfNothing() throws {
        let rules = try rules("档案: {分类期限: {通知: 永久, 简报: 10年, 命令: 永久, 通知书: 10年, first: 永久}}\n")
        let found = rules.periodFindings(beside: ["first"])
        #expect(found.map(\.code.rawValue) == ["ISS0307"] && found.first?.severity == .error)
        #expect(found.first?.message.chinese == "分类期限里的“通知书”不是文种，也没有这个文件")
        #expect(found.first?.hints.first?.chinese.hasPrefix("是不是“通知”？") == true)
        #expect(found.first?.place?.file == "office.yaml" && found.first?.place?.position?.line == 1)
        let gone = try self.rules("档案: {分类期限: {frist: 永久, 胡说八道: 10年}}\n").periodFindings(beside: ["first"])
        #expect(gone.map(\.severity) == [.warning, .error] && gone.first?.hints.first?.chinese.hasPrefix("是不是“first”？") == true)
        #expect(gone.last?.hints.first?.chinese.hasPrefix("写文种") == true)
        #expect(try self.rules("模板包: pack\n").periodFindings(beside: []).isEmpty)
    }

    @Test("every kind that a paper is archived as is known", arguments: [
        "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要", "简报", "专报", "信息",
    ])
    func kinds(_ kind: String) throws {
        #expect(try rules("档案: {分类期限: {\(kind): 永久}}\n").periodFindings(beside: []).isEmpty)
    }

    @Test("an office that writes a period for nothing is told at the approvals, and cannot issue before that is put right")
    func periodStops() throws {
        let office = try IssuingOffice(rules: IssuingOffice.rules.replacing("通知: 30年", with: "通和: 30年"))
        let told = try office.press.approve("first", of: office.office, as: "拟稿", by: "梁若谷", at: "2020-11-09T08:00:00+08:00").warnings
        #expect(told.filter { $0.code.rawValue == "ISS0307" }.count == 2 && told.allSatisfy { $0.severity == .warning })
        try office.approve()
        let found = try diagnostics { try office.issue() }
        #expect(found.filter { $0.severity == .error }.map(\.message.chinese) == ["分类期限里的“通和”不是文种，也没有这个文件"])
        #expect(try office.store().issues().isEmpty && !office.exists("archive"))
        try office.write("模板包: pack\n代字: 安治欠办\n" + IssuingOffice.rules.replacing("second", with: "first"), as: "office.yaml")
        let issued = try office.press.issue("first", of: try office.reopened(), at: IssuingOffice.time)
        #expect(issued.output.record == "Z109-WS·2020-Y-BGS-0001" && !issued.warnings.contains { $0.code.rawValue == "ISS0307" })
    }

    @Test("several faults are told at once")
    func several() throws {
        let found = try codes { _ = try rules("发文: {环节: 拟稿}\n档案: {保管期限: 20年, 件号位数: 0, 全宗: 1}\n") }
        #expect(found.sorted() == ["CFG0102", "CFG0104", "ISS0303", "ISS0303"])
    }

    @Test("without a 全宗号 nothing is issued, and no number is taken")
    func withoutFonds() throws {
        let office = try IssuingOffice(rules: "")
        try office.approve()
        let found = try diagnostics { try office.issue() }
        #expect(found.map(\.code.rawValue) == ["ISS0302"])
        #expect(found.first?.place?.file.hasSuffix("office.yaml") == true)
        #expect(try office.store().issues().isEmpty && !office.exists("archive"))
    }

    @Test("what would lead out of the archive, or is no folder's name, is no part of a 档号", arguments: [
        "全宗号: ../..", "全宗号: Z/109", "全宗号: Z-109", "全宗号: \"\"", "全宗号: Z 109", "全宗号: Z109, 机构: ..", "全宗号: Z109, 门类: W/S",
        "全宗号: Z109, 机构: B.GS", "全宗号: ~root", "全宗号: Z109, 期限代码: {30年: ../x}, 保管期限: 30年",
    ])
    func tricks(_ text: String) throws {
        let office = try IssuingOffice(rules: "档案: {\(text)}\n")
        let found = try codes {
            try office.approve()
            try office.issue()
        }
        #expect(!found.isEmpty && found.allSatisfy { ["ARC0101", "CFG0101", "CFG0104", "ISS0303"].contains($0) }, "\(found)")
        #expect(!office.exists("archive"))
        if office.exists("office.sqlite") { #expect(try office.store().issues().isEmpty) }
    }

    @Test("the files of a new office say how")
    func skeleton() throws {
        let text = OfficeSkeleton.issuing
        for key in IssuingRules.archiveKeys + IssuingRules.documentKeys where key != "期限代码" && key != "件号位数" {
            #expect(text.contains(key), "\(key)")
        }
        // Taken out of its comments, it is read.
        let plain = text.split(separator: "\n").filter { $0.hasPrefix("#  ") || $0.hasPrefix("#发") || $0.hasPrefix("#档") }
            .map { $0.dropFirst() }.joined(separator: "\n")
        let rules = try rules(plain)
        #expect(rules.fonds != nil && rules.steps == ["拟稿", "审核", "签发"])
    }
}

@Suite("Document numbers") struct DocumentNumberTests {
    @Test("read as printed, and nothing else", arguments: [
        ("凤治欠办〔2020〕6号", "凤治欠办", 2020, 6), ("凤治欠办函〔2021〕11号", "凤治欠办函", 2021, 11), ("A办〔1999〕120号", "A办", 1999, 120),
    ])
    func read(_ text: String, _ code: String, _ year: Int, _ serial: Int) throws {
        let number = try #require(DocumentNumber(text))
        #expect(number == DocumentNumber(code: code, year: year, serial: serial))
        #expect(number.description == text)
        #expect(DocumentNumber(number.blank) == nil)
    }

    @Test("what is no number", arguments: [
        "", "第6号", "凤治欠办〔2020〕06号", "凤治欠办〔2020〕0号", "凤治欠办[2020]6号", "〔2020〕6号", "凤治欠办〔20〕6号", "凤治欠办〔2020〕6",
        "凤治欠办〔2020〕第6号", "凤治欠办 〔2020〕6号", "凤治欠办〔2020〕９号", "凤治欠办〔2020〕1234567号", "凤治欠办〔2020〕6号 ", "凤治欠办〔2020〕六号",
    ])
    func unread(_ text: String) {
        #expect(DocumentNumber(text) == nil)
    }
}
