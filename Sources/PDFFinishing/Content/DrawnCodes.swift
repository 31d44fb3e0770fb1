import DisplayList

/// Finds the two-dimensional codes that a page draws as `Painter` does: rectangles in one path, filled by the even-odd rule.
struct DrawnCodes {
    /// As many rectangles no smaller code has.
    private static let fewestBlocks = 40
    /// Modules along the edges of QR codes (ISO/IEC 18004 §6.3.1).
    private static let sides = 21...177

    private struct Block {
        var (left, top) = (Double.infinity, Double.infinity)
        var (right, bottom) = (-Double.infinity, -Double.infinity)

        mutating func add(_ x: Double, _ y: Double) {
            (left, top) = (min(left, x), min(top, y))
            (right, bottom) = (max(right, x), max(bottom, y))
        }

        mutating func add(_ other: Block) {
            add(other.left, other.top)
            add(other.right, other.bottom)
        }
    }

    private var blocks: [Block] = []
    private(set) var matrices: [ModuleMatrix] = []

    /// - Parameter content: of a page, unpacked.
    init(content: [UInt8]) {
        var scanner = ContentScanner(content)
        while scanner.next() {
            switch String(decoding: content[scanner.name], as: UTF8.self) {
            case "m": point(scanner, begins: true)
            case "l": point(scanner, begins: false)
            case "re": rectangle(scanner)
            case "f*":
                if let matrix { matrices.append(matrix) }
                blocks = []
            case "f", "F", "n", "S", "s", "B", "B*", "b", "b*", "c", "v", "y": blocks = []
            default: break
            }
        }
    }

    private func numbers(_ scanner: ContentScanner) -> [Double] {
        let operands = scanner.bytes[scanner.start..<scanner.name.lowerBound]
        return operands.split(whereSeparator: \.isWhitespace).compactMap { Double(String(decoding: $0, as: UTF8.self)) }
    }

    private mutating func point(_ scanner: ContentScanner, begins: Bool) {
        let numbers = numbers(scanner)
        guard numbers.count == 2, begins || !blocks.isEmpty else { return }
        if begins { blocks.append(Block()) }
        blocks[blocks.count - 1].add(numbers[0], numbers[1])
    }

    private mutating func rectangle(_ scanner: ContentScanner) {
        let numbers = numbers(scanner)
        guard numbers.count == 4 else { return }
        var block = Block()
        block.add(numbers[0], numbers[1])
        block.add(numbers[0] + numbers[2], numbers[1] + numbers[3])
        blocks.append(block)
    }

    /// The modules that the rectangles cover; nil where these are no code.
    private var matrix: ModuleMatrix? {
        // cairo ends a path with a point of its own.
        let drawn = blocks.filter { $0.right > $0.left && $0.bottom > $0.top }
        guard drawn.count >= Self.fewestBlocks else { return nil }
        var whole = Block()
        for block in drawn { whole.add(block) }
        let width = whole.right - whole.left
        let module = drawn.map { min($0.right - $0.left, $0.bottom - $0.top) }.min() ?? width
        let quotient = (width / module).rounded()
        guard quotient <= Double(Self.sides.upperBound), Self.sides.contains(Int(quotient)), abs(whole.bottom - whole.top - width) < module
        else { return nil }
        let side = Int(quotient)
        var dark = [Bool](repeating: false, count: side * side)
        func index(_ distance: Double) -> Int { min(side, max(0, Int((distance / width * quotient).rounded()))) }
        for block in drawn {
            let columns = index(block.left - whole.left)..<index(block.right - whole.left)
            for row in index(block.top - whole.top)..<index(block.bottom - whole.top) {
                for column in columns { dark[row * side + column] = true }
            }
        }
        return ModuleMatrix(side: side, dark: dark)
    }
}
