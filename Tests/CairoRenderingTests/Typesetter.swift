import CairoRendering
import Composition
import Diagnostics
import DisplayList
import Foundation
import Geometry
import TestSupport
import Typefaces

/// A shaper and what tests set with it.
struct Typesetter {
    let shaper: PangoShaper

    init() throws {
        let paths = try TestFonts.paths()
        shaper = PangoShaper(roles: try FontRoles.load(paths.roles, facesIn: paths.folder))
    }

    /// One line of text.
    func line(
        _ text: String, _ role: FontRole = .text, points: Double = 16, x: Double = 80, y: Double = 120,
        colour: Colour = .black, horizontalScale: Int = 1000
    ) throws -> [PageItem] {
        let shaped = try shaper.shape(StyledText(text, TextStyle(role: role, size: .points(points))))
        return setLine(
            shaped, at: Point(x: .points(x), y: .points(y)), colour: colour, horizontalScale: horizontalScale)
    }

    func document(_ pages: [Page], _ metadata: Metadata = .sample) -> PageSequence {
        PageSequence(pages: pages, faces: shaper.faceFiles, metadata: metadata)
    }

    func document(_ items: [PageItem], size: Size = .a4) -> PageSequence {
        document([Page(size: size, items: items)])
    }
}

/// What poppler makes of a PDF.
struct PDFProbe {
    let folder: TemporaryFolder
    let path: String

    init(_ bytes: [UInt8]) throws {
        folder = try TemporaryFolder()
        path = try folder.write(bytes, as: "file.pdf")
    }

    /// The text in the order of the content stream, without line and page breaks.
    func text() throws -> String {
        try Shell.text(["pdftotext", "-raw", path, "-"]).filter { !$0.isNewline && $0 != "\u{0C}" }
    }

    /// One line a font: name, type, encoding, embedded, subset, ToUnicode, object.
    func fonts() throws -> [[String]] {
        try Shell.text(["pdffonts", path]).split(separator: "\n").dropFirst(2)
            .map { $0.split(separator: " ").map(String.init) }
    }

    /// The value of a line of `pdfinfo`.
    func info(_ key: String, _ options: [String] = []) throws -> String? {
        try Shell.text(["pdfinfo"] + options + [path]).split(separator: "\n")
            .first { $0.hasPrefix(key) }
            .map { $0.drop { $0 != ":" }.dropFirst().trimmingPrefix { $0 == " " } }.map(String.init)
    }

    /// A page as grey pixels.
    func pixels(page: Int = 1, dotsPerInch: Int = 72) throws -> Pixels {
        try Pixels(
            pgm: Shell.run([
                "pdftoppm", "-gray", "-r", String(dotsPerInch), "-f", String(page), "-l", String(page), path,
            ]))
    }
}

extension PDFProbe {
    /// The content stream of the only page, unpacked.
    func content() throws -> String {
        let plain = try Shell.run(["qpdf", "--qdf", "--object-streams=disable", path, "-"])
        let text = String(decoding: plain, as: UTF8.self)
        let marked = text.components(separatedBy: "%% Contents for page 1\n")
        let body = marked.last?.components(separatedBy: "stream\n").dropFirst().first ?? ""
        return body.components(separatedBy: "endstream")[0]
    }
}
