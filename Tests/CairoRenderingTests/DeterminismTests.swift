import CairoRendering
import Composition
import DisplayList
import Foundation
import Geometry
import TestSupport
import Testing

/// Documents that differ from each other, each on two pages.
private func sampleDocument(_ number: Int, _ typesetter: Typesetter) throws -> PageSequence {
    let text = "第\(number)号：各县（市、区）“六稳”——2020年䶮㛃𬭎"
    var items = try typesetter.line(text, FontRole.allCases[number % 5], points: 12, x: 40)
    items.append(.rule(Rule(rect: Rect(x: .points(40), y: .points(300), width: .points(400), height: .points(1)))))
    let turned = PageItem.group(.counterClockwise(ontoSheet: .a4), items)
    return typesetter.document([
        Page(size: .a4, items: items, folio: 1),
        Page(size: .a4, items: [turned], viewerRotation: .clockwise),
    ])
}

/// The PDFs and the pictures of documents, shaped and drawn by one shaper and one renderer.
private func renderAll(_ numbers: [Int]) throws -> [Int: [[UInt8]]] {
    let typesetter = try Typesetter()
    let renderer = PDFRenderer()
    let pictures = PNGRenderer(dotsPerInch: 40)
    var files: [Int: [[UInt8]]] = [:]
    for number in numbers {
        let document = try sampleDocument(number, typesetter)
        files[number] = [try renderer.write(document)] + (try pictures.write(document))
    }
    return files
}

@Suite("Same input, same bytes")
struct DeterminismTests {
    @Test("twice in one renderer, and in a fresh one")
    func twice() throws {
        let typesetter = try Typesetter()
        let document = try sampleDocument(1, typesetter)
        let renderer = PDFRenderer()
        let first = try renderer.write(document)
        _ = try renderer.write(sampleDocument(2, typesetter))
        #expect(try renderer.write(document) == first)
        #expect(try PDFRenderer().write(document) == first)
    }

    @Test("with drawing twins and without")
    func twins() throws {
        let document = try sampleDocument(3, Typesetter())
        var plain = document
        plain.faces = document.faces.mapValues { FaceFile(path: $0.path, index: $0.index) }
        #expect(plain.faces != document.faces)
        #expect(try PDFRenderer().write(plain) == PDFRenderer().write(document))
        #expect(try PNGRenderer(dotsPerInch: 40).write(plain) == PNGRenderer(dotsPerInch: 40).write(document))
    }

    @Test("in one task and in four")
    func tasks() async throws {
        let alone = try renderAll(Array(0..<12))
        let together = try await withThrowingTaskGroup(of: [Int: [[UInt8]]].self) { group in
            for lane in 0..<4 {
                group.addTask { try renderAll(stride(from: lane, to: 12, by: 4).map { $0 }) }
            }
            return try await group.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
        }
        #expect(together == alone)
    }

    @Test("whatever the clock says: it is not in the file")
    func clock() throws {
        let bytes = try renderAll([0])[0]?.first ?? []
        let year = Calendar(identifier: .gregorian).component(.year, from: .now)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("20201109"))
        #expect(!text.contains("(\(year)") && !text.contains("D:\(year)"))
    }
}

@Suite("Other processes")
struct ProcessTests {
    /// What the child processes print: a digest of all files, so that processes can be compared.
    private static func digest() throws -> String {
        let files = try renderAll(Array(0..<5))
        var state: UInt64 = 0xCBF2_9CE4_8422_2325  // FNV-1a
        for number in files.keys.sorted() {
            for file in files[number] ?? [] {
                for byte in file { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
            }
        }
        return String(state, radix: 16)
    }

    @Test("give the same bytes, with nothing on standard error")
    func plain() async throws {
        let expected = try Self.digest()
        let result = try #require(
            await #expect(
                processExitsWith: .success, observing: [\.standardOutputContent, \.standardErrorContent]
            ) {
                print("digest", try Self.digest())
            })
        #expect(String(decoding: result.standardOutputContent, as: UTF8.self).contains("digest \(expected)"))
        #expect(String(decoding: result.standardErrorContent, as: UTF8.self) == "")
    }

    @Test("give the same bytes without environment and home")
    func bare() async throws {
        let expected = try Self.digest()
        let result = try #require(
            await #expect(
                processExitsWith: .success, observing: [\.standardOutputContent, \.standardErrorContent]
            ) {
                clearenv()
                setenv("HOME", "/nonexistent", 1)
                print("digest", try Self.digest())
            })
        #expect(String(decoding: result.standardOutputContent, as: UTF8.self).contains("digest \(expected)"))
        #expect(String(decoding: result.standardErrorContent, as: UTF8.self) == "")
    }

    @Test("give the same bytes in a hostile environment")
    func hostile() async throws {
        let expected = try Self.digest()
        let result = try #require(
            await #expect(
                processExitsWith: .success, observing: [\.standardOutputContent, \.standardErrorContent]
            ) {
                let folder = try TemporaryFolder()
                let configuration = try folder.write(hostileFontconfig, as: "fonts.conf")
                let settings = [
                    "FONTCONFIG_FILE": configuration, "FONTCONFIG_PATH": folder.path, "LANG": "ja_JP.UTF-8",
                    "LC_ALL": "tr_TR.UTF-8", "PANGO_LANGUAGE": "ja", "LANGUAGE": "ja:ko", "FC_LANG": "ja",
                    "TZ": "America/New_York", "SOURCE_DATE_EPOCH": "1", "XDG_CACHE_HOME": "/proc",
                ]
                for (name, value) in settings { setenv(name, value, 1) }
                setlocale(LC_ALL, "")
                print("digest", try Self.digest())
            })
        #expect(String(decoding: result.standardOutputContent, as: UTF8.self).contains("digest \(expected)"))
        #expect(String(decoding: result.standardErrorContent, as: UTF8.self) == "")
    }
}

/// A user's configuration that emboldens and slants every font and replaces each family.
private let hostileFontconfig = """
    <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>
    <dir>/usr/share/fonts</dir>
    <match target="pattern"><edit name="family" mode="assign"><string>DejaVu Sans</string></edit></match>
    <match target="font"><edit name="embolden" mode="assign"><bool>true</bool></edit>
    <edit name="matrix" mode="assign"><times><name>matrix</name>
    <matrix><double>1</double><double>0.5</double><double>0</double><double>1</double></matrix></times></edit>
    </match></fontconfig>
    """
