/// The sRGB colour space (IEC 61966-2-1) as an ICC profile, version 4.2 (ICC.1:2004-10).
///
/// Made here so that no file has to be found or shipped: it is a matrix and a
/// curve with five parameters.
enum SRGBProfile {
    static let bytes: [UInt8] = {
        let curve = parametricCurve
        let tags: [(signature: String, data: [UInt8])] = [
            ("desc", text("sRGB IEC61966-2.1")),
            ("cprt", text("No copyright, use freely")),
            ("wtpt", xyz(0xF6D6, 0x10000, 0xD32D)),
            ("chad", adaptation),
            // The primaries adapted to D50; the columns add up to the white point exactly.
            ("rXYZ", xyz(0x6FA0, 0x38F5, 0x0390)),
            ("gXYZ", xyz(0x6297, 0xB787, 0x18D9)),
            ("bXYZ", xyz(0x249F, 0x0F84, 0xB6C4)),
            ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ]
        return assemble(tags)
    }()

    /// Header, tag table, data; equal data is stored once (ICC.1 §7.3).
    private static func assemble(_ tags: [(signature: String, data: [UInt8])]) -> [UInt8] {
        var table = number(UInt32(tags.count))
        var data: [UInt8] = []
        var offsets: [[UInt8]: Int] = [:]
        let dataStart = 128 + 4 + 12 * tags.count
        for tag in tags {
            if offsets[tag.data] == nil {
                offsets[tag.data] = dataStart + data.count
                data += tag.data + [UInt8](repeating: 0, count: (4 - tag.data.count % 4) % 4)
            }
            let offset = offsets[tag.data, default: 0]
            table += Array(tag.signature.utf8) + number(UInt32(offset)) + number(UInt32(tag.data.count))
        }
        return header(size: dataStart + data.count) + table + data
    }

    /// ICC.1 §7.2. The date is that of IEC 61966-2-1; no identifier is computed.
    private static func header(size: Int) -> [UInt8] {
        var header = number(UInt32(size)) + number(0) + number(0x0420_0000)
        header += Array("mntrRGB XYZ ".utf8)
        header += [1999, 10, 18, 0, 0, 0].flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        header += Array("acsp".utf8)
        header += [UInt8](repeating: 0, count: 28)
        header += [0xF6D6, 0x10000, 0xD32D].flatMap { number($0) }
        return header + [UInt8](repeating: 0, count: 128 - header.count)
    }

    private static func number(_ value: UInt32) -> [UInt8] {
        [UInt8(value >> 24), UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
    }

    /// `multiLocalizedUnicodeType` with one record, US English (ICC.1 §10.13).
    private static func text(_ text: String) -> [UInt8] {
        let units = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        return Array("mluc".utf8) + number(0) + number(1) + number(12) + Array("enUS".utf8)
            + number(UInt32(units.count)) + number(28) + units
    }

    /// `XYZType` in 1/65 536 (ICC.1 §10.27).
    private static func xyz(_ x: UInt32, _ y: UInt32, _ z: UInt32) -> [UInt8] {
        Array("XYZ ".utf8) + number(0) + number(x) + number(y) + number(z)
    }

    /// From D65 to D50 by Bradford's matrix, `s15Fixed16ArrayType` (ICC.1 §10.18).
    private static var adaptation: [UInt8] {
        let rows = [
            1.0478112, 0.0228866, -0.0501270, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436,
            0.7521316,
        ]
        return Array("sf32".utf8) + number(0) + rows.flatMap { fixed($0) }
    }

    /// sRGB's transfer function, `parametricCurveType` of kind 3 (ICC.1 §10.15).
    private static var parametricCurve: [UInt8] {
        let parameters = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]
        return Array("para".utf8) + number(0) + [0, 3, 0, 0] + parameters.flatMap { fixed($0) }
    }

    private static func fixed(_ value: Double) -> [UInt8] {
        number(UInt32(bitPattern: Int32((value * 65_536).rounded())))
    }
}
