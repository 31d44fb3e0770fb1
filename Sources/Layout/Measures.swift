package import Composition
package import Geometry

/// Every figure of the page in one place, each with its clause of GB/T 9704-2012.
package struct Measures: Hashable, Sendable {
    /// A4 (§5.1).
    package var sheet = Size.a4
    /// 版心, 156 × 225 mm, without the folio (§5.2.1).
    package var typeArea = Size(width: .millimetres(156), height: .millimetres(225))
    /// 天头 (§5.2.1).
    package var topMargin = Length.millimetres(37)
    /// 订口: at the left of odd pages, at the right of even ones (§5.2.1; mirrored: docs/decisions/0002).
    package var bindingMargin = Length.millimetres(28)
    /// Whether even pages have the binding at their right, so that both sides of a sheet register.
    package var mirrorsMargins = true
    /// 22 lines of 28 characters that fill the 版心 (§5.2.3).
    package var linesPerPage = 22
    package var cellsPerLine = 28
    /// 3号, 16 pt (§5.2.2).
    package var textSize = Length.points(16)
    /// What marks and scripts do in lines of text and tables (CLREQ; docs/decisions/0016).
    package var lineRules = LineRules()
    /// 2号, 22 pt (§7.3.1).
    package var titleSize = Length.points(22)
    /// 空一行 and 空二行, edge to edge: 10.39 and 20.78 mm (§3.2 with GB/T 33476.2).
    package var oneLine = Length.millimetres(10.39)
    package var twoLines = Length.millimetres(20.78)
    /// A line of titles: the height of 2号 and 7/8 of 3号 (§3.2).
    package var titlePitch = Length.points(22 + 14)

    /// From the 版心's upper edge to the mark's (§7.2.4; minutes: §10.3).
    package var markDrop = Length.millimetres(35)
    /// The same in orders (§10.2).
    package var orderMarkDrop = Length.millimetres(20)
    /// The size to start from; the standard leaves it free (§7.2.4; docs/decisions/0005).
    package var markSize = Length.points(44)
    /// Below this size the mark goes onto two lines.
    package var smallestMarkSize = Length.points(26)
    /// Below this size names of a joint mark are not set, however many (§7.2.4; docs/decisions/0014).
    package var smallestJointMarkSize = Length.points(16)
    /// How narrow letters of the mark may become, in thousandths.
    package var narrowestMark = 600
    /// From the number's lower edge to the red rule (§7.2.7).
    package var redRuleGap = Length.millimetres(4)
    /// Free in the standard (docs/decisions/0003).
    package var redRuleThickness = Length.millimetres(0.5)
    /// The red of mark and rules (§5.2.4; docs/decisions/0003).
    package var red = Colour.officialRed
    /// Where the red rule of the office's pre-printed paper has its upper edge, from the sheet's; nil
    /// for where it would be printed.
    package var stockRuleTop: Length?

    /// Upper edge of a letter's mark, from the sheet's (§10.1).
    package var letterMarkTop = Length.millimetres(30)
    /// From the mark of a letter to its first double rule (§10.1).
    package var letterRuleGap = Length.millimetres(4)
    /// From the second double rule to the sheet's lower edge (§10.1).
    package var letterRuleFoot = Length.millimetres(20)
    package var letterRuleLength = Length.millimetres(170)
    /// Thick line, gap and thin line of a double rule, free in the standard (docs/decisions/0014).
    package var letterThickRule = Length.points(1.5)
    package var letterRuleSpace = Length.millimetres(0.25)
    package var letterThinRule = Length.points(0.75)
    /// 7/8 of the height of a 3号 character, between a double rule and text (§10.1 with GB/T 33476.2).
    package var sevenEighths = Length.millimetres(4.84)

    /// 4号, 14 pt (§7.4, §7.5).
    package var imprintSize = Length.points(14)
    package var imprintPitch = Length.points(14 + 14)
    package var thickImprintRule = Length.millimetres(0.35)
    package var thinImprintRule = Length.millimetres(0.25)
    /// How narrow a long 印发机关 may become beside its date, in thousandths.
    package var narrowestPrinter = 800
    package var folioSize = Length.points(14)
    /// Thickness of the folio's dashes, free in the standard.
    package var folioDash = Length.points(0.45)
    /// From the 版心's lower edge to the middle of the folio's dashes (§7.5).
    package var folioGap = Length.millimetres(7)

    package init() {}

    /// The cells of a text line: 156/28 mm.
    package var cellPitch: CellPitch { CellPitch(span: typeArea.width, cells: cellsPerLine) }

    /// The height of a character that fills the 版心 with 28 in a line (§5.2.3).
    var cellHeight: Length { cellPitch.width(ofCells: 1) }

    /// Upper edge of the mark (§7.2.4).
    package var markTop: Length { topMargin + markDrop }

    /// From the top of a text line's cells to that of the next: 10.449 mm (docs/decisions/0002).
    var linePitch: Length { lineTop(1) - lineTop(0) }

    /// Thick line, gap and thin line of a letter.
    var letterRuleHeight: Length { letterThickRule + letterRuleSpace + letterThinRule }

    /// How much lower than on other pages the lines of a letter's first page stand: its last line ends
    /// 7/8 of a character above the second double rule (§10.1).
    var letterLineShift: Length {
        sheet.height - letterRuleFoot - letterRuleHeight - sevenEighths - (topMargin + typeArea.height)
    }

    /// The 版心 of a page, mirrored on even pages.
    func typeArea(ofPage number: Int) -> Rect {
        let isOdd = number % 2 == 1 || !mirrorsMargins
        let left = isOdd ? bindingMargin : sheet.width - bindingMargin - typeArea.width
        return Rect(origin: Point(x: left, y: topMargin), size: typeArea)
    }

    /// The upper edge of a line's character cells; lines count from 0.
    ///
    /// 225 mm hold 22 characters and 21 gaps: the first line begins at the
    /// upper edge, the last ends at the lower one (docs/decisions/0002).
    func lineTop(_ line: Int) -> Length {
        topMargin + (typeArea.height - cellHeight).scaled(line, over: linesPerPage - 1)
    }
}
