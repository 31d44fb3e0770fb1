import Composition
import Diagnostics
import DisplayList
import Geometry

/// 页码 (GB/T 9704-2012 §7.5): — 1 — in 4号 half-width 宋体, the dashes 7 mm below the 版心.
///
/// The dash of a 宋体 is a hairline that office printers lose, so a rule strengthens it;
/// the character stays for whoever copies or searches.
struct FolioLayout {
    let typesetter: Typesetter

    func layOut(page number: Int, in area: Rect) throws(StageFailure) -> [PageItem] {
        let measures = typesetter.measures
        let style = TextStyle(role: .song, size: measures.folioSize)
        let line = try typesetter.line("— \(number) —", style)
        let dash = try typesetter.shaper.ink(of: try typesetter.shaper.shape(StyledText("—", style)))
        // From the baseline up to the middle of the dash's ink.
        let middle = (dash.above - dash.below).half
        let indent = measures.folioSize
        let x = number % 2 == 1 ? area.maxX - indent - line.extent : area.minX + indent
        let dashes = line.clusters.filter { $0.text == "—" }.map { dash in
            PageItem.rule(
                Rule(
                    rect: Rect(
                        x: x + dash.left, y: area.maxY + measures.folioGap - measures.folioDash.half,
                        width: dash.width, height: measures.folioDash)))
        }
        return line.items(at: Point(x: x, y: area.maxY + measures.folioGap + middle)).asArtifacts + dashes
    }
}
