/// A picture as a scanner sees a sheet: how light each pixel is.
package struct GreyPicture: Hashable, Sendable {
    package let width: Int
    package let height: Int
    /// By rows from the top, each from the left; 0 is black, 255 white.
    package let levels: [UInt8]

    /// - Precondition: there is a level for each pixel.
    package init(width: Int, height: Int, levels: [UInt8]) {
        precondition(width > 0 && height > 0 && levels.count == width * height, "a picture has a level for each pixel")
        self.width = width
        self.height = height
        self.levels = levels
    }
}
