package import Diagnostics
package import OfficialDocument
import Quantities

/// Where a field's value comes from when nobody types it: what `取自` says.
package struct FieldSource: Hashable, Sendable {
    package var kind: Kind
    /// Where `取自` stands.
    package var place: Place

    package enum Kind: Hashable, Sendable {
        /// 表单: the figures of a return on this form, as they are printed.
        case form(PlacedText)
        /// 说明, 底数: a record for each of what the program itself knows of a form's return.
        case listed(Listing, PlacedText, columns: [Column])
        /// 表: a record for each record of a view.
        case records(Selection, order: [PlacedText], columns: [Column])
        /// 每单位: a record for each reporting unit, also for those with nothing.
        case units(Selection, columns: [Column])
        /// 汇总: one record over all of a view.
        case totals(Selection, columns: [Column])
    }

    /// Which records of which view; both are of the pack's SQL.
    package struct Selection: Hashable, Sendable {
        package var view: PlacedText
        /// nil for all of them.
        package var condition: PlacedText?

        package init(view: PlacedText, condition: PlacedText? = nil) {
            self.view = view
            self.condition = condition
        }
    }

    /// Where a field of such a record comes from.
    package struct Column: Hashable, Sendable {
        /// The field's name.
        package var name: String
        package var kind: Kind
        package var place: Place

        package init(name: String, kind: Kind, place: Place) {
            self.name = name
            self.kind = kind
            self.place = place
        }

        package enum Kind: Hashable, Sendable {
            /// SQL over the record's own view: a column of it, or a sum.
            case expression(PlacedText)
            /// A sum over another selection.
            case figure(PlacedText, Selection)
            /// 分子, 分母: fields of the same record.
            case rate(part: String, whole: String)
            /// 名次: by a rate of the same record; some units are not ranked.
            case rank(by: String, except: [PlacedText])
            /// 序号: counts the records.
            case ordinal(from: Int)
        }
    }

    /// The fields of its record or records; none for a form.
    package var columns: [Column] {
        switch kind {
        case .form: []
        case .listed(_, _, let columns), .records(_, _, let columns), .units(_, let columns), .totals(_, let columns): columns
        }
    }

    /// What the program itself lists of a form's return.
    package enum Listing: String, Hashable, Sendable, CaseIterable {
        /// Findings of checks that a reason was given for.
        case reasons = "说明"
        /// Each figure with the records behind it.
        case trace = "底数"
        /// What a corrected return changed.
        case corrections = "更正"
        /// Units that have not reported.
        case silent = "缺报"
    }

    /// What can be told of a unit that has not reported.
    package enum SilentPart: String, Hashable, Sendable, CaseIterable {
        case unit = "单位"
    }

    /// What can be told of a figure that was corrected: a field of such a record comes from one of these.
    package enum CorrectionPart: String, Hashable, Sendable, CaseIterable {
        /// 建筑企业第8栏, with the headings over it.
        case figure = "数"
        case old = "原"
        case new = "现"
        case reason = "原因"
        case person = "更正人"
        /// When it was corrected; the only one that is a date.
        case day = "日期"
    }

    /// What can be told of a record behind a figure: a field of such a record comes from one of these.
    package enum TracePart: String, Hashable, Sendable, CaseIterable {
        /// 建筑企业第8栏, with the headings over it and what is printed.
        case figure = "数"
        /// The record's number.
        case key = "编号"
        /// What it is about, such as the employer.
        case label = "名称"
        /// What it adds, exactly, in the figure's printed unit.
        case added = "数额"
        /// The file and row that it came from.
        case origin = "来源"
    }

    /// What can be told of a finding with its reason: a field of such a record comes from one of these.
    package enum ReasonPart: String, Hashable, Sendable, CaseIterable {
        /// The check's number.
        case check = "核对"
        /// The row, 全表 for the whole return.
        case row = "行"
        /// What the check means.
        case meaning = "内容"
        /// The figures that it is about.
        case figures = "数"
        case reason = "原因"
        case person = "说明人"
        /// When the reason was given; the only one that is a date.
        case day = "日期"
    }
}
