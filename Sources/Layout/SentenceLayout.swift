import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// The running sentences below a table, with ruled blanks for their figures.
struct SentenceLayout {
    let typesetter: Typesetter
    let style: SheetStyle

    /// What a blank to be filled by hand offers.
    private var emptyBlank: Length { style.small * 4 }
    private var leastBlank: Length { style.small * 3 }
    private static let ruleThickness = Length.points(0.5)

    /// Lines of all sentences and the figure of each blank, in order.
    struct Composed {
        var lines: [ComposedLine] = []
        var values: [ComposedLine?] = []
    }

    /// The first sentence behind the label, the others below it; nothing is stretched, so that
    /// brackets and blanks look alike in all of them.
    func compose(_ sheet: FormSheet, measure: Length) throws(StageFailure) -> Composed {
        var composed = Composed()
        for (index, sentence) in sheet.sentences.enumerated() {
            var text = try shape(index == 0 ? sheet.sentencesLabel : "", at: sheet.sentencesPlace)
            var boxes: Set<Int> = []
            for piece in sentence {
                switch piece {
                case .text(let more):
                    text.append(try shape(more, at: sheet.sentencesPlace))
                case .blank(let value):
                    let line = try value.map { value throws(StageFailure) in
                        try typesetter.line(value, style.smallStyle, at: sheet.sentencesPlace)
                    }
                    composed.values.append(line)
                    boxes.insert(text.clusters.count)
                    text.appendBox(width: width(of: line))
                }
            }
            let indent = Indent.cells(sheet.sentencesLabel.count)
            let shape = LineShape(
                measure: measure, firstIndent: index == 0 ? .none : indent, otherIndent: indent,
                alignment: .start)
            composed.lines += typesetter.compose(
                MeasuredText(text, pitch: .solid(style.small), boxes: boxes), at: sheet.sentencesPlace, in: shape)
        }
        return composed
    }

    private func shape(_ text: String, at place: Place?) throws(StageFailure) -> ShapedText {
        try typesetter.shape(StyledText(text, style.smallStyle), at: place)
    }

    private func width(of value: ComposedLine?) -> Length {
        guard let value else { return emptyBlank }
        return max(leastBlank, value.extent + style.small)
    }

    /// - Parameter top: the upper edge of the first line's characters.
    func items(_ composed: Composed, at origin: Point) throws(StageFailure) -> [PageItem] {
        var items: [PageItem] = []
        var values = composed.values[...]
        for (index, line) in composed.lines.enumerated() {
            let y = try typesetter.baseline(
                emTop: origin.y + style.smallPitch * index, style.smallStyle)
            for piece in line.splitAtBoxes() {
                let baseline = Point(x: origin.x, y: y)
                guard let box = piece.boxes.first else {
                    items += piece.items(at: baseline)
                    continue
                }
                items += blank(box, value: values.popFirst() ?? nil, at: baseline, begins: !piece.continues)
            }
        }
        return items
    }

    /// The figure centred over its rule, which lies just below the characters.
    private func blank(
        _ box: ComposedLine.PlacedCluster, value: ComposedLine?, at baseline: Point, begins: Bool
    ) -> [PageItem] {
        let left = baseline.x + box.left
        let gap = style.small.scaled(8, over: 100)
        let rule = Rect(
            x: left + gap, y: baseline.y + style.small.scaled(16, over: 100),
            width: box.width - gap - gap, height: Self.ruleThickness)
        let figure = value.map {
            $0.items(at: Point(x: left + (box.width - $0.extent).half, y: baseline.y))
        }
        // A part of its sentence, or its beginning.
        return (figure ?? []).tagged(.paragraph, begins: begins) + [.rule(Rule(rect: rule))]
    }
}

extension ShapedText {
    /// Appends another text, its clusters moved behind this one's.
    fileprivate mutating func append(_ other: ShapedText) {
        let offset = text.utf8.count
        text += other.text
        clusters += other.clusters.map { cluster in
            var moved = cluster
            moved.utf8Range =
                (cluster.utf8Range.lowerBound + offset)..<(cluster.utf8Range.upperBound + offset)
            return moved
        }
    }

    /// Appends a box of fixed width, which stands for an object (U+FFFC).
    fileprivate mutating func appendBox(width: Length) {
        let offset = text.utf8.count
        text += "\u{FFFC}"
        clusters.append(
            ShapedCluster(
                utf8Range: offset..<text.utf8.count, scalar: "\u{FFFC}", face: FaceID(name: ""),
                size: .zero, advance: width, glyphs: []))
    }
}
