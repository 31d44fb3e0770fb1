import Archive
import Diagnostics
import Quantities
import Testing

/// Records for tests; every name and number is invented.
enum Samples {
    static func time(_ text: String = "2026-11-30T14:05:00+08:00") throws -> RecordTime { try #require(RecordTime(iso: text)) }

    static func number(_ item: Int, office: String? = "BGS", retention: String = "D30", year: Int = 2026) throws -> RecordNumber {
        try RecordNumber(fonds: "Z109", category: "WS", year: year, retention: retention, office: office, item: item)
    }

    static func metadata(_ title: String = "关于做好根治欠薪工作的通知") throws -> RecordMetadata {
        RecordMetadata(
            fondsName: "安和市治欠办", organ: "安和市根治欠薪工作领导小组办公室", title: title, documentNumber: "安治欠办〔2026〕6号",
            responsible: ["安和市根治欠薪工作领导小组办公室"], date: try #require(CivilDate(iso: "2026-11-30")), kind: "通知", software: "Yinfa 1.0")
    }

    static func steps() throws -> [ProcessStep] {
        [
            ProcessStep(act: "拟稿", person: "张某", time: try time("2026-11-28T09:00:00+08:00")),
            ProcessStep(
                act: "签发", person: "王某", office: "主任", time: try time("2026-11-30T10:00:00+08:00"),
                content: ContentDigest(.sha256, of: Array("正文".utf8))),
        ]
    }

    /// A small record, whose content depends on its number.
    static func record(_ item: Int, title: String? = nil, files: [PayloadFile]? = nil) throws -> Record {
        Record(
            number: try number(item), metadata: try metadata(title ?? "第\(item)件"), process: try steps(),
            sources: [SourceVersion(kind: "模板", name: "通知.gw", version: "2026", digest: ContentDigest(.sha256, of: [1]))],
            files: files ?? [
                PayloadFile(name: "正文.pdf", content: .bytes(Array("%PDF-1.7\n第\(item)件\n%%EOF\n".utf8))),
                PayloadFile(name: "data.xml", content: .bytes(Array("<?xml version=\"1.0\"?>\n<a>\(item)</a>\n".utf8))),
            ])
    }

    /// An archive with three records, one of which corrects another, one withdrawn, and a checkpoint after the third line.
    static func archive(_ files: any FileSystem, at root: String = "/a") throws -> Archive {
        let archive = Archive(at: root, files: files)
        let time = try time()
        _ = try archive.deposit(try record(1), by: "李某", at: time)
        _ = try archive.deposit(try record(2), as: .correcting(try number(1)), by: "李某", why: "数字有误", at: time)
        _ = try archive.deposit(try record(3), by: "李某", at: time)
        _ = try archive.checkpoint(by: "李某", at: time)
        _ = try archive.withdraw(try number(3), by: "李某", why: "发文有误", at: time)
        return archive
    }

    /// The folder of a record of `archive`.
    static func folder(_ item: Int) throws -> String { "/a/" + (try number(item)).folder }
}

/// What a stage failed with.
func failure<Output>(_ body: () throws -> Output) -> [Diagnostic] {
    do {
        _ = try body()
        return []
    } catch let failure as StageFailure { return failure.diagnostics } catch { return [] }
}

extension [Diagnostic] {
    var codes: [String] { map(\.code.rawValue) }
    /// `code at place`, one a line.
    var lines: [String] { map { "\($0.code.rawValue) \($0.place?.description ?? "")" } }
}
