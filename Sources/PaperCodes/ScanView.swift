package import DisplayList

/// A way to look at a scan; the cheap ones first.
package enum ScanView: CaseIterable {
    case asIs
    /// Twice the pixels: a module of a coarse scan is hardly more than two of them.
    case doubled
    /// Noise taken away by the neighbours, then twice the pixels.
    case smoothed
    /// The same in black and white, by the middle between the darkest and the lightest.
    case thresholded
    /// Half the pixels, for a scan so fine that the grain of the paper shows.
    case halved

    /// More pixels are not doubled: such a scan is fine enough.
    private static let mostToDouble = 12_000_000
    private static let leastToHalve = 4_000_000

    /// - Returns: nil where this would not help.
    package func look(at picture: GreyPicture) -> GreyPicture? {
        let pixels = picture.width * picture.height
        switch self {
        case .asIs: return picture
        case .doubled: return pixels <= Self.mostToDouble ? picture.doubled : nil
        case .smoothed: return pixels <= Self.mostToDouble ? picture.smoothed.doubled : nil
        case .thresholded: return pixels <= Self.mostToDouble ? picture.smoothed.doubled.thresholded : nil
        case .halved: return pixels >= Self.leastToHalve ? picture.halved : nil
        }
    }
}

extension GreyPicture {
    /// Four pixels for one, levels between neighbours in equal steps.
    package var doubled: GreyPicture {
        var result: [UInt8] = []
        result.reserveCapacity(levels.count * 4)
        for row in 0..<height * 2 {
            // The middle of a new pixel lies a quarter of an old one beside the middle of the old.
            let near = row / 2 * width
            let far = min(height - 1, max(0, row / 2 + (row % 2 == 0 ? -1 : 1))) * width
            for column in 0..<width * 2 {
                let (x, beside) = (column / 2, min(width - 1, max(0, column / 2 + (column % 2 == 0 ? -1 : 1))))
                let sum = 9 * Int(levels[near + x]) + 3 * Int(levels[near + beside]) + 3 * Int(levels[far + x])
                result.append(UInt8((sum + Int(levels[far + beside]) + 8) / 16))
            }
        }
        return GreyPicture(width: width * 2, height: height * 2, levels: result)
    }

    /// One pixel for four; a last odd row or column is left out.
    package var halved: GreyPicture {
        guard width > 1, height > 1 else { return self }
        var result: [UInt8] = []
        result.reserveCapacity(levels.count / 4)
        for row in 0..<height / 2 {
            let (upper, lower) = (row * 2 * width, (row * 2 + 1) * width)
            for column in stride(from: 0, to: width / 2 * 2, by: 2) {
                let sum =
                    Int(levels[upper + column]) + Int(levels[upper + column + 1]) + Int(levels[lower + column])
                    + Int(levels[lower + column + 1])
                result.append(UInt8((sum + 2) / 4))
            }
        }
        return GreyPicture(width: width / 2, height: height / 2, levels: result)
    }

    /// Each level with its neighbours', those beside it counted twice and itself four times.
    package var smoothed: GreyPicture {
        let across = blurred(count: width, lines: height, step: 1, line: width)
        let down = GreyPicture(width: width, height: height, levels: across)
        return GreyPicture(width: width, height: height, levels: down.blurred(count: height, lines: width, step: width, line: 1))
    }

    private func blurred(count: Int, lines: Int, step: Int, line: Int) -> [UInt8] {
        var result = levels
        for start in stride(from: 0, to: lines * line, by: line) {
            for index in 0..<count {
                let (before, after) = (max(0, index - 1), min(count - 1, index + 1))
                let sum = Int(levels[start + before * step]) + 2 * Int(levels[start + index * step]) + Int(levels[start + after * step])
                result[start + index * step] = UInt8((sum + 2) / 4)
            }
        }
        return result
    }

    /// Black and white.
    package var thresholded: GreyPicture {
        let (darkest, lightest) = levels.reduce((UInt8.max, UInt8.min)) { (min($0.0, $1), max($0.1, $1)) }
        let middle = (Int(darkest) + Int(lightest)) / 2
        return GreyPicture(width: width, height: height, levels: levels.map { Int($0) < middle ? 0 : 255 })
    }
}
