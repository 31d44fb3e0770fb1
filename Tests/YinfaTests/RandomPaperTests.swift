import Diagnostics
import Foundation
import TestSupport
import Testing
import Yinfa

/// Papers as a tired clerk might write them: elements in any mixture, right and wrong.
@Suite("Random papers: right pages, or diagnostics that help") struct RandomPaperTests {
    private static let marks = ["某市人民政府文件", "某市财政局", "某市根治拖欠农民工工资工作领导小组办公室文件", "某市人民政府令"]
    private static let numbers = ["某政〔2021〕6号", "某政[2021]6号", "某政〔2021〕第06号", "第6号", "某政2021年6号"]
    private static let titles = [
        "某市人民政府关于做好某项工作的通知", "关于申请资金的请示", "关于某事的申请", "某市财政局关于转发《某市人民政府关于开展检查的通知》的通知", "通知",
    ]
    private static let lines = [
        "为做好某项工作，现将有关事项通知如下。", "一、总体要求", "二、主要任务", "三、工作要求", "（一）加强领导。各县要落实责任。", "（二）严格标准。不得降低要求。", "1.查清底数。", "2.督促整改。",
        "（1）逐项核对。", "①名称；", "②地址。", "- 按月报送；", "> 县级以上人民政府应当加强监督检查。", "共查实12户［注：截至2021年3月底。］，移送2户。", "占63～68%。", "按时报送,逾期不候。",
        "自二〇二一年起施行。", "列入“黑名单管理。", "拨付5千元。", "请于2021年2月30日前报送。", "附件：情况表", "（此页无正文）", "\\一、不是标题", "详见https://a.example/b?c=1&d=2。",
    ]

    /// Lines in which nothing is wrong as long as they stand in this order.
    private static let rightLines = [
        "为做好某项工作，现将有关事项通知如下。", "一、总体要求", "各县要落实责任，按时完成任务。", "二、主要任务", "（一）加强领导。各县要落实责任。", "1.查清底数。逐户登记。",
        "（1）逐项核对。不得遗漏。", "2.督促整改。逐户销号。", "（二）严格标准。不得降低要求。", "三、工作要求", "报送以下内容：", "①名称；", "②地址。", "有关法规规定：",
        "> 县级以上人民政府应当加强监督检查。", "共查实12户［注：截至2021年3月底。］，移送2户。",
    ]

    /// A choice among what is right and what is wrong, or in a careful clerk's paper the first, which is right.
    private func pick(_ choices: [String], _ random: inout SplitMix64, _ chance: Int = 100, careful: Bool) -> String? {
        let isThere = Int.random(in: 0..<100, using: &random) < chance
        let choice = choices.element(&random)
        return isThere ? (careful ? choices[0] : choice) : nil
    }

    /// Even seeds give papers of a careful clerk, odd ones those of a tired one.
    private func template(_ seed: UInt64) -> String {
        var random = SplitMix64(seed: seed)
        let careful = seed.isMultiple(of: 2)
        var front: [(String, String)] = []
        func add(_ key: String, _ choices: [String], _ chance: Int) {
            if let value = pick(choices, &random, chance, careful: careful) { front.append((key, value)) }
        }
        add("格式", ["公文", "信函", "命令", "纪要"], 40)
        add("份号", ["000001", "1"], careful ? 100 : 25)
        add("密级", ["秘密★1年", "内部"], 25)
        add("紧急程度", ["特急", "紧急"], 25)
        add("发文机关标志", Self.marks, 100)
        add(careful || Bool.random(using: &random) ? "发文字号" : "令号", Self.numbers, careful ? 100 : 95)
        add("签发人", ["张某", "张某、李某、王某光"], careful ? 0 : 25)
        add("标题", Self.titles, careful ? 100 : 90)
        add("主送", ["各县人民政府", "某市人民政府：", "王某市长"], 85)
        add("附件", ["\n- 情况表\n- 名单", "\n- 情况表。", "\n- 附件1：情况表", "情况表"], 40)
        add("署名", ["某市人民政府", "某市财政局、某市审计局"], careful ? 100 : 95)
        add("印章", ["盖章", "不盖章", "签名章"], 50)
        add("印章直径", ["45", "45、50", "99"], 30)
        add("职务", ["市长"], careful ? 0 : 20)
        add("成文日期", ["2021年4月6日", "二〇二一年四月六日", "2021-04-06"], careful ? 100 : 95)
        add("附注", ["联系人：张某，电话：0390-2660718", "（此件公开发布）"], 40)
        add("抄送", ["市委办公室", "市委办公室，"], careful ? 0 : 40)
        if !careful || Bool.random(using: &random) {
            add("印发机关", ["某市人民政府办公室"], careful ? 100 : 60)
            add("印发日期", ["2021年4月8日", "2021年4月1日"], careful ? 100 : 60)
        }
        add("装订", ["折页"], 25)
        let head = front.map { "\($0.0): \($0.1)" }.joined(separator: "\n")
        // A careful clerk says of an attachment without a text that it is apart.
        let apart = careful && front.contains { $0.0 == "附件" } ? "=== 附件1 另册\n=== 附件2 另册\n" : ""
        return "---\n\(head)\n---\n\(body(&random, careful).joined(separator: "\n"))\n\(apart)"
    }

