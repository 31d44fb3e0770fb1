import Geometry

/// The room of footnotes at the foot of a page: a short rule and lines of 五号 below the text, which
/// gives way by whole grid lines.
struct FootnoteArea: Hashable {
    /// 五号.
    var size = Length.points(10.5)
    var pitch = Length.points(15.75)
    /// From the text to the first note, with the rule in its middle.
    var gap = Length.millimetres(4)
    /// A quarter of the measure.
    var ruleWidth = Length.millimetres(39)
    var ruleThickness = Length.points(0.5)
    /// The pitch of the text's lines at its tightest.
    var linePitch = Length.millimetres(9.97)

    /// The height of so many lines of notes, with the gap above them.
    func height(of count: Int) -> Length { count == 0 ? .zero : gap + pitch * count }

    /// The grid lines that they take.
    func gridLines(for count: Int) -> Int {
        count == 0 ? 0 : (height(of: count).emu + linePitch.emu - 1) / linePitch.emu
    }

    /// How many lines of notes so many grid lines hold.
    func mostLines(in gridLines: Int) -> Int {
        max(0, (linePitch * gridLines - gap).emu / pitch.emu)
    }
}
