import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Archive

@Suite("Metadata and the process record") struct MetadataTests {
    private func metadata() throws -> RecordMetadata {
        var metadata = try Samples.metadata("关于<A&B>\"清零\"的通知")
        metadata.archives = "安和市档案馆"
        metadata.archivesCode = "410499"
        metadata.secrecy = "秘密★1年"
        metadata.keywords = ["欠薪", "通知"]
        return metadata
    }

    private var files: [MetadataDocument.File] {
        [.init(name: "正文.pdf", format: "PDF", size: 1234, digest: ContentDigest(.sha256, of: [1]))]
    }

    @Test("元数据.xml has the terms of DA/T 46, in one spelling")
    func document() throws {
        let text = String(decoding: MetadataDocument.bytes(of: try metadata(), number: try Samples.number(12), files: files), as: UTF8.self)
        #expect(
            text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <电子文件元数据 xmlns="urn:yinfa:archive:metadata:1" 版本="1">
                  <聚合层次>件</聚合层次>
                  <来源>
                    <档案馆名称>安和市档案馆</档案馆名称>
                    <档案馆代码>410499</档案馆代码>
                    <全宗名称>安和市治欠办</全宗名称>
                    <立档单位名称>安和市根治欠薪工作领导小组办公室</立档单位名称>
                  </来源>
                  <档号 编码="Z109-WS·2026-D30-BGS-0012">
                    <全宗号>Z109</全宗号>
                    <类别号>WS</类别号>
                    <年度>2026</年度>
                    <保管期限>30年</保管期限>
                    <机构或问题>BGS</机构或问题>
                    <件号>12</件号>
                  </档号>
                  <内容描述>
                    <题名>关于&lt;A&amp;B&gt;&quot;清零&quot;的通知</题名>
                    <文件编号>安治欠办〔2026〕6号</文件编号>
                    <责任者>安和市根治欠薪工作领导小组办公室</责任者>
                    <日期>2026-11-30</日期>
                    <文种>通知</文种>
                    <密级>秘密★1年</密级>
                    <主题词>欠薪</主题词>
                    <主题词>通知</主题词>
                  </内容描述>
                  <电子属性>
                    <创建程序>Yinfa 1.0</创建程序>
                    <文件 顺序号="1">
                      <计算机文件名>正文.pdf</计算机文件名>
                      <格式信息>PDF</格式信息>
                      <计算机文件大小>1234</计算机文件大小>
                      <数字摘要 算法="SHA-256">\(ContentDigest(.sha256, of: [1]))</数字摘要>
                    </文件>
                  </电子属性>
                </电子文件元数据>

                """)
    }

    @Test("what reads it takes back what was written")
    func readBack() throws {
        let bytes = MetadataDocument.bytes(of: try metadata(), number: try Samples.number(12), files: files)
        let read = try #require(ArchivedMetadata(bytes))
        #expect(read.number == "Z109-WS·2026-D30-BGS-0012" && read.title == "关于<A&B>\"清零\"的通知" && read.retention == "30年")
        #expect(read.responsible == ["安和市根治欠薪工作领导小组办公室"] && read.date.iso == "2026-11-30" && read.secrecy == "秘密★1年")
        #expect(read.files == files)
    }

    @Test("what a record corrects or replaces is written and read; the bag's must be the register's")
    func relation() throws {
        var metadata = try metadata()
        metadata.relation = .init(kind: "更正", number: try Samples.number(1).description, documentNumber: "安治欠办〔2026〕6号", reason: "数字有误")
        let bytes = MetadataDocument.bytes(of: metadata, number: try Samples.number(12), files: files)
        #expect(ArchivedMetadata(bytes)?.relation == metadata.relation)
        metadata.relation?.documentNumber = nil
        metadata.relation?.reason = nil
        #expect(ArchivedMetadata(MetadataDocument.bytes(of: metadata, number: try Samples.number(12), files: files))?.relation == metadata.relation)
        let disk = MemoryFiles()
        let archive = Archive(at: "/a", files: disk)
        let time = try Samples.time()
        for item in 1...2 { _ = try archive.deposit(try Samples.record(item), by: "李某", at: time) }
        var record = try Samples.record(3)
        record.metadata.relation = metadata.relation
        _ = try archive.deposit(record, as: .correcting(try Samples.number(1)), by: "李某", why: "数字有误", at: time)
        #expect(try archive.verify().findings.isEmpty)
        record.number = try Samples.number(4)
        _ = try archive.deposit(record, as: .correcting(try Samples.number(2)), by: "李某", why: "数字有误", at: time)
        let found = try archive.verify().findings
        #expect(found.codes == ["ARC0308"])
        #expect(found.first?.message.chinese == "元数据和内容不一致：关联的是“Z109-WS·2026-D30-BGS-0001”")
    }

    @Test("metadata that lack what every record has are none", arguments: [
        "聚合层次", "全宗名称", "立档单位名称", "档号", "保管期限", "题名", "责任者", "日期", "电子属性", "计算机文件大小", "数字摘要", "格式信息",
        "计算机文件名", "内容描述", "来源",
    ])
    func incomplete(_ element: String) throws {
        let text = String(decoding: MetadataDocument.bytes(of: try metadata(), number: try Samples.number(12), files: files), as: UTF8.self)
        #expect(ArchivedMetadata(Array(text.replacing("<" + element, with: "<x").replacing("</\(element)>", with: "</x>").utf8)) == nil)
    }

    @Test("the process record says who did what and when, and what the record was made from")
    func process() throws {
        let source = SourceVersion(kind: "模板", name: "通知.gw", version: "2026", digest: ContentDigest(.sha256, of: [2]))
        let form = SourceVersion(kind: "表单", name: "form.yaml", pack: "winter-2020", id: "w", version: "1")
        let text = String(
            decoding: ProcessDocument.bytes(number: try Samples.number(12), steps: try Samples.steps(), sources: [source, form]), as: UTF8.self)
        #expect(
            text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <处理记录 xmlns="urn:yinfa:archive:process:1" 版本="1">
                  <档号>Z109-WS·2026-D30-BGS-0012</档号>
                  <步骤>
                    <行为>拟稿</行为>
                    <人员>张某</人员>
                    <时间>2026-11-28T09:00:00+08:00</时间>
                  </步骤>
                  <步骤>
                    <行为>签发</行为>
                    <人员>王某</人员>
                    <职务>主任</职务>
                    <时间>2026-11-30T10:00:00+08:00</时间>
                    <数字摘要 算法="SHA-256">\(ContentDigest(.sha256, of: Array("正文".utf8)))</数字摘要>
                  </步骤>
                  <依据 类型="模板">
                    <名称>通知.gw</名称>
                    <版本>2026</版本>
                    <数字摘要 算法="SHA-256">\(ContentDigest(.sha256, of: [2]))</数字摘要>
                  </依据>
                  <依据 类型="表单">
                    <名称>form.yaml</名称>
                    <模板包>winter-2020</模板包>
                    <编号>w</编号>
                    <版本>1</版本>
                  </依据>
                </处理记录>

                """)
    }

    @Test("damaged bytes end the reading, not the program")
    func damaged() throws {
        let bytes = MetadataDocument.bytes(of: try metadata(), number: try Samples.number(12), files: files)
        var random = SplitMix64(seed: 11)
        for _ in 0..<300 {
            var damaged = bytes
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                damaged[Int.random(in: 0..<damaged.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            damaged.removeLast(Int.random(in: 0...20, using: &random))
            // Whatever comes of it: read or refused.
            if let read = ArchivedMetadata(damaged) { #expect(!read.title.isEmpty) }
        }
    }
}
