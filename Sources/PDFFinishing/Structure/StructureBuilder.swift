import DisplayList
import Geometry

/// Finds the tree of a document in its pages: what each text says of itself, in the order of painting.
struct StructureBuilder {
    private var tree = StructureTree()
    private var marks = PageMarks()
    private var page = 0
    private var pageHeight = Length.zero
    /// The last element of each kind of block, which may go on.
    private var last: [BlockKind: Int32] = [:]
    private var table: TableBuilder?
    private var list: Int32?
    /// A label that waits for its item.
    private var labelled: Int32?
    /// The levels of the headings above what comes next.
    private var levels: [Int] = []
    private var attachmentLabel = ""

    /// What may be parted by lines and pages.
    fileprivate enum BlockKind: Hashable {
        case heading, attachmentLabel, paragraph, itemLabel, item, caption, footnote
    }

    static func tree(of pages: [Page]) -> StructureTree {
        var builder = StructureBuilder()
        for (index, page) in pages.enumerated() {
            builder.page = index
            builder.pageHeight = page.size.height
            builder.marks = PageMarks()
            builder.add(page.items, at: page.viewerRotation == .none ? .zero : nil)
            builder.tree.pages.append(builder.marks)
        }
        builder.closeTable()
        return builder.tree
    }

    /// - Parameter origin: of the items' frame on the page; nil for a turned one.
    private mutating func add(_ items: [PageItem], at origin: Point?) {
        for item in items {
            switch item {
            case .text(let run): add(run, at: origin)
            case .rule: break
            case .image(let image): marks.images.append(figure(image.alternative, image.rect, at: origin))
            case .code(let code): marks.codes.append(figure(code.alternative, code.rect, at: origin))
            case .group(let transform, let items):
                let inner = transform.turn == .none ? origin.map { $0 + transform.offset } : nil
                add(items, at: inner)
            }
        }
    }

    private mutating func add(_ run: GlyphRun, at origin: Point?) {
        guard !run.glyphs.isEmpty else { return }
        switch run.tag {
        case .artifact: marks.add(PageMarks.artifact, glyphCount: run.glyphs.count)
        case .cell(let cell): marks.add(element(of: cell), glyphCount: run.glyphs.count)
        case .block(let block, let begins):
            let element = element(of: block, begins: begins, run, at: origin)
            marks.add(element, glyphCount: run.glyphs.count)
        }
    }

    private mutating func figure(_ alternative: String, _ rect: Rect, at origin: Point?) -> Int32 {
        closeTable()
        list = nil
        let element = tree.add(.figure, below: 0)
        let placed = Rect(origin: rect.origin + (origin ?? .zero), size: rect.size)
        tree.figures[element] = StructureTree.Figure(alternative: alternative, rect: placed, pageHeight: pageHeight)
        return element
    }

    // MARK: Blocks

    private mutating func element(
        of block: StructureTag.Block, begins: Bool, _ run: GlyphRun, at origin: Point?
    ) -> Int32 {
        let kind = BlockKind(block)
        if !begins, let element = last[kind] {
            goOn(kind, run.text)
            return element
        }
        if kind != .item && kind != .itemLabel && kind != .footnote { list = nil }
        if kind != .footnote { closeTable() }
        let element = begin(block, run, at: origin)
        last[kind] = element
        return element
    }

    /// The title of a heading is that of all its lines.
    private mutating func goOn(_ kind: BlockKind, _ text: String) {
        if kind == .heading, !tree.headings.isEmpty { tree.headings[tree.headings.count - 1].title += text }
        if kind == .attachmentLabel { attachmentLabel += text }
    }

    private mutating func begin(_ block: StructureTag.Block, _ run: GlyphRun, at origin: Point?) -> Int32 {
        switch block {
        case .heading(let level): return heading(level, run, at: origin)
        case .attachmentLabel:
            attachmentLabel = run.text
            return tree.add(.paragraph, below: 0)
        case .paragraph: return tree.add(.paragraph, below: 0)
        case .itemLabel:
            let item = tree.add(.listItem, below: openList())
            labelled = item
            return tree.add(.label, below: item)
        case .item:
            let item = labelled ?? tree.add(.listItem, below: openList())
            labelled = nil
            return tree.add(.listBody, below: item)
        case .caption:
            let element = tree.add(.table, below: 0)
            table = TableBuilder(element: element)
            return tree.add(.caption, below: element)
        case .footnote: return tree.add(.note, below: 0)
        }
    }

    private mutating func openList() -> Int32 {
        let element = list ?? tree.add(.list, below: 0)
        list = element
        return element
    }

    /// Levels follow one another without a gap, whatever the document leaves out (ISO 14289-1 §7.4.2).
    private mutating func heading(_ level: Int, _ run: GlyphRun, at origin: Point?) -> Int32 {
        levels.removeAll { $0 >= level }
        levels.append(level)
        let label = level == 1 && !attachmentLabel.isEmpty ? attachmentLabel + "　" : ""
        attachmentLabel = ""
        let baseline = run.glyphs.first?.origin.y ?? .zero
        tree.headings.append(
            StructureTree.Heading(
                title: label + run.text, depth: levels.count, page: page,
                top: origin.map { max(.zero, $0.y + baseline - run.size - run.size.half) }))
        return tree.add(.heading(depth: levels.count), below: 0)
    }

    // MARK: Tables

    private mutating func element(of cell: StructureTag.Cell) -> Int32 {
        list = nil
        if table?.isNew(cell) ?? true {
            closeTable()
            table = TableBuilder(element: tree.add(.table, below: 0))
        }
        guard let element = table?.element(of: cell, in: &tree) else { preconditionFailure("a table is open") }
        return element
    }

    private mutating func closeTable() {
        if let table, !table.hasWords { tree.makeSection(ofEmptyTable: table.element) }
        table?.close(in: &tree)
        table = nil
    }
}

extension StructureBuilder.BlockKind {
    fileprivate init(_ block: StructureTag.Block) {
        switch block {
        case .heading: self = .heading
        case .attachmentLabel: self = .attachmentLabel
        case .paragraph: self = .paragraph
        case .itemLabel: self = .itemLabel
        case .item: self = .item
        case .caption: self = .caption
        case .footnote: self = .footnote
        }
    }
}

extension StructureTree {
    /// A frame without words, to be written in by hand, is no table: a table has rows (ISO 32000-1 §14.8.4.3.4). What
    /// stands over it is a paragraph.
    fileprivate mutating func makeSection(ofEmptyTable element: Int32) {
        elements[Int(element)].role = .section
        for child in elements[Int(element)].children { elements[Int(child)].role = .paragraph }
    }

    /// Adds an element at the end of its parent's.
    mutating func add(_ role: StructureRole, below parent: Int32, cell: StructureTag.Cell? = nil) -> Int32 {
        let element = Int32(elements.count)
        elements.append(Element(role: role, parent: parent, cell: cell))
        elements[Int(parent)].children.append(element)
        return element
    }
}
