package import OfficialDocument

/// 应当: what must hold for each record of a view of the ledger, or for each group of them.
///
/// Only text here, as in `FigureSource`; what it means is the ledger's business.
package struct RecordCheck: Hashable, Sendable {
    /// 表.
    package var view: PlacedText
    /// 条件: the records that are looked at; nil for all that the view's scope has.
    package var condition: PlacedText?
    /// 每: what tells groups of records apart; empty when each record is looked at by itself.
    package var groups: [PlacedText]
    /// 应当: true for every record, or over aggregates for every group.
    package var requirement: PlacedText

    package init(view: PlacedText, condition: PlacedText?, groups: [PlacedText], requirement: PlacedText) {
        self.view = view
        self.condition = condition
        self.groups = groups
        self.requirement = requirement
    }
}

/// 内置: what the program itself looks at; the form switches it on and says how grave it is.
package enum BuiltInCheck: String, Hashable, Sendable, CaseIterable {
    /// Printed rows add up to the printed sum (V04).
    case printedSums = "印出的合计"
    /// Nothing prints as 0 that is not 0 (V05).
    case printedZero = "印成零"
    /// Handed in by the day it is due (V45).
    case due = "报送期限"
    /// A return without any figure is meant so (V47).
    case zeroReturn = "零报告"
    /// Nobody's signature is missing once there is one (V48).
    case signatures = "签字齐全"
    /// Who compiles does not answer for it too (V48).
    case distinctSigners = "制表人不是负责人"
    /// Something has changed since the return before (V52).
    case sameAsPrevious = "与上次不同"
    /// Not all amounts are whole 万元 (V52).
    case wholeAmounts = "金额不全是整万元"
    /// As other channels have it (V50); their figures are the office's, so it is made there.
    case otherChannels = "其他渠道"
}

/// 参数: a value that expressions over the ledger name as `:名称`.
package enum FormParameter: Hashable, Sendable {
    /// Base units: fen, persons, or a bare number.
    case integer(Int)
    /// A text, or a day as `2020-12-31`.
    case text(String)
}
