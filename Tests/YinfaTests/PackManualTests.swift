import Diagnostics
import Foundation
import OfficialDocument
import PlacedYAML
import Quantities
import Quantities
import TestSupport
import Testing

@testable import Reporting
@testable import StatisticalForms
@testable import Templates
@testable import Yinfa

/// The manual of packs and offices names whatever can be written in them, and its examples can be read.
@Suite("docs/pack.md") struct PackManualTests {
    private struct Manual {
        let text: String
        /// The YAML examples, each with its file as a message shows it.
        let examples: [(file: String, text: String)]

        init() throws {
            text = try Repository.text("docs/pack.md")
            var found: [(file: String, text: String)] = []
            var open: [String]?
            var isFenced = false
            var first = 0
            for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if line.hasPrefix("```") {
                    if let lines = open { found.append(("docs/pack.md, line \(first)", lines.joined(separator: "\n") + "\n")) }
                    isFenced.toggle()
                    open = isFenced && line == "```yaml" ? [] : nil
                    first = index + 2
                } else {
                    open?.append(String(line))
                }
            }
            examples = found
        }

        /// The example that is a whole file of this name.
        func file(_ name: String) throws -> YAMLNode {
            let example = try #require(examples.first { $0.text.hasPrefix("# \(name)\n") }, "no whole \(name)")
            return try YAMLFile.parse(example.text, file: name)
        }

        /// What stands in backquotes outside the examples, and every key within them.
        func names() throws -> Set<String> {
            var names: Set<String> = []
            var isFenced = false
            for line in text.split(separator: "\n") {
                if line.hasPrefix("```") {
                    isFenced.toggle()
                } else if !isFenced {
                    let pieces = line.split(separator: "`", omittingEmptySubsequences: false)
                    for (index, piece) in pieces.enumerated() where index % 2 == 1 { names.insert(String(piece)) }
                }
            }
            for example in examples {
                PackManualTests.collect(try YAMLFile.parse(example.text, file: example.file), into: &names)
            }
            return names
        }
    }

    /// Every key of a tree.
    private static func collect(_ node: YAMLNode, into keys: inout Set<String>) {
        switch node.content {
        case .mapping(let entries):
            for entry in entries {
                keys.insert(entry.key)
                collect(entry.value, into: &keys)
            }
        case .sequence(let items):
            for item in items { collect(item, into: &keys) }
        case .scalar, .null: break
        }
    }

    /// What of a file is the pack's or the office's own.
    private struct Own {
        /// Keys whose values are mappings from names of the pack's own.
        var named: Set<String> = []
        /// Keys whose values are data as a whole.
        var data: Set<String> = []
        /// Whether the keys of the file itself are such names.
        var isNamed = false
    }

    /// The keys of a tree that the program knows, with the place of each.
    private static func known(_ node: YAMLNode, _ own: Own, isNamed: Bool) -> [(key: String, place: Place)] {
        switch node.content {
        case .mapping(let entries):
            return entries.flatMap { entry -> [(key: String, place: Place)] in
                let here = isNamed ? [] : [(key: entry.key, place: entry.keyPlace)]
                if !isNamed && own.data.contains(entry.key) { return here }
                // A field may be called like a key: what stands under a name is no names again.
                let hasNames = !isNamed && own.named.contains(entry.key)
                return here + known(entry.value, own, isNamed: hasNames)
            }
        case .sequence(let items):
            return items.flatMap { known($0, own, isNamed: false) }
        case .scalar, .null: return []
        }
    }

    private static let packs = ["templates/inspection-2021", "templates/winter-2020"]

    private static let files: [(name: String, own: Own)] = [
        ("form.yaml", Own(named: ["小数位", "参数", "范围", "填空", "另取", "栏"])),
        ("fields.yaml", Own(named: ["字段", "条件", "慎用词", "必备"], data: ["值"])),
        ("tables.yaml", Own(isNamed: true)),
        ("ledger.yaml", Own(named: ["列"])),
        ("sample/office.yaml", Own(named: ["各县电话"])),
    ]

    /// The keys of a file that stand neither in backquotes nor in an example.
    private func missing(_ path: String, _ own: Own, _ names: Set<String>) throws -> [String] {
        let root = try YAMLFile.parse(Repository.text(path), file: path)
        return Self.known(root, own, isNamed: own.isNamed).filter { !names.contains($0.key) }.map {
            "\(path):\($0.place.position?.line ?? 0): \($0.key)"
        }
    }

    @Test("each example is YAML, and those that are whole files are a pack")
    func examples() throws {
        let manual = try Manual()
        #expect(manual.examples.count >= 15)
        for example in manual.examples {
            let node = try YAMLFile.parse(example.text, file: example.file)
            #expect(!node.isNull, Comment(rawValue: example.file))
        }
        let form = try FormDefinition.read(manual.file("form.yaml"))
        #expect(form.columns.count == 4 && form.rows.count == 3 && form.checks.count == 2)
        let schema = try Schema.read(manual.file("fields.yaml"))
        let tables = try TableSet.read(manual.file("tables.yaml"), schema: schema)
        #expect(tables.tables.map(\.name.text) == ["分县情况", "未结清单", "审批单"])
    }

    @Test("each key that a file of the packs and their offices uses is in the manual", arguments: packs)
    func keysOfPacks(pack: String) throws {
        let names = try Manual().names()
        for file in Self.files {
            #expect(try missing("\(pack)/\(file.name)", file.own, names) == [])
        }
    }

    @Test("each key that documents and reasons of the samples use is in the manual")
    func keysOfOffices() throws {
        let names = try Manual().names()
        for pack in Self.packs {
            let folder = "\(pack)/sample/documents"
            let documents = try FileManager.default.contentsOfDirectory(atPath: Repository.path(folder)).filter { $0.hasSuffix(".yaml") }
            #expect(!documents.isEmpty)
            for document in documents.sorted() { #expect(try missing("\(folder)/\(document)", Own(data: ["数据"]), names) == []) }
        }
        let returns = "templates/winter-2020/sample/returns"
        #expect(try missing("\(returns)/2020-12-31.yaml", Own(named: ["填空"], data: ["数据"]), names) == [])
        #expect(try missing("\(returns)/reasons.yaml", Own(), names) == [])
    }

    @Test("each key that the readers know is in the manual, used or not")
    func keysOfReaders() throws {
        let names = try Manual().names()
        let readers = [FormReader.keys, SchemaReader.keys, TableReader.keys, Office.reservedKeys, HouseProfile.keys]
        for key in readers.joined() { #expect(names.contains(key), "\(key)") }
        for check in BuiltInCheck.allCases { #expect(names.contains(check.rawValue), "\(check.rawValue)") }
    }

    @Test("each type, class and word of a closed list is named")
    func words() throws {
        let text = try Manual().text
        for type in ValueType.simple { #expect(text.contains(type.name), "\(type.name)") }
        for period in FormPeriod.allCases { #expect(text.contains(period.rawValue), "\(period.rawValue)") }
        for level in FormCheck.Level.allCases { #expect(text.contains(level.rawValue), "\(level.rawValue)") }
        for listing in FieldSource.Listing.allCases { #expect(text.contains("{\(listing.rawValue): form.yaml}"), "\(listing.rawValue)") }
    }
}
