/// The name of one face as the display list knows it: its file's name without extension.
///
/// Paths differ between machines; names do not, so a dump is the same everywhere.
package struct FaceID: Hashable, Comparable, Sendable {
    package let name: String

    package init(name: String) { self.name = name }

    package static func < (left: FaceID, right: FaceID) -> Bool { left.name < right.name }
}

/// Where a writer finds the outlines of a face.
package struct FaceFile: Hashable, Sendable {
    /// The font file whose glyph ids the runs use.
    package var path: String
    /// The face's index within a collection, 0 for a plain file.
    package var index: Int
    /// A copy with the same glyph ids and an almost empty cmap, if set-up made one.
    ///
    /// cairo 1.16 looks each new glyph up backwards in the face's cmap; with
    /// clusters given it does not need the answer (docs/decisions/0004).
    package var drawingTwin: String?

    package init(path: String, index: Int = 0, drawingTwin: String? = nil) {
        self.path = path
        self.index = index
        self.drawingTwin = drawingTwin
    }
}
