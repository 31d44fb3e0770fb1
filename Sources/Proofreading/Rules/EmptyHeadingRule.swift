import Diagnostics
import OfficialDocument

extension Rule {
    /// A heading that the next one of its level, or one above it, or the end follows has nothing to say.
    static let emptyHeadings = Rule(code: .emptyHeadings, severity: .warning, source: nil, strength: .custom) { reading in
        let bodies = [reading.document.body] + reading.document.attachments.map(\.body)
        return bodies.flatMap { body in
            groups(of: body.map(Entry.init)).filter(\.areHeadings).flatMap(\.empty).map { Finding(.emptyHeading($0.string($0.all)), in: $0) }
        }
    }

    /// A block of the text: a heading of one of the two upper levels, or what stands below one.
    private struct Entry {
        let passage: Passage?
        /// nil for text, a table, a picture.
        let level: HeadingLevel?
        /// Whether the paragraph is the heading and nothing else.
        let isBare: Bool

        init(_ block: Block) {
            guard case .paragraph(let paragraph) = block, paragraph.form == .plain else {
                (passage, level, isBare) = (nil, nil, false)
                return
            }
            let passage = Passage(paragraph)
            self.passage = passage
            // （一）申请书。 is a sentence, and 1. counts things as often as it heads them.
            let isPhrase = passage.scalars.last.map { !"。；！？：，".unicodeScalars.contains($0) } ?? false
            level = passage.level.flatMap { $0 == .first || $0 == .second ? $0 : nil }
            isBare = passage.isStandaloneHeading && isPhrase
        }
    }

    /// The headings of one level below one heading.
    private struct Group {
        var members: [(passage: Passage, isEmpty: Bool)] = []

        var empty: [Passage] { members.filter(\.isEmpty).map(\.passage) }

        /// Whether it is no list, of which at most the last has something below it: the text that goes on.
        var areHeadings: Bool {
            members.dropLast().contains { !$0.isEmpty } && empty.count * 2 <= members.count
        }
    }

    private static func groups(of entries: [Entry]) -> [Group] {
        var (done, first, second) = ([Group](), Group(), Group())
        for (index, entry) in entries.enumerated() {
            guard let level = entry.level, let passage = entry.passage else { continue }
            let next = entries.indices.contains(index + 1) ? entries[index + 1] : nil
            let ends = next.map { next in next.level.map { $0.rawValue <= level.rawValue } ?? false } ?? true
            let member = (passage: passage, isEmpty: entry.isBare && ends)
            if level == .first {
                done.append(second)
                second = Group()
                first.members.append(member)
            } else {
                second.members.append(member)
            }
        }
        return done + [second, first]
    }
}

extension Attachment {
    fileprivate var body: [Block] {
        if case .text(_, let body) = content { body } else { [] }
    }
}
