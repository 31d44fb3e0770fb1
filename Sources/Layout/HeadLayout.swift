import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// Page 1 above the text: 版头, 标题 and 主送机关 (GB/T 9704-2012 §7.2, §7.3.1, §7.3.2, §10).
///
/// All of it stands by millimetres, edge to edge; the lines from the addressees on fill what is left
/// of the page (docs/decisions/0002).
struct HeadLayout {
    let typesetter: Typesetter
    let titleBreaker: TitleBreaker
    private var measures: Measures { typesetter.measures }

    struct Result {
        /// All but the addressees.
        var items: [PageItem]
        var addressees: [ComposedLine]
        /// The grid line at which the text begins.
        var firstTextLine: Int
        /// The lines of the page.
        var grid: PageGrid
        /// How much lower than on other pages the lines of this page stand.
        var lineShift: Length

        /// The same with one line more on the page, all of them closer; nil where that would be too close.
        func denser(_ measures: Measures) -> Result? {
            guard let grid = measures.denser(grid) else { return nil }
            var denser = self
            denser.grid = grid
            denser.firstTextLine -= 1
            return denser
        }
    }

    func layOut(_ document: Document, in area: Rect) throws(StageFailure) -> Result {
        let addressees = try addressLines(document.addressees)
        let top = try self.top(of: document, addressLines: addressees.count, in: area)
        let shift = document.format == .letter ? measures.letterLineShift : .zero
        let grid = self.grid(below: top.bottom + distanceToText(document) - shift, spreads: document.hasOnlyLines)
        return Result(
            items: top.items, addressees: addressees, firstTextLine: grid.firstLine + addressees.count, grid: grid,
            lineShift: shift)
    }

    /// Head and addressees, these on the lines that the text has below them.
    ///
    /// - Parameter grid: the lines of page 1 in the end; where only those below the addressees gave way, the
    ///   head's own count for these.
    func items(of head: Result, on grid: PageGrid?, in area: Rect) throws(StageFailure) -> [PageItem] {
        let grid = grid.flatMap { $0.firstLine == head.grid.firstLine ? $0 : nil } ?? head.grid
        var items = head.items
        for (index, line) in head.addressees.enumerated() {
            let top = measures.lineOffset(grid.firstLine + index, on: grid)
            let y = try typesetter.baseline(ofCellsAt: area.minY + top, typesetter.textStyle(.text))
            items += line.items(at: Point(x: area.minX, y: y + head.lineShift))
        }
        return items
    }

    /// - Parameter y: the upper edge of the first line's cells, on the sheet.
    private func grid(below y: Length, spreads: Bool) -> PageGrid {
        measures.grid(from: y - measures.topMargin, spreads: spreads)
    }

    /// From head and title to the text: two lines below the number of an order (§10.2), one line
    /// below all else (§7.3.2).
    private func distanceToText(_ document: Document) -> Length {
        document.format == .order ? measures.twoLines : measures.oneLine
    }

    /// Flush left, with a colon after the last (§7.3.2).
    private func addressLines(_ addressees: PlacedText?) throws(StageFailure) -> [ComposedLine] {
        guard let addressees else { return [] }
        return try typesetter.paragraph(
            StyledText(addressees.text + "：", typesetter.textStyle(.text)), at: addressees.place,
            in: LineShape(measure: measures.typeArea.width), keeping: LineWords(namesIn: addressees.text))
    }

    private func top(
        of document: Document, addressLines: Int, in area: Rect
    ) throws(StageFailure) -> PlacedItems {
        switch document.format {
        case .standard, .minutes: try standardTop(of: document, addressLines: addressLines, in: area)
        case .letter: try letterTop(of: document, in: area)
        case .order: try orderTop(of: document, in: area)
        }
    }

    /// What is painted of red items: nothing on pre-printed paper, which has them.
    private func red(_ items: [PageItem], _ head: Head) -> [PageItem] { head.isPreprinted ? [] : items }

    private func title(_ title: PlacedText?, below bottom: Length, in area: Rect) throws(StageFailure) -> PlacedItems {
        guard let title else { return PlacedItems(bottom: bottom) }
        return try TitleLayout(typesetter: typesetter, breaker: titleBreaker)
            .layOut(title, emTop: bottom + measures.twoLines, in: area)
    }
}

// MARK: - The red-head document and minutes (§7.2, §10.3)

extension HeadLayout {
    private func standardTop(
        of document: Document, addressLines: Int, in area: Rect
    ) throws(StageFailure) -> PlacedItems {
        let head = document.head
        let lines = try ClassificationLayout(typesetter: typesetter).onGrid(head, in: area)
        // Everything below the mark moves with it as one, so a trial at 0 tells its height.
        let ruleOffset = try typesetter.trial { () throws(StageFailure) in
            try aboveRule(head, from: .zero, in: area).bottom + measures.redRuleGap
        }
        let height = try typesetter.trial { () throws(StageFailure) in
            try title(document.title, below: ruleOffset + measures.redRuleThickness, in: area).bottom
        }
        let mark = try self.mark(head, top: measures.markTop, beside: lines, in: area) { bottom in
            let top = bottom + height + measures.oneLine
            return measures.linesPerPage - addressLines - grid(below: top, spreads: document.hasOnlyLines).firstLine
        }
        var bottom = mark.frame.maxY
        if head.isPreprinted, let ruleTop = measures.stockRuleTop { bottom = ruleTop - ruleOffset }
        var placed = PlacedItems(items: lines.placed.items + red(mark.items, head), bottom: bottom)
        placed.append(try aboveRule(head, from: bottom, in: area))
        let rule = Rect(
            x: area.minX, y: placed.bottom + measures.redRuleGap, width: area.width, height: measures.redRuleThickness)
        placed.append(PlacedItems(items: red([.rule(Rule(rect: rule, colour: measures.red))], head), bottom: rule.maxY))
        placed.append(try title(document.title, below: rule.maxY, in: area))
        return placed
    }

