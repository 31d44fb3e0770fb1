import CPango

/// A cluster in units of the world's em (`FontWorld.em`).
struct WorldCluster {
    /// In UTF-8 bytes of the whole text.
    var range: Range<Int>
    var advance = 0
    /// Where its glyphs stand among those of the text.
    var glyphs: Range<Int>
    /// The face turned out to have no glyph for some character of it.
    var isMissing = false
}

/// What a part of a text has been shaped to, in units of the world's em.
struct WorldText {
    /// In logical order, without gaps.
    var clusters: [WorldCluster] = []
    /// Those of all clusters: one array, since nearly every cluster has a single one.
    var glyphs: [Glyph] = []

    struct Glyph {
        var id: UInt32
        /// From the cluster's pen position, x right, y down.
        var x: Int
        var y: Int
    }
}

/// A text as Pango wants it.
struct PangoText {
    /// UTF-8, ended by a zero byte.
    let bytes: [CChar]
    /// Whether a grapheme cluster starts at each byte. Pango's clusters are
    /// joined up to these, so that a mark never leaves its base.
    var graphemeStarts: [Bool]

    init(_ text: String) {
        bytes = text.utf8.map { CChar(bitPattern: $0) } + [0]
        graphemeStarts = [Bool](repeating: false, count: bytes.count)
    }
}

extension FontWorld {
    /// Shapes a part of the text with the whole as context.
    ///
    /// - Returns: clusters that cover `range`.
    func shape(_ range: Range<Int>, of text: PangoText) -> WorldText {
        var shaped = WorldText()
        shaped.clusters.reserveCapacity(range.count / 3 + 1)
        shaped.glyphs.reserveCapacity(range.count / 3 + 1)
        unsafe text.bytes.withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress else { return }
            let items = unsafe pango_itemize(
                context, start, Int32(range.lowerBound), Int32(range.count), attributes, nil)
            var node = unsafe items
            while let current = unsafe node {
                let item = unsafe current.pointee.data.assumingMemoryBound(to: PangoItem.self)
                unsafe shape(item, in: bytes)
                unsafe append(item, text.graphemeStarts, to: &shaped)
                unsafe pango_item_free(item)
                unsafe node = current.pointee.next
            }
            unsafe g_list_free(items)
        }
        close(&shaped.clusters, at: range.upperBound)
        return shaped
    }

    /// Fills the glyph string.
    private func shape(_ item: UnsafeMutablePointer<PangoItem>, in bytes: UnsafeBufferPointer<CChar>) {
        guard let start = bytes.baseAddress else { return }
        // For Western script Pango takes the language from LANGUAGE or
        // PANGO_LANGUAGE; the same input must give the same glyphs anywhere.
        unsafe item.pointee.analysis.language = language
        unsafe pango_shape_full(
            start + Int(item.pointee.offset), item.pointee.length, start, Int32(bytes.count - 1),
            &item.pointee.analysis, glyphString)
    }

    /// Takes the clusters of one item out of the glyph string.
    private func append(
        _ item: UnsafeMutablePointer<PangoItem>, _ graphemeStarts: [Bool],
        to shaped: inout WorldText
    ) {
        let offset = Int(unsafe item.pointee.offset)
        let isRightToLeft = unsafe item.pointee.analysis.level % 2 == 1
        let first = shaped.clusters.count
        for index in 0..<Int(unsafe glyphString.pointee.num_glyphs) {
            let start = offset + Int(unsafe glyphString.pointee.log_clusters[index])
            let isNew = shaped.clusters.last.map { $0.range.lowerBound != start } ?? true
            if isNew, graphemeStarts[start] || isRightToLeft || shaped.clusters.isEmpty {
                if !isRightToLeft { close(&shaped.clusters, at: start) }
                let end = shaped.glyphs.count
                shaped.clusters.append(WorldCluster(range: start..<start, glyphs: end..<end))
            }
            unsafe add(glyphString.pointee.glyphs[index], to: &shaped.clusters[shaped.clusters.count - 1], &shaped.glyphs)
        }
        guard isRightToLeft else { return }
        shaped.clusters[first...].reverse()
        for index in shaped.clusters.indices.dropFirst(max(first, 1)) {
            close(&shaped.clusters[index - 1], at: shaped.clusters[index].range.lowerBound)
        }
    }

    private func close(_ clusters: inout [WorldCluster], at end: Int) {
        guard !clusters.isEmpty else { return }
        close(&clusters[clusters.count - 1], at: end)
    }

    private func close(_ cluster: inout WorldCluster, at end: Int) {
        cluster.range = cluster.range.lowerBound..<end
    }

    private func add(_ info: PangoGlyphInfo, to cluster: inout WorldCluster, _ glyphs: inout [WorldText.Glyph]) {
        defer { cluster.advance += Int(info.geometry.width) }
        // PANGO_GLYPH_EMPTY: a character that is not to be seen.
        guard info.glyph != 0x0FFF_FFFF else { return }
        // PANGO_GLYPH_UNKNOWN_FLAG, and the glyph .notdef.
        guard info.glyph & 0x1000_0000 == 0, info.glyph != 0 else {
            cluster.isMissing = true
            return
        }
        glyphs.append(
            .init(
                id: info.glyph, x: cluster.advance + Int(info.geometry.x_offset),
                y: Int(info.geometry.y_offset)))
        cluster.glyphs = cluster.glyphs.lowerBound..<glyphs.count
    }
}
