import Foundation
import TestSupport
import Testing

/// The table of kinds beside the pack says what its templates say.
@Suite("The kinds of the winter pack") struct KindsOfPackTests {
    private struct Kind {
        var template: String
        var issuer: String
        var seal: String
        var circle: String
        var samples: [String]
    }

    private func kinds() throws -> [Kind] {
        try Repository.text("templates/winter-2020/文种.md").split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 6, cells[1].hasSuffix(".gw") else { return nil }
            return Kind(
                template: cells[1], issuer: cells[2], seal: cells[3], circle: cells[4], samples: cells[5].components(separatedBy: "、"))
        }
    }

    private func element(_ key: String, of template: String) -> String? {
        let head = template.components(separatedBy: "---\n").dropFirst().first ?? ""
        let line = head.split(separator: "\n").first { $0.hasPrefix(key + ": ") }
        return line.map { String($0.dropFirst(key.count + 2)) }
    }

    /// The pack's `.gw` files with front matter, or the fragments, which have none.
    private func files(ofTemplates: Bool) throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: Repository.path("templates/winter-2020"))
        return try names.filter { $0.hasSuffix(".gw") }.sorted().filter { name in
            try Repository.text("templates/winter-2020/" + name).hasPrefix("---\n") == ofTemplates
        }
    }

    @Test("what several templates say stands in a fragment that they include")
    func fragments() throws {
        let fragments = try files(ofTemplates: false)
        #expect(fragments.count >= 4)
        let templates = try files(ofTemplates: true).map { try Repository.text("templates/winter-2020/" + $0) }
        for name in fragments {
            let users = templates.filter { $0.contains("{% include \"\(name)\" %}") }
            #expect(users.count > 1, "\(name)")
        }
        // What a fragment says is said nowhere else.
        for phrase in ["申请行政复议", "的工资共计", "分行业看", "未清偿工资{{", "评优评先"] {
            #expect(templates.allSatisfy { !$0.contains(phrase) }, "\(phrase)")
        }
    }

    @Test("the pack names no place of its sample office")
    func places() throws {
        let folder = Repository.path("templates/winter-2020")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".gw") || $0.hasSuffix(".yaml") }
        #expect(names.count > 25)
        for name in names {
            let text = try Repository.text("templates/winter-2020/" + name)
            for place in ["凤栖山", "江原", "栖云", "永澜"] { #expect(!text.contains(place), "\(name): \(place)") }
        }
    }

    @Test("the words for closing a case and for limits are the same everywhere")
    func words() throws {
        let samples = try FileManager.default.contentsOfDirectory(atPath: Repository.path("templates/winter-2020/sample/documents"))
        for name in try files(ofTemplates: true) + (try files(ofTemplates: false)) + samples.map({ "sample/documents/" + $0 }) {
            let text = try Repository.text("templates/winter-2020/" + name)
            for word in ["销号", "三个工作日"] { #expect(!text.contains(word), "\(name): \(word)") }
        }
    }

    @Test("every template is in it once, with its circle of readers, seal and issuer")
    func templates() throws {
        let kinds = try kinds()
        #expect(kinds.map(\.template).sorted() == (try files(ofTemplates: true)))
        for kind in kinds {
            let text = try Repository.text("templates/winter-2020/" + kind.template)
            #expect(element("知悉范围", of: text) == kind.circle, "\(kind.template)")
            let isMinutes = element("格式", of: text) == "纪要"
            let seal = isMinutes ? "不盖章" : element("印章", of: text) ?? "盖章"
            #expect(seal == kind.seal, "\(kind.template)")
            let mark = try #require(element("发文机关标志", of: text))
            let isBureau = mark.contains("人社局") || mark.contains("案件[0].机关")
            #expect(isBureau == (kind.issuer == "人力资源和社会保障局"), "\(kind.template)")
        }
    }

    @Test("each kind has a sample, and what only the bureau may issue is nobody else's")
    func samples() throws {
        for kind in try kinds() {
            for sample in kind.samples {
                let text = try Repository.text("templates/winter-2020/sample/documents/\(sample).yaml")
                #expect(text.contains("模板: \(kind.template)"), "\(sample)")
                #expect(SampleOffice.plainDocuments.contains(sample))
            }
        }
        for name in ["order", "decision", "penalty", "transfer", "exposure", "correction", "listing-notice", "listing-decision", "removal-decision"] {
            #expect(try kinds().first { $0.template == name + ".gw" }?.issuer == "人力资源和社会保障局")
        }
    }
}
