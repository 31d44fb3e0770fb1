import Geometry

/// The display list as text: the reference format of the tests (`.dump`).
///
/// Lengths are millimetres with three decimals. A text line gives the first
/// glyph's origin, the run's end of pen travel is not known here, so the last
/// glyph's x follows after `..`; then face, size in points and the characters.
package struct Dump {
    package init() {}

    /// All pages, one item a line, groups indented.
    package func text(_ sequence: PageSequence) -> String {
        var lines = metadata(sequence.metadata)
        for (index, page) in sequence.pages.enumerated() {
            lines.append(header(page, number: index + 1))
            lines += page.items.flatMap { item($0, indent: "  ") }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func metadata(_ metadata: Metadata) -> [String] {
        let date = metadata.date
        return [
            "title \(metadata.title)",
            "author \(metadata.author)",
            "subject \(metadata.subject ?? "-")",
            "keywords \(metadata.keywords.joined(separator: "; "))",
            "date \(date.year)-\(date.month)-\(date.day)",
        ]
    }

    private func header(_ page: Page, number: Int) -> String {
        let size = "\(millimetres(page.size.width))x\(millimetres(page.size.height))"
        let folio = page.folio.map(String.init) ?? "-"
        return "page \(number) \(size) rotate \(page.viewerRotation.rawValue) folio \(folio)"
    }

    private func item(_ item: PageItem, indent: String) -> [String] {
        switch item {
        case .text(let run): [indent + text(run)]
        case .rule(let rule): [indent + self.rule(rule)]
        case .image(let image): [indent + self.image(image)]
        case .code(let code): [indent + self.code(code)]
        case .group(let transform, let items):
            [
                "\(indent)group \(transform.turn.rawValue) "
                    + "\(millimetres(transform.offset.x)),\(millimetres(transform.offset.y))"
            ] + items.flatMap { self.item($0, indent: indent + "  ") }
        }
    }

    private func text(_ run: GlyphRun) -> String {
        let first = run.glyphs.first?.origin ?? .zero
        let last = run.glyphs.last?.origin ?? .zero
        let scale = run.horizontalScale == 1000 ? "" : " scale \(run.horizontalScale)"
        return "text \(millimetres(first.x))..\(millimetres(last.x)),\(millimetres(first.y)) "
            + "\(run.face.name) \(points(run.size))\(scale)\(colour(run.colour)) \(run.text)"
    }

    private func rule(_ rule: Rule) -> String {
        let rect = rule.rect
        return "rule \(millimetres(rect.minX)),\(millimetres(rect.minY)) "
            + "\(millimetres(rect.width))x\(millimetres(rect.height))\(colour(rule.colour))"
    }

    /// Place, format, pixels, a fingerprint of the file, and the alternative text.
    private func image(_ image: PlacedImage) -> String {
        "image \(millimetres(image.rect.minX)),\(millimetres(image.rect.minY)) "
            + "\(millimetres(image.rect.width))x\(millimetres(image.rect.height)) \(image.file.format.rawValue) "
            + "\(image.file.width)x\(image.file.height) \(hexadecimal(image.file.fingerprint)) \(image.alternative)"
    }

    /// Place, modules, a fingerprint of them, and the alternative text.
    private func code(_ code: PlacedCode) -> String {
        "code \(millimetres(code.rect.minX)),\(millimetres(code.rect.minY)) "
            + "\(millimetres(code.rect.width))x\(millimetres(code.rect.height)) "
            + "\(code.matrix.side)x\(code.matrix.side) \(hexadecimal(code.matrix.fingerprint)) \(code.alternative)"
    }

    private func hexadecimal(_ fingerprint: UInt64) -> String {
        let digits = String(fingerprint, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private func colour(_ colour: Colour) -> String {
        colour == .black ? "" : " rgb \(colour.red),\(colour.green),\(colour.blue)"
    }

    private func millimetres(_ length: Length) -> String { decimal(length.emu, unit: 36_000) }

    private func points(_ length: Length) -> String { decimal(length.emu, unit: 12_700) }

    /// `value / unit` with three decimals, rounded half away from zero, in integers.
    private func decimal(_ value: Int, unit: Int) -> String {
        let thousandths = (value.magnitude * 1000 + UInt(unit) / 2) / UInt(unit)
        let fraction = String(thousandths % 1000)
        let sign = value < 0 && thousandths > 0 ? "-" : ""
        let zeros = String(repeating: "0", count: 3 - fraction.count)
        return "\(sign)\(thousandths / 1000).\(zeros)\(fraction)"
    }
}
