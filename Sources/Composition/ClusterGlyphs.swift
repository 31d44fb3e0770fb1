/// The glyphs of a cluster. Nearly every one has a single glyph, which is kept without memory of its own: an array would
/// be made, counted and given back for every character of a document.
package struct ClusterGlyphs: Hashable, Sendable {
    package typealias Glyph = ShapedCluster.Glyph

    private enum Storage: Hashable, Sendable {
        case none
        case one(Glyph)
        case many([Glyph])
    }

    private var storage: Storage

    package init() { storage = .none }

    package init(_ glyph: Glyph) { storage = .one(glyph) }

    package mutating func append(_ glyph: Glyph) {
        switch storage {
        case .none: storage = .one(glyph)
        case .one(let first): storage = .many([first, glyph])
        case .many(let glyphs): storage = .many(glyphs + [glyph])
        }
    }
}

extension ClusterGlyphs: RandomAccessCollection, MutableCollection {
    package var startIndex: Int { 0 }

    package var endIndex: Int {
        switch storage {
        case .none: 0
        case .one: 1
        case .many(let glyphs): glyphs.count
        }
    }

    /// - Precondition: the position is one of the collection.
    package subscript(_ position: Int) -> Glyph {
        get {
            switch storage {
            case .one(let glyph) where position == 0: glyph
            case .many(let glyphs): glyphs[position]
            case .none, .one: preconditionFailure("no glyph \(position)")
            }
        }
        set {
            switch storage {
            case .one where position == 0: storage = .one(newValue)
            case .many(var glyphs):
                glyphs[position] = newValue
                storage = .many(glyphs)
            case .none, .one: preconditionFailure("no glyph \(position)")
            }
        }
    }
}

extension ClusterGlyphs: ExpressibleByArrayLiteral {
    package init(arrayLiteral glyphs: Glyph...) {
        self.init()
        for glyph in glyphs { append(glyph) }
    }
}