    /// Number and signers, two lines below the mark (§7.2.5, §7.2.6), and what minutes have below them.
    private func aboveRule(_ head: Head, from bottom: Length, in area: Rect) throws(StageFailure) -> PlacedItems {
        var placed = try SignerLayout(typesetter: typesetter).layOut(
            number: head.number, signers: head.signers, emTop: bottom + measures.twoLines, in: area)
        guard let dateline = head.dateline else { return placed }
        let isFirst = head.number == nil
        let emTop = isFirst ? bottom + measures.twoLines : placed.bottom - measures.textSize + measures.linePitch
        placed.append(try self.dateline(dateline, emTop: emTop, in: area))
        return placed
    }

    /// Organ and date of minutes, each one cell from its edge.
    private func dateline(
        _ dateline: Head.Dateline, emTop: Length, in area: Rect
    ) throws(StageFailure) -> PlacedItems {
        let style = typesetter.textStyle(.text)
        let pitch = measures.cellPitch
        let indent = pitch.width(ofCells: 1)
        let y = try typesetter.baseline(emTop: emTop, style)
        let date = try typesetter.line(dateline.printedDate, style, pitch: pitch)
        var items: [PageItem] = []
        if let organ = dateline.organ {
            let room = area.width - date.extent - indent * 3
            let line = try typesetter.line(organ.text, style, at: organ.place, pitch: pitch, room: room)
            items += line.items(at: Point(x: area.minX + indent, y: y))
        }
        items += date.items(at: Point(x: area.maxX - indent - date.extent, y: y))
        return PlacedItems(items: items, bottom: emTop + style.size)
    }

    private func mark(
        _ head: Head, top: Length, beside lines: ClassificationLayout.Result, in area: Rect,
        linesOfText: (Length) -> Int = { _ in .max }
    ) throws(StageFailure) -> MarkLayout.Placed {
        let placed =
            switch head.mark {
            case .single(let text):
                try MarkLayout(typesetter: typesetter, breaker: titleBreaker).layOut(text, top: top, in: area)
            case .joint(let organs, let suffix):
                try JointMarkLayout(typesetter: typesetter)
                    .layOut(organs, suffix: suffix, top: top, in: area, linesOfText: linesOfText)
            }
        if lines.frames.contains(where: { $0.overlaps(placed.frame) }) {
            typesetter.report(.classificationMeetsMark(at: head.classification.last?.place))
        }
        return placed
    }
}

// MARK: - Letter and order (§10.1, §10.2)

extension HeadLayout {
    private func letterTop(of document: Document, in area: Rect) throws(StageFailure) -> PlacedItems {
        let head = document.head
        let rules = LetterRules(measures: measures)
        let none = ClassificationLayout.Result(placed: PlacedItems(bottom: .zero))
        let mark = try self.mark(head, top: measures.letterMarkTop, beside: none, in: rules.markFrame)
        let first = rules.below(mark.frame.maxY + measures.letterRuleGap)
        let emTop = first.bottom + measures.sevenEighths
        let lines = try ClassificationLayout(typesetter: typesetter).lines(head, emTop: emTop, in: area)
        var placed = PlacedItems(
            items: red(mark.items + first.items + rules.foot, head) + lines.placed.items,
            bottom: max(first.bottom, lines.placed.bottom))
        if let number = head.number {
            let style = typesetter.textStyle(.text)
            let room = area.width - (lines.frames.first.map { $0.width + measures.cellHeight } ?? .zero)
            let line = try typesetter.line(number.text, style, at: number.place, pitch: measures.cellPitch, room: room)
            let y = try typesetter.baseline(emTop: emTop, style)
            placed.items += line.items(at: Point(x: area.maxX - line.extent, y: y))
            placed.bottom = max(placed.bottom, emTop + style.size)
        }
        placed.append(try title(document.title, below: placed.bottom, in: area))
        return placed
    }

    private func orderTop(of document: Document, in area: Rect) throws(StageFailure) -> PlacedItems {
        let head = document.head
        let lines = try ClassificationLayout(typesetter: typesetter).onGrid(head, in: area)
        let mark = try self.mark(head, top: measures.topMargin + measures.orderMarkDrop, beside: lines, in: area)
        var placed = PlacedItems(items: lines.placed.items + red(mark.items, head), bottom: mark.frame.maxY)
        placed.append(
            try SignerLayout(typesetter: typesetter).layOut(
                number: head.number, signers: [], emTop: placed.bottom + measures.twoLines, in: area))
        return placed
    }
}

extension Document {
    /// Whether all of the text may be set closer or wider: rows of tables, pictures and footnotes follow no grid.
    fileprivate var hasOnlyLines: Bool { body.hasOnlyLines }
}

extension [Block] {
    /// Whether nothing but lines of text stands here, without footnotes.
    var hasOnlyLines: Bool {
        allSatisfy { block in
            if case .paragraph(let paragraph) = block { paragraph.footnotes.isEmpty } else { false }
        }
    }
}
