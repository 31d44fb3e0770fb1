import Diagnostics
import TestSupport
import Testing

@testable import Archive

/// What a secretary or an archivist reads: every message in both languages.
@Suite("Wording") struct WordingTests {
    private let head = RegisterHead(seq: 12, digest: .none)

    private func entry(_ event: RegisterEvent, id: String?) throws -> RegisterEntry {
        RegisterEntry(seq: 1, at: try Samples.time(), event: event, id: id, path: "2026/Y/x", prev: .none)
    }

    private func check(_ diagnostic: Diagnostic, _ chinese: String, _ english: String, _ hint: String) {
        #expect(diagnostic.message.chinese == chinese)
        #expect(diagnostic.message.english == english)
        #expect(diagnostic.hints.map(\.chinese) == [hint])
        #expect(diagnostic.place != nil)
    }

    @Test("what is to be archived")
    func deposits() throws {
        let number = try Samples.number(12)
        check(
            .recordNumberTaken(number), "档号“Z109-WS·2026-D30-BGS-0012”已经用了，内容不同",
            "the record number 'Z109-WS·2026-D30-BGS-0012' is taken by another content",
            "换下一个件号；要更正已归档的文件，作为新的一件归档")
        check(.recordUnknown("Z1"), "档案里没有“Z1”", "the archive has no 'Z1'", "用目录里的档号")
        check(
            .recordNotCurrent("Z1", RecordIndex.Status.withdrawn.words), "“Z1”已撤回", "'Z1' was withdrawn",
            "更正和撤回只针对现行的那一件")
        check(
            .payloadNameTwice("a.pdf", in: number), "归档文件名“a.pdf”重复了（不分大小写）",
            "the file name 'a.pdf' is there twice, letters of either case being one",
            "改一个文件的名称；元数据.xml 和 处理记录.xml 由程序写")
        check(
            .payloadFormatUnfit("a.doc", in: number), "“a.doc”的格式不能归档，或者内容不是这种格式",
            "the format of 'a.doc' is not archived, or its content is of another one",
            "可以归档的格式：pdf、ofd、xml、json、csv、txt、yaml、gw、png、jpg、xlsx")
        check(
            .payloadChanged("a.pdf", in: number), "“a.pdf”在归档过程中变了", "'a.pdf' changed while it was archived",
            "没有归档；等文件写完再归档")
        check(.exportTargetTaken("out"), "已经有“out”了", "'out' is there already", "移交到一个还没有的文件夹")
    }

    @Test(
        "why a name cannot be archived",
        arguments: [
            (PayloadName.Fault.empty, "名称或者其中一段是空的"), (.absolute, "不能以“/”开头"), (.upward, "不能有“.”或者“..”一段"),
            (.forbidden("\u{202E}"), "不能有 U+202E"), (.tooLong, "太长"), (.ending, "一段不能以空格开头，也不能以点或者空格结尾"),
            (.device, "Windows 里不能用这个名称"),
        ])
    func names(_ fault: PayloadName.Fault, _ reason: String) {
        let found = Diagnostic.payloadNameUnfit("x", fault, in: "y")
        #expect(found.message.chinese == "归档文件名“x”不能用：\(reason)")
        #expect(found.message.english.hasPrefix("the file name 'x' cannot be archived: "))
        #expect(found.hints.map(\.chinese) == ["换一个名称，用汉字、字母、数字和 _ - ."])
    }

    @Test("the archive's folder, and what was put right in it")
    func folder() throws {
        let fault = FileFault(path: "a", operation: .write, reason: Bilingual("磁盘满了", "full"))
        check(
            .fileFault(fault), "档案写不了：磁盘满了", "the archive cannot be written: full",
            "腾出空间或者检查权限，再做一遍；档案没有变")
        check(
            .fileFault(fault, undone: false), "档案写不了：磁盘满了", "the archive cannot be written: full",
            "检查磁盘，再做一遍；没做完的，下次自动做完或者清掉")
        check(
            .fileFault(FileFault(path: "a", operation: .read, reason: Bilingual("没有权限", "denied"))), "档案读不了：没有权限",
            "the archive cannot be read: denied", "检查路径和权限")
        check(
            .registerEndBroken(Place(file: "register.jsonl")), "登记簿最后一行看不懂，不能再登记",
            "the register's last line is no entry, so nothing is added", "检测整个档案，用备份恢复登记簿")
        check(
            .pendingEntryUnfit("incoming/entry"), "没登记完的一件和登记簿接不上",
            "a deposit that was begun does not fit the register", "不要删除；先备份整个档案，再查是谁改了")
        check(
            .depositCompleted(try entry(.archive, id: "Z1")), "上一次中断的登记已做完：归档 Z1",
            "an interrupted entry was completed: archive Z1", "文件是完整的，不用再归档")
        check(
            .depositCompleted(try entry(.checkpoint, id: nil)), "上一次中断的登记已做完：固化 2026/Y/x",
            "an interrupted entry was completed: checkpoint 2026/Y/x", "文件是完整的，不用再归档")
        check(
            .depositAbandoned("incoming/bag"), "上一次中断的归档没有写完，已清掉",
            "an interrupted deposit was incomplete and was taken away", "那一件没有归档，再归档一次")
    }

