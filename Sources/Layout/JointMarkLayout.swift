import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// 发文机关标志 of several organs (GB/T 9704-2012 §7.2.4): the main organ's name first, one a line, all
/// spread to one measure; 文件 at their right, centred on the stack.
///
/// Letters and leading shrink together until page 1 keeps its text (docs/decisions/0014).
struct JointMarkLayout {
    let typesetter: Typesetter
    private var measures: Measures { typesetter.measures }

    /// What makes a size be taken, from what is best to what will do.
    private struct Wish {
        /// How much text page 1 keeps.
        var linesOfText: Int
        /// Whether the names are larger than a title.
        var isLarge = false
        /// How narrow the letters may be, in thousandths.
        var narrowest: Int
    }

    private var wishes: [Wish] {
        let narrow = measures.narrowestMark
        return [
            Wish(linesOfText: 4, isLarge: true, narrowest: max(800, narrow)),
            Wish(linesOfText: 4, isLarge: true, narrowest: narrow),
            Wish(linesOfText: 3, isLarge: true, narrowest: narrow), Wish(linesOfText: 2, narrowest: narrow),
            Wish(linesOfText: 1, narrowest: narrow),
        ]
    }

    private static let step = Length.points(0.5)
    /// From the names to 文件, in hundredths of the names' em.
    private static let suffixGap = 40
    /// 文件 is larger than the names, up to the size of a single mark, in hundredths.
    private static let suffixSize = 150

    /// Widths of names and suffix at `em`.
    private struct Widths {
        var name: Length
        var suffix: Length
        static let em = Length.points(100)
    }

    /// - Parameter linesOfText: how many lines of text page 1 keeps below a mark with this lower edge.
    /// - Returns: an empty frame for names that are too long, which is reported.
    func layOut(
        _ organs: [PlacedText], suffix: PlacedText?, top: Length, in area: Rect,
        linesOfText: (Length) -> Int
    ) throws(StageFailure) -> MarkLayout.Placed {
        let widths = try self.widths(organs, suffix)
        let smallest = setting(measures.smallestJointMarkSize, widths, room: area.width)
        guard let smallest else {
            let longest = organs.max { $0.text.count < $1.text.count }
            typesetter.report(.jointMarkTooWide(longest?.text ?? "", at: longest?.place))
            return .init(items: [], frame: Rect(x: area.midX, y: top, width: .zero, height: .zero))
        }
        let settings = sizes.compactMap { setting($0, widths, room: area.width) }
        for wish in wishes {
            for setting in settings where setting.scale >= wish.narrowest {
                if wish.isLarge, setting.size < measures.smallestMarkSize { continue }
                // The ink of a name is about its em high.
                let height = setting.pitch * (organs.count - 1) + setting.size
                guard linesOfText(top + height) >= wish.linesOfText else { continue }
                return try place(organs, suffix, setting, top: top, in: area)
            }
        }
        return try place(organs, suffix, smallest, top: top, in: area)
    }

    /// From the size of a single mark down.
    private var sizes: [Length] {
        let count = (measures.markSize - measures.smallestJointMarkSize).emu / Self.step.emu
        return (0...max(0, count)).map { measures.markSize - Self.step * $0 }
    }

    // MARK: One size

    /// How a stack is set at one size.
    private struct Setting {
        var size: Length
        var suffixSize: Length
        /// Of the letters, in thousandths.
        var scale: Int
        /// From baseline to baseline.
        var pitch: Length
        /// The measure of all names.
        var measure: Length
        var gap: Length
        var suffixWidth: Length

        var width: Length { measure + gap + suffixWidth }
    }

    /// Letters may become narrower, as in a single mark; nil where that is not enough.
    private func setting(_ size: Length, _ widths: Widths, room: Length) -> Setting? {
        let hasSuffix = widths.suffix > .zero
        let suffixSize = min(measures.markSize, size.scaled(Self.suffixSize, over: 100))
        let gap = hasSuffix ? size.scaled(Self.suffixGap, over: 100) : .zero
        let name = widths.name.scaled(size.emu, over: Widths.em.emu)
        let suffix = widths.suffix.scaled(suffixSize.emu, over: Widths.em.emu)
        let scale = min(1000, (room - gap).emu * 1000 / max(1, (name + suffix).emu))
        guard scale >= measures.narrowestMark else { return nil }
        return Setting(
            size: size, suffixSize: suffixSize, scale: scale, pitch: size + leading(size),
            measure: name.scaled(scale, over: 1000), gap: gap, suffixWidth: suffix.scaled(scale, over: 1000))
    }

    /// A quarter of the em, a sixth where the letters had to shrink.
    private func leading(_ size: Length) -> Length {
        size.scaled(1, over: size >= measures.smallestMarkSize ? 4 : 6)
    }

    private func widths(_ organs: [PlacedText], _ suffix: PlacedText?) throws(StageFailure) -> Widths {
        let style = TextStyle(role: .title, size: Widths.em)
        var name = Length.zero
        for organ in organs { name = max(name, try typesetter.line(organ.text, style, at: organ.place).extent) }
        let suffixWidth = try suffix.map { text throws(StageFailure) in
            try typesetter.line(text.text, style, at: text.place).extent
        }
        return Widths(name: name, suffix: suffixWidth ?? .zero)
    }

    // MARK: On the page

    private func place(
        _ organs: [PlacedText], _ suffix: PlacedText?, _ setting: Setting, top: Length, in area: Rect
    ) throws(StageFailure) -> MarkLayout.Placed {
        let style = TextStyle(role: .title, size: setting.size)
        let left = area.midX - setting.width.half
        var items: [PageItem] = []
        var baseline = top
        var bottom = top
        for (index, organ) in organs.enumerated() {
            let ink = try typesetter.shaper.ink(of: try typesetter.shape(StyledText(organ.text, style), at: organ.place))
            baseline = index == 0 ? top + ink.above : baseline + setting.pitch
            bottom = baseline + ink.below
            let line = try typesetter.condensedLine(organ.text, style, scale: setting.scale, at: organ.place)
            items += line.spread(to: setting.measure).items(at: Point(x: left, y: baseline), colour: measures.red)
        }
        if let suffix {
            let style = TextStyle(role: .title, size: setting.suffixSize)
            let ink = try typesetter.shaper.ink(of: try typesetter.shape(StyledText(suffix.text, style), at: suffix.place))
            let line = try typesetter.condensedLine(suffix.text, style, scale: setting.scale, at: suffix.place)
            // The middle of its ink on the middle of the stack's.
            let y = (top + bottom).half + (ink.above - ink.below).half
            items += line.items(at: Point(x: left + setting.measure + setting.gap, y: y), colour: measures.red)
        }
        return .init(items: items, frame: Rect(x: left, y: top, width: setting.width, height: bottom - top))
    }
}
