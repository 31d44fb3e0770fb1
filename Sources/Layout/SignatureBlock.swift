import Composition
import DisplayList
import Geometry

/// 署名, 成文日期 and 附注 below the text, with the room kept for seals and stamps.
///
/// Works below the text's last line: x from the left edge of the 版心, y by grid lines from that line
/// and by lengths from its lower edge.
struct SignatureBlock {
    var pieces: [Piece] = []
    var seals: [Seal] = []
    var stamps: [Rect] = []
    /// What all of it takes below the text's lower edge.
    var height = Length.zero
    /// How far it is from what a secretary would choose with room enough; 0 for just that.
    var strain = 0

    /// A line of text.
    struct Piece {
        var line: ComposedLine
        /// The left edge of the line's measure.
        var x: Length
        var drop: Drop
    }

    /// How far below the text's last line a line's upper edge is.
    struct Drop {
        var lines: Int
        var extra = Length.zero
    }

    /// The room of an ink seal.
    struct Seal: Hashable {
        var centre: Point
        var diameter: Length

        var rect: Rect {
            Rect(
                x: centre.x - diameter.half, y: centre.y - diameter.half, width: diameter, height: diameter)
        }

        /// Whether its ink would cover some of a rectangle, or come nearer to it than `clearance`.
        func meets(_ other: Rect, within clearance: Length = .zero) -> Bool {
            let across = max(other.minX - centre.x, .zero, centre.x - other.maxX).emu
            let down = max(other.minY - centre.y, .zero, centre.y - other.maxY).emu
            let radius = (diameter.half + clearance).emu
            return across * across + down * down < radius * radius
        }
    }
}

/// Where a block may stand below the text's last line.
struct SignatureRoom {
    /// From one line's upper edge to the next one's.
    var pitch: Length
    /// From the text's lower edge to the lowest place allowed.
    var height: Length
}

/// How an ink seal stands to the text above it and to what it presses (GB/T 9704-2012 §7.3.5.1).
struct SealFit {
    /// 国发〔1999〕25号 gives 45 mm to cities and counties, 42 mm to townships: what has room for the former has it
    /// for the latter.
    static let usualDiameter = 45
    /// From the text to the seal's upper edge: one line at the most, and clear of the text.
    static let gaps = Length.millimetres(2)...Length.millimetres(10.39)
    /// Between two seals, which neither touch nor meet.
    static let between = Length.millimetres(2)
    /// Between a seal and 附注, which it must not cover.
    static let clearance = Length.millimetres(0.5)
    /// How far below the seal's centre the middle of what it presses may be, and best is.
    var offsets = Length.millimetres(1.5)...Length.millimetres(5)
    var offset = Length.millimetres(3)

    /// The seal's upper edge below the text, where the middle of what it presses is `middle` below it;
    /// nil where no place is right.
    func gap(middle: Length, diameter: Length, room: Length) -> Length? {
        let base = middle - diameter.half
        let low = max(Self.gaps.lowerBound, base - offsets.upperBound)
        let high = min(Self.gaps.upperBound, base - offsets.lowerBound, room - diameter)
        return low <= high ? min(max(base - offset, low), high) : nil
    }
}
