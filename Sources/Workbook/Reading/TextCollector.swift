/// Joins the text of an `si` or `is` element: rich runs in their order, phonetic hints left out.
struct TextCollector {
    /// The decoded text so far, in UTF-8.
    private(set) var text: [UInt8] = []
    /// Whether the text was cut because no cell can hold it.
    private(set) var isTooLong = false
    private var piece: [UInt8] = []
    private var isInPiece = false
    private var keepsSpace = false
    private var phoneticDepth = 0

    mutating func reset() {
        text.removeAll(keepingCapacity: true)
        (isTooLong, isInPiece, phoneticDepth) = (false, false, 0)
    }

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name.is("rPh") {
            phoneticDepth += 1
        } else if name.is("t"), phoneticDepth == 0 {
            isInPiece = true
            piece.removeAll(keepingCapacity: true)
            keepsSpace = attributes.text("space", in: .xml) == "preserve"
        }
    }

    mutating func add(_ bytes: Span<UInt8>) {
        guard isInPiece else { return }
        guard text.count + piece.count + bytes.count <= WorkbookLimits.cellTextBytes else {
            isTooLong = true
            return
        }
        piece.append(bytes)
    }

    mutating func end(_ name: XMLName) {
        if name.is("rPh") {
            phoneticDepth -= 1
        } else if name.is("t"), isInPiece {
            isInPiece = false
            let kept = keepsSpace ? piece[...] : EscapedText.trimmed(piece)
            // Escapes make a text shorter, never longer.
            if kept.contains(UInt8(ascii: "_")) { text += Array(EscapedText.decode(Array(kept)).utf8) } else { text += kept }
        }
    }
}
