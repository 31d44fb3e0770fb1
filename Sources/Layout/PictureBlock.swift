import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// A picture in the text with its caption, centred, on one page (GB/T 7713 has captions of pictures below).
struct PictureBlock: FlowBlock {
    private let image: PlacedImage
    private let caption: [ComposedLine]
    private let measures: Measures
    private let baselines: [Length]

    /// Without a width, a picture is set at so many dots to the inch.
    private static let usualResolution = 150
    /// Fewer show in print.
    private static let leastResolution = 96
    /// Between text and picture.
    private static let clear = Length.millimetres(2)
    private static let captionSize = Length.points(14)
    private static let captionPitch = Length.points(21)

    init(
        _ picture: Picture, _ file: ImageFile, typesetter: Typesetter, measures: Measures
    ) throws(StageFailure) {
        self.measures = measures
        let style = TextStyle(role: .text, size: Self.captionSize)
        let width = measures.typeArea.width
        let caption = try picture.caption.map { caption throws(StageFailure) in
            try typesetter.paragraph(
                StyledText(caption.text, style), at: caption.place, in: LineShape(measure: width, alignment: .start),
                pitch: .solid(Self.captionSize))
        } ?? []
        self.caption = caption
        let captionHeight = Self.captionPitch * caption.count
        let size = Self.size(
            picture, file,
            within: Size(width: width, height: measures.typeArea.height - captionHeight - Self.clear * 2))
        let left = (width - size.width).half
        image = PlacedImage(
            file: file, rect: Rect(x: left, y: Self.clear, width: size.width, height: size.height),
            alternative: picture.alternative)
        var baselines: [Length] = []
        for index in caption.indices {
            let top = Self.clear + size.height + Self.captionPitch * index + (Self.captionPitch - Self.captionSize)
            baselines.append(try typesetter.baseline(emTop: top, style))
        }
        self.baselines = baselines
        let resolution = Int(Double(file.width) / size.width.points * 72)
        if resolution < Self.leastResolution {
            typesetter.report(.pictureTooCoarse(picture.file.text, resolution: resolution, at: picture.file.place))
        }
    }

    /// The width that is asked for, or that of the usual resolution, made smaller until it fits.
    private static func size(_ picture: Picture, _ file: ImageFile, within most: Size) -> Size {
        let natural = Length.points(72).scaled(file.width, over: usualResolution)
        var width = min(picture.width.map { Length.millimetres(Double($0)) } ?? natural, most.width)
        let height = width.scaled(file.height, over: file.width)
        if height > most.height { width = most.height.scaled(file.width, over: file.height) }
        return Size(width: width, height: min(height, most.height))
    }

    // MARK: FlowBlock

    private var height: Length { image.rect.maxY + Self.captionPitch * caption.count + Self.clear }

    var leastLines: Int { wholeLines }

    var wholeLines: Int {
        let pitch = measures.lineOffset(1)
        // The last line's gap below it need not be there.
        let used = height - measures.cellHeight
        return min(measures.linesPerPage, max(1, (used.emu + pitch.emu - 1) / pitch.emu + 1))
    }

    func parts(firstLine: Int, keeping following: Int) -> [FlowPart] {
        let part = FlowPart(lines: wholeLines, height: height) { origin in
            var placed = image
            placed.rect.origin = placed.rect.origin + origin
            var items: [PageItem] = [.image(placed)]
            for (line, baseline) in zip(caption, baselines) {
                let x = origin.x + (measures.typeArea.width - line.extent).half
                items += line.items(at: Point(x: x, y: origin.y + baseline))
            }
            return items
        }
        return [part]
    }
}
