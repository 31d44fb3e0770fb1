import TestSupport
import Testing

@Suite("Pictures of the sample's pages") struct PictureTests {
    /// Width and height from the header of a PNG file (PNG §11.2.2).
    private func size(_ name: String) throws -> [Int] {
        let bytes = try Sample.bytes(name)
        #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        return [16, 20].map { start in bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    }

    private static let pages = [
        "assignment": 2, "audit": 16, "briefing": 2, "bulletin": 12, "correction": 2, "cover": 4, "decision": 3, "exposure": 5,
        "final-report": 6, "ledger": 15, "listing-decision": 3, "listing-notice": 2, "notice": 8, "order": 2, "penalty": 3,
        "reminder": 2, "removal-decision": 2, "special": 2, "stage-report": 10, "supervision": 4, "supervision-end": 2, "talk": 2,
        "talk-minutes": 2, "transfer": 4,
    ]

    @Test("are A4 at 150 dots to the inch, one a page, the landscape page lying")
    func sizes() throws {
        for page in 1...8 {
            #expect(try size("notice-\(page).png") == (page == 7 ? [1754, 1240] : [1240, 1754]))
        }
        #expect(try size("return-2020-12-31.png") == [1754, 1240])
        #expect(try Sample.output()["notice-9.png"] == nil)
        // Each document as PDF and dump, and its pages, one where nothing else is said.
        let several = Self.pages.values.reduce(0, +)
        let others = SampleOffice.allDocumentNames.count - Self.pages.count
        #expect(try Sample.output().count == 2 * SampleOffice.allDocumentNames.count + several + others)
        for (name, count) in Self.pages { #expect(try Sample.output()["\(name)-\(count).png"] != nil, "\(name)") }
    }

    @Test("show the landscape page turned as the viewer turns it")
    func turned() throws {
        let folder = try TemporaryFolder()
        let pdf = try folder.write(try Sample.bytes("notice.pdf"), as: "notice.pdf")
        let viewed = try Pixels(pgm: try Shell.run(["pdftoppm", "-gray", "-r", "150", "-f", "7", "-l", "7", pdf]))
        let own = try Pixels(png: try Sample.bytes("notice-7.png"))
        // The viewer rounds the 1240.16 dots of 210 mm up.
        #expect(own.width == viewed.width && abs(own.height - viewed.height) <= 1)
        // A tenth of the sheet holds about the same ink in both, and not so if it were turned otherwise.
        for row in 0..<4 {
            for column in 0..<4 {
                let x = column * 438..<(column + 1) * 438
                let y = row * 310..<(row + 1) * 310
                let (ours, theirs) = (own.darkCount(x: x, y: y), viewed.darkCount(x: x, y: y))
                #expect(abs(ours - theirs) <= max(60, theirs / 4), "row \(row), column \(column): \(ours), \(theirs)")
            }
        }
    }
}
