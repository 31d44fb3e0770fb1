import CairoRendering
import Composition
import Diagnostics
import DisplayList
import Geometry
import TestSupport
import Testing

@Suite("Rendering that fails")
struct RenderingFailureTests {
    let typesetter: Typesetter

    init() throws { typesetter = try Typesetter() }

    private func failure(_ change: (inout PageSequence) -> Void) throws -> [Diagnostic] {
        var document = try typesetter.document(typesetter.line("国2020"))
        change(&document)
        let pdf = try #require(throws: StageFailure.self) { try PDFRenderer().write(document) }
        let png = try #require(throws: StageFailure.self) { try PNGRenderer().write(document) }
        #expect(pdf == png)
        return pdf.diagnostics
    }

    @Test("a font file that has gone is reported with its path")
    func missing() throws {
        let diagnostics = try failure {
            $0.faces = $0.faces.mapValues { _ in FaceFile(path: "/nowhere/gone.otf") }
        }
        #expect(diagnostics.map(\.code) == [.faceUnreadable])
        #expect(diagnostics[0].place?.file == "/nowhere/gone.otf")
        #expect(diagnostics[0].cause == .environment)
        #expect(diagnostics[0].message.english.contains("FT_New_Face"))
    }

    @Test("a font file of garbage is reported")
    func garbage() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("garbage", as: "bad.otf")
        let diagnostics = try failure { $0.faces = $0.faces.mapValues { _ in FaceFile(path: path) } }
        #expect(diagnostics.map(\.code) == [.faceUnreadable])
    }

    @Test("a twin that has gone is reported as set-up's")
    func twin() throws {
        let diagnostics = try failure {
            $0.faces = $0.faces.mapValues { FaceFile(path: $0.path, drawingTwin: "/nowhere/twin.otf") }
        }
        #expect(diagnostics.map(\.code) == [.faceUnreadable])
        #expect(diagnostics[0].place?.file == "/nowhere/twin.otf")
        #expect(diagnostics[0].hints[0].english.contains("make fonts"))
    }

    @Test("clusters that do not fit their text are reported with the page")
    func clusters() throws {
        let diagnostics = try failure { document in
            guard case .text(var run) = document.pages[0].items[0] else { return }
            run.clusters.append(.init(utf8Count: 3, glyphCount: 1))
            document.pages.append(Page(size: .a4, items: [.text(run)]))
        }
        #expect(diagnostics.map(\.code) == [.cairoFailed])
        #expect(diagnostics[0].message.english.hasPrefix("cairo failed on page 2: "))
    }

    @Test("a renderer goes on after a failure")
    func goesOn() throws {
        let document = try typesetter.document(typesetter.line("国2020"))
        var bad = document
        bad.faces = document.faces.mapValues { _ in FaceFile(path: "/nowhere/gone.otf") }
        let renderer = PDFRenderer()
        let before = try renderer.write(document)
        #expect(throws: StageFailure.self) { try renderer.write(bad) }
        #expect(try renderer.write(document) == before)
    }
}
