import Diagnostics

/// A face in use: its tables at once, its Pango world when it first sets text.
final class LoadedFace {
    let file: FontFile
    let tables: FaceTables
    private var loadedWorld: FontWorld?
    private var inks: [UInt32: GlyphInk?] = [:]

    /// - Throws: `FNT0104`, `FNT0105`.
    init(_ file: FontFile) throws(StageFailure) {
        self.file = file
        tables = try FaceTables(file)
    }

    /// - Throws: `FNT0106`.
    func world() throws(StageFailure) -> FontWorld {
        if let loadedWorld { return loadedWorld }
        let world = try FontWorld(file)
        loadedWorld = world
        return world
    }

    /// The ink of a glyph, in font units; nil for a blank one.
    func ink(ofGlyph id: UInt32) -> GlyphInk? {
        if let known = inks[id] { return known }
        let ink = tables.ink(ofGlyph: id)
        inks[id] = .some(ink)
        return ink
    }
}
