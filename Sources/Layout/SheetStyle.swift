import Composition
import Geometry

/// Type sizes and distances of a form, from comfortable to the smallest allowed.
struct SheetStyle: Hashable {
    /// 小五 and smaller, 黑体.
    var heading: Length
    /// A little below 五号, and smaller.
    var figure: Length
    /// Caption, sentences, notes.
    var small: Length

    /// Never below 7.5 pt (六号).
    static let smallest = Length.points(7.5)

    /// Room between a figure and the rules beside it.
    static let cellPadding = Length.millimetres(0.9)
    static let stubPadding = Length.millimetres(1.6)
    /// Room above and below the lines of a heading.
    static let verticalPadding = Length.millimetres(0.9)
    static let frame = Length.points(1.25)
    static let thinRule = Length.points(0.5)
    static let mostRowHeight = Length.millimetres(9.5)
    /// Ink space of each signature (domain practice: about 25 mm).
    static let signatureSpace = Length.millimetres(25)
    static let signatureHeight = Length.millimetres(10)
    static let mostSignatureHeight = Length.millimetres(16)

    /// All steps, the largest first.
    static let steps: [SheetStyle] = (0...6).map { step in
        func size(_ points: Double) -> Length {
            max(smallest, .points(points) - Length.points(0.5) * step)
        }
        return SheetStyle(heading: size(9), figure: size(10), small: size(10.5))
    }

    static let smallestStep = steps[steps.count - 1]

    var headingStyle: TextStyle { TextStyle(role: .hei, size: heading) }
    var ordinalStyle: TextStyle { TextStyle(role: .song, size: heading) }
    var figureStyle: TextStyle { TextStyle(role: .song, size: figure) }
    var stubStyle: TextStyle { TextStyle(role: .song, size: figure) }
    var smallStyle: TextStyle { TextStyle(role: .text, size: small) }
    /// Stands out from the notes above it.
    var remarkStyle: TextStyle { TextStyle(role: .hei, size: small) }
    var signatureStyle: TextStyle { TextStyle(role: .text, size: max(small, min(small + .points(1.5), .points(12)))) }

    /// Line pitch of headings.
    var headingPitch: Length { heading.scaled(122, over: 100) }
    /// The least height of a row of figures.
    var leastRowHeight: Length { figure.scaled(150, over: 100) }
    /// Line pitch of sentences and notes.
    var smallPitch: Length { small.scaled(150, over: 100) }
}
