import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// The signature line of a form: labels with room for ink, printed values.
struct SignatureLine {
    let typesetter: Typesetter
    let style: SheetStyle

    /// - Parameters:
    ///   - area: the line's rectangle; the text stands in its lower half, so that
    ///     signatures have the height above.
    ///   - place: what a diagnostic points at where a field has no place of its own.
    func items(_ fields: [SignatureField], in area: Rect, at place: Place?) throws(StageFailure) -> [PageItem] {
        guard !fields.isEmpty else { return [] }
        // A line of many fields is set as small as the sentences before it is too wide.
        var textStyle = style.signatureStyle
        var line = try labels(fields, textStyle, at: place)
        if !line.fits(area.width, gap: style.small) {
            textStyle = style.smallStyle
            line = try labels(fields, textStyle, at: place)
        }
        let labels = line.lines
        let ink = line.ink(in: area.width, gap: style.small)
        if !line.fits(area.width, gap: style.small) {
            typesetter.report(
                .signatureLineTooWide(
                    fields.map { $0.label + ($0.value ?? "") }.joined(), at: longest(of: fields, labels)?.place ?? place))
        }
        let y = try typesetter.baseline(emTop: area.maxY - textStyle.size * 2 + textStyle.size.half, textStyle)
        var x = area.minX
        var items: [PageItem] = []
        for (label, field) in zip(labels, fields) {
            items += label.items(at: Point(x: x, y: y))
            x += label.extent + (field.value == nil ? ink : style.small)
        }
        return items
    }

    /// The fields' texts in one style.
    private struct Labels {
        var lines: [ComposedLine]
        /// How many leave room for ink.
        var inkCount: Int

        private func room(in width: Length, gap: Length) -> Length {
            width - lines.map(\.extent).sum() - gap * (lines.count - inkCount)
        }

        /// The room of each signature.
        func ink(in width: Length, gap: Length) -> Length {
            inkCount == 0 ? .zero : Length(emu: room(in: width, gap: gap).emu / inkCount)
        }

        func fits(_ width: Length, gap: Length) -> Bool {
            room(in: width, gap: gap) >= .zero && (inkCount == 0 || ink(in: width, gap: gap) >= SheetStyle.signatureSpace)
        }
    }

    private func labels(
        _ fields: [SignatureField], _ textStyle: TextStyle, at place: Place?
    ) throws(StageFailure) -> Labels {
        let lines = try fields.map { field throws(StageFailure) in
            try typesetter.line(field.label + (field.value ?? ""), textStyle, at: field.place ?? place)
        }
        return Labels(lines: lines, inkCount: fields.count { $0.value == nil })
    }

    /// The field to shorten first.
    private func longest(of fields: [SignatureField], _ lines: [ComposedLine]) -> SignatureField? {
        zip(fields, lines).max { $0.1.extent < $1.1.extent }?.0
    }
}
