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

    @Test("every template is in it once, with its circle of readers, seal and issuer")
    func templates() throws {
        let kinds = try kinds()
        let files = try FileManager.default.contentsOfDirectory(atPath: Repository.path("templates/winter-2020"))
        #expect(kinds.map(\.template).sorted() == files.filter { $0.hasSuffix(".gw") }.sorted())
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
        for name in ["order", "decision", "transfer", "exposure", "correction", "listing-notice", "listing-decision", "removal-decision"] {
            #expect(try kinds().first { $0.template == name + ".gw" }?.issuer == "人力资源和社会保障局")
        }
    }
}
