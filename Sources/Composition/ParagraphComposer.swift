import Geometry

/// Turns measured text into lines with the place of every glyph.
package struct ParagraphComposer: Sendable {
    package init() {}

    /// Breaks the text and brings each line to the measure.
    ///
    /// - Returns: no lines for an empty text.
    package func compose(_ text: MeasuredText, in shape: LineShape) -> [ComposedLine] {
        let metrics = LineMetrics(text)
        let ranges = LineBreaker(metrics, shape: shape).lines()
        return ranges.enumerated().map { number, range in
            let indent = (number == 0 ? shape.firstIndent : shape.otherIndent).fine(text.pitch)
            let room = text.pitch.fine(shape.measure) - indent
            var adjustment = LineAdjustment(metrics, line: range)
            let isLast = number == ranges.count - 1
            adjustment.fit(room: room, stretches: shape.alignment == .justified && !isLast)
            var line = line(adjustment, metrics.content(of: range), text, indent: indent, room: room)
            line.endsTorn = !isLast && text.gaps[range.upperBound].tear?.keepsPage == true
            line.continues = number > 0
            return line
        }
    }

    /// The text as one line at its natural width, however long.
    package func line(_ text: MeasuredText) -> ComposedLine {
        let metrics = LineMetrics(text)
        let all = 0..<text.items.count
        return line(LineAdjustment(metrics, line: all), metrics.content(of: all), text, indent: 0, room: .max)
    }

    private func line(
        _ adjustment: LineAdjustment, _ content: Range<Int>, _ text: MeasuredText, indent: Int, room: Int
    ) -> ComposedLine {
        var pen = indent
        var clusters: [ComposedLine.PlacedCluster] = []
        clusters.reserveCapacity(content.count)
        var utf8 = Utf8Cursor(text.text)
        for (index, item) in adjustment.items.enumerated() {
            pen += adjustment.added[index]
            let cluster = text.clusters[content.lowerBound + index]
            clusters.append(
                .init(
                    text: utf8.slice(cluster.utf8Range), cluster: cluster,
                    x: text.pitch.length(fine: pen - item.trimmedLeft + item.bearing),
                    left: text.pitch.length(fine: pen), width: text.pitch.length(fine: item.width),
                    isBox: item.characterClass == .box))
            pen += item.width
        }
        return ComposedLine(
            clusters: clusters, extent: text.pitch.length(fine: pen),
            indent: text.pitch.length(fine: indent), isOverfull: pen - indent > room,
            widestStretch: text.pitch.length(fine: adjustment.widestStretch), endsTorn: false)
    }
}

/// Walks a string's UTF-8 offsets forwards without starting over for each slice.
private struct Utf8Cursor {
    private let text: String
    private var index: String.Index
    private var offset = 0

    init(_ text: String) {
        self.text = text
        index = text.startIndex
    }

    mutating func slice(_ range: Range<Int>) -> Substring {
        let utf8 = text.utf8
        let lower = utf8.index(index, offsetBy: range.lowerBound - offset)
        let upper = utf8.index(lower, offsetBy: range.count)
        index = upper
        offset = range.upperBound
        return text[lower..<upper]
    }
}
