import Diagnostics
import OfficialDocument

extension Rule {
    /// A text that says 见附件 has one: 见附件3 where there are two, or none at all, is a leaf that somebody forgot.
    static let attachmentMentions = Rule(
        code: .attachmentMentions, severity: .warning, source: "GB/T 9704-2012 §7.3.4", strength: .usual
    ) { reading in
        let count = reading.document.attachments.count
        return reading.sections[0].flatMap { passage in
            passage.positions(of: "见附件").flatMap { mentions(in: passage, at: $0, of: count) }
        }
    }

    /// 会见, 意见附件: the character is the end of another word.
    private static let otherWords = Set("意会接政高成偏主拜召".unicodeScalars)

    private static func mentions(in passage: Passage, at start: Int, of count: Int) -> [Finding] {
        // What another paper says, or is called, has its own attachments.
        guard passage.nesting[start].isDisjoint(with: [.quoted, .titled]), passage[start - 1].map({ !otherWords.contains($0) }) ?? true else { return [] }
        var found: [Finding] = []
        var (mention, position) = (start + 1..<start + 3, start + 3)
        while true {
            // 附件2021年 is no number of one.
            let number = HeadingNumber.number(in: passage, from: position)
            if number == nil, passage[position]?.isDigit == true { return found }
            mention = mention.lowerBound..<(number?.end ?? position)
            if number.map({ $0.value > count }) ?? (count == 0) {
                found.append(Finding(.attachmentMention(passage.string(mention), of: count), in: passage, mention))
            }
            // 见附件1、附件2 and 见附件1和2.
            guard number != nil, let mark = passage[mention.upperBound], "、和及".unicodeScalars.contains(mark) else { return found }
            let next = mention.upperBound + 1
            position = passage.has("附件", at: next) ? next + 2 : next
            guard HeadingNumber.number(in: passage, from: position) != nil, position > next || isEnd(passage, after: position) else { return found }
            mention = next..<position
        }
    }

    /// 见附件1和2。, but not 见附件1和2个项目.
    private static func isEnd(_ passage: Passage, after position: Int) -> Bool {
        guard let end = HeadingNumber.number(in: passage, from: position)?.end else { return false }
        return passage[end].map { "。，；、）和及".unicodeScalars.contains($0) } ?? true
    }
}
