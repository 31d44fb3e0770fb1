import Diagnostics
import Foundation
import Quantities
import Reporting
import StatisticalForms
import Templates
import TestSupport
import Testing

@testable import Yinfa

@Suite("What the files of packs were read to") struct PackShelfTests {
    private func source(_ text: String, _ file: String = "form.yaml") -> SourceText { SourceText(file: file, text: text) }

    @Test("a thing is known by its file's text and name, byte by byte")
    func known() {
        let shelf = PackShelf<Int>(capacity: 3)
        shelf.keep(1, of: source("甲: e\u{301}"))
        #expect(shelf.known(source("甲: e\u{301}")) == 1)
        #expect(shelf.known(source("甲: \u{E9}")) == nil)
        #expect(shelf.known(source("甲: e\u{301} ")) == nil)
        #expect(shelf.known(source("甲: e\u{301}", "b/form.yaml")) == nil)
    }

    @Test("and by the other files that it was made of, as they were then")
    func others() {
        let shelf = PackShelf<Int>(capacity: 3)
        shelf.keep(1, of: source("甲: 1"), beside: ["form.yaml": .text(source("x")), "b.yaml": .missing])
        func known(_ form: FileState, _ other: FileState) -> Int? {
            shelf.known(source("甲: 1")) { $0 == "form.yaml" ? form : other }
        }
        #expect(known(.text(source("x")), .missing) == 1)
        #expect(known(.text(source("y")), .missing) == nil)
        #expect(known(.missing, .missing) == nil)
        #expect(known(.unreadable, .missing) == nil)
        #expect(known(.text(source("x")), .unreadable) == nil)
        #expect(known(.text(source("x")), .text(source("x"))) == nil)
    }

    @Test("what is unreadable is like nothing, not even itself")
    func unreadable() {
        #expect(!FileState.unreadable.isSame(as: .unreadable) && !FileState.missing.isSame(as: .unreadable))
        #expect(FileState.missing.isSame(as: .missing))
    }

    @Test("the one that nobody has asked for the longest makes room")
    func room() {
        let shelf = PackShelf<Int>(capacity: 2)
        for number in [1, 2] { shelf.keep(number, of: source("\(number)")) }
        #expect(shelf.known(source("1")) == 1)
        shelf.keep(3, of: source("3"))
        #expect(shelf.known(source("1")) == 1 && shelf.known(source("2")) == nil && shelf.known(source("3")) == 3)
        #expect(shelf.count == 2)
    }

    /// A copy of the winter pack that goes at the end.
    private func withCopy(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("pack-shelf-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["fields.yaml", "form.yaml", "tables.yaml", "ledger.yaml"] {
            try Repository.text("templates/winter-2020/" + name).write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
        }
        try body(folder)
    }

    private func change(_ file: URL, _ old: String, to new: String) throws {
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.contains(old))
        try text.replacingOccurrences(of: old, with: new).write(to: file, atomically: true, encoding: .utf8)
    }

    private struct Declared: Equatable {
        var meanings: [String]
        var tables: Int
    }

    @Test("fields and tables are those of the files each time, whichever of them was changed")
    func changed() throws {
        try withCopy { folder in
            func read() throws -> Declared {
                let pack = Pack(folder: folder, shownAs: "pack")
                let schema = try pack.schema()
                return Declared(meanings: schema.fields.fields.map(\.meaning), tables: try pack.tables(schema).tables.count)
            }
            let first = try read()
            #expect(try read() == first)
            // The fields alone.
            let meaning = try #require(first.meanings.first { $0.count > 4 })
            try change(folder.appendingPathComponent("fields.yaml"), meaning, to: meaning + "改")
            #expect(try read().meanings.contains(meaning + "改"))
            // Back again: what was read first is known still.
            try change(folder.appendingPathComponent("fields.yaml"), meaning + "改", to: meaning)
            #expect(try read() == first)
            // The tables alone.
            try "{}\n".write(to: folder.appendingPathComponent("tables.yaml"), atomically: true, encoding: .utf8)
            #expect(try read().tables == 0 && first.tables > 0)
            // The form alone: a fault in it is told, though the fields are known.
            try "坏".write(to: folder.appendingPathComponent("form.yaml"), atomically: true, encoding: .utf8)
            #expect(throws: StageFailure.self) { _ = try read() }
            // No text at all.
            try Data([0xFF, 0xFE]).write(to: folder.appendingPathComponent("form.yaml"))
            #expect(try codes { _ = try read() } == ["FIL0102"])
        }
    }

    @Test("a document keeps to the form that it has read, though the file is changed meanwhile")
    func within() throws {
        try withCopy { folder in
            let pack = Pack(folder: folder, shownAs: "pack")
            let form = try pack.form()
            try "坏".write(to: folder.appendingPathComponent("form.yaml"), atomically: true, encoding: .utf8)
            let schema = try pack.schema()
            #expect(schema.calendar == form.calendar)
            // What is kept of it is known by the form that it was made with.
            #expect(throws: StageFailure.self) { _ = try Pack(folder: folder, shownAs: "pack").schema() }
        }
    }

    @Test("a pack without a form has other fields' values once there is one")
    func formComes() throws {
        try withCopy { folder in
            let form = folder.appendingPathComponent("form.yaml")
            let away = folder.appendingPathComponent("away.yaml")
            try FileManager.default.moveItem(at: form, to: away)
            try "字段:\n  数: {类型: 文字, 类别: 公开, 含义: 数}\n".write(to: folder.appendingPathComponent("fields.yaml"), atomically: true, encoding: .utf8)
            func hasCalendar() throws -> Bool { try Pack(folder: folder, shownAs: "pack").schema().calendar != nil }
            #expect(try !hasCalendar())
            #expect(try !hasCalendar())
            try FileManager.default.moveItem(at: away, to: form)
            #expect(try hasCalendar())
            try FileManager.default.removeItem(at: form)
            #expect(try !hasCalendar())
        }
    }
}