    private func body(_ random: inout SplitMix64, _ careful: Bool) -> [String] {
        guard careful else { return (0..<Int.random(in: 0...25, using: &random)).map { _ in Self.lines.element(&random) } }
        let count = Int.random(in: 1...Self.rightLines.count, using: &random)
        let more = (0..<Int.random(in: 0...30, using: &random)).map { "第\($0 + 1)批任务按照职责分工组织实施，各县要于月底前完成并报送情况。" }
        return Self.rightLines.prefix(count) + more
    }

    private func made(_ text: String) throws -> (dump: String?, diagnostics: [Diagnostic]) {
        let folder = try TemporaryFolder()
        let template = try folder.write(text, as: "paper.gw")
        let data = try folder.write("{}\n", as: "data.yaml")
        try folder.write("字段: {}\n", as: "fields.yaml")
        let press = try Press(resources: try .locate())
        do {
            let made = try press.render(template, data: data, as: .dump, name: "paper")
            return (String(decoding: made.output[0].bytes, as: UTF8.self), made.warnings)
        } catch { return (nil, error.diagnostics) }
    }

    @Test("every diagnostic has a place in the paper, words in both languages and advice", arguments: 0..<40 as Range<UInt64>)
    func helpful(seed: UInt64) throws {
        let text = template(seed)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for diagnostic in try made(text).diagnostics {
            let code = diagnostic.code.rawValue
            #expect(!diagnostic.message.chinese.isEmpty && !diagnostic.message.english.isEmpty, "\(code)")
            #expect(!diagnostic.hints.isEmpty, "\(code) gives no advice")
            let position = try #require(diagnostic.place?.position, "\(code) has no place")
            #expect(lines.indices.contains(position.line - 1), "\(code)")
            #expect(position.column >= 1 && position.column <= lines[position.line - 1].count + 1, "\(code) \(position.line):\(position.column)")
        }
    }

    @Test("what is made has pages of a sheet, folios in order and no page that says it has no text", arguments: 0..<40 as Range<UInt64>)
    func pages(seed: UInt64) throws {
        let text = template(seed)
        let made = try made(text)
        guard let dump = made.dump else {
            #expect(made.diagnostics.contains { $0.severity == .error })
            return
        }
        #expect(!made.diagnostics.contains { $0.severity == .error })
        let heads = dump.matches(of: /\npage (\d+) 210\.000x297\.000 rotate \d+ folio (\S+)/)
        #expect(heads.map { Int($0.1) } == (1...max(1, heads.count)).map { $0 })
        let folios = heads.compactMap { Int($0.2) }
        #expect(folios == folios.sorted())
        #expect(!dump.contains("此页无正文"))
        if text.contains("装订: 折页") { #expect(heads.count.isMultiple(of: 4)) }
    }

    @Test("twice the same", arguments: [2, 3, 4, 7] as [UInt64])
    func same(seed: UInt64) throws {
        let text = template(seed)
        let (first, second) = (try made(text), try made(text))
        #expect(first.dump == second.dump)
        #expect(first.diagnostics.map(\.code) == second.diagnostics.map(\.code))
    }

    @Test("a careful clerk's paper is made, without an error", arguments: (0..<20 as Range<UInt64>).map { $0 * 2 })
    func careful(seed: UInt64) throws {
        let text = template(seed)
        let made = try made(text)
        #expect(made.dump != nil, "\(made.diagnostics.map { "\($0.code.rawValue) \($0.message.english)" })")
        let codes = Set(made.diagnostics.map(\.code.rawValue))
        #expect(codes.isSubset(of: ["LAY0404", "LAY0405"]), "\(codes)\n\(text)")
    }

    @Test("what is wrong in a tired one's papers is of many kinds")
    func kinds() throws {
        let codes = Set(try (0..<20).flatMap { try made(template(UInt64($0 * 2 + 1))).diagnostics }.map(\.code))
        #expect(codes.count > 8, "\(codes.map(\.rawValue).sorted())")
    }
}
