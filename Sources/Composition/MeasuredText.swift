import Geometry

/// Text ready to be broken: each cluster with its class, natural width and room to give.
package struct MeasuredText: Sendable {
    package let text: String
    package let clusters: [ShapedCluster]
    package let pitch: CellPitch
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
    /// - Parameter boxes: cluster indices that stand for boxes of fixed width.
    package init(_ shaped: ShapedText, pitch: CellPitch, boxes: Set<Int> = []) {
        text = shaped.text
        clusters = shaped.clusters
        self.pitch = pitch
        let classes = Self.classes(of: shaped.clusters, boxes: boxes)
        var items = zip(shaped.clusters, classes).map { cluster, characterClass in
            Self.item(cluster, characterClass, pitch)
        }
        Self.squeezeNeighbours(&items)
        // （一） and （二） at the beginning of paragraphs stand below each other.
        if items.first?.characterClass == .opening { items[0].squeezable = 0 }
        self.items = items
        gaps = GapRules(scalars: shaped.clusters.map(\.scalar), classes: classes).gaps()
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

    private static func classes(of clusters: [ShapedCluster], boxes: Set<Int>) -> [CharacterClass] {
        var classes = clusters.map { CharacterClass($0.scalar) }
        for index in boxes { classes[index] = .box }
        for index in classes.indices where classes[index] == .dash {
            // A dash alone is a connector: 2020—2021, 第一—第三.
            let hasNeighbour =
                (index > 0 && classes[index - 1] == .dash)
                || (index + 1 < classes.count && classes[index + 1] == .dash)
            if !hasNeighbour && clusters[index].scalar != "⸺" { classes[index] = .connector }
        }
        return classes
    }

    private static func item(
        _ cluster: ShapedCluster, _ characterClass: CharacterClass, _ pitch: CellPitch
    ) -> Item {
        let natural = pitch.fine(cluster.advance)
        guard characterClass != .box, cluster.size > .zero else {
            return Item(
                characterClass: characterClass, width: natural, trimmedLeft: 0, bearing: 0, squeezable: 0)
        }
        let em = cluster.size.emu
        let width = (cluster.advance.emu * pitch.cell + em / 2) / em
        let isFullWidth = cluster.advance == cluster.size
        return Item(
            characterClass: characterClass, width: width, trimmedLeft: 0, bearing: (width - natural) / 2,
            squeezable: isFullWidth && (characterClass.isMark || characterClass == .middleDot) ? width : 0)
    }

    /// Two marks of which one is a bracket take 1.5 em together, the bracket close to its content.
    private static func squeezeNeighbours(_ items: inout [Item]) {
        for index in items.indices.dropFirst() {
            let first = items[index - 1]
            let second = items[index]
            guard first.squeezable > 0, second.squeezable > 0,
                first.characterClass.isMark, second.characterClass.isMark,
                first.characterClass.isBracket || second.characterClass.isBracket
            else { continue }
            if second.characterClass == .opening {
                items[index].trimLeft(second.squeezable / 2)
            } else if first.characterClass != .opening {
                items[index - 1].trimRight(first.squeezable / 2)
            }
        }
    }
}

extension MeasuredText.Item {
    mutating func trimLeft(_ amount: Int) {
        width -= amount
        trimmedLeft += amount
    }

    mutating func trimRight(_ amount: Int) { width -= amount }

    /// How much of the mark's blank half is still there to give.
    var remainingSqueeze: Int {
        guard squeezable > 0 else { return 0 }
        return max(0, width - squeezable / 2)
    }
}
