import DisplayList
import PaperCodes
import TestSupport
import Testing

@Suite("Two-dimensional codes") struct CodeTests {
    private func random(_ length: Int, seed: UInt64) -> String {
        var generator = SplitMix64(seed: seed)
        let alphabet = Array(CodeEncoder.alphabet)
        return String((0..<length).map { _ in alphabet[Int(generator.next() % UInt64(alphabet.count))] })
    }

    @Test("a text comes back as it was, whatever its length", arguments: [1, 2, 3, 19, 20, 21, 61, 154, 311, 437, 600, 601, 1100, 2000])
    func roundTrip(_ length: Int) throws {
        let text = random(length, seed: UInt64(length))
        let matrix = try #require(CodeEncoder.matrix(of: text))
        #expect(CodeReader().texts(in: .paper(with: matrix, pixels: 4)) == [text])
    }

    @Test("a code known by its modules is read without a picture, upright and from behind")
    func modules() throws {
        for length in [20, 154, 900, 2000] {
            let text = random(length, seed: 7)
            let matrix = try #require(CodeEncoder.matrix(of: text))
            #expect(CodeReader().text(of: matrix) == text)
            let side = matrix.side
            let behind = (0..<side * side).map { matrix.isDark(row: side - 1 - $0 / side, column: $0 % side) }
            #expect(CodeReader().text(of: ModuleMatrix(side: side, dark: behind)) == text)
        }
        #expect(CodeReader().text(of: ModuleMatrix(side: 21, dark: .init(repeating: false, count: 441))) == nil)
    }

    @Test("forty texts come back as they were")
    func property() throws {
        for seed in 1...40 as ClosedRange<UInt64> {
            let text = random(Int(seed) * 13, seed: seed)
            let matrix = try #require(CodeEncoder.matrix(of: text))
            #expect(CodeReader().texts(in: .paper(with: matrix, pixels: 3)) == [text], "seed \(seed)")
        }
    }

    @Test("the size is that of the standard: version 14 holds 528 characters, 15 holds 600, 40 holds 3391", arguments: [
        (528, 73), (529, 77), (600, 77), (601, 81), (20, 21), (21, 25), (3391, 177),
    ])
    func sizes(_ length: Int, _ side: Int) throws {
        let text = String(repeating: "A", count: length)
        #expect(try #require(CodeEncoder.matrix(of: text)).side == side)
    }

    @Test("what no code of this kind can hold is refused", arguments: ["", "a", "一", "A\n", "A_B", String(repeating: "A", count: 3392)])
    func refused(_ text: String) { #expect(CodeEncoder.matrix(of: text) == nil) }

    @Test("the same text is the same code")
    func same() { #expect(CodeEncoder.matrix(of: "YINFA:1") == CodeEncoder.matrix(of: "YINFA:1")) }

    @Test("a code of a return is read from a skewed, noisy or blurred scan at 150 dots to the inch", arguments: [
        SimulatedScan(), SimulatedScan(degrees: 3), SimulatedScan(degrees: -3), SimulatedScan(noise: 10), SimulatedScan(degrees: 3, noise: 10),
        SimulatedScan(degrees: -3, noise: 10, black: 30, white: 235), SimulatedScan(degrees: 1.3, noise: 10, blurs: 1),
        SimulatedScan(degrees: 90, noise: 10), SimulatedScan(degrees: 178, noise: 10), SimulatedScan(blurs: 1), SimulatedScan(noise: 20),
        SimulatedScan(black: 60, white: 200),
    ])
    func scans(_ scan: SimulatedScan) throws {
        let text = random(590, seed: 7)
        let matrix = try #require(CodeEncoder.matrix(of: text))
        // 0.42 mm at 150 dots to the inch.
        let picture = scan.of(.paper(with: matrix, pixels: 0.42 / 25.4 * 150, margin: 60))
        #expect(CodeReader().texts(in: picture) == [text])
    }

    @Test("a seventh of a code may be spoilt")
    func spoilt() throws {
        let text = random(590, seed: 9)
        let matrix = try #require(CodeEncoder.matrix(of: text))
        let picture = GreyPicture.paper(with: matrix, pixels: 4)
        var levels = picture.levels
        // A stamp over the lower right corner.
        for row in picture.height * 70 / 100..<picture.height * 84 / 100 {
            for column in picture.width * 55 / 100..<picture.width * 84 / 100 { levels[row * picture.width + column] = 40 }
        }
        #expect(CodeReader().texts(in: GreyPicture(width: picture.width, height: picture.height, levels: levels)) == [text])
    }

    @Test("two codes are both found, once each")
    func several() throws {
        let left = GreyPicture.paper(with: try #require(CodeEncoder.matrix(of: "ONE")), pixels: 5)
        let right = GreyPicture.paper(with: try #require(CodeEncoder.matrix(of: "TWO")), pixels: 5)
        var levels: [UInt8] = []
        for row in 0..<left.height {
            levels += left.levels[row * left.width..<(row + 1) * left.width]
            levels += right.levels[row * right.width..<(row + 1) * right.width]
        }
        let both = GreyPicture(width: left.width * 2, height: left.height, levels: levels)
        #expect(Set(CodeReader().texts(in: both)) == ["ONE", "TWO"])
    }

    @Test("paper without a code has no texts, however small or rough it is", arguments: [(1, 1), (1, 400), (400, 1), (300, 300)])
    func nothing(_ width: Int, _ height: Int) {
        let paper = GreyPicture(width: width, height: height, levels: [UInt8](repeating: 250, count: width * height))
        #expect(CodeReader().texts(in: paper).isEmpty)
        #expect(CodeReader().texts(in: SimulatedScan(noise: 60).of(paper)).isEmpty)
    }
}

@Suite("Ways to look at a scan") struct ScanViewTests {
    private let small = GreyPicture(width: 2, height: 2, levels: [0, 100, 200, 40])

    @Test("twice the pixels, in equal steps between neighbours")
    func doubled() {
        #expect(small.doubled.width == 4 && small.doubled.height == 4)
        #expect([small.doubled.levels[0], small.doubled.levels[3], small.doubled.levels[12], small.doubled.levels[15]] == [0, 100, 200, 40])
    }

    @Test("half the pixels are the means")
    func halved() {
        #expect(small.halved == GreyPicture(width: 1, height: 1, levels: [85]))
        #expect(GreyPicture(width: 1, height: 3, levels: [1, 2, 3]).halved.height == 3)
    }

    @Test("smoothing keeps what is even, and the sum of an edge")
    func smoothed() {
        let even = GreyPicture(width: 3, height: 2, levels: [UInt8](repeating: 77, count: 6))
        #expect(even.smoothed == even)
        #expect(GreyPicture(width: 4, height: 1, levels: [0, 0, 200, 200]).smoothed.levels == [0, 50, 150, 200])
    }

    @Test("black and white by the middle of what is there")
    func thresholded() { #expect(small.thresholded.levels == [0, 255, 255, 0]) }

    @Test("a view that would not help is left out")
    func left() {
        #expect(ScanView.halved.look(at: small) == nil)
        #expect(ScanView.asIs.look(at: small) == small)
    }
}
