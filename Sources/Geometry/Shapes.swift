/// A place on the page: origin at the top left of the sheet, x right, y down.
package struct Point: Hashable, Sendable {
    package var x: Length
    package var y: Length

    package init(x: Length, y: Length) {
        self.x = x
        self.y = y
    }

    package static let zero = Point(x: .zero, y: .zero)

    package static func + (left: Point, right: Point) -> Point {
        Point(x: left.x + right.x, y: left.y + right.y)
    }
}

/// A width and a height.
package struct Size: Hashable, Sendable {
    package var width: Length
    package var height: Length

    package init(width: Length, height: Length) {
        self.width = width
        self.height = height
    }

    /// A4 upright, 210 × 297 mm (GB/T 9704-2012 §5.1, GB/T 148).
    package static let a4 = Size(width: .millimetres(210), height: .millimetres(297))

    /// The same sheet turned on its side.
    package var turned: Size { Size(width: height, height: width) }
}

/// An upright rectangle; `origin` is its top left corner.
package struct Rect: Hashable, Sendable {
    package var origin: Point
    package var size: Size

    package init(origin: Point, size: Size) {
        self.origin = origin
        self.size = size
    }

    package init(x: Length, y: Length, width: Length, height: Length) {
        self.init(origin: Point(x: x, y: y), size: Size(width: width, height: height))
    }

    package var minX: Length { origin.x }
    package var minY: Length { origin.y }
    package var maxX: Length { origin.x + size.width }
    package var maxY: Length { origin.y + size.height }
    package var midX: Length { origin.x + size.width.half }
    package var midY: Length { origin.y + size.height.half }
    package var width: Length { size.width }
    package var height: Length { size.height }

    /// Whether `other` lies wholly inside, edges included.
    package func contains(_ other: Rect) -> Bool {
        minX <= other.minX && minY <= other.minY && other.maxX <= maxX && other.maxY <= maxY
    }

    /// Whether the two share more than an edge.
    package func overlaps(_ other: Rect) -> Bool {
        minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
    }

    /// The rectangle moved inwards by the given distances.
    package func inset(horizontally dx: Length, vertically dy: Length) -> Rect {
        Rect(x: minX + dx, y: minY + dy, width: width - dx - dx, height: height - dy - dy)
    }
}
