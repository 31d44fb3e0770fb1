import Diagnostics
import OfficialDocument

extension Rule {
    /// The attachment note is an element of its own, and its label the program's.
    static let attachmentLabel = Rule(
        code: .attachmentLabel, severity: .error, source: "GB/T 9704-2012 §7.3.4", strength: .required
    ) { reading in
        let typed = reading.sections[0].filter(\.isPlainParagraph).compactMap { passage in
            label(of: passage).map { Finding(.attachmentNoteInText(passage.string(0..<$0)), in: passage, 0..<$0) }
        }
        let doubled = reading.attachmentNames.compactMap { name in
            label(of: name).map { Finding(.attachmentLabel(name.string(0..<$0)), in: name, 0..<$0) }
        }
        return typed + doubled
    }

    /// Where 附件：, 附： or 附件1： at the beginning ends.
    private static func label(of passage: Passage) -> Int? {
        guard passage[0] == "附" else { return nil }
        let word = passage.has("附件", at: 0) ? 2 : 1
        let digits = passage.end(of: { $0.isDigit || $0.isChineseNumeral || $0.isNarrowSpace }, from: word)
        return passage[digits] == "：" || passage[digits] == ":" ? digits + 1 : nil
    }

    /// No mark after the name of an attachment.
    static let attachmentMarks = Rule(
        code: .attachmentMarks, severity: .error, source: "GB/T 9704-2012 §7.3.4", strength: .required
    ) { reading in
        reading.attachmentNames.compactMap { name in
            guard let last = name.scalars.last, "。，；、.,;".unicodeScalars.contains(last) else { return nil }
            return Finding(.attachmentMark(String(last)), in: name, name.count - 1..<name.count)
        }
    }

    /// The numbers of attachments are the program's.
    static let attachmentNumber = Rule(
        code: .attachmentNumber, severity: .error, source: "GB/T 9704-2012 §7.3.4", strength: .required
    ) { reading in
        reading.attachmentNames.compactMap { name in
            let end = name.end(of: \.isDigit, from: 0)
            guard (1...2).contains(end), let mark = name[end], "．.、".unicodeScalars.contains(mark),
                name[end + 1]?.isDigit == false
            else { return nil }
            return Finding(.attachmentNumber(name.string(0..<end + 1)), in: name, 0..<end + 1)
        }
    }

    /// The attachment is called the same in the note and above itself.
    static let attachmentTitle = Rule(
        code: .attachmentTitle, severity: .error, source: "GB/T 9704-2012 §7.3.7", strength: .required
    ) { reading in
        reading.document.attachments.compactMap { attachment in
            guard let title = attachment.title, title.text != attachment.name.text else { return nil }
            return Finding(.attachmentTitle(attachment.name.text, title: title.text), in: Passage(attachment.name))
        }
    }

    /// Each attachment of the note is bound with the text, or said to be bound apart.
    static let attachmentPages = Rule(
        code: .attachmentPages, severity: .warning, source: "GB/T 9704-2012 §7.3.7", strength: .required
    ) { reading in
        let attachments = reading.document.attachments
        return attachments.enumerated().compactMap { index, attachment in
            guard attachment.content == .separate, !attachment.isBoundApart else { return nil }
            let label = attachments.count > 1 ? "附件\(index + 1)" : "附件"
            return Finding(.attachmentPages(label), in: Passage(attachment.name))
        }
    }

    /// No 《》 around the whole name.
    static let attachmentQuotes = Rule(
        code: .attachmentQuotes, severity: .warning, source: nil, strength: .custom
    ) { reading in
        reading.attachmentNames.compactMap { name in
            guard name[0] == "《", let last = name.scalars.last, last == "》",
                name.nesting.dropFirst().dropLast().allSatisfy({ $0.contains(.titled) })
            else { return nil }
            return Finding(.attachmentQuotes(name.string(1..<name.count - 1)), in: name)
        }
    }
}

extension Reading {
    fileprivate var attachmentNames: [Passage] { document.attachments.map { Passage($0.name) } }
}

extension Attachment {
    /// The title on its own pages.
    fileprivate var title: PlacedText? {
        switch content {
        case .sheet(let sheet): sheet.title
        case .text(let title, _): title
        case .separate: nil
        }
    }
}
