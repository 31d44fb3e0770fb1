import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// Shapes and composes for one layout run, and collects what it has to report.
///
/// Confined to the run that made it.
final class Typesetter {
    let shaper: any TextShaper
    let measures: Measures
    let words: KeptWords
    private(set) var reports = LayoutReports()
    private let composer = ParagraphComposer()

    init(shaper: any TextShaper, measures: Measures, words: KeptWords = KeptWords()) {
        self.shaper = shaper
        self.measures = measures
        self.words = words
    }

    var diagnostics: DiagnosticCollector { reports.diagnostics }

    func report(_ diagnostic: Diagnostic) { reports.report(diagnostic) }

    /// Takes over what a run over a part of the same had to report; see `LayoutReports.add`.
    func report(_ more: LayoutReports) { reports.add(more) }

    /// Runs a layout that may be given up: if its result is nil, what it reported is forgotten.
    func attempt<Output>(
        _ body: () throws(StageFailure) -> Output?
    ) throws(StageFailure) -> Output? {
        let before = reports
        let output = try body()
        if output == nil { reports = before }
        return output
    }

    /// Runs a layout for its measures alone: what it reported is forgotten.
    func trial<Output>(_ body: () throws(StageFailure) -> Output) throws(StageFailure) -> Output {
        let before = reports
        defer { reports = before }
        return try body()
    }

    /// The style of a role in the text's size (3号).
    func textStyle(_ role: FontRole) -> TextStyle { TextStyle(role: role, size: measures.textSize) }

    /// Shapes text and reports what its faces lack.
    func shape(_ text: StyledText, at place: Place?) throws(StageFailure) -> ShapedText {
        let shaped = try shaper.shape(text)
        for character in shaped.missing { reportMissing(character, text, at: place) }
        for substitution in shaped.substituted where substitution.character.isIdeograph {
            reports.report(
                .substitutedFace(substitution, at: place), as: .character(substitution.character, substitution.role))
        }
        return shaped
    }

    private func reportMissing(_ character: Character, _ text: StyledText, at place: Place?) {
        let role = text.spans.first { $0.text.contains(character) }?.style.role ?? .text
        reports.report(.missingCharacter(character, role: role, at: place), as: .character(character, role))
    }

    /// A paragraph on the text's cells.
    ///
    /// - Parameters:
    ///   - raised: spans that are set higher and stay with what they follow, such as the marks of footnotes.
    ///   - words: what its lines keep whole where they can; those of any text unless said otherwise.
    func paragraph(
        _ text: StyledText, at place: Place?, in shape: LineShape, pitch: CellPitch? = nil, raised: Set<Int> = [],
        keeping words: LineWords? = nil
    ) throws(StageFailure) -> [ComposedLine] {
        var shaped = try self.shape(text, at: place)
        let marks = shaped.raise(spans: raised, of: text)
        let measured = MeasuredText(
            shaped, pitch: pitch ?? measures.cellPitch, attached: marks, rules: measures.lineRules,
            words: words ?? self.words.inText)
        let lines = compose(measured, at: place, in: shape)
        let loosest = (pitch ?? measures.cellPitch).width(ofCells: 1).scaled(1, over: 4)
        for line in lines where line.widestStretch > loosest { report(.lineTooLoose(line.text, at: place)) }
        return lines
    }

    /// Lines of text that was measured already.
    ///
    /// - Parameter key: what makes one that is too wide the same as another, which is reported once; nil for nothing.
    func compose(
        _ text: MeasuredText, at place: Place?, in shape: LineShape, reportedAs key: LayoutReports.Key? = nil
    ) -> [ComposedLine] {
        let lines = composer.compose(text, in: shape)
        if lines.contains(where: \.isOverfull) { reports.report(.lineTooWide(text.text, at: place), as: key) }
        return lines
    }

    /// One line at natural width; solid unless a pitch is given.
    func line(
        _ text: String, _ style: TextStyle, at place: Place? = nil, pitch: CellPitch? = nil
    ) throws(StageFailure) -> ComposedLine {
        let shaped = try shape(StyledText(text, style), at: place)
        return composer.line(MeasuredText(shaped, pitch: pitch ?? .solid(style.size)))
    }

    /// One line that does not wrap and so must not be wider than `room`.
    func line(
        _ text: String, _ style: TextStyle, at place: Place?, pitch: CellPitch? = nil, room: Length
    ) throws(StageFailure) -> ComposedLine {
        let line = try line(text, style, at: place, pitch: pitch)
        if line.extent > room { report(.lineTooWide(text, at: place)) }
        return line
    }

    /// One line set solid whose opening mark at the start and closing mark at the end give
    /// up their blank half, so that what is centred looks centred: （万人） in three ems.
    func lineWithTrimmedEdges(
        _ text: String, _ style: TextStyle, at place: Place?
    ) throws(StageFailure) -> ComposedLine {
        let shaped = try shape(StyledText(text, style), at: place)
        return composer.line(MeasuredText(shaped, pitch: .solid(style.size)).trimmingEdges())
    }

    /// The baseline of a line whose em box begins at `top`.
    func baseline(emTop top: Length, _ style: TextStyle) throws(StageFailure) -> Length {
        top + (try shaper.emTop(of: style))
    }

    /// The baseline of a grid line: the em box is centred in the line's cells.
    func baseline(ofGridLine line: Int, _ style: TextStyle) throws(StageFailure) -> Length {
        try baseline(ofCellsAt: measures.lineTop(line), style)
    }

    /// The same for cells whose upper edge is given.
    func baseline(ofCellsAt top: Length, _ style: TextStyle) throws(StageFailure) -> Length {
        try baseline(emTop: top + (measures.cellHeight - style.size).half, style)
    }
}

extension ShapedText {
    /// Sets the glyphs of some spans higher, by three tenths of the text's size.
    ///
    /// - Returns: the indices of their clusters.
    fileprivate mutating func raise(spans: Set<Int>, of text: StyledText) -> Set<Int> {
        guard !spans.isEmpty else { return [] }
        var ranges: [Range<Int>] = []
        var offset = 0
        for (index, span) in text.spans.enumerated() {
            let end = offset + span.text.utf8.count
            if spans.contains(index) { ranges.append(offset..<end) }
            offset = end
        }
        let rise = (text.spans.map(\.style.size).max() ?? .zero).scaled(3, over: 10)
        var raised: Set<Int> = []
        var range = 0
        for index in clusters.indices {
            let start = clusters[index].utf8Range.lowerBound
            while range < ranges.count, ranges[range].upperBound <= start { range += 1 }
            guard range < ranges.count, ranges[range].contains(start) else { continue }
            raised.insert(index)
            for glyph in clusters[index].glyphs.indices { clusters[index].glyphs[glyph].offset.y -= rise }
        }
        return raised
    }
}

extension ComposedLine {
    /// The line's runs as page items.
    func items(at origin: Point, colour: Colour = .black, horizontalScale: Int = 1000) -> [PageItem] {
        runs(at: origin, colour: colour, horizontalScale: horizontalScale).map(PageItem.text)
    }
}

extension Character {
    /// A Han character. A mark or symbol from the chain's next face is the chain's own choice
    /// (fonts/roles.yaml) and no news.
    fileprivate var isIdeograph: Bool { unicodeScalars.contains { $0.properties.isIdeographic } }
}
