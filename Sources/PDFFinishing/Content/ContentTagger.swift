/// Puts a page's content into marked-content sequences (ISO 32000-1 §14.6): each text into that of its element, what is
/// furniture into artifacts, so that nothing is left without either (ISO 14289-1 §7.1).
///
/// cairo paints the glyphs of a page in the order in which they were given, so they are counted: where a part of the
/// document ends, its sequence ends, within a string of glyphs if need be. The glyphs and their places stay as they are.
struct ContentTagger {
    /// The content of a page with its sequences.
    struct Output: Sendable {
        var bytes: [UInt8]
        /// The element of each sequence, by its number (MCID).
        var elements: [Int32] = []
    }

    /// The content is not what the page says.
    struct Mismatch: Error {}

    private let fonts: PageFonts
    private let roles: [StructureRole]
    private var texts: ArraySlice<PageMarks.Text>
    private var images: ArraySlice<Int32>
    private var codes: ArraySlice<Int32>
    private var scanner: ContentScanner
    private var output: Output
    /// Up to where the input is in the output.
    private var copied = 0
    private var open: Sequence?
    /// For each sequence that the input has itself: whether it stays.
    private var kept: [Bool] = []
    private var isInText = false
    /// Where the path begins that is to be painted; what it is shows only then.
    private var pathStart: Int?
    /// How many bytes a glyph's code has in the current font.
    private var codeLength = 2

    fileprivate enum Sequence: Equatable {
        case element(Int32)
        /// Text that is furniture.
        case pagination
        /// Rules.
        case layout
    }

    /// - Parameter roles: of the document's elements.
    init(_ content: [UInt8], _ marks: PageMarks, _ fonts: PageFonts, roles: [StructureRole]) {
        self.fonts = fonts
        self.roles = roles
        texts = marks.texts[...]
        images = marks.images[...]
        codes = marks.codes[...]
        scanner = ContentScanner(content)
        output = Output(bytes: [])
        output.bytes.reserveCapacity(content.count + marks.texts.count * 32 + 64)
    }

    /// - Throws: where glyphs or pictures are more or less than the page's.
    mutating func tagged() throws(Mismatch) -> Output {
        while scanner.next() { try tag() }
        finishPath()
        close(at: scanner.bytes.count)
        copy(to: scanner.bytes.count)
        guard texts.allSatisfy({ $0.glyphCount == 0 }), images.isEmpty, codes.isEmpty, kept.isEmpty else { throw Mismatch() }
        return output
    }

    // MARK: Operations

    private mutating func tag() throws(Mismatch) {
        switch Operator(scanner.bytes, scanner.name) {
        case .beginText:
            finishPath()
            close(at: scanner.start)
            isInText = true
        case .endText:
            close(at: scanner.start)
            isInText = false
        case .font: codeLength = fonts.codeLength(of: scanner.bytes[scanner.nameOperand])
        case .show(let isArray): try show(isArray: isArray)
        case .path: if pathStart == nil { pathStart = scanner.start }
        case .paint: finishPath()
        case .paintCode: try paintCode()
        case .state:
            finishPath()
            close(at: scanner.start)
        case .object:
            finishPath()
            try paintImage()
        case .beginSequence(let hasProperties): try beginSequence(hasProperties)
        case .endSequence:
            guard let isKept = kept.popLast() else { throw Mismatch() }
            if !isKept { drop() }
        case .unexpected: throw Mismatch()
        case .other: break
        }
    }

    /// The path was one of rules, or one to clip by.
    private mutating func finishPath() {
        guard let start = pathStart else { return }
        pathStart = nil
        if open != .layout { begin(.layout, at: start) }
    }

    /// `Painter` fills nothing but codes by the even-odd rule.
    private mutating func paintCode() throws(Mismatch) {
        guard let start = pathStart, let element = codes.popFirst() else { throw Mismatch() }
        pathStart = nil
        begin(.element(element), at: start)
        copy(to: scanner.position)
        open = nil
        output.bytes += Self.newlineAndEnd
    }

    private mutating func paintImage() throws(Mismatch) {
        guard let element = images.popFirst() else { throw Mismatch() }
        begin(.element(element), at: scanner.start)
        copy(to: scanner.position)
        open = nil
        output.bytes += Self.newlineAndEnd
    }

    /// What cairo itself marks is text that glyphs do not tell (`ActualText`); it stays, within its element's sequence.
    /// Sequences of an earlier finishing are made anew.
    private mutating func beginSequence(_ hasProperties: Bool) throws(Mismatch) {
        let operands = scanner.bytes[scanner.start..<scanner.name.lowerBound]
        let isText = hasProperties && operands.starts(with: Self.span)
        kept.append(isText)
        guard isText else { return drop() }
        guard isInText else { throw Mismatch() }
        skipFinishedTexts()
        guard let next = texts.first else { throw Mismatch() }
        let sequence = Sequence(next)
        if open != sequence { begin(sequence, at: scanner.start) }
    }

    private mutating func drop() {
        copy(to: scanner.start)
        copied = scanner.position
    }

    // MARK: Glyphs

