import Diagnostics
import OfficialDocument

extension Rule {
    /// 图1, 图2 and 表1, 表2 count up in the order in which they stand; an attachment may begin anew.
    static let captionNumbers = Rule(
        code: .captionNumbers, severity: .warning, source: nil, strength: .custom
    ) { reading in
        let bodies = [reading.document.body] + reading.document.attachments.map(\.body)
        let captions = bodies.map { $0.compactMap(\.caption).map(Passage.init) }
        return ["图", "表"].flatMap { findings($0, captions) }
    }

    /// - Parameter sections: the captions of the text and of each attachment.
    private static func findings(_ kind: Unicode.Scalar, _ sections: [[Passage]]) -> [Finding] {
        var found: [Finding] = []
        var last = 0
        for captions in sections {
            var begins = true
            for caption in captions {
                guard let (number, end) = number(of: caption, kind) else { continue }
                if number != last + 1, !(begins && number == 1) {
                    found.append(Finding(.captionNumber(caption.string(0..<end), next: "\(kind)\(last + 1)"), in: caption, 0..<end))
                }
                // What follows goes on from what is written: one slip is told once.
                last = number
                begins = false
            }
        }
        return found
    }

    /// The number of 表3　名称 and where it ends; nil for a caption without, such as 表2020年.
    private static func number(of caption: Passage, _ kind: Unicode.Scalar) -> (number: Int, end: Int)? {
        guard caption[0] == kind else { return nil }
        let end = caption.end(of: \.isDigit, from: 1)
        guard let number = Int(caption.string(1..<end)) else { return nil }
        let isAlone = caption[end].map { $0 == "\u{3000}" || $0.isNarrowSpace || $0 == "：" } ?? true
        return isAlone ? (number, end) : nil
    }
}

extension Block {
    /// What stands above a table or below a picture.
    fileprivate var caption: PlacedText? {
        switch self {
        case .paragraph: nil
        case .picture(let picture): picture.caption
        case .table(let table): table.title
        }
    }
}

extension Attachment {
    fileprivate var body: [Block] {
        if case .text(_, let body) = content { body } else { [] }
    }
}
