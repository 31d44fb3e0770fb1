/// Reading PNG files, as far as cairo writes them.
extension Pixels {
    /// The picture is no PNG file with 8 bits for each of red, green and blue.
    package struct NotPNG: Error {}

    /// Takes the green channel for grey. qpdf's `zlib-flate` unpacks the data.
    package init(png bytes: [UInt8]) throws {
        var packed: [UInt8] = []
        var header: [UInt8] = []
        var offset = 8
        while offset + 12 <= bytes.count {
            let length = Self.number(bytes[offset..<offset + 4])
            let type = String(decoding: bytes[offset + 4..<offset + 8], as: UTF8.self)
            let data = bytes[offset + 8..<offset + 8 + length]
            if type == "IHDR" { header = Array(data) }
            if type == "IDAT" { packed += data }
            offset += 12 + length
        }
        guard header.count == 13, header[8] == 8, header[9] == 2, header[12] == 0 else { throw NotPNG() }
        let (width, height) = (Self.number(header[0..<4]), Self.number(header[4..<8]))
        let rows = try Shell.run(["zlib-flate", "-uncompress"], input: packed)
        guard rows.count == height * (width * 3 + 1) else { throw NotPNG() }
        let plain = Self.unfiltered(rows, rowLength: width * 3)
        self.init(
            width: width, height: height,
            values: stride(from: 1, to: plain.count, by: 3).map { plain[$0] })
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

    /// Undoes the rows' filters (PNG §9.2).
    private static func unfiltered(_ rows: [UInt8], rowLength: Int) -> [UInt8] {
        var above = [UInt8](repeating: 0, count: rowLength)
        var plain: [UInt8] = []
        plain.reserveCapacity(rows.count)
        for start in stride(from: 0, to: rows.count, by: rowLength + 1) {
            var row = Array(rows[start + 1..<start + 1 + rowLength])
            let filter = rows[start]
            for index in row.indices where filter != 0 {
                let left = index < 3 ? 0 : Int(row[index - 3])
                let corner = index < 3 ? 0 : Int(above[index - 3])
                row[index] &+= prediction(filter, left, Int(above[index]), corner)
            }
            plain += row
            above = row
        }
        return plain
    }

    private static func prediction(_ filter: UInt8, _ left: Int, _ up: Int, _ corner: Int) -> UInt8 {
        switch filter {
        case 1: return UInt8(left)
        case 2: return UInt8(up)
        case 3: return UInt8((left + up) / 2)
        default:
            let estimate = left + up - corner
            let distances = [left, up, corner].map { (abs(estimate - $0), $0) }
            return UInt8(distances.min { $0.0 < $1.0 }?.1 ?? 0)
        }
    }
}