    private mutating func show(isArray: Bool) throws(Mismatch) {
        var isFirst = true
        for string in scanner.strings {
            var left = string.byteCount / codeLength
            var place = string.range.lowerBound
            while left > 0 {
                skipFinishedTexts()
                guard let next = texts.first else { throw Mismatch() }
                let sequence = Sequence(next)
                if open != sequence {
                    // A cluster is of one part, so that none begins within its text.
                    guard isFirst || !kept.contains(true) else { throw Mismatch() }
                    if isFirst { begin(sequence, at: scanner.start) } else { split(string, at: place, isArray, sequence) }
                }
                isFirst = false
                let count = min(left, Int(next.glyphCount))
                texts[texts.startIndex].glyphCount -= Int32(count)
                left -= count
                if left > 0 { place = string.place(behind: count * codeLength, from: place, in: scanner.bytes) }
            }
        }
    }

    private mutating func skipFinishedTexts() {
        while let next = texts.first, next.glyphCount == 0 { texts.removeFirst() }
    }

    /// Ends the operation within a string and goes on with another one: nothing moves, as the pen stays where it is.
    private mutating func split(_ string: ContentString, at place: Int, _ isArray: Bool, _ sequence: Sequence) {
        copy(to: place)
        output.bytes += Array((string.isHex ? ">" : ")").utf8) + Array((isArray ? "]TJ\n" : "Tj\n").utf8)
        begin(sequence, at: place)
        output.bytes += Array(((isArray ? "[" : "") + (string.isHex ? "<" : "(")).utf8)
    }

    // MARK: Sequences

    private mutating func begin(_ sequence: Sequence, at place: Int) {
        close(at: place)
        copy(to: place)
        switch sequence {
        case .layout: output.bytes += Self.layout
        case .pagination: output.bytes += Self.pagination
        case .element(let element):
            output.bytes += Self.beginnings[Int(roles[Int(element)].rawValue)]
            output.bytes.append(decimal: output.elements.count)
            output.bytes += Self.numberEnd
            output.elements.append(element)
        }
        open = sequence
    }

    private mutating func close(at place: Int) {
        guard open != nil else { return }
        copy(to: place)
        output.bytes += Self.end
        open = nil
    }

    private mutating func copy(to place: Int) {
        guard place > copied else { return }
        output.bytes += scanner.bytes[copied..<place]
        copied = place
    }

    private static let span = Array("/Span".utf8)
    private static let layout = Array("/Artifact<</Type/Layout>>BDC\n".utf8)
    private static let pagination = Array("/Artifact<</Type/Pagination>>BDC\n".utf8)
    /// By the raw values of roles.
    private static let beginnings = StructureRole.allCases.map { Array("/\($0.name)<</MCID ".utf8) }
    private static let numberEnd = Array(">>BDC\n".utf8)
    private static let end = Array("EMC\n".utf8)
    private static let newlineAndEnd = Array("\nEMC\n".utf8)
}

extension ContentTagger.Sequence {
    fileprivate init(_ text: PageMarks.Text) {
        self = text.element == PageMarks.artifact ? .pagination : .element(text.element)
    }
}

/// The operators that matter to marked content (ISO 32000-1 Table 51).
private enum Operator {
    case beginText, endText, font
    case show(isArray: Bool)
    /// Begins a path, to be filled or to clip.
    case path
    /// Ends it: fills it, or leaves it as a clip.
    case paint
    case paintCode
    /// Saves or restores the graphics state.
    case state
    case object
    case beginSequence(hasProperties: Bool)
    case endSequence
    /// Paints something that pages have none of.
    case unexpected
    case other

    init(_ bytes: [UInt8], _ name: Range<Int>) {
        let first = bytes[name.lowerBound]
        let second = name.count > 1 ? bytes[name.lowerBound + 1] : 0
        let third = name.count > 2 ? bytes[name.lowerBound + 2] : 0
        switch (first, second, third) {
        case (0x54, 0x6A, 0): self = .show(isArray: false)  // Tj
        case (0x54, 0x4A, 0): self = .show(isArray: true)  // TJ
        case (0x54, 0x66, 0): self = .font  // Tf
        case (0x42, 0x54, 0): self = .beginText  // BT
        case (0x45, 0x54, 0): self = .endText  // ET
        case (0x72, 0x65, 0), (0x6D, 0, 0): self = .path  // re m
        case (0x66, 0, 0), (0x6E, 0, 0): self = .paint  // f n
        case (0x66, 0x2A, 0): self = .paintCode  // f*
        case (0x71, 0, 0), (0x51, 0, 0): self = .state  // q Q
        case (0x44, 0x6F, 0): self = .object  // Do
        case (0x42, 0x44, 0x43): self = .beginSequence(hasProperties: true)  // BDC
        case (0x42, 0x4D, 0x43): self = .beginSequence(hasProperties: false)  // BMC
        case (0x45, 0x4D, 0x43): self = .endSequence  // EMC
        case (0x42, 0x49, 0), (0x73, 0x68, 0), (0x27, 0, 0), (0x22, 0, 0): self = .unexpected  // BI sh ' "
        default: self = .other
        }
    }
}
