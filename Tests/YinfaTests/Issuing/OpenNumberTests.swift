import Diagnostics
import PlacedYAML
import Quantities
import Templates
import TestSupport
import Testing

@testable import Yinfa

@Suite("Numbers left open") struct OpenNumberTests {
    private func schema() throws -> Schema {
        let folder = try TemporaryFolder()
        try folder.write(IssuingOffice.fields, as: "pack/fields.yaml")
        try folder.write(IssuingOffice.template, as: "pack/notice.gw")
        let resources = try Resources.locate()
        let pack = try #require(Pack.named(folder.file("pack"), in: resources))
        return try pack.schema()
    }

    private func open(_ text: String) throws -> OpenNumber? {
        OpenNumber(in: try YAMLFile.parse(text, file: "documents/first.yaml"), try schema())
    }

    @Test("the field and the place of 待定")
    func found() throws {
        let open = try #require(try open("事项: 工作\n文号: 待定\n"))
        #expect(open.field == "文号")
        #expect(open.place.description == "documents/first.yaml:2:5")
    }

    @Test("nothing is open", arguments: [
        "文号: 6\n", "文号:\n", "文号: \"待定\"\n", "文号: 待定号\n", "事项: 待定\n", "成文日期: 待定\n", "没有这项: 待定\n", "[待定]\n", "待定\n",
        "文号: [待定]\n", "文号: {号: 待定}\n",
    ])
    func nothing(_ text: String) throws {
        #expect(try open(text) == nil)
    }

    @Test("filled, only that value is another, and everything keeps its place")
    func filled() throws {
        let text = "事项: 工作\n文号: 待定\n期限: 2020-12-31\n"
        let open = try #require(try open(text))
        let filled = open.filled(with: 7)
        let expected = try YAMLFile.parse(text.replacing("待定", with: "7"), file: "documents/first.yaml")
        guard case .mapping(let entries) = filled.content, case .mapping(let other) = expected.content else {
            Issue.record("no mapping")
            return
        }
        #expect(entries.map(\.key) == other.map(\.key))
        #expect(entries.map(\.value.content) == other.map(\.value.content))
        #expect(entries[1].value.place == open.place)
    }

    @Test("what stands for the number of a draft is none that an organ gives")
    func placeholder() {
        #expect(Edition.draft.serial == Edition.placeholder)
        #expect(Edition.numbered(6).serial == 6)
        #expect(Edition.placeholder > 10_000)
        let number = DocumentNumber(code: "某办", year: 2020, serial: Edition.placeholder)
        #expect(DocumentNumber(number.description) == number, "it is read back where it is looked for")
    }
}
