import DisplayList
import Geometry
import TestSupport
import Testing

@testable import PDFFinishing

@Suite("Bookmarks")
struct OutlineTests {
    private func structure(_ levels: [Int]) throws -> PDFStructure {
        let lines = levels.map { ($0 % 2 == 0 ? "国务院" : "2020年", StructureTag.block(.heading(level: $0), begins: true)) }
        return try PDFStructure(Draft(items: [Draft.page(of: lines)]).finished())
    }

    /// Titles below an entry, indented, found by its first child and their neighbours.
    private func titles(_ entry: [String: Any], _ structure: PDFStructure, _ indent: String = "") -> [String] {
        var lines: [String] = []
        var next = entry["/First"]
        while next != nil {
            let child = structure.dictionary(next)
            lines.append(indent + (structure.text("/Title", in: child) ?? "?") + ((child["/Count"] as? Int).map { " \($0)" } ?? ""))
            lines += titles(child, structure, indent + " ")
            next = child["/Next"]
        }
        return lines
    }

    @Test("follow the headings, one below the other", arguments: [
        ([1, 2, 2, 3, 1], ["2020年 3", " 国务院", " 国务院 1", "  2020年", "2020年"]),
        ([2, 1], ["国务院", "2020年"]), ([1, 3, 2], ["2020年 2", " 2020年", " 国务院"]), ([1], []),
    ])
    func nested(_ levels: [Int], _ expected: [String]) throws {
        let structure = try structure(levels)
        let outline = structure.dictionary(structure.catalog["/Outlines"])
        #expect(titles(outline, structure) == expected)
        #expect(outline["/Count"] as? Int == (expected.isEmpty ? nil : expected.count))
    }

    @Test("lead to just above the heading's line")
    func destinations() throws {
        let structure = try structure([1, 2])
        let first = structure.dictionary(structure.dictionary(structure.catalog["/Outlines"])["/First"])
        let place = structure.array(first["/Dest"])
        #expect(place.first as? String == structure.pageReferences[0] && place[1] as? String == "/XYZ")
        // The baseline is 120 pt below the upper edge, the type 16 pt high.
        let top = try #require(place[3] as? Double)
        #expect(abs(top - (841.89 - 120 + 24)) < 0.1)
        let text = try Shell.text(["pdfinfo", "-dests", structure.path])
        #expect(text.contains("Page"))
    }

    @Test("on a turned page they lead to the page")
    func turned() throws {
        let line = try Draft.page(of: [("国务院", .block(.heading(level: 1), begins: true)), ("国务院", .block(.heading(level: 2), begins: true))])
        let group = PageItem.group(.counterClockwise(ontoSheet: .a4), line)
        let tree = StructureBuilder.tree(of: [Page(size: .a4, items: [group], viewerRotation: .clockwise)])
        #expect(tree.headings.map(\.top) == [nil, nil])
        let outline = OutlineObjects(tree.headings, pages: [7], heights: [Size.a4.height], first: 20)
        var bytes: [UInt8] = []
        outline.write(1, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "<</Title<FEFF56FD52A19662>/Dest[ 7 0 R/Fit]/Parent 20 0 R/First 22 0 R/Last 22 0 R/Count 1>>")
    }
}

@Suite("Numbers and texts as PDF writes them")
struct PDFBytesTests {
    private func written(_ write: (inout [UInt8]) -> Void) -> String {
        var bytes: [UInt8] = []
        write(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("decimals", arguments: [(0, "0"), (7, "7"), (10, "10"), (123_456_789, "123456789")])
    func decimals(_ number: Int, _ text: String) { #expect(written { $0.append(decimal: number) } == text) }

    @Test("points in thousandths", arguments: [(0, "0.000"), (5, "0.005"), (841_890, "841.890"), (-1_250, "-1.250")])
    func points(_ thousandths: Int, _ text: String) { #expect(written { $0.append(points: thousandths) } == text) }

    @Test("texts in UTF-16, with surrogates")
    func texts() {
        #expect(written { $0.append(text: "甲A") } == "<FEFF75320041>")
        #expect(written { $0.append(text: "𬭎") } == "<FEFFD872DF4E>")
        #expect(written { $0.append(reference: 12) } == " 12 0 R")
    }

    @Test("packing and unpacking give the bytes back, whatever they are", arguments: [0, 1, 1000, 300_000])
    func deflate(_ count: Int) {
        var random = SplitMix64(seed: UInt64(count))
        let mixed = (0..<count).map { $0 % 3 == 0 ? UInt8.random(in: 0...255, using: &random) : UInt8(0) }
        for bytes in [mixed, [UInt8](repeating: 65, count: count)] { #expect(Deflate.unpacked(Deflate.packed(bytes)) == bytes) }
        #expect(Deflate.unpacked(mixed + [1]) == nil)
    }

    @Test("digests are those that md5sum finds", arguments: [0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 1_000])
    func digests(_ count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 5) }
        let digits = Digest.md5(bytes).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        #expect(try Shell.text(["md5sum"], input: bytes).prefix(32) == digits)
    }
}
