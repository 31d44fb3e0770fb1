import Archive
import Diagnostics
import DisplayList
import OfficialDocument
import Quantities

/// What of a document an approval is bound to: all that is printed but number, dates and the marking of drafts.
enum CanonicalContent {
    /// The SHA-256 of what stands on the pages, line by line.
    static func digest(_ pages: [Page]) -> ContentDigest {
        var all: [String] = []
        for (number, page) in pages.enumerated() {
            all.append("page \(number + 1)")
            for item in page.items { all += lines(item) }
        }
        return ContentDigest(.sha256, of: Array(all.joined(separator: "\n").utf8))
    }

    private static func lines(_ item: PageItem) -> [String] {
        switch item {
        case .text(let run): [run.text]
        case .image(let image): ["image \(image.file.fingerprint) \(image.alternative)"]
        // What a code holds stands on the page too.
        case .code(let code): ["code \(code.alternative)"]
        case .group(_, let items): items.flatMap { lines($0) }
        case .rule: []
        }
    }
}

extension Document {
    /// The document without what is only known when it is issued.
    var withoutNumberAndDates: Document {
        var document = self
        guard let day = CivilDate(year: 2000, month: 1, day: 1) else { return document }
        if let number = head.number.flatMap({ DocumentNumber($0.text) }) { document.head.number?.text = number.code + "〔〕号" }
        document.head.dateline?.date = day
        document.signature?.date = day
        if document.imprint?.date != nil { document.imprint?.date = day }
        return document
    }

    /// The document as a draft prints it: with room for its number.
    var withBlankNumber: Document {
        var document = self
        if let number = head.number.flatMap({ DocumentNumber($0.text) }) { document.head.number?.text = number.blank }
        return document
    }
}
