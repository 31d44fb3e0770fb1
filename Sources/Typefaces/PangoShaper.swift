package import Composition
package import Diagnostics
package import DisplayList
package import Geometry

/// Shapes text with exactly the faces that its roles name.
///
/// We choose the face of every character ourselves, by the files' own
/// character maps; Pango and HarfBuzz then set each run in a world that holds
/// no other face, so nothing of the host's fonts can get in.
///
/// Not Sendable: confine it to one task and keep it. Its first use of a face
/// opens the file (milliseconds); later texts only shape.
package final class PangoShaper: TextShaper {
    private let library: FaceLibrary
    /// Where a writer finds each face that shaped text names.
    package let faceFiles: [FaceID: FaceFile]

    /// Opens no file yet.
    package init(roles: FontRoles) {
        library = FaceLibrary(roles)
        faceFiles = roles.faceFiles
    }

    /// - Throws: `FNT0104`, `FNT0105`, `FNT0106` when a font file cannot be used.
    package func shape(_ text: StyledText) throws(StageFailure) -> ShapedText {
        let plan = try ShapingPlan(text, library)
        var result = ShapedText(
            text: plan.text, clusters: [], missing: plan.missing, substituted: plan.substituted)
        result.clusters.reserveCapacity(plan.text.utf8.count / 3 + 1)
        for run in plan.runs { try shape(run, of: plan, into: &result) }
        MarkPlacement(library).place(&result.clusters)
        return result
    }

    private func shape(
        _ run: ShapingPlan.Run, of plan: ShapingPlan, into result: inout ShapedText
    ) throws(StageFailure) {
        if run.isMissing {
            result.clusters.append(blank(run.range, run, plan))
            return
        }
        let text = try run.face.world().shape(run.range, of: plan.pangoText)
        for cluster in text.clusters {
            if cluster.isMissing {
                result.clusters.append(blank(cluster.range, run, plan))
                note(plan.character(in: cluster.range), asMissingIn: &result)
            } else {
                result.clusters.append(shaped(cluster, text.glyphs[cluster.glyphs], run, plan))
            }
        }
    }

    /// One em of nothing, for a character that no file has.
    private func blank(
        _ range: Range<Int>, _ run: ShapingPlan.Run, _ plan: ShapingPlan
    ) -> ShapedCluster {
        ShapedCluster(
            utf8Range: range, scalar: plan.scalar(at: range.lowerBound), face: run.face.file.id,
            size: run.size, advance: run.size, glyphs: [])
    }

    private func shaped(
        _ cluster: WorldCluster, _ worldGlyphs: ArraySlice<WorldText.Glyph>, _ run: ShapingPlan.Run, _ plan: ShapingPlan
    ) -> ShapedCluster {
        func length(_ units: Int) -> Length { run.size.scaled(units, over: FontWorld.em) }
        let drop = run.size.scaled(run.drop, over: 100)
        var glyphs = ClusterGlyphs()
        for glyph in worldGlyphs {
            glyphs.append(.init(id: glyph.id, offset: Point(x: length(glyph.x), y: length(glyph.y) + drop)))
        }
        return ShapedCluster(
            utf8Range: cluster.range, scalar: plan.scalar(at: cluster.range.lowerBound),
            face: run.face.file.id, size: run.size, advance: length(cluster.advance),
            glyphs: glyphs)
    }

    private func note(_ character: Character?, asMissingIn result: inout ShapedText) {
        guard let character, !result.missing.contains(character) else { return }
        result.missing.append(character)
    }
}

// MARK: - Metrics

extension PangoShaper {
    /// Where the em box of a face without Han characters is taken to end, in
    /// hundredths of the em: as in the open Han faces.
    private static let usualEmTop = 88

    /// Measured on the face's own characters, since its tables cannot be trusted.
    ///
    /// - Throws: `FNT0104`, `FNT0105`.
    package func emTop(of style: TextStyle) throws(StageFailure) -> Length {
        let top = try library.faces(of: style.role).principal().tables.emTop
        return style.size.scaled(top ?? Self.usualEmTop, over: 100)
    }

    /// Both are zero for text without ink.
    package func ink(of text: ShapedText) throws(StageFailure) -> InkExtent {
        var extent: InkExtent?
        for cluster in text.clusters {
            guard let face = library.loaded(cluster.face) else { continue }
            let unitsPerEm = face.tables.unitsPerEm
            for glyph in cluster.glyphs {
                guard let ink = face.ink(ofGlyph: glyph.id) else { continue }
                let above = cluster.size.scaled(ink.top, over: unitsPerEm) - glyph.offset.y
                let below = glyph.offset.y - cluster.size.scaled(ink.bottom, over: unitsPerEm)
                extent = InkExtent(
                    above: max(extent?.above ?? above, above), below: max(extent?.below ?? below, below))
            }
        }
        return extent ?? InkExtent(above: .zero, below: .zero)
    }
}
