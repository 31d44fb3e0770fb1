/// The texts that cells refer to by number, in blocks so that growing copies nothing.
struct SharedStrings: Sendable {
    private var blocks: [[UInt8]] = []
    private var places: [Place] = []
    private(set) var byteCount = 0

    /// Where a text stands.
    private struct Place: Sendable {
        var block: UInt32
        var start: UInt32
        var length: UInt32
    }

    /// Of a block, in bytes; a cell's longest text fits one.
    private static let blockSize = 1 << 20

    var count: Int { places.count }

    mutating func append(_ text: ArraySlice<UInt8>) {
        if blocks.last.map({ $0.count + text.count > Self.blockSize }) ?? true {
            blocks.append([])
            blocks[blocks.count - 1].reserveCapacity(text.count > Self.blockSize ? text.count : Self.blockSize)
        }
        let block = blocks.count - 1
        places.append(Place(block: UInt32(block), start: UInt32(blocks[block].count), length: UInt32(text.count)))
        blocks[block].append(contentsOf: text)
        byteCount += text.count
    }

    /// A text by its number; nil when there is none.
    subscript(index: Int) -> String? {
        guard places.indices.contains(index) else { return nil }
        let place = places[index]
        let start = Int(place.start)
        return String(decoding: blocks[Int(place.block)][start..<start + Int(place.length)], as: UTF8.self)
    }
}
