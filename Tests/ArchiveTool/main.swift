// What tests and measurements need in a process of its own.
//
// archive-tool deposit FOLDER OFFICE COUNT     archives COUNT small records of an office, and prints their lines' numbers
// archive-tool verify FOLDER [full]            prints what is found, and how much was read
// archive-tool fill FOLDER MEGABYTES           archives a record of so many megabytes
// archive-tool lengthen FOLDER COUNT           adds COUNT lines to the register, without waiting for the disk
import Archive
import Diagnostics
import Glibc
import Quantities

let words = CommandLine.arguments

func text(_ index: Int) -> String { index < words.count ? words[index] : "" }

func number(_ index: Int) -> Int { Int(text(index)) ?? 0 }

func record(_ office: String, _ item: Int, _ content: [UInt8]) throws -> Record {
    guard let date = CivilDate(iso: "2026-11-30"), let time = RecordTime(iso: "2026-11-30T14:05:00+08:00") else { throw CancellationError() }
    return Record(
        number: try RecordNumber(fonds: "Z109", category: "WS", year: 2026, retention: "Y", office: office, item: item),
        metadata: RecordMetadata(
            fondsName: "安和市治欠办", organ: "安和市治欠办", title: "\(office)第\(item)件", responsible: ["安和市治欠办"], date: date, software: "Yinfa 1.0"),
        process: [ProcessStep(act: "签发", person: "王某", time: time)],
        files: [PayloadFile(name: "正文.pdf", content: .bytes(Array("%PDF-1.7\n".utf8) + content))])
}

func deposit(_ record: Record, in archive: Archive) throws {
    guard let time = RecordTime(iso: "2026-11-30T14:05:00+08:00") else { throw CancellationError() }
    let reported = try archive.deposit(record, by: "李某", at: time)
    print(reported.output.seq, reported.output.id ?? "")
    for warning in reported.warnings { print(warning.code.rawValue) }
    fflush(nil)
}

/// Lines that a real archive would have got one after the other, each with its own wait for the disk.
func lengthen(_ folder: String, by count: Int) throws {
    guard let time = RecordTime(iso: "2026-11-30T14:05:00+08:00") else { throw CancellationError() }
    let archive = Archive(at: folder)
    var head = try archive.verify().head
    var lines: [UInt8] = []
    for _ in 0..<count {
        let entry = RegisterEntry(
            seq: head.seq + 1, at: time, event: .verify, by: "李某", why: "安和市根治欠薪工作领导小组办公室年度检测，第 \(head.seq) 次，全部通过", prev: head.digest)
        lines += entry.line
        head = RegisterHead(seq: entry.seq, digest: ContentDigest(.sha256, of: entry.line))
    }
    try LocalFiles().append(lines, to: folder + "/register.jsonl")
}

do {
    let archive = Archive(at: text(2))
    switch text(1) {
    case "deposit":
        for item in 1...max(1, number(4)) { try deposit(try record(text(3), item, Array("第\(item)件\n".utf8)), in: archive) }
    case "fill":
        let content = [UInt8](unsafeUninitializedCapacity: number(3) << 20) { buffer, count in
            for index in buffer.indices { buffer[index] = UInt8(truncatingIfNeeded: index &* 167 &+ index >> 8) }
            count = buffer.count
        }
        try deposit(try record("BIG", 1, content), in: archive)
    case "verify":
        let outcome = try archive.verify(full: text(3) == "full")
        for finding in outcome.findings { print(finding.code.rawValue, finding.place?.description ?? "") }
        print(outcome.records, outcome.files, outcome.bytes, outcome.head.seq, outcome.head.digest)
    case "lengthen": try lengthen(text(2), by: number(3))
    default: print("deposit, fill, verify, lengthen")
    }
} catch let failure as StageFailure {
    for diagnostic in failure.diagnostics { print(diagnostic.code.rawValue, diagnostic.message.english) }
    exit(2)
} catch { exit(3) }
