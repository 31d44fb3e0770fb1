package import DisplayList
import Foundation

/// What becomes of a sheet on the glass of a scanner.
package struct SimulatedScan: Sendable, CustomStringConvertible {
    /// How the sheet lies, counter-clockwise.
    package var degrees = 0.0
    /// Standard deviation of each pixel's level.
    package var noise = 0.0
    /// How often neighbours run into one another.
    package var blurs = 0
    /// What is black, and what is white.
    package var black = 0.0
    package var white = 255.0
    package var seed: UInt64 = 1

    package init(
        degrees: Double = 0, noise: Double = 0, blurs: Int = 0, black: Double = 0, white: Double = 255, seed: UInt64 = 1
    ) {
        (self.degrees, self.noise, self.blurs) = (degrees, noise, blurs)
        (self.black, self.white, self.seed) = (black, white, seed)
    }

    package var description: String { "\(degrees)°, noise \(noise), blurs \(blurs), \(black) to \(white)" }

    package func of(_ picture: GreyPicture) -> GreyPicture {
        var levels = turned(picture)
        for _ in 0..<blurs { levels = blurred(levels, width: picture.width) }
        var generator = SplitMix64(seed: seed)
        let scanned = levels.map { level -> UInt8 in
            let ink = black + level / 255 * (white - black)
            return UInt8(min(255, max(0, (ink + noise * Self.normal(&generator)).rounded())))
        }
        return GreyPicture(width: picture.width, height: picture.height, levels: scanned)
    }

    /// About the middle, with levels between neighbours; what comes from outside is white.
    private func turned(_ picture: GreyPicture) -> [Double] {
        guard degrees != 0 else { return picture.levels.map(Double.init) }
        let (sine, cosine) = (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
        let (midX, midY) = (Double(picture.width) / 2, Double(picture.height) / 2)
        func level(_ x: Int, _ y: Int) -> Double {
            guard x >= 0, y >= 0, x < picture.width, y < picture.height else { return 255 }
            return Double(picture.levels[y * picture.width + x])
        }
        var result: [Double] = []
        result.reserveCapacity(picture.levels.count)
        for row in 0..<picture.height {
            for column in 0..<picture.width {
                let (dx, dy) = (Double(column) - midX, Double(row) - midY)
                let (x, y) = (midX + dx * cosine - dy * sine, midY + dx * sine + dy * cosine)
                let (left, top) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
                let (right, below) = (x - Double(left), y - Double(top))
                let upper = level(left, top) * (1 - right) + level(left + 1, top) * right
                let lower = level(left, top + 1) * (1 - right) + level(left + 1, top + 1) * right
                result.append(upper * (1 - below) + lower * below)
            }
        }
        return result
    }

    private func blurred(_ levels: [Double], width: Int) -> [Double] {
        levels.indices.map { index in
            let column = index % width
            let left = column > 0 ? levels[index - 1] : levels[index]
            let right = column < width - 1 ? levels[index + 1] : levels[index]
            let above = index >= width ? levels[index - width] : levels[index]
            let below = index + width < levels.count ? levels[index + width] : levels[index]
            return (levels[index] * 4 + left + right + above + below) / 8
        }
    }

    /// Twelve even chances together are nearly normal.
    private static func normal(_ generator: inout SplitMix64) -> Double {
        (0..<12).reduce(-6.0) { sum, _ in sum + Double(generator.next() >> 11) / Double(1 << 53) }
    }
}

extension GreyPicture {
    /// A code on white paper.
    ///
    /// - Parameter pixels: to a module.
    package static func paper(with matrix: ModuleMatrix, pixels: Double, margin: Int = 40) -> GreyPicture {
        let side = Int((Double(matrix.side) * pixels).rounded(.up)) + 2 * margin
        var levels = [UInt8](repeating: 255, count: side * side)
        // Sixteen looks at a pixel: its edge lies within.
        for row in 0..<side {
            for column in 0..<side {
                var dark = 0
                for look in 0..<16 {
                    let x = (Double(column - margin) + (Double(look % 4) + 0.5) / 4) / pixels
                    let y = (Double(row - margin) + (Double(look / 4) + 0.5) / 4) / pixels
                    guard x >= 0, y >= 0, x < Double(matrix.side), y < Double(matrix.side) else { continue }
                    if matrix.isDark(row: Int(y), column: Int(x)) { dark += 1 }
                }
                levels[row * side + column] = UInt8(255 - dark * 255 / 16)
            }
        }
        return GreyPicture(width: side, height: side, levels: levels)
    }
}
