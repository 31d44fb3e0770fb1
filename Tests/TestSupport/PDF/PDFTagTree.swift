/// The structure tree of a PDF (ISO 32000-1 §14.7.2), from its root down.
package struct PDFTagTree {
    package struct Element {
        package var reference: String
        package var role: String
        package var parent: String?
        /// In their order.
        package var kids: [Kid] = []
        /// Of all its attribute objects, without slashes.
        package var attributes: [String: String] = [:]
        package var alternative: String?
        package var identifier: String?
    }

    package enum Kid: Hashable {
        /// The place of an element in `elements`.
        case element(Int)
        case content(Sequence)
    }

    /// A marked-content sequence.
    package struct Sequence: Hashable {
        package var page: String
        package var number: Int
    }

    /// In the order of reading, the document first; empty without a tree.
    package private(set) var elements: [Element] = []

    package init(_ structure: PDFStructure) {
        let root = structure.dictionary(structure.catalog["/StructTreeRoot"])
        for kid in Self.kids(of: root, structure) { _ = read(kid, structure, depth: 0) }
    }

    private static func kids(of dictionary: [String: Any], _ structure: PDFStructure) -> [Any] {
        guard let value = dictionary["/K"] else { return [] }
        if let array = value as? [Any] { return array }
        return structure.resolved(value) as? [Any] ?? [value]
    }

    private mutating func read(_ value: Any, _ structure: PDFStructure, depth: Int) -> Int? {
        let dictionary = structure.dictionary(value)
        guard let role = dictionary["/S"] as? String, depth < 64 else { return nil }
        let place = elements.count
        var element = Element(
            reference: value as? String ?? "", role: String(role.dropFirst()), parent: dictionary["/P"] as? String)
        element.alternative = structure.text("/Alt", in: dictionary)
        element.identifier = structure.text("/ID", in: dictionary)
        for attributes in structure.array(dictionary["/A"]).map({ structure.dictionary($0) }) {
            for (key, value) in attributes { element.attributes[String(key.dropFirst())] = "\(value)" }
        }
        elements.append(element)
        let page = dictionary["/Pg"] as? String ?? ""
        for kid in Self.kids(of: dictionary, structure) {
            if let number = kid as? Int {
                elements[place].kids.append(.content(Sequence(page: page, number: number)))
            } else if let number = structure.dictionary(kid)["/MCID"] as? Int {
                let own = structure.dictionary(kid)["/Pg"] as? String ?? page
                elements[place].kids.append(.content(Sequence(page: own, number: number)))
            } else if let child = read(kid, structure, depth: depth + 1) {
                elements[place].kids.append(.element(child))
            }
        }
        return place
    }

    /// The elements below one, in their order.
    package func children(of place: Int) -> [Int] {
        elements[place].kids.compactMap { if case .element(let child) = $0 { child } else { nil } }
    }

    /// The tree as text, a line for each element, indented: role, what its attributes say, its own words.
    package func text(_ words: [Sequence: String]) -> String {
        elements.isEmpty ? "" : lines(0, words, indent: "").joined(separator: "\n") + "\n"
    }

    private func lines(_ place: Int, _ words: [Sequence: String], indent: String) -> [String] {
        let element = elements[place]
        var line = indent + element.role
        for key in ["Scope", "RowSpan", "ColSpan"] {
            if let value = element.attributes[key] { line += " \(key)=\(value)" }
        }
        if let alternative = element.alternative { line += " Alt=\(alternative)" }
        let own = element.kids.compactMap { kid in if case .content(let sequence) = kid { words[sequence] ?? "?" } else { nil } }
        if !own.isEmpty { line += " " + own.joined(separator: "|") }
        return [line] + children(of: place).flatMap { lines($0, words, indent: indent + "  ") }
    }
}
