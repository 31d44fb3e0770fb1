import OfficialDocument

extension Checker {
    /// Checks the attachments' texts, each against the line of 附件 that it belongs to.
    mutating func sections(_ sections: inout [SectionNode], of front: FrontMatter) {
        var first: [Int: Range<Int>] = [:]
        for index in sections.indices {
            let section = sections[index]
            sections[index].body = body(section.body)
            guard let number = front.attachmentNumber(of: section) else {
                reporter.report(section.span) {
                    .sectionWithoutAttachment(section.number, count: front.attachments.count, at: $0)
                }
                continue
            }
            if let earlier = first[number] {
                reporter.report(section.span) { .sectionTwice(number, first: reporter.place(earlier), at: $0) }
            }
            first[number] = first[number] ?? section.span
            if !section.body.isEmpty, front.attachments[number - 1].insert != nil {
                reporter.report(section.span) {
                    .sectionBesideInsert(number, attachment: front.attachments[number - 1].place, at: $0)
                }
            }
        }
    }

    /// What the signature's elements ask of each other.
    func signature(_ front: FrontMatter) {
        let sealing = front.elements[.sealing]?.content?.literalText
        let titles = front.elements[.signerTitles]
        if sealing == Signature.Sealing.stamped.rawValue, titles == nil, let element = front.elements[.sealing] {
            reporter.report(element.span) { .signersMissing(at: $0) }
        }
        if let titles, let sealing = sealing ?? (front.elements[.sealing] == nil ? "" : nil),
            sealing != Signature.Sealing.stamped.rawValue
        {
            reporter.report(titles.keySpan) { .signersWithoutStamp(at: $0) }
        }
    }
}

extension FrontMatter {
    /// The line of 附件 that a section is the text of, counted from 1; nil where there is none.
    func attachmentNumber(of section: SectionNode) -> Int? {
        let number = section.number ?? (attachments.count == 1 ? 1 : 0)
        return (1...max(1, attachments.count)).contains(number) && !attachments.isEmpty ? number : nil
    }
}
