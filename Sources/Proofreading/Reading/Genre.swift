/// The fifteen kinds of official documents (《党政机关公文处理工作条例》 §8).
enum Genre: String, CaseIterable, Sendable {
    case resolution = "决议"
    case decision = "决定"
    case order = "令"
    case communique = "公报"
    case announcement = "公告"
    case notification = "通告"
    case opinion = "意见"
    case notice = "通知"
    case bulletin = "通报"
    case report = "报告"
    case request = "请示"
    case reply = "批复"
    case motion = "议案"
    case letter = "函"
    case minutes = "纪要"

    /// The kind that a title ends in, before a remark in brackets such as （试行）.
    init?(endOf title: Passage) {
        let end = Genre.endOfWords(of: title)
        let found = Genre.allCases.first { genre in
            let length = genre.rawValue.unicodeScalars.count
            return length <= end && title.has(genre.rawValue, at: end - length)
        }
        guard let found else { return nil }
        self = found
    }

    /// Where the words of a title end, without a remark in brackets at its end.
    static func endOfWords(of title: Passage) -> Int {
        guard title.hasSuffix("）"), let opening = title.scalars.lastIndex(of: "（"), opening > 0 else { return title.count }
        return opening
    }

    /// Whether a document of this kind always goes to a superior organ.
    var isUpward: Bool { self == .request || self == .report }

    /// Whether one never does. An opinion may, and so may a motion.
    var isNeverUpward: Bool {
        switch self {
        case .opinion, .motion, .request, .report: false
        default: true
        }
    }
}

extension Genre {
    /// All of them for a message; 令 is short for 命令.
    static let names = allCases.map { $0 == .order ? "命令（令）" : $0.rawValue }.joined(separator: "、")
}

/// Papers of an office's own that are none of the fifteen kinds (《党政机关公文处理工作条例》 §8) and name themselves in
/// their mark.
package enum InternalPaper {
    package static let names = ["简报", "专报", "快报", "要情", "动态", "信息", "通讯", "专刊", "内参", "参考", "情况反映"]

    /// What a mark such as 根治欠薪工作简报 ends in; nil where it is none of them.
    package static func name(endOf mark: String) -> String? { names.first { mark.hasSuffix($0) } }
}

/// 文种, for who does not proofread.
package enum DocumentKind {
    /// All that a paper can be: the kinds that a title ends in, and an office's own papers.
    package static let names = Genre.allCases.map(name) + InternalPaper.names

    /// The name of the kind that a title ends in, such as 通知; nil for a title that ends in none.
    package static func name(endOf title: String) -> String? {
        Genre(endOf: Passage(title, at: nil)).map(name)
    }

    private static func name(_ genre: Genre) -> String { genre == .order ? "命令" : genre.rawValue }
}
