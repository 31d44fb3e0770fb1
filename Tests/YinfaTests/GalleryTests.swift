import Diagnostics
import Foundation
import TestSupport
import Testing
import Yinfa

/// The examples that the gallery shows: every one renders, without a warning, and looks like its kind.
@Suite("Gallery examples") struct GalleryTests {
    static let names: [String] = {
        let folder = Repository.path("docs/gallery/examples")
        return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }()

    private func dump(_ name: String) throws -> String {
        let folder = Repository.path("docs/gallery/examples/\(name)")
        let press = try Press(resources: try .locate())
        let made = try press.render("\(folder)/document.gw", data: "\(folder)/data.yaml", as: .dump, name: name)
        #expect(made.warnings.isEmpty, "\(made.warnings.map(\.message.english))")
        return String(decoding: made.output[0].bytes, as: UTF8.self)
    }

    @Test("the formats of the head are among them")
    func kinds() {
        let heads = ["classified-urgent", "joint-2", "joint-8", "letter", "minutes", "order", "preprinted", "upward-report"]
        #expect(Set(heads).isSubset(of: Self.names))
    }

    @Test("each renders, and no file has more than 60 lines", arguments: ["classified-urgent", "joint-2", "joint-8", "letter", "minutes", "order", "preprinted", "upward-report"])
    func renders(name: String) throws {
        #expect(try dump(name).contains("\npage 1 210.000x297.000"))
        for file in ["document.gw", "fields.yaml", "data.yaml"] {
            let text = try Repository.text("docs/gallery/examples/\(name)/\(file)")
            #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 61)
        }
    }

    @Test("the letter has four red rules of 170 mm and no folio on page 1")
    func letter() throws {
        let dump = try dump("letter")
        #expect(dump.components(separatedBy: "170.000x").count == 5)
        #expect(dump.contains("page 1 210.000x297.000 rotate 0 folio -"))
    }

    @Test("on pre-printed paper nothing is red")
    func preprinted() throws { #expect(!(try dump("preprinted")).contains("rgb 255,0,0")) }

    @Test("page 1 of the eight organs' notice has text")
    func joint() throws {
        let first = try #require(try dump("joint-8").components(separatedBy: "\npage 2").first)
        #expect(first.contains("为全面掌握《保障农民工工资支付条例》"))
    }
}
