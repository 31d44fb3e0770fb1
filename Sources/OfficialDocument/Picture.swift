package import Diagnostics

/// A picture between paragraphs, within the 版心, with its caption below.
package struct Picture: Hashable, Sendable {
    /// The name of the PNG or JPEG file, as written.
    package var file: PlacedText
    /// 图题 with its number, centred below; nil for a picture without.
    package var caption: PlacedText?
    /// What it shows, in words, for whoever cannot see it.
    package var alternative: String
    /// How wide it is set, in millimetres; nil for as wide as its own resolution says, 版心 at most.
    package var width: Int?
    package var place: Place?

    package init(
        file: PlacedText, caption: PlacedText? = nil, alternative: String, width: Int? = nil, place: Place? = nil
    ) {
        self.file = file
        self.caption = caption
        self.alternative = alternative
        self.width = width
        self.place = place
    }
}
