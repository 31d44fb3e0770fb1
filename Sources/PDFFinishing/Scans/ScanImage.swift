import DisplayList

/// An image of a page, as its dictionary describes it (ISO 32000-1 Table 89).
struct ScanImage {
    var stream: PDFDocument.Object
    var width: Int
    var height: Int
    var bitsPerComponent: Int
    /// DeviceGray, ICCBased; empty where there is none.
    var colourSpace: String
    /// Of a pixel; nil where the colours are looked up in a table or are not known.
    var components: Int?
    /// In the order in which they are undone.
    var filters: [String]
    /// Whether 0 is white.
    var isInverted: Bool

    /// What is not read: libraries for these are none of ours.
    private static let foreignFilters: Set = ["JBIG2Decode", "CCITTFaxDecode", "JPXDecode", "Crypt"]

    /// The name of what keeps it from being read, if something does.
    var obstacle: String? {
        if let filter = filters.first(where: Self.foreignFilters.contains) { return filter }
        switch (components, bitsPerComponent) {
        case (1, 1), (1, 8), (3, 8): return nil
        case (1, _), (3, _): return "\(bitsPerComponent) bits"
        default: return colourSpace
        }
    }

    /// How light each pixel is.
    ///
    /// - Parameter samples: the stream without its packing.
    /// - Returns: nil for fewer samples than the dictionary promises.
    func picture(_ samples: [UInt8]) -> GreyPicture? {
        let bitsOfRow = width * (components ?? 1) * bitsPerComponent
        let row = (bitsOfRow + 7) / 8
        guard samples.count >= row * height else { return nil }
        var levels: [UInt8] = []
        levels.reserveCapacity(width * height)
        for start in stride(from: 0, to: row * height, by: row) {
            for column in 0..<width { levels.append(level(samples, row: start, column)) }
        }
        if isInverted { levels = levels.map { 255 - $0 } }
        return GreyPicture(width: width, height: height, levels: levels)
    }

    private func level(_ samples: [UInt8], row: Int, _ column: Int) -> UInt8 {
        switch (components, bitsPerComponent) {
        case (1, 1): return samples[row + column / 8] >> (7 - UInt8(column % 8)) & 1 == 1 ? 255 : 0
        case (3, _):
            let offset = row + column * 3
            let sum = 299 * Int(samples[offset]) + 587 * Int(samples[offset + 1]) + 114 * Int(samples[offset + 2])
            return UInt8((sum + 500) / 1000)
        default: return samples[row + column]
        }
    }
}
