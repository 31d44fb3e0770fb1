/// What archives ask of an official document, beside title, organ and date (GB/T 9704-2012, DA/T 46-2009).
package struct OfficialElements: Hashable, Sendable {
    /// 发文字号.
    package var documentNumber: String?
    /// 责任者: the organ that issues.
    package var organ: String?
    /// 成文日期, or the day on which a form was filled in.
    package var date: Metadata.Date?
    /// 密级.
    package var secrecy: String?
    /// 文种.
    package var kind: String?
    /// 表号.
    package var formNumber: String?
    /// 报告期: the day up to which a form reports, or its period.
    package var period: String?

    package init() {}
}
