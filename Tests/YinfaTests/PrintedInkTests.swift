import Diagnostics
import Foundation
import TestSupport
import Testing
import Yinfa

/// What a ruler finds on the printed page, with another program's eyes.
@Suite("Ink of printed heads, in millimetres (GB/T 9704-2012 §7.2, §10.1)") struct PrintedInkTests {
    private static let resolution = 300.0

    /// The bands of page 1 that bear ink, from the top of the sheet to 180 mm.
    private func bands(_ name: String) throws -> [(top: Double, bottom: Double, isRule: Bool)] {
        let folder = Repository.path("docs/gallery/examples/\(name)")
        let press = try Press(resources: try .locate())
        let made = try press.render("\(folder)/document.gw", data: "\(folder)/data.yaml", as: .pdf, name: name)
        let output = try TemporaryFolder()
        let pdf = try output.write(try #require(made.output.first).bytes, as: "page.pdf")
        let page = try Pixels(pgm: try Shell.run([
            "pdftoppm", "-gray", "-r", "300", "-f", "1", "-l", "1", "-x", "0", "-y", "0", "-W", "2480", "-H", "2126", pdf,
        ]))
        var bands: [(top: Double, bottom: Double, isRule: Bool)] = []
        var start: Int?
        var most = 0
        for y in 0..<page.height {
            let count = page.darkCount(x: 0..<page.width, y: y..<y + 1)
            if count > 0, start == nil { start = y }
            most = max(most, count)
            guard count == 0, let first = start else { continue }
            bands.append((Double(first) / Self.resolution * 25.4, Double(y) / Self.resolution * 25.4, most > 1800))
            start = nil
            most = 0
        }
        return bands
    }

    @Test("a letter's first double rule is 4 mm below the mark's ink", arguments: ["letter", "letter-classified"])
    func letter(name: String) throws {
        let bands = try bands(name)
        #expect(bands[1].isRule && abs(bands[0].top - 30) < 0.15)
        #expect(abs(bands[1].top - bands[0].bottom - 4) < 0.15, "\(bands[1].top - bands[0].bottom)")
    }

    @Test("the number is two lines, 20.78 mm, below the mark's ink, the red rule 4 mm below the number", arguments: [
        "upward-report", "mark-alone", "attachment-single", "joint-one-mark", "joint-2", "imprint-forms",
    ])
    func head(name: String) throws {
        let bands = try bands(name)
        let rule = try #require(bands.firstIndex { $0.isRule })
        let number = bands[rule - 1]
        #expect(abs(number.top - bands[rule - 2].bottom - 20.78) < 0.25, "\(number.top - bands[rule - 2].bottom)")
        #expect(abs(bands[rule].top - number.bottom - 4) < 0.25, "\(bands[rule].top - number.bottom)")
    }

    @Test("the mark's ink begins 72 mm below the sheet's edge", arguments: ["upward-report", "mark-alone", "joint-2", "joint-8"])
    func mark(name: String) throws {
        let bands = try bands(name)
        #expect(abs(bands[0].top - 72) < 0.15, "\(bands[0].top)")
    }
}
