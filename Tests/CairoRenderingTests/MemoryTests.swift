import CairoRendering
import Composition
import Diagnostics
import DisplayList
import Foundation
import Geometry
import TestSupport
import Testing

/// Resident memory of this process in KiB.
private func residentKiB() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line?.split(separator: " ").compactMap { Int($0) }.first ?? 0
}

/// Draws with the same renderers, as a batch does: cairo keeps up to 256 scaled
/// fonts of renderers that are gone. Draws a document as PDF and picture, and one that fails half-way.
private func work(_ count: Int, _ typesetter: Typesetter, _ pdf: PDFRenderer, _ png: PNGRenderer) throws {
    for number in 0..<count {
        let items = try typesetter.line("第\(number)号：各县（市、区）2020年㛃", points: 16 + Double(number % 7))
        let document = typesetter.document(items)
        _ = try pdf.write(document)
        _ = try png.write(document)
        var abandoned = document
        abandoned.pages += [Page(size: .a4, items: try typesetter.line("国", .hei))]
        abandoned.faces[FaceID(name: "FandolHei-Regular")] = FaceFile(path: "/nowhere")
        #expect(throws: StageFailure.self) { try pdf.write(abandoned) }
    }
}

@Suite("Memory")
struct MemoryTests {
    @Test("many documents need no more than few")
    func flat() async {
        await #expect(processExitsWith: .success) {
            let typesetter = try Typesetter()
            let (pdf, png) = (PDFRenderer(), PNGRenderer(dotsPerInch: 30))
            try work(20, typesetter, pdf, png)
            let before = try residentKiB()
            try work(40, typesetter, pdf, png)
            let growth = try residentKiB() - before
            #expect(before > 0)
            #expect(growth < 4 * 1024, "grown by \(growth) KiB")
        }
    }
}