    @Test("verification: 真实性")
    func authenticity() {
        check(
            .registerLineBroken(3), "登记簿这一行不是规范的登记", "this line of the register is no entry as the register writes it",
            "和备份比较，查清谁改了登记簿")
        check(
            .chainBroken(3, bySeq: false), "登记簿的链到这一行断了：上一行改过，或者少了行、换了位置",
            "the register's chain breaks at this line: the one before was changed, moved or removed", "和备份比较，查清谁改了登记簿")
        check(
            .bagContradicted("x"), "这一件和登记簿登记的不是同一内容", "this record is not the one that the register has",
            "用备份恢复这一件，查清谁改了它")
        check(
            .checkpointContradicted("x", seq: 12), "登记簿前 12 行和固化时的不一样：被重写或者截短过",
            "the first 12 lines of the register are not those of this checkpoint: it was rewritten or cut off",
            "用固化以前的备份恢复登记簿，和纸质移交清单上的摘要核对")
        check(
            .printedHeadContradicted(head, lines: 9), "登记簿只有 9 行，纸上印的是第 12 行：末尾被截短过",
            "the register has 9 line(s), and the printed head is that of line 12: its end was cut off",
            "先核对抄下的序号；抄对了，从备份恢复登记簿，查清是谁删的")
        check(
            .registerLost(bags: 3), "登记簿没有了，档案里还有 3 件：没有它，谁也不能证明这些件没有换过、没有少",
            "the register is gone, 3 record(s) stand there: without it nothing vouches that these are the records, and all of them",
            "从备份恢复 register.jsonl，移交过的“其他”里也有一份；查清是谁删的")
        check(
            .printedHeadContradicted(head, lines: 12), "登记簿前 12 行的摘要和纸上印的不一样",
            "the digest of the first 12 lines of the register is not the printed one",
            "先核对抄下的序号和摘要；抄对了，登记簿就被改过")
        check(.registerTimeBackwards(3), "这一行的时间早于上一行", "this line's time is before that of the line above", "核对机器的时钟")
        check(
            .registerContradictory(3), "这一行和前面的登记有矛盾", "this line contradicts those above",
            "档号重复、所指的一件不存在或者已不是现行的，查清是谁登记的")
    }

    @Test("verification: 完整性")
    func integrity() {
        check(.archivedFileMissing("x"), "文件少了", "the file is missing", "用备份恢复")
        check(.archivedFileChanged("x", .sm3), "文件改过：SM3 摘要不对", "the file was changed: its SM3 digest differs", "用备份恢复")
        check(
            .archivedFileExtra("x"), "这里多了没有登记的文件或者文件夹", "a file or a folder that is not registered",
            "移到档案以外；档案里只放程序写的文件")
        check(
            .oxumContradicted("x", found: .init(bytes: 7, files: 2), said: "8.2"), "字节数和文件数是 7.2，Payload-Oxum 写的是“8.2”",
            "bytes and files are 7.2, and Payload-Oxum says '8.2'", "用备份恢复这一件")
        check(
            .tagFileWrong("x"), "不是规范的 BagIt 标签文件", "the tag file is not as BagIt and this archive write it", "用备份恢复这一件")
        check(.registerEndTorn(3), "登记簿最后一行没写完", "the register's last line is incomplete",
            "写到一半中断的，下一次归档时自动移开，不少东西；原来是整行的，少了那一条登记：用 --head 核对，从备份恢复")
        check(.depositUnfinished("x"), "有一次归档没有做完", "a deposit was not finished", "下一次归档时自动做完或者清掉")
    }

    @Test("verification: 可用性 and 安全性")
    func usability() {
        check(
            .archivedFormatWrong("x"), "内容不是文件名所说的格式", "the content is not of the format that the name says", "用备份恢复这一件")
        check(
            .metadataUnreadable("x"), "元数据或者处理记录读不懂，或者缺少必须有的项",
            "metadata or process record cannot be read, or lack what every record must have", "用备份恢复这一件")
        check(
            .foreignKindOfFile("x"), "这里是链接或者设备，不是文件", "a link or a device stands here, not a file", "查清谁放的，用备份恢复")
        check(.programInArchive("x"), "这个文件是程序", "this file is a program", "查清来历，用备份恢复这一件")
        check(
            .writableInArchive("x", count: 2), "已归档的文件可以改写（2 个）", "archived files can be written to (2)",
            "去掉写的权限，如 chmod 0444")
    }

    @Test("each code of verification stands under its head")
    func aspects() {
        let codes = (["0301", "0307", "0401", "0408", "0501", "0503", "0601", "0603"]).map {
            Diagnostic(code: .init(rawValue: "ARC" + $0), message: Bilingual("", ""))
        }
        let outcome = Verification(findings: codes)
        #expect(Verification.Aspect.allCases.map { outcome.findings($0).count } == [2, 2, 2, 2])
        #expect(Verification.Aspect.allCases.map(\.words.chinese) == ["真实性", "完整性", "可用性", "安全性"])
        #expect(Verification.Aspect.allCases.map(\.words.english) == ["authenticity", "integrity", "usability", "security"])
        #expect(!outcome.passes)
        #expect(Verification().passes)
    }
}
