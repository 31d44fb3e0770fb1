import Diagnostics
import TestSupport
import Testing

@testable import Workbook

/// 案件编号 in GB 18030.
private let gb18030: [UInt8] = [0xB0, 0xB8, 0xBC, 0xFE, 0xB1, 0xE0, 0xBA, 0xC5]

private func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    text.utf16.flatMap {
        isBig ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
}

private func read(_ bytes: [UInt8]) -> (rows: [[String]], reader: CSVReader) {
    var reader = CSVReader(file: "表.csv", bytes: bytes)
    var rows = reader.headings.isEmpty ? [] : [reader.headings]
    while reader.advance() { rows.append(reader.row.cells.map(reader.text)) }
    return (rows, reader)
}

@Suite("CSV is read in the encoding that it was saved in")
struct CSVEncodingTests {
    /// With characters outside the BMP, four-byte GB 18030 and ones that are alike in no two encodings.
    private static let text = "案件编号,单位\r\nAJ-1,㛃彤䶮𬭎\r\n2,\"甲,乙\"\r\n"
    private static let rows = [["案件编号", "单位"], ["AJ-1", "㛃彤䶮𬭎"], ["2", "甲,乙"]]
    /// The same in GB 18030, as the system's converter writes it.
    private static func inGB18030(_ text: String) throws -> [UInt8] {
        try Shell.run(["iconv", "-f", "UTF-8", "-t", "GB18030"], input: Array(text.utf8))
    }

    @Test("UTF-8 and UTF-16, with a mark and without")
    func unicode() {
        let mark = "\u{FEFF}"
        for (bytes, encoding) in [
            (Array(Self.text.utf8), TextEncoding.utf8), (Array((mark + Self.text).utf8), .utf8),
            (utf16(Self.text, isBig: false), .utf16LittleEndian),
            (utf16(mark + Self.text, isBig: false), .utf16LittleEndian),
            (utf16(Self.text, isBig: true), .utf16BigEndian),
            (utf16(mark + Self.text, isBig: true), .utf16BigEndian),
        ] {
            let (rows, reader) = read(bytes)
            #expect(
                rows == Self.rows && reader.encoding == encoding
                    && reader.collector.diagnostics.isEmpty
            )
        }
    }

    @Test("GB 18030, with its mark and without")
    func gb() throws {
        for bytes in [
            try Self.inGB18030(Self.text),
            [0x84, 0x31, 0x95, 0x33] + (try Self.inGB18030(Self.text)),
        ] {
            let (rows, reader) = read(bytes)
            #expect(
                rows == Self.rows && reader.encoding == .gb18030
                    && reader.collector.diagnostics.isEmpty
            )
        }
        #expect(read(gb18030 + Array(",b\n1,2\n".utf8)).rows == [["案件编号", "b"], ["1", "2"]])
    }

    @Test("places count characters, whatever the encoding")
    func places() throws {
        var reader = CSVReader(file: "表.csv", bytes: try Self.inGB18030(Self.text))
        let isThere = reader.advance()
        #expect(isThere)
        let place = reader.place(ofCell: 1, heading: "单位")
        #expect(place.position?.column == 6 && place.position?.excerpt == "AJ-1,㛃彤䶮𬭎")
    }

    @Test(
        "long texts are converted across the converter's blocks",
        arguments: [65_535, 65_536, 65_537, 200_001]
    )
    func long(_ count: Int) {
        let row = String(repeating: "汉", count: count / 3) + ",1\n"
        for isBig in [false, true] {
            #expect(read(utf16("a,b\n" + row, isBig: isBig)).rows.last?.first?.count == count / 3)
        }
        let pairs = [UInt8](repeating: 0xB0, count: count - count % 2)
        #expect(
            read(Array("a,b\n".utf8) + pairs + Array(",1\n".utf8)).rows.last?.first?.count == count
                / 2
        )
    }

    private func fault(_ bytes: [UInt8]) throws -> Diagnostic {
        let (rows, reader) = read(bytes)
        #expect(rows.isEmpty && reader.collector.diagnostics.count == 1 && reader.source.isEmpty)
        let found = try #require(reader.collector.diagnostics.first)
        #expect(
            found.code == .csvEncoding && found.hints.first?.chinese.contains("CSV UTF-8") == true
        )
        return found
    }

    @Test(
        "the first bad sequence is named by row and byte",
        arguments: [
            (Array("a,b\n1,2\n".utf8) + [0xFF, 0x2C, 0x31], 3, "第 9 字节", "GB18030"),
            (Array("甲,乙\n丙,丁\n戊,".utf8) + [0xE5] + Array(",己\n".utf8), 3, "第 21 字节", "UTF-8"),
            ([0xEF, 0xBB, 0xBF, 0x61, 0x2C, 0xFF], 1, "第 6 字节", "UTF-8"),
            ([0xB0, 0xB8, 0x2C, 0x61, 0x0A, 0xB0], 2, "第 6 字节", "GB18030"),
            (
                [0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x00, 0xD8, 0x61, 0x00], 2, "第 7 字节",
                "UTF-16LE"
            ),
            ([0xFE, 0xFF, 0x00, 0x61, 0x00], 1, "第 5 字节", "UTF-16BE"),
            ([0x61, 0x00, 0x2C, 0x00, 0x0A], 1, "第 5 字节", "UTF-16LE"),
            ([0x00, 0x00, 0x00, 0x00], 1, "第 1 字节", "UTF-16LE"),
            ([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x00, 0x00], 2, "第 7 字节", "UTF-16LE"),
            ([0xC3, 0x28], 1, "第 1 字节", "GB18030"), ([0xED, 0xA0, 0x80], 1, "第 1 字节", "UTF-8"),
        ] as [([UInt8], Int, String, String)]
    )
    func bad(_ bytes: [UInt8], _ row: Int, _ byte: String, _ encoding: String) throws {
        let found = try fault(bytes)
        #expect(found.place?.cell?.row == row, "\(found.message.chinese)")
        #expect(
            found.message.chinese.contains(byte) && found.message.chinese.contains(encoding),
            "\(found.message.chinese)"
        )
    }

    @Test("damaged UTF-8 is not taken for GB 18030")
    func damaged() throws {
        // Two damaged bytes keep the pairs even, so that GB 18030 would read nonsense.
        var bytes = Array("案件编号,用人单位名称\n".utf8)
        bytes[0] = 0xB0
        #expect(try fault(bytes).message.chinese.contains("UTF-8"))
    }

    @Test(
        "a workbook or a PDF under the name of a text",
        arguments: [
            ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], "Excel"),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "Excel"), (Array("%PDF-1.7\n".utf8), "PDF"),
        ] as [([UInt8], String)]
    )
    func foreign(_ bytes: [UInt8], _ word: String) throws {
        #expect(try fault(bytes).message.chinese.contains(word))
    }

    @Test("a missing converter is told")
    func noConverter() {
        let diagnostic = Diagnostic.csvEncoding(.noConverter(.gb18030), file: "表.csv")
        #expect(diagnostic.message.chinese.contains("GB18030"))
    }

    @Test("any text comes back from any encoding", arguments: 0..<60 as Range<UInt64>)
    func anyText(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let text =
            "案件,b\n"
            + String(
                (0..<Int.random(in: 1...40, using: &random)).map { _ in
                    "案件汉é𬭎，1,x".randomElement(using: &random) ?? "x"
                }.filter { $0 != "," }
            ) + ",1\n"
        let expected = read(Array(text.utf8)).rows
        #expect(read(utf16(text, isBig: seed % 2 == 0)).rows == expected)
    }
}
