import OfficialDocument

extension Checker {
    /// The document's format, which decides about the other elements and so is written out; nil after
    /// reporting why.
    func format(_ front: FrontMatter) -> Document.Format? {
        guard let element = front.elements[.format] else { return .standard }
        guard let content = element.content, !content.isEmpty else { return nil }
        if let format = content.literalText.flatMap(Document.Format.init(rawValue:)) { return format }
        reporter.report(element.span) { .unknownDocumentFormat(content.literalText, at: $0) }
        return nil
    }

    func missing(_ key: ElementKey, _ front: FrontMatter, _ format: Document.Format) {
        guard key.isRequired(in: format) else { return }
        // A letter bears the main organ's mark alone (§10.1).
        if key == .mark, format == .standard, front.elements[.jointOrgans] != nil { return }
        // Who signs with a 签名章 signs for the organ of the mark (§7.3.5.3).
        if key == .organ, front.elements[.signerTitles] != nil { return }
        reporter.report(front.span) { .missingElement(key.rawValue, at: $0) }
    }

    /// 联合标志 says what stands beside the names, so there must be names and no other mark; one organ
    /// issues nothing jointly.
    func jointIssue(_ front: FrontMatter, _ format: Document.Format?) {
        if let choice = front.elements[.jointMark], format == .standard {
            if let mark = front.elements[.mark] {
                reporter.report(choice.keySpan) { .markGivenTwice(mark: reporter.place(mark.keySpan), at: $0) }
            } else if front.elements[.jointOrgans] == nil {
                reporter.report(choice.keySpan) { .jointMarkWithoutOrgans(at: $0) }
            }
        }
        guard let organs = front.elements[.jointOrgans], organs.isList, let items = front.items[.jointOrgans],
            items.count == 1
        else { return }
        reporter.report(items[0].span) { .tooFewOrgans(at: $0) }
    }
}

extension FrontMatter {
    /// The format that was checked.
    var format: Document.Format {
        elements[.format]?.content?.literalText.flatMap(Document.Format.init(rawValue:)) ?? .standard
    }
}

/// What a joint mark shows beside the organs' names.
enum JointMarkChoice: String, Hashable, Sendable, CaseIterable {
    /// The names and 文件.
    case document = "名称加文件"
    /// The names alone.
    case names = "名称"
}

/// 是 or 否.
enum Answer: String, Hashable, Sendable {
    case yes = "是"
    case no = "否"
}
