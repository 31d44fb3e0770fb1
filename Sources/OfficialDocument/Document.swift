package import Quantities

/// An official document: what is said, not where it stands (GB/T 9704-2012 §7.1).
package struct Document: Hashable, Sendable {
    /// Which of the standard's formats it is set in.
    package var format: Format
    /// 版头.
    package var head: Head
    /// 标题; nil where the format has none (§10.2, §10.3).
    package var title: PlacedText?
    /// 主送机关, with their separators, without the colon; nil for proclamations.
    package var addressees: PlacedText?
    /// 正文.
    package var body: [Block]
    /// 附件说明 and the attachments themselves, in order.
    package var attachments: [Attachment]
    /// 署名 and 成文日期; nil for minutes, which have them in the head.
    package var signature: Signature?
    /// 附注, without its brackets.
    package var note: PlacedText?
    /// 出席, 请假 and 列席 of minutes, in this order (§10.3).
    package var attendance: [Attendance]
    /// 版记.
    package var imprint: Imprint?
    /// 装订.
    package var binding: Binding

    package init(
        format: Format = .standard, head: Head, title: PlacedText?, addressees: PlacedText? = nil, body: [Block],
        attachments: [Attachment] = [], signature: Signature?, note: PlacedText? = nil,
        attendance: [Attendance] = [], imprint: Imprint? = nil, binding: Binding = .sheets
    ) {
        precondition(signature != nil || head.dateline != nil, "a document is dated: at its end or in its head")
        self.format = format
        self.head = head
        self.title = title
        self.addressees = addressees
        self.body = body
        self.attachments = attachments
        self.signature = signature
        self.note = note
        self.attendance = attendance
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

    /// The formats of the standard, as a template names them.
    package enum Format: String, Hashable, Sendable, CaseIterable {
        /// §7: the red-head document.
        case standard = "公文"
        /// §10.1.
        case letter = "信函"
        /// §10.2, 命令（令）格式.
        case order = "命令"
        /// §10.3.
        case minutes = "纪要"
    }

    /// 成文日期, wherever it stands.
    package var date: CivilDate {
        guard let date = signature?.date ?? head.dateline?.date else {
            preconditionFailure("a document is dated")
        }
        return date
    }

    /// The organs that it names as its own, each once, in the order of the elements.
    package var organs: [String] {
        var names = head.issuers.map(\.text)
        switch head.mark {
        case .single(let mark): names.append(mark.text.hasSuffix("文件") ? String(mark.text.dropLast(2)) : mark.text)
        case .joint(let organs, _): names += organs.map(\.text)
        }
        names += signature?.organs.map(\.text) ?? []
        names += [head.dateline?.organ?.text, imprint?.printer?.text].compactMap(\.self)
        return names.enumerated().filter { !names[..<$0.offset].contains($0.element) }.map(\.element)
    }

    /// What it is called: the title, or mark and number where the format has no title.
    package var name: String { title?.text ?? head.mark.text + (head.number?.text ?? "") }
}

/// 版记 (§7.4).
package struct Imprint: Hashable, Sendable {
    /// 主送机关 that left page 1 no text, without label and stop (§7.4.2).
    package var addressees: PlacedText?
    /// 抄送机关 with their separators, without label and stop; each group begins a line.
    package var copies: [PlacedText]
    /// 校对: who read the proofs.
    package var proofreader: PlacedText?
    /// 印数, as printed, such as 共印50份.
    package var printRun: PlacedText?
    /// 印发机关; nil in letters (§10.1).
    package var printer: PlacedText?
    /// 印发日期; nil in letters (§10.1).
    package var date: CivilDate?

    package init(
        addressees: PlacedText? = nil, copies: [PlacedText] = [], proofreader: PlacedText? = nil,
        printRun: PlacedText? = nil, printer: PlacedText?, date: CivilDate?
    ) {
        self.addressees = addressees
        self.copies = copies
        self.proofreader = proofreader
        self.printRun = printRun
        self.printer = printer
        self.date = date
    }
    /// The printing date with its 印发, as printed.
    package var printedDate: String? { date.map { $0.chinese + "印发" } }
}
