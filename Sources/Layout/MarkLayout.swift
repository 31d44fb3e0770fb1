import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// 发文机关标志 of one organ (GB/T 9704-2012 §7.2.4): red, centred, its place the upper edge of the ink.
///
/// Fitted to the measure: letters first become narrower, to 60 % at most, then
/// smaller, then the mark takes two lines. They never overlap, as the advance
/// is scaled with the glyph.
struct MarkLayout {
    let typesetter: Typesetter
    let breaker: TitleBreaker
    private var measures: Measures { typesetter.measures }

    /// A mark on the page.
    struct Placed {
        var items: [PageItem]
        /// The ink from top to bottom, the letters from left to right.
        var frame: Rect
    }

    /// A mark at its size.
    private struct Fitted {
        var lines: [String]
        var size: Length
        var scale: Int
    }

    /// From the ink of one line to that of the next, in ems.
    private static let lineGap = (numerator: 1, denominator: 4)

    /// - Parameters:
    ///   - top: the upper edge of the ink.
    ///   - area: what it is centred on and must not be wider than.
    /// - Returns: an empty frame for a mark that is too long, which is reported.
    func layOut(_ mark: PlacedText, top markTop: Length, in area: Rect) throws(StageFailure) -> Placed {
        guard let fitted = try fit(mark, room: area.width) else {
            typesetter.report(.markTooLong(mark.text, at: mark.place))
            return Placed(items: [], frame: Rect(x: area.midX, y: markTop, width: .zero, height: .zero))
        }
        let gap = fitted.size.scaled(Self.lineGap.numerator, over: Self.lineGap.denominator)
        let style = TextStyle(role: .title, size: fitted.size)
        var items: [PageItem] = []
        var top = markTop
        var widest = Length.zero
        for (index, text) in fitted.lines.enumerated() {
            let shaped = try typesetter.shape(StyledText(text, style), at: mark.place)
            let ink = try typesetter.shaper.ink(of: shaped)
            let line = try typesetter.condensedLine(text, style, scale: fitted.scale, at: mark.place)
            let origin = Point(x: area.midX - line.extent.half, y: top + ink.above)
            items += line.items(at: origin, colour: measures.red).tagged(.paragraph, begins: index == 0)
            top += ink.above + ink.below + gap
            widest = max(widest, line.extent)
        }
        let frame = Rect(
            x: area.midX - widest.half, y: markTop, width: widest, height: top - gap - markTop)
        return Placed(items: items, frame: frame)
    }

    /// On one line if it can be, else on two; nil if neither can.
    private func fit(_ mark: PlacedText, room: Length) throws(StageFailure) -> Fitted? {
        let em = Length.points(100)
        let natural = try typesetter.line(mark.text, TextStyle(role: .title, size: em), at: mark.place)
        if let fitted = fit([mark.text], widest: natural.extent, em: em, room: room) { return fitted }
        // What the smallest mark holds on a line when it is condensed.
        let most = room.emu * 1000 / (measures.smallestMarkSize.emu * measures.narrowestMark)
        let lines = breaker.lines(of: mark.text, count: 2, charactersPerLine: most) ?? []
        var widest = Length.zero
        for line in lines {
            widest = max(widest, try typesetter.line(line, TextStyle(role: .title, size: em)).extent)
        }
        return lines.isEmpty ? nil : fit(lines, widest: widest, em: em, room: room)
    }

    /// The largest size at which `widest` (measured at `em`) fits, condensed if need be.
    private func fit(_ lines: [String], widest: Length, em: Length, room: Length) -> Fitted? {
        let width = widest.scaled(measures.markSize.emu, over: em.emu)
        if width <= room { return Fitted(lines: lines, size: measures.markSize, scale: 1000) }
        let scale = room.emu * 1000 / width.emu
        if scale >= measures.narrowestMark {
            return Fitted(lines: lines, size: measures.markSize, scale: scale)
        }
        let narrowest = widest.scaled(measures.narrowestMark, over: 1000)
        let halfPoints = em.emu * room.emu / narrowest.emu / Length.points(0.5).emu
        let size = Length.points(0.5) * halfPoints
        guard size >= measures.smallestMarkSize else { return nil }
        return Fitted(lines: lines, size: size, scale: measures.narrowestMark)
    }
}
