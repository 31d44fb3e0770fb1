/// Writes objects to a PDF 1.7 file, many small ones packed together, and the table that finds them
/// (ISO 32000-1 §7.5.7, §7.5.8).
struct FileWriter {
    private(set) var bytes: [UInt8] = []
    /// Where each object is, by its number.
    private var entries: [Entry]

    fileprivate enum Entry {
        case free
        case at(offset: Int)
        case packed(stream: Int, index: Int)
    }

    /// - Parameters:
    ///   - objectCount: the greatest number.
    ///   - byteCount: about how long it gets.
    init(objectCount: Int, byteCount: Int) {
        entries = Array(repeating: .free, count: objectCount + 1)
        bytes.reserveCapacity(byteCount)
        bytes.append("%PDF-1.7\n%")
        // Says that the file is no text (ISO 19005-3 §6.1.2).
        bytes += [0xBF, 0xF7, 0xA2, 0xFE, 0x0A]
    }

    mutating func write(_ object: ObjectGraph.Object, number: Int) {
        begin(number)
        bytes += object.text
        if let stream = object.stream {
            bytes.append("\nstream\n")
            bytes += stream
            // ISO 19005-3 §6.1.7.1.
            bytes.append("\nendstream")
        }
        bytes.append("\nendobj\n")
    }

    private mutating func begin(_ number: Int) {
        entries[number] = .at(offset: bytes.count)
        bytes.append(decimal: number)
        bytes.append(" 0 obj\n")
    }

    // MARK: Packed objects

    /// So many stand in one stream: more pack better, fewer are faster to find.
    static let objectsPerStream = 500

    /// Packs objects into the streams before them.
    ///
    /// - Parameters:
    ///   - first: the number of the first object.
    ///   - firstStream: the number of the first stream; see `streamCount`.
    ///   - lanes: what packs the streams.
    ///   - write: writes an object's text, given its place from 0.
    mutating func pack(
        count: Int, first: Int, firstStream: Int, _ lanes: any FinishingLanes,
        _ write: @Sendable (Int, inout [UInt8]) -> Void
    ) {
        let streams = lanes.outcomes(of: Self.streamCount(count), atOnce: 1) { stream in
            let range = stream * Self.objectsPerStream..<min(count, (stream + 1) * Self.objectsPerStream)
            return Self.stream(range, first: first, write)
        }
        for (stream, object) in streams.enumerated() { self.write(object, number: firstStream + stream) }
        for object in 0..<count {
            entries[first + object] = .packed(
                stream: firstStream + object / Self.objectsPerStream, index: object % Self.objectsPerStream)
        }
    }

    /// A stream of objects: their numbers and places, then their texts.
    private static func stream(
        _ range: Range<Int>, first: Int, _ write: (Int, inout [UInt8]) -> Void
    ) -> ObjectGraph.Object {
        var places: [UInt8] = []
        var texts: [UInt8] = []
        places.reserveCapacity(range.count * 13)
        texts.reserveCapacity(range.count * 64)
        for object in range {
            places.append(decimal: first + object)
            places.append(" ")
            places.append(decimal: texts.count)
            places.append(" ")
            write(object, &texts)
            texts.append(" ")
        }
        let stored = Deflate.packed(places + texts)
        var text = Array("<</Type/ObjStm/N \(range.count)/First \(places.count)/Filter/FlateDecode/Length ".utf8)
        text.append(decimal: stored.count)
        text.append(">>")
        return .init(text: text, stream: stored)
    }

    static func streamCount(_ objectCount: Int) -> Int { (objectCount + objectsPerStream - 1) / objectsPerStream }

    // MARK: The end

    /// Adds the table of all objects and the trailer.
    ///
    /// - Parameters:
    ///   - number: of the table itself.
    ///   - catalog: the number of the document catalog.
    ///   - information: that of the information dictionary.
    mutating func finish(number: Int, catalog: Int, information: Int) {
        let identifier = Digest.md5(bytes)
        let start = bytes.count
        entries[number] = .at(offset: start)
        let table = Deflate.packed(predictedRows)
        var text: [UInt8] = []
        text.append("<</Type/XRef/Size ")
        text.append(decimal: entries.count)
        text.append("/W[1 4 2]/Root")
        text.append(reference: catalog)
        text.append("/Info")
        text.append(reference: information)
        text.append("/ID[<")
        for byte in identifier { text.append(hex: byte) }
        text.append("><")
        for byte in identifier { text.append(hex: byte) }
        text.append(">]/Filter/FlateDecode/DecodeParms<</Columns 7/Predictor 12>>/Length ")
        text.append(decimal: table.count)
        text.append(">>")
        write(.init(text: text, stream: table), number: number)
        bytes.append("startxref\n")
        bytes.append(decimal: start)
        bytes.append("\n%%EOF\n")
    }

    /// Rows of seven bytes as their differences from the row above, each led by the predictor's number
    /// (ISO 32000-1 §7.4.4.4).
    private var predictedRows: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(entries.count * 8)
        var above: UInt64 = 0
        for row in entries.map(\.fields) {
            result.append(2)
            for shift in stride(from: UInt64(48), through: 0, by: -8) {
                result.append(UInt8(truncatingIfNeeded: row >> shift) &- UInt8(truncatingIfNeeded: above >> shift))
            }
            above = row
        }
        return result
    }
}

extension FileWriter.Entry {
    /// Kind, place and index in one, two and four bytes of it (ISO 32000-1 Table 18).
    fileprivate var fields: UInt64 {
        switch self {
        case .free: 0xFFFF
        case .at(let offset): 1 << 48 | UInt64(offset) << 16
        case .packed(let stream, let index): 2 << 48 | UInt64(stream) << 16 | UInt64(index)
        }
    }
}
