/// How many bytes the codes of a document's fonts have: two in composite ones (ISO 32000-1 §9.7), one in others.
struct PageFonts: Sendable {
    /// By their names in the pages' resources, which cairo gives once in a document.
    private var fonts: [(name: [UInt8], codeLength: Int)] = []

    mutating func add(_ name: String, isComposite: Bool) {
        guard !fonts.contains(where: { $0.name == Array(name.utf8) }) else { return }
        fonts.append((Array(name.utf8), isComposite ? 2 : 1))
    }

    func codeLength(of name: ArraySlice<UInt8>) -> Int {
        fonts.first { $0.name.elementsEqual(name) }?.codeLength ?? 2
    }
}
