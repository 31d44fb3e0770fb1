import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// 发文字号 and 签发人 above the red rule (GB/T 9704-2012 §7.2.5, §7.2.6).
struct SignerLayout {
    let typesetter: Typesetter
    private var measures: Measures { typesetter.measures }
    private var pitch: CellPitch { measures.cellPitch }

    static let label = "签发人："
    /// Names stand in columns with one cell between them.
    private static let gap = 1

    /// Centred, or with signers: the number one cell from the left, on the line of the last signer.
    ///
    /// - Parameter emTop: the upper edge of the first line's characters.
    func layOut(
        number: PlacedText?, signers: [PlacedText], emTop: Length, in area: Rect
    ) throws(StageFailure) -> PlacedItems {
        let style = typesetter.textStyle(.text)
        guard !signers.isEmpty else {
            guard let number else { return PlacedItems(bottom: emTop - measures.twoLines) }
            let line = try self.line(number, style, room: area.width)
            return try place(line, style, x: area.midX - line.extent.half, emTop: emTop)
        }
        let names = try self.names(signers)
        let line = try number.map { text throws(StageFailure) in try self.line(text, style, room: area.width) }
        let columns = try self.columns(names, beside: line, of: number, in: area)
        var placed = try self.signers(names, columns: columns, emTop: emTop, in: area)
        if let line {
            let x = area.minX + pitch.width(ofCells: 1)
            // The number comes first in reading order, though it stands on the last line.
            placed.items = try place(line, style, x: x, emTop: placed.bottom - style.size).items + placed.items
        }
        return placed
    }

    private func line(_ text: PlacedText, _ style: TextStyle, room: Length) throws(StageFailure) -> ComposedLine {
        try typesetter.line(text.text, style, at: text.place, pitch: pitch, room: room)
    }

    private func place(
        _ line: ComposedLine, _ style: TextStyle, x: Length, emTop: Length
    ) throws(StageFailure) -> PlacedItems {
        let origin = Point(x: x, y: try typesetter.baseline(emTop: emTop, style))
        return PlacedItems(items: line.items(at: origin), bottom: emTop + style.size)
    }

    // MARK: Signers

    /// The names in 楷体; those of two characters as wide as those of three, where there are such.
    private func names(_ signers: [PlacedText]) throws(StageFailure) -> [ComposedLine] {
        let style = typesetter.textStyle(.kai)
        let lines = try signers.map { signer throws(StageFailure) in
            try self.line(signer, style, room: measures.typeArea.width)
        }
        let three = pitch.width(ofCells: 3)
        guard lines.contains(where: { $0.clusters.count == 3 && $0.extent <= three }) else { return lines }
        return lines.map { $0.clusters.count == 2 ? $0.spread(to: three) : $0 }
    }

    /// Two names a line; one where two leave the number no room.
    private func columns(
        _ names: [ComposedLine], beside number: ComposedLine?, of text: PlacedText?, in area: Rect
    ) throws(StageFailure) -> Int {
        let left = number.map { $0.extent + pitch.width(ofCells: 1 + Self.gap) } ?? .zero
        let candidates = names.count > 1 ? [2, 1] : [1]
        for count in candidates where left + width(names, columns: count) <= area.width { return count }
        typesetter.report(.numberMeetsSigners(text?.text ?? "", at: text?.place))
        return 1
    }

    /// From the label's left edge to the right edge of the 版心, one cell free.
    private func width(_ names: [ComposedLine], columns: Int) -> Length {
        let column = names.map(\.extent).max() ?? .zero
        return pitch.width(ofCells: Self.label.count + 1) + column * columns
            + pitch.width(ofCells: Self.gap) * (columns - 1)
    }

    /// From left to right, then from top to bottom; names under the first name.
    private func signers(
        _ names: [ComposedLine], columns: Int, emTop: Length, in area: Rect
    ) throws(StageFailure) -> PlacedItems {
        let style = typesetter.textStyle(.text)
        let left = area.maxX - width(names, columns: columns)
        let label = try typesetter.line(Self.label, style, pitch: pitch)
        var placed = try place(label, style, x: left, emTop: emTop)
        let step = (names.map(\.extent).max() ?? .zero) + pitch.width(ofCells: Self.gap)
        let first = left + pitch.width(ofCells: Self.label.count)
        for (index, name) in names.enumerated() {
            let (row, column) = index.quotientAndRemainder(dividingBy: columns)
            placed.append(
                try place(
                    name, typesetter.textStyle(.kai), x: first + step * column,
                    emTop: emTop + measures.linePitch * row))
        }
        return placed
    }
}
