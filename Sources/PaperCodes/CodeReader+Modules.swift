package import DisplayList

extension CodeReader {
    /// The text of a code that is known by its modules.
    ///
    /// - Returns: nil where they are no QR code, upright or seen from behind: a PDF may count its lines from either end.
    package func text(of matrix: ModuleMatrix) -> String? {
        texts(in: matrix.picture(isMirrored: false)).first ?? texts(in: matrix.picture(isMirrored: true)).first
    }
}

extension ModuleMatrix {
    /// Pixels along a module's edge, enough for libzbar.
    private static let pixels = 4
    /// White around, in modules (ISO/IEC 18004 §6.3.8).
    private static let quietZone = 4

    fileprivate func picture(isMirrored: Bool) -> GreyPicture {
        let size = (side + 2 * Self.quietZone) * Self.pixels
        var levels = [UInt8](repeating: 255, count: size * size)
        for row in 0..<side {
            for column in 0..<side where isDark(row: isMirrored ? side - 1 - row : row, column: column) {
                let (top, left) = ((row + Self.quietZone) * Self.pixels, (column + Self.quietZone) * Self.pixels)
                for line in top..<top + Self.pixels {
                    for place in left..<left + Self.pixels { levels[line * size + place] = 0 }
                }
            }
        }
        return GreyPicture(width: size, height: size, levels: levels)
    }
}
