import DisplayList
import Geometry

/// The objects of a structure tree (ISO 32000-1 §14.7), as text, with consecutive numbers.
///
/// A book has one for each of its cells, so they are written here and not through qpdf.
struct StructureObjects {
    let tree: StructureTree
    /// The number of the first.
    let first: Int
    /// The pages' own objects.
    let pages: [Int]
    /// The elements of each page's sequences, by their numbers.
    let sequences: [[Int32]]
    private let contents: ElementContents

    init(_ tree: StructureTree, pages: [Int], sequences: [[Int32]], first: Int) {
        self.tree = tree
        self.first = first
        self.pages = pages
        self.sequences = sequences
        contents = ElementContents(sequences, elementCount: tree.elements.count)
    }

    var root: Int { first }
    private var parentTree: Int { first + 1 }
    private func number(of element: Int32) -> Int { first + 2 + Int(element) }
    private var firstPage: Int { first + 2 + tree.elements.count }
    var count: Int { 2 + tree.elements.count + sequences.count }

    /// Writes one object.
    ///
    /// - Parameter index: from 0.
    func write(_ index: Int, to bytes: inout [UInt8]) {
        switch index {
        case 0: writeRoot(to: &bytes)
        case 1: writeParentTree(to: &bytes)
        case ..<(2 + tree.elements.count): writeElement(Int32(index - 2), to: &bytes)
        default: writeParents(of: sequences[index - 2 - tree.elements.count], to: &bytes)
        }
    }

    private func writeRoot(to bytes: inout [UInt8]) {
        bytes.append("<</Type/StructTreeRoot/K")
        bytes.append(reference: number(of: 0))
        bytes.append("/ParentTree")
        bytes.append(reference: parentTree)
        bytes.append("/ParentTreeNextKey ")
        bytes.append(decimal: sequences.count)
        let notes = tree.elements.indices.filter { tree.elements[$0].role == .note }
        if !notes.isEmpty {
            bytes.append("/IDTree<</Names[")
            for note in notes {
                writeIdentifier(note, to: &bytes)
                bytes.append(reference: number(of: Int32(note)))
            }
            bytes.append("]>>")
        }
        bytes.append(">>")
    }

    /// A number tree from a page to the elements of its sequences (ISO 32000-1 §14.7.4.4).
    private func writeParentTree(to bytes: inout [UInt8]) {
        bytes.append("<</Nums[")
        for page in sequences.indices {
            if page > 0 { bytes.append(" ") }
            bytes.append(decimal: page)
            bytes.append(reference: firstPage + page)
        }
        bytes.append("]>>")
    }

    private func writeParents(of page: [Int32], to bytes: inout [UInt8]) {
        bytes.append("[")
        for element in page { bytes.append(reference: number(of: element)) }
        bytes.append("]")
    }

    // MARK: Elements

    private func writeElement(_ element: Int32, to bytes: inout [UInt8]) {
        let value = tree.elements[Int(element)]
        bytes.append("<</S/")
        bytes.append(contentsOf: Self.names[Int(value.role.rawValue)])
        bytes.append("/P")
        bytes.append(reference: element == 0 ? root : number(of: value.parent))
        if value.children.isEmpty { writeContents(of: element, to: &bytes) } else { writeChildren(value.children, to: &bytes) }
        writeAttributes(of: value, element, to: &bytes)
        bytes.append(">>")
    }

    private func writeChildren(_ children: [Int32], to bytes: inout [UInt8]) {
        bytes.append("/K[")
        for child in children { bytes.append(reference: number(of: child)) }
        bytes.append("]")
    }

    /// The sequences that it has, those on other pages than the first with their pages.
    private func writeContents(of element: Int32, to bytes: inout [UInt8]) {
        guard let place = contents.first(of: element) else { return }
        bytes.append("/Pg")
        bytes.append(reference: pages[Int(place.page)])
        bytes.append("/K")
        guard let others = contents.others[element] else {
            bytes.append(" ")
            bytes.append(decimal: Int(place.sequence))
            return
        }
        bytes.append("[")
        bytes.append(decimal: Int(place.sequence))
        for other in others {
            if other.page == place.page {
                bytes.append(" ")
                bytes.append(decimal: Int(other.sequence))
                continue
            }
            bytes.append("<</Type/MCR/Pg")
            bytes.append(reference: pages[Int(other.page)])
            bytes.append("/MCID ")
            bytes.append(decimal: Int(other.sequence))
            bytes.append(">>")
        }
        bytes.append("]")
    }

