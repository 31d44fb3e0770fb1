package import Quantities

/// 版头: what stands above the red rule (GB/T 9704-2012 §7.2).
package struct Head: Hashable, Sendable {
    /// 份号, six digits (§7.2.1).
    package var copyNumber: PlacedText?
    /// 密级和保密期限, such as 秘密★1年 (§7.2.2).
    package var secrecy: PlacedText?
    /// 紧急程度, such as 特急 (§7.2.3).
    package var urgency: PlacedText?
    /// The organs that issue jointly, the main one first, whichever of them the mark names; empty for one organ.
    package var issuers: [PlacedText]
    /// 发文机关标志 (§7.2.4).
    package var mark: Mark
    /// 发文字号, such as 凤治欠办〔2020〕6号 (§7.2.5); in orders the 令号, such as 第6号 (§10.2).
    package var number: PlacedText?
    /// 签发人 of upward documents, the main organ's first (§7.2.6).
    package var signers: [PlacedText]
    /// Organ and date of minutes, above the red rule.
    package var dateline: Dateline?
    /// Whether mark and red rules are on the paper already (套印): their places are kept, nothing red is painted.
    package var isPreprinted: Bool

    package init(
        copyNumber: PlacedText? = nil, secrecy: PlacedText? = nil, urgency: PlacedText? = nil,
        issuers: [PlacedText] = [], mark: Mark, number: PlacedText? = nil, signers: [PlacedText] = [],
        dateline: Dateline? = nil, isPreprinted: Bool = false
    ) {
        self.copyNumber = copyNumber
        self.secrecy = secrecy
        self.urgency = urgency
        self.issuers = issuers
        self.mark = mark
        self.number = number
        self.signers = signers
        self.dateline = dateline
        self.isPreprinted = isPreprinted
    }

    /// The head of one organ's document.
    package init(mark: PlacedText, number: PlacedText? = nil) {
        self.init(mark: .single(mark), number: number)
    }

    /// 份号, 密级和保密期限 and 紧急程度, those there are, from the top (§7.2.1–§7.2.3).
    package var classification: [PlacedText] { [copyNumber, secrecy, urgency].compactMap(\.self) }

    /// Organ and date of minutes: practice, as the standard leaves the format to the organ (§10.3).
    package struct Dateline: Hashable, Sendable {
        /// At the left.
        package var organ: PlacedText?
        /// At the right.
        package var date: CivilDate

        package init(organ: PlacedText? = nil, date: CivilDate) {
            self.organ = organ
            self.date = date
        }

        /// The date as printed (§7.3.5.4).
        package var printedDate: String { date.chinese }
    }
}
