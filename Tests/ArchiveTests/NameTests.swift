import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Archive

@Suite("Numbers, names and times") struct NameTests {
    @Test("a record number prints as it is read, and its folder is its own", arguments: [
        ("Z109-WS·2026-D30-BGS-0012", "2026/D30/Z109-WS·2026-D30-BGS-0012"),
        ("Z109-WS·2026-Y-0001", "2026/Y/Z109-WS·2026-Y-0001"),
        ("0101-文书·1999-D10-办公室-9999", "1999/D10/0101-文书·1999-D10-办公室-9999"),
    ])
    func numbers(_ text: String, _ folder: String) throws {
        let number = try RecordNumber(text)
        #expect(number.description == text)
        #expect(number.folder == folder)
    }

    @Test("the parts of a number")
    func parts() throws {
        let number = try RecordNumber("Z109-WS·2026-D30-BGS-0012")
        #expect(number.fonds == "Z109" && number.category == "WS" && number.year == 2026 && number.item == 12)
        #expect(number.retention.name == "30年" && number.office == "BGS")
        #expect(number.series.description == "Z109-WS·2026-D30-BGS-")
        #expect(RecordNumberScheme.standard.retention(named: "永久")?.code == "Y")
        #expect(RecordNumberScheme.standard.retention(named: "短期") == nil)
    }

    @Test("whatever is no number is refused with its reason", arguments: [
        ("", "各段不全"), ("Z109-WS·2026-D30", "各段不全"), ("Z109-WS-2026-D30-BGS-0012", "各段不全"),
        ("Z109·2026-D30-BGS-0012", "各段不全"),
        ("Z109-WS·2026-D30-BGS-X-0012", "各段不全"), ("../..-WS·2026-D30-BGS-0012", "全宗号“../..”"),
        ("Z109-..·2026-D30-BGS-0012", "门类代码“..”"),
        ("Z109-WS·2026-D30-B/S-0012", "机构代码“B/S”"), ("Z109-WS·2026-D30--0012", "机构代码“”"),
        ("Z109-WS·26-D30-BGS-0012", "年度“26”"),
        ("Z109-WS·1899-D30-BGS-0012", "年度“1899”"), ("Z109-WS·2026-D20-BGS-0012", "保管期限“D20”不是 Y、D30、D10"),
        ("Z109-WS·2026-D30-BGS-012", "件号“012”"), ("Z109-WS·2026-D30-BGS-0000", "件号“0”"),
        ("Z109-WS·2026-D30-BGS-00１2", "件号"),
        ("Z109-WS·2026-D30-BG\0S-0012", "机构代码"), ("Z109-WS·2026-D30-BGS.-0012", "机构代码“BGS.”"),
        ("Z 09-WS·2026-D30-BGS-0012", "全宗号“Z 09”"),
        ("Z109-WS·2026-D30-\u{202E}S-0012", "机构代码"), ("Z109-WS·2026-D30-BGS-0012\n", "件号"),
        ("Z109-WS·2026-D30-BGS-+012", "件号"),
        ("Z109-W%·2026-D30-BGS-0012", "门类代码“W%”"), ("Z109\\-WS·2026-D30-BGS-0012", "全宗号“Z109\\”"),
    ])
    func wrongNumbers(_ text: String, _ reason: String) throws {
        let place = Place(file: "office.yaml")
        let found = failure { try RecordNumber(text, at: place) }
        #expect(found.lines == ["ARC0101 office.yaml"])
        #expect(found.first?.message.chinese.contains(reason) == true, "\(found)")
    }

    @Test("every wrong part of a number is told, and one that is too long")
    func severalFaults() throws {
        let found = failure {
            try RecordNumber(fonds: "a/b", category: "", year: 1, retention: "Z", office: ".", item: 10_000)
        }
        #expect(found.count == 6 && found.allSatisfy { $0.code == .recordNumberWrong })
        let long = String(repeating: "长", count: 11)
        #expect(failure { try Samples.number(1, office: long) }.codes == ["ARC0101"])
        #expect(try Samples.number(1, office: String(long.dropLast())).office?.count == 10)
    }

    @Test("other periods and other digits are data")
    func otherScheme() throws {
        let scheme = RecordNumberScheme(retentions: [.init(name: "长期", code: "C")], itemDigits: 5)
        let number = try RecordNumber("A-KJ·2026-C-00012", scheme: scheme)
        #expect(number.description == "A-KJ·2026-C-00012")
        #expect(failure { try RecordNumber("A-KJ·2026-Y-00012", scheme: scheme) }.codes == ["ARC0101"])
    }

