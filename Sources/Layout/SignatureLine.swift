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
        let textStyle = style.signatureStyle
        var labels: [ComposedLine] = []
        var used = Length.zero
        for field in fields {
            let line = try typesetter.line(field.label + (field.value ?? ""), textStyle, at: field.place ?? place)
            labels.append(line)
            used += line.extent
        }
        let inks = fields.map { $0.value == nil ? 1 : 0 }
        let separators = style.small
        let room = area.width - used - separators * inks.filter { $0 == 0 }.count
        let ink = inks.contains(1) ? Length(emu: room.emu / max(1, inks.reduce(0, +))) : .zero
        if room < .zero || inks.contains(1) && ink < SheetStyle.signatureSpace {
            typesetter.report(
                .signatureLineTooWide(
                    fields.map { $0.label + ($0.value ?? "") }.joined(), at: longest(of: fields, labels)?.place ?? place))
        }
        let y = try typesetter.baseline(emTop: area.maxY - textStyle.size * 2 + textStyle.size.half, textStyle)
        var x = area.minX
        var items: [PageItem] = []
        for (label, field) in zip(labels, fields) {
            items += label.items(at: Point(x: x, y: y))
            x += label.extent + (field.value == nil ? ink : separators)
        }
        return items
    }

    /// The field to shorten first.
    private func longest(of fields: [SignatureField], _ lines: [ComposedLine]) -> SignatureField? {
        zip(fields, lines).max { $0.1.extent < $1.1.extent }?.0
    }
}
