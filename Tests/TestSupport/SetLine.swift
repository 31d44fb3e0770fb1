package import Composition
package import DisplayList
package import Geometry

/// Sets shaped text as one line, each cluster after the other: what a test of
/// a writer needs in place of a composer.
///
/// - Parameter origin: the start of the baseline.
/// - Returns: one run for each stretch of one face and size.
package func setLine(
    _ shaped: ShapedText, at origin: Point, colour: Colour = .black, horizontalScale: Int = 1000
) -> [PageItem] {
    let utf8 = Array(shaped.text.utf8)
    var runs: [GlyphRun] = []
    var pen = origin
    for cluster in shaped.clusters {
        if runs.last?.face != cluster.face || runs.last?.size != cluster.size {
            runs.append(
                GlyphRun(
                    face: cluster.face, size: cluster.size, horizontalScale: horizontalScale,
                    colour: colour, text: "", glyphs: [], clusters: []))
        }
        let last = runs.count - 1
        runs[last].text += String(decoding: utf8[cluster.utf8Range], as: UTF8.self)
        runs[last].glyphs += cluster.glyphs.map { .init(id: $0.id, origin: pen + $0.offset) }
        runs[last].clusters.append(
            .init(utf8Count: cluster.utf8Range.count, glyphCount: cluster.glyphs.count))
        pen.x += cluster.advance.scaled(horizontalScale, over: 1000)
    }
    return runs.map { .text($0) }
}

extension Metadata {
    /// A notice of 9 November 2020.
    package static let sample = Metadata(
        title: "关于开展根治欠薪冬季专项行动的通知", author: "某市根治拖欠农民工工资工作领导小组办公室",
        subject: "某治欠办发〔2020〕10号", keywords: ["根治欠薪", "冬季专项行动"],
        date: Date(year: 2020, month: 11, day: 9), printsDuplex: true)
}