    @Test("names that some system cannot store, or that lead away, are refused", arguments: [
        "", "/etc/passwd", "../x.pdf", "a/../x.pdf", "a//x.pdf", "./x.pdf", "a/", "x\0.pdf",
        "x\n.pdf", "x\r.pdf", "x\t.pdf", "a\\b.pdf",
        "C:x.pdf", "what?.pdf", "x.pdf.", "x.pdf ", " x.pdf", "dir./x.pdf", "CON.pdf", "a/nul",
        "com1.txt", "x\u{202E}fdp.exe", "x\u{200B}.pdf",
        "100%.pdf", "a*b.pdf", "a\"b.pdf", "a<b.pdf", "a|b.pdf", "\u{7F}.pdf", "\u{2028}.pdf",
    ])
    func wrongNames(_ name: String) throws {
        let record = try Samples.record(1, files: [PayloadFile(name: name, content: .bytes(Array("%PDF-".utf8)))])
        let found = failure { try Archive(at: "/a", files: MemoryFiles()).deposit(record, by: "李某", at: try Samples.time()) }
        #expect(found.lines == ["ARC0102 Z109-WS·2026-D30-BGS-0001"])
    }

    @Test("over-long names, in whole and in part")
    func longNames() {
        #expect(throws: PayloadName.Fault.tooLong) { try PayloadName(String(repeating: "长", count: 66) + "abc") }
        #expect(throws: PayloadName.Fault.tooLong) { try PayloadName(Array(repeating: "abcdefghi", count: 41).joined(separator: "/")) }
        #expect(throws: Never.self) { try PayloadName(String(repeating: "长", count: 66) + "ab") }
    }

    @Test("names are kept in normalization form C")
    func normalized() throws {
        #expect(Array(try PayloadName("e\u{301}.pdf").text.utf8) == Array("\u{E9}.pdf".utf8))
        #expect(Array(NormalText.composed("a\u{212B}Z").unicodeScalars) == Array("a\u{C5}Z".unicodeScalars))
        #expect(NormalText.composed("正文（一）·A") == "正文（一）·A")
        let files = MemoryFiles()
        let record = try Samples.record(1, files: [PayloadFile(name: "e\u{301}.pdf", content: .bytes(Array("%PDF-".utf8)))])
        let archive = Archive(at: "/a", files: files)
        _ = try archive.deposit(record, by: "李某", at: try Samples.time())
        #expect(try archive.verify().findings.isEmpty)
        #expect(files.text(try Samples.folder(1) + "/manifest-sha256.txt").unicodeScalars.contains("\u{E9}"))
    }

    @Test("one name twice, also in another case or as a folder; and the program's own names")
    func twice() throws {
        func found(_ names: [String]) throws -> [String] {
            let record = try Samples.record(1, files: names.map { PayloadFile(name: $0, content: .bytes(Array("%PDF-".utf8))) })
            return failure { try Archive(at: "/a", files: MemoryFiles()).deposit(record, by: "李某", at: try Samples.time()) }.lines
        }
        let twice = "ARC0103 Z109-WS·2026-D30-BGS-0001"
        #expect(try found(["a.pdf", "a.pdf"]) == [twice])
        #expect(try found(["a.pdf", "A.PDF"]) == [twice])
        #expect(try found(["\u{E9}.pdf", "e\u{301}.pdf"]) == [twice])
        #expect(try found(["a.pdf", "a.pdf/b.pdf"]) == [twice])
        #expect(try found(["a.pdf/b.pdf", "a.pdf"]) == [twice])
        #expect(try found(["元数据.xml"]) == [twice])
        #expect(try found(["处理记录.xml", "../x"]) == [twice, "ARC0102 Z109-WS·2026-D30-BGS-0001"])
        #expect(try found(["a/b.pdf", "a/c.pdf", "b/b.pdf"]) == [])
    }

    @Test("moments are read in one form only")
    func times() throws {
        for text in ["2026-11-30T14:05:00+08:00", "2024-02-29T23:59:59-00:30", "1900-01-01T00:00:00+00:00"] {
            #expect(try Samples.time(text).iso == text)
        }
        for wrong in [
            "2026-11-30T14:05:00Z", "2026-11-30 14:05:00+08:00", "2026-02-29T14:05:00+08:00",
            "2026-11-30T24:00:00+08:00", "2026-11-30T14:60:00+08:00",
            "2026-11-30T14:05:60+08:00", "2026-11-30T14:05:00+19:00", "2026-11-30T14:05:00+08:60",
            "2026-11-30T14:05:00-00:00", "", "2026-11-30T1４:05:00+08:00",
            "2026-11-30T14:05:00+0800 ", "2026-11-30T14:05:00+18:01",
        ] { #expect(RecordTime(iso: wrong) == nil, "\(wrong)") }
    }

    @Test("moments are compared wherever the clocks hung")
    func order() throws {
        let noon = try Samples.time("2026-11-30T12:00:00+08:00")
        #expect(!noon.isBefore(noon))
        #expect(!noon.isBefore(try Samples.time("2026-11-30T04:00:00+00:00")))
        #expect(noon.isBefore(try Samples.time("2026-11-30T04:00:01+00:00")))
        #expect(try Samples.time("2026-12-01T01:00:00+08:00").isBefore(try Samples.time("2026-11-30T18:00:00+00:00")))
        #expect(try Samples.time("2026-11-30T23:00:00-08:00").isBefore(try Samples.time("2026-12-01T12:00:00-03:00")))
        #expect(try Samples.time("2999-12-31T23:00:00-08:00").isBefore(noon) == false)
    }
}