    private func writeAttributes(of value: StructureTree.Element, _ element: Int32, to bytes: inout [UInt8]) {
        switch value.role {
        case .columnHeading, .rowHeading, .cell: writeTableAttributes(of: value, to: &bytes)
        case .figure: if let figure = tree.figures[element] { write(figure, to: &bytes) }
        case .list: bytes.append(hasLabels(value) ? "/A<</O/List/ListNumbering/Decimal>>" : "/A<</O/List/ListNumbering/None>>")
        case .note:
            bytes.append("/ID")
            writeIdentifier(Int(element), to: &bytes)
        default: break
        }
    }

    /// Whether its items' numbers stand apart; else what numbers there are stand in the text.
    private func hasLabels(_ list: StructureTree.Element) -> Bool {
        guard let item = list.children.first, let first = tree.elements[Int(item)].children.first else { return false }
        return tree.elements[Int(first)].role == .label
    }

    /// ISO 32000-1 Table 349.
    private func writeTableAttributes(of value: StructureTree.Element, to bytes: inout [UInt8]) {
        let spans = value.cell.map { $0.rowSpan > 1 || $0.columnSpan > 1 } ?? false
        guard spans || value.role != .cell else { return }
        bytes.append("/A<</O/Table")
        if value.role == .columnHeading { bytes.append("/Scope/Column") }
        if value.role == .rowHeading { bytes.append("/Scope/Row") }
        if let cell = value.cell, cell.rowSpan > 1 {
            bytes.append("/RowSpan ")
            bytes.append(decimal: cell.rowSpan)
        }
        if let cell = value.cell, cell.columnSpan > 1 {
            bytes.append("/ColSpan ")
            bytes.append(decimal: cell.columnSpan)
        }
        bytes.append(">>")
    }

    /// The words for the picture, and where it stands, from the page's lower left corner.
    private func write(_ figure: StructureTree.Figure, to bytes: inout [UInt8]) {
        bytes.append("/Alt")
        bytes.append(text: figure.alternative)
        bytes.append("/A<</O/Layout/Placement/Block/BBox[")
        for (index, edge) in figure.box.enumerated() {
            if index > 0 { bytes.append(" ") }
            bytes.append(points: edge)
        }
        bytes.append("]>>")
    }

    /// Unique in the document (ISO 14289-1 §7.9), and in the order of the elements.
    private func writeIdentifier(_ element: Int, to bytes: inout [UInt8]) {
        bytes.append("(n")
        for divisor in [1_000_000, 100_000, 10_000, 1000, 100, 10, 1] {
            bytes.append(UInt8(ascii: "0") + UInt8(element / divisor % 10))
        }
        bytes.append(")")
    }

    private static let names = StructureRole.allCases.map { Array($0.name.utf8) }
}

extension StructureTree.Figure {
    /// Left, lower, right and upper edge in thousandths of points.
    fileprivate var box: [Int] {
        func thousandths(_ length: Length) -> Int { length.emu * 10 / 127 }
        return [rect.minX, pageHeight - rect.maxY, rect.maxX, pageHeight - rect.minY].map(thousandths)
    }
}

/// Which sequences each element has.
struct ElementContents {
    struct Place: Equatable {
        var page: Int32
        /// Its number (MCID) on the page.
        var sequence: Int32
    }

    private var firsts: [Place]
    /// Most elements have one.
    private(set) var others: [Int32: [Place]] = [:]
    private static let none = Place(page: -1, sequence: -1)

    init(_ sequences: [[Int32]], elementCount: Int) {
        firsts = Array(repeating: Self.none, count: elementCount)
        for (page, elements) in sequences.enumerated() {
            for (sequence, element) in elements.enumerated() {
                let place = Place(page: Int32(page), sequence: Int32(sequence))
                if firsts[Int(element)] == Self.none { firsts[Int(element)] = place } else { others[element, default: []].append(place) }
            }
        }
    }

    func first(of element: Int32) -> Place? {
        let place = firsts[Int(element)]
        return place == Self.none ? nil : place
    }
}
