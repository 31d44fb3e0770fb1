import Diagnostics
import Foundation
import StatisticalForms
import TestSupport
import Testing

@testable import Yinfa

@Suite("A pack's forms are read once") struct FormShelfTests {
    private func pack() -> Pack {
        Pack(folder: URL(fileURLWithPath: Repository.path("templates/winter-2020")), shownAs: "winter-2020")
    }

    @Test("whoever asks gets the form that was read first")
    func once() throws {
        let shelf = FormShelf()
        let form = try pack().form()
        var readings = 0
        for _ in 0..<3 {
            let found = try shelf.form("form.yaml") { () throws(StageFailure) in
                readings += 1
                return form
            }
            #expect(found == form)
        }
        #expect(readings == 1)
    }

    @Test("forms of other names are others, and what could not be read is asked for again")
    func others() throws {
        let shelf = FormShelf()
        let form = try pack().form()
        let failure = StageFailure(Diagnostic(code: .unknownPack, message: Bilingual("无", "none"), place: Place(file: "form.yaml")))
        #expect(throws: StageFailure.self) {
            _ = try shelf.form("form.yaml") { () throws(StageFailure) in throw failure }
        }
        _ = try shelf.form("form.yaml") { () throws(StageFailure) in form }
        #expect(throws: StageFailure.self) {
            _ = try shelf.form("another.yaml") { () throws(StageFailure) in throw failure }
        }
    }

    @Test("each document's pack reads anew, as a form may have been changed")
    func anew() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("form-shelf-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: pack().folder, to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        let pack = Pack(folder: folder, shownAs: "pack")
        _ = try pack.form()
        try Data("坏".utf8).write(to: folder.appendingPathComponent("form.yaml"))
        _ = try pack.form()
        #expect(throws: StageFailure.self) { _ = try Pack(folder: folder, shownAs: "pack").form() }
    }
}
