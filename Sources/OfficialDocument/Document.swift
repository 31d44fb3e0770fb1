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

    package init(
        head: Head, title: PlacedText, addressees: PlacedText? = nil, body: [Block],
        attachments: [Attachment] = [], signature: Signature, note: PlacedText? = nil,
        imprint: Imprint? = nil
    ) {
        self.head = head
        self.title = title
        self.addressees = addressees
        self.body = body
        self.attachments = attachments
        self.signature = signature
        self.note = note
        self.imprint = imprint
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

/// 署名, 成文日期 and how the document is sealed (§7.3.5).
package struct Signature: Hashable, Sendable {
    package var organ: PlacedText
    package var date: CivilDate
    package var sealing: Sealing

    package init(organ: PlacedText, date: CivilDate, sealing: Sealing) {
        self.organ = organ
        self.date = date
        self.sealing = sealing
    }

    /// 成文日期 as printed (§7.3.5.4).
    package var printedDate: String { date.chinese }

    package enum Sealing: String, Hashable, Sendable {
        /// 加盖印章 (§7.3.5.1): the ink seal presses name and date.
        case sealed = "盖章"
        /// 不加盖印章 (§7.3.5.2).
        case unsealed = "不盖章"
    }
}

/// 版记 (§7.4).
package struct Imprint: Hashable, Sendable {
    /// 抄送机关 with their separators, without label and stop.
    package var copies: PlacedText?
    /// 印发机关.
    package var printer: PlacedText
    /// 印发日期.
    package var date: CivilDate

    package init(copies: PlacedText? = nil, printer: PlacedText, date: CivilDate) {
        self.copies = copies
        self.printer = printer
        self.date = date
    }
    /// The printing date with its 印发, as printed.
    package var printedDate: String { date.chinese + "印发" }
}
