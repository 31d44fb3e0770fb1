/// A quarter turn and a shift: all that an official page needs, and exact.
package struct Transform: Hashable, Sendable {
    /// How the content stands after the turn.
    package enum Turn: String, Hashable, Sendable {
        case none
        /// 90° counter-clockwise: text runs from the bottom to the top of the sheet.
        case counterClockwise
    }

    package var turn: Turn
    /// Where the content's origin comes to lie, in the frame of the sheet.
    package var offset: Point

    package init(turn: Turn, offset: Point) {
        self.turn = turn
        self.offset = offset
    }

    package static let identity = Transform(turn: .none, offset: .zero)

    /// Turns an upright reading area counter-clockwise into a portrait sheet.
    ///
    /// The reading area's left edge becomes the sheet's lower edge, its top
    /// the sheet's left edge (GB/T 9704-2012 §8: the head of a landscape table
    /// is at the left edge of the sheet on odd and even pages alike).
    package static func counterClockwise(ontoSheet sheet: Size) -> Transform {
        Transform(turn: .counterClockwise, offset: Point(x: .zero, y: sheet.height))
    }

    /// The place on the sheet of a point of the content.
    package func apply(to point: Point) -> Point {
        switch turn {
        case .none: point + offset
        case .counterClockwise: Point(x: point.y, y: -point.x) + offset
        }
    }

    /// The rectangle on the sheet that a rectangle of the content covers.
    package func apply(to rect: Rect) -> Rect {
        switch turn {
        case .none:
            Rect(origin: rect.origin + offset, size: rect.size)
        case .counterClockwise:
            Rect(
                origin: apply(to: Point(x: rect.maxX, y: rect.minY)),
                size: rect.size.turned)
        }
    }
}
