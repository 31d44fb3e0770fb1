/// A colour of the DeviceRGB space, 0 to 255 a channel.
package struct Colour: Hashable, Sendable {
    package var red: UInt8
    package var green: UInt8
    package var blue: UInt8

    package init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    package static let black = Colour(red: 0, green: 0, blue: 0)

    /// The red of mark, red rule and seal (GB/T 9704-2012 §5.2.4; docs/decisions/0003).
    package static let officialRed = Colour(red: 255, green: 0, blue: 0)
}
