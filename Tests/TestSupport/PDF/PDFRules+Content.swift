/// What the pages show: all of it tagged or furniture, all of it with characters (ISO 14289-1 §7.1, ISO 19005-3 §6.2).
extension PDFRules {
    var contentBreaches: [String] {
        var breaches: [String] = []
        var found: Set<PDFTagTree.Sequence> = []
        for (index, reference) in structure.pageReferences.enumerated() {
            var reader = PageReader(structure.dictionary(reference), self)
            reader.read(structure)
            breaches += reader.breaches.map { "\($0) on page \(index + 1)" }
            breaches += parentBreaches(index, reference, reader.numbers)
            for number in reader.numbers { found.insert(.init(page: reference, number: number)) }
        }
        let named = tree.elements.flatMap(\.kids).compactMap { if case .content(let sequence) = $0 { sequence } else { nil } }
        return breaches + unless(named.count == found.count && Set(named) == found, "A 6.7.3: sequences \(named.count) in the tree, \(found.count) on the pages")
    }

    /// The way back from a page's sequences to their elements (ISO 32000-1 §14.7.4.4).
    private func parentBreaches(_ index: Int, _ reference: String, _ numbers: [Int]) -> [String] {
        let page = structure.dictionary(reference)
        let root = structure.dictionary(structure.catalog["/StructTreeRoot"])
        let entries = structure.dictionary(root["/ParentTree"])["/Nums"] as? [Any] ?? []
        let key = page["/StructParents"] as? Int
        let place = stride(from: 0, to: entries.count - 1, by: 2).first { entries[$0] as? Int == key }
        let parents = place.map { structure.array(entries[$0 + 1]).compactMap { $0 as? String } } ?? []
        var breaches = unless(numbers == Array(0..<parents.count), "A 6.7.3: \(parents.count) parents for sequences \(numbers.count)")
        breaches += unless(page["/Tabs"] as? String == "/S", "UA 7.18.3: order of tabs")
        let places = Dictionary(tree.elements.enumerated().map { ($1.reference, $0) }) { first, _ in first }
        for (number, parent) in parents.enumerated() {
            let kids = places[parent].map { tree.elements[$0].kids } ?? []
            breaches += unless(kids.contains(.content(.init(page: reference, number: number))), "A 6.7.3: \(parent) has no sequence \(number)")
        }
        return breaches
    }

    /// The words of each sequence.
    package var words: [PDFTagTree.Sequence: String] {
        var words: [PDFTagTree.Sequence: String] = [:]
        for reference in structure.pageReferences {
            var reader = PageReader(structure.dictionary(reference), self)
            reader.read(structure)
            for (number, text) in reader.words { words[.init(page: reference, number: number)] = text }
        }
        return words
    }

    /// The words that are furniture, page by page.
    package var furniture: [String] {
        structure.pages.map { page in
            var reader = PageReader(page, self)
            reader.read(structure)
            return reader.furniture
        }
    }

    /// The tree as text with its words.
    package var tags: String { tree.text(words) }
}

/// Follows one page's content.
private struct PageReader {
    private let page: [String: Any]
    private let maps: [String: PDFRules.CodeMap]
    private(set) var breaches: [String] = []
    /// Of the sequences, in their order.
    private(set) var numbers: [Int] = []
    private(set) var words: [Int: String] = [:]
    private(set) var furniture = ""
    private var open: [Mark] = []
    private var font: PDFRules.CodeMap?
    private var depth = 0
    private var isInText = false
    private var openAtText = 0

    private enum Mark: Equatable {
        case element(Int)
        case artifact
        case other
    }

    init(_ page: [String: Any], _ rules: PDFRules) {
        self.page = page
        maps = rules.codeMaps(of: page)
    }

    mutating func read(_ structure: PDFStructure) {
        let bytes = structure.array(page["/Contents"]).compactMap { $0 as? String }.isEmpty
            ? structure.bytes(page["/Contents"]) : structure.array(page["/Contents"]).flatMap { structure.bytes($0) }
        for operation in PDFContent(bytes).operations { follow(operation) }
        if !open.isEmpty || depth != 0 || isInText { breaches.append("A 6.2.2: something is left open") }
    }

    private mutating func follow(_ operation: PDFContent.Operation) {
        switch operation.name {
        case "q":
            depth += 1
            if depth > 28 { breaches.append("A 6.1.13: nested too deep") }
        case "Q": depth -= 1
        case "BT":
            isInText = true
            openAtText = open.count
        case "ET":
            if open.count != openAtText { breaches.append("A 6.2.2: a sequence crosses a text object") }
            isInText = false
        case "BDC", "BMC": begin(operation)
        case "EMC": if open.popLast() == nil { breaches.append("A 6.2.2: no sequence ends here") }
        case "Tf": if case .name(let name)? = operation.operands.first { font = maps[name] }
        case "Tj", "TJ", "'", "\"": show(operation.operands)
        case "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh", "EI": checkMarked(operation.name)
        default: break
        }
    }

    private mutating func begin(_ operation: PDFContent.Operation) {
        var mark = Mark.other
        if operation.operands.first == .name("Artifact") { mark = .artifact }
        if case .dictionary(let text)? = operation.operands.last, let number = Self.number(in: text) {
            mark = .element(number)
            if numbers.contains(number) { breaches.append("A 6.7.3: sequence \(number) twice") }
            numbers.append(number)
        }
        if mark != .other, open.contains(where: { $0 != .other }) { breaches.append("UA 7.1: sequences within each other") }
        open.append(mark)
    }

    /// What stands behind `MCID` in the words of a dictionary.
    private static func number(in text: String) -> Int? {
        let words = text.split { $0.isWhitespace || "/<>".contains($0) }
        guard let key = words.firstIndex(of: "MCID"), key + 1 < words.count else { return nil }
        return Int(words[key + 1])
    }

    private mutating func checkMarked(_ name: String) {
        if !open.contains(where: { $0 != .other }) { breaches.append("UA 7.1: \(name) is neither tagged nor furniture") }
    }

    private mutating func show(_ operands: [PDFContent.Operand]) {
        checkMarked("text")
        for operand in operands {
            switch operand {
            case .array(let values): show(strings: values)
            case .string: show(strings: [operand])
            default: break
            }
        }
    }

    private mutating func show(strings: [PDFContent.Operand]) {
        guard let font else { return breaches.append("A 6.2.11: text without a font") }
        for case .string(let bytes) in strings {
            for start in stride(from: 0, to: bytes.count, by: font.length) {
                let code = PDFRules.number(Array(bytes[start..<min(bytes.count, start + font.length)]))
                if code == 0 { breaches.append("A 6.2.11.8: a glyph that is missing") }
                let text = font.characters[code] ?? ""
                if text.isEmpty || text.contains(where: { "\u{0}\u{FEFF}\u{FFFE}".contains($0) }) {
                    breaches.append("A 6.2.11.7.2: code \(code) has no character")
                }
                add(text)
            }
        }
    }

    private mutating func add(_ text: String) {
        for mark in open.reversed() {
            switch mark {
            case .element(let number): return words[number, default: ""] += text
            case .artifact: return furniture += text
            case .other: continue
            }
        }
    }
}
