package import OfficialDocument
package import Quantities

/// Where a figure comes from: an expression over the records of a view of the ledger.
///
/// Only text here; what it means is the ledger's business.
package struct FigureSource: Hashable, Sendable {
    /// 表: the view, such as 案件.
    package var view: PlacedText
    /// 数: what is counted or added up, such as `sum(查实金额)`.
    package var value: PlacedText
    /// 条件: which records count; nil for all.
    package var condition: PlacedText?

    package init(view: PlacedText, value: PlacedText, condition: PlacedText? = nil) {
        self.view = view
        self.value = value
        self.condition = condition
    }
}

/// 取数: where all figures of a form come from.
package struct FormSources: Hashable, Sendable {
    /// 期间.起始日: the first day of the action.
    package var start: CivilDate
    /// 范围: which records of a view count at all, such as cases verified within the action.
    package var scopes: [SourceScope]
    /// 行: the column of the views whose value is the name of a reported row.
    package var rowColumn: PlacedText
    /// 栏: column `n` is at index `n - 1`.
    package var columns: [FigureSource]
    /// 填空: in the order the sentences name the blanks.
    package var blanks: [FigureSource]
    /// 另取: figures of each row that are not printed, for checks.
    package var extras: [ExtraFigure]

    package init(
        start: CivilDate, scopes: [SourceScope] = [], rowColumn: PlacedText, columns: [FigureSource],
        blanks: [FigureSource], extras: [ExtraFigure] = []
    ) {
        self.start = start
        self.scopes = scopes
        self.rowColumn = rowColumn
        self.columns = columns
        self.blanks = blanks
        self.extras = extras
    }
}

/// Which records of a view count, for every figure taken from it.
package struct SourceScope: Hashable, Sendable {
    package var view: PlacedText
    package var condition: PlacedText

    package init(view: PlacedText, condition: PlacedText) {
        self.view = view
        self.condition = condition
    }
}

/// A figure of each row that checks use and nothing prints.
package struct ExtraFigure: Hashable, Sendable {
    package var name: String
    /// What messages show it in.
    package var unit: Unit
    package var source: FigureSource

    package init(name: String, unit: Unit, source: FigureSource) {
        self.name = name
        self.unit = unit
        self.source = source
    }
}

/// 合计印法: how a sum is printed when rounding its parts makes a difference (check V04).
package enum SumPrinting: String, Hashable, Sendable, CaseIterable {
    /// The sum of the printed parts, so that what is seen adds up.
    case ofPrintedParts = "各行之和"
    /// The sum's own rounding; a warning says where the printed parts do not add up to it.
    case rounded = "四舍五入"
}
