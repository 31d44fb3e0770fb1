package import Quantities

/// An official document: what is said, not where it stands (GB/T 9704-2012 §7.1).
package struct Document: Hashable, Sendable {
    /// 版头.
    package var head: Head
    /// 标题.
    package var title: PlacedText
    /// 主送机关, with their separators, without the colon; nil for proclamations.
    package var addressees: PlacedText?
    /// 正文.
    package var body: [Block]
    /// 附件说明 and the attachments themselves, in order.
    package var attachments: [Attachment]
    /// 署名 and 成文日期.
    package var signature: Signature
    /// 附注, without its brackets.
    package var note: PlacedText?
    /// 版记.
    package var imprint: Imprint?
    /// 装订.
    package var binding: Binding

    package init(
        head: Head, title: PlacedText, addressees: PlacedText? = nil, body: [Block],
        attachments: [Attachment] = [], signature: Signature, note: PlacedText? = nil,
        imprint: Imprint? = nil, binding: Binding = .sheets
    ) {
        self.head = head
        self.title = title
        self.addressees = addressees
        self.body = body
        self.attachments = attachments
        self.signature = signature
        self.note = note
        self.imprint = imprint
        self.binding = binding
    }

    /// How the printed pages become a document.
    package enum Binding: String, Hashable, Sendable, CaseIterable {
        /// A4 sheets printed on both sides.
        case sheets = "单页"
        /// A3 sheets folded once, so that the pages are a multiple of four.
        case booklet = "折页"
    }
}

/// 版头: what stands above the red rule (§7.2).
package struct Head: Hashable, Sendable {
    /// 发文机关标志 as printed, with 文件 where it has it (§7.2.4).
    package var mark: PlacedText
    /// 发文字号, such as 凤治欠办〔2020〕6号 (§7.2.5).
    package var number: PlacedText?

    package init(mark: PlacedText, number: PlacedText? = nil) {
        self.mark = mark
        self.number = number
    }
}

/// 版记 (§7.4).
package struct Imprint: Hashable, Sendable {
    /// 抄送机关 with their separators, without label and stop; each group begins a line.
    package var copies: [PlacedText]
    /// 校对: who read the proofs.
    package var proofreader: PlacedText?
    /// 印数, as printed, such as 共印50份.
    package var printRun: PlacedText?
    /// 印发机关.
    package var printer: PlacedText
    /// 印发日期.
    package var date: CivilDate

    package init(
        copies: [PlacedText] = [], proofreader: PlacedText? = nil, printRun: PlacedText? = nil,
        printer: PlacedText, date: CivilDate
    ) {
        self.copies = copies
        self.proofreader = proofreader
        self.printRun = printRun
        self.printer = printer
        self.date = date
    }
    /// The printing date with its 印发, as printed.
    package var printedDate: String { date.chinese + "印发" }
}
