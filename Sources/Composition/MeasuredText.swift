import Geometry

/// Text ready to be broken: each cluster with its class, natural width and room to give.
package struct MeasuredText: Sendable {
    package let text: String
    package let clusters: [ShapedCluster]
    package let pitch: CellPitch
    package let rules: LineRules
    private(set) var items: [Item]
    /// One for each cluster: what may happen between it and the one before it.
    package let gaps: [Gap]

    /// One cluster in fine units of the pitch.
    struct Item: Hashable, Sendable {
        var characterClass: CharacterClass
        /// The width it takes unless the line is adjusted; squeezed beside another mark.
        var width: Int
        /// How much the em box is moved left of its place, by what was trimmed at its left.
        var trimmedLeft: Int
        /// From the place to the glyph's origin in an unadjusted line: half of cell less advance.
        var bearing: Int
        /// The full-width advance that the class is squeezed from; half of it may go.
        var squeezable: Int
    }

    /// Measures shaped text on a pitch.
    ///
    /// Full-width glyphs take a cell each, half-width digits half a cell, others
    /// their natural advance scaled as the cell scales the em. Marks that stand
    /// together are squeezed at once, before any break is chosen (CLREQ §3.1.6).
    ///
    /// - Parameters:
    ///   - boxes: cluster indices that stand for boxes of fixed width.
    ///   - attached: clusters that stay with the one before them and are not opened from it.
    ///   - rules: how marks are treated; those of official documents unless said otherwise.
    ///   - words: what lines keep whole where they can.
    package init(
        _ shaped: ShapedText, pitch: CellPitch, boxes: Set<Int> = [], attached: Set<Int> = [],
        rules: LineRules = LineRules(), words: LineWords = .none
    ) {
        text = shaped.text
        clusters = shaped.clusters
        self.pitch = pitch
        self.rules = rules
        let classes = CharacterClass.classes(of: shaped.clusters, boxes: boxes)
        var items = zip(shaped.clusters, classes).map { cluster, characterClass in
            Item(cluster, characterClass, pitch, rules)
        }
        Item.joinDashes(&items, shaped.clusters, pitch)
        Item.squeezeQuestions(&items, shaped.clusters)
        Item.squeezeNeighbours(&items, to: rules.neighbours)
        if rules.lineStart == .asNeeded {
            Item.keepNumber(&items, shaped.clusters)
            Item.keepLabel(&items, shaped.clusters)
        }
        self.items = items
        var gaps = GapRules(
            scalars: shaped.clusters.map(\.scalar), classes: classes, strictness: rules.strictness, words: words
        ).gaps()
        for index in attached {
            gaps[index] = .closed
        }
        self.gaps = gaps
    }

    /// The text with the blank halves of an opening mark at its start and a closing one at its end gone.
    package func trimmingEdges() -> MeasuredText {
        var trimmed = self
        if let first = items.first, first.characterClass == .opening {
            trimmed.items[0].trimLeft(first.width / 2)
        }
        if let last = items.last, last.characterClass == .closing {
            trimmed.items[items.count - 1].trimRight(last.remainingSqueeze)
        }
        return trimmed
    }

    /// The space before a cluster inside a line, in fine units: none but between Han and Western text.
    func space(before index: Int) -> Int {
        gaps[index].isSpaced ? pitch.cell * rules.autospace / 1000 : 0
    }
}
