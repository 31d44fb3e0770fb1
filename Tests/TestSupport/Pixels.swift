/// A grey picture: 0 black, 255 white.
package struct Pixels {
    package let width: Int
    package let height: Int
    private let values: [UInt8]

    init(width: Int, height: Int, values: [UInt8]) {
        self.width = width
        self.height = height
        self.values = values
    }

    /// The picture is not a PGM file.
    package struct NotPGM: Error {}

    /// Reads a binary PGM file with 8 bits a pixel.
    package init(pgm bytes: [UInt8]) throws {
        var fields: [Int] = []
        var offset = 2
        guard bytes.starts(with: Array("P5".utf8)) else { throw NotPGM() }
        while fields.count < 3, offset < bytes.count {
            let word = bytes[offset...].drop { $0 <= 0x20 }.prefix { $0 > 0x20 }
            guard let number = Int(String(decoding: word, as: UTF8.self)) else { throw NotPGM() }
            fields.append(number)
            offset = word.endIndex
        }
        guard fields.count == 3, fields[2] == 255 else { throw NotPGM() }
        (width, height) = (fields[0], fields[1])
        values = Array(bytes[(offset + 1)...])
        guard values.count == width * height else { throw NotPGM() }
    }

    package subscript(x: Int, y: Int) -> UInt8 { values[y * width + x] }

    /// The smallest rectangle that holds every pixel darker than half, or nil for a blank picture.
    package var inkBounds: (x: ClosedRange<Int>, y: ClosedRange<Int>)? {
        let dark = values.indices.filter { values[$0] < 128 }
        guard let top = dark.first, let bottom = dark.last else { return nil }
        let columns = dark.map { $0 % width }
        guard let left = columns.min(), let right = columns.max() else { return nil }
        return (left...right, top / width...bottom / width)
    }

    /// How many pixels of a rectangle are darker than half.
    package func darkCount(x: Range<Int>, y: Range<Int>) -> Int {
        y.reduce(0) { sum, row in sum + x.count { values[row * width + $0] < 128 } }
    }
}
