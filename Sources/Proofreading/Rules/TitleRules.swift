import Diagnostics
import OfficialDocument

extension Rule {
    /// 关于…的 and the kind of document, each once.
    static let titleWording = Rule(
        code: .titleWording, severity: .warning, source: "《党政机关公文处理工作条例》第九条", strength: .usual
    ) { reading in
        guard let title = reading.title else { return [] }
        return subject(title, reading.genre) + repeats(title, reading.genre)
    }

    /// Titles with one of these verbs do without 关于, and those of announcements always may.
    private static let verbs = ["印发", "转发", "批转", "发布", "公布", "颁布", "任免", "任命", "免去", "表彰", "授予", "给予", "同意"]
    private static let named: Set<Genre> = [.notice, .request, .reply, .letter, .bulletin, .decision]

    /// What 对 makes a word with: 对外, 对口, 对接.
    private static let wordsOfToward = Set("外内口照接策象账话等台标抗比联应立手".unicodeScalars)

    private static func subject(_ title: Passage, _ genre: Genre?) -> [Finding] {
        let about = outside(title, "关于")
        if let first = about.first {
            if let second = about.dropFirst().first { return [Finding(.repeatedAbout, in: title, second..<second + 2)] }
            if title.has("对", at: first + 2), title[first + 3].map({ !wordsOfToward.contains($0) }) ?? true {
                return [Finding(.aboutToward, in: title, first..<first + 3)]
            }
            let hasLink = !title.positions(of: "的").filter { $0 > first }.isEmpty
            return genre == nil || hasLink ? [] : [Finding(.missingLink, in: title)]
        }
        guard let genre, named.contains(genre), !verbs.contains(where: { !title.positions(of: $0).isEmpty }),
            title.positions(of: "关于").isEmpty
        else { return [] }
        return [Finding(.missingAbout(genre.rawValue), in: title)]
    }

    private static func repeats(_ title: Passage, _ genre: Genre?) -> [Finding] {
        let twice = title.positions(of: "的的").map { Finding(.repeatedLink, in: title, $0..<$0 + 2) }
        guard let genre else { return twice }
        let end = Genre.endOfWords(of: title)
        for words in ["\(genre.rawValue)的\(genre.rawValue)", "请示报告"] {
            let start = end - words.unicodeScalars.count
            if title.has(words, at: start) { return twice + [Finding(.twoGenres(words), in: title, start..<end)] }
        }
        return twice
    }

    /// Where the words stand, outside of 《》 and quotes.
    private static func outside(_ title: Passage, _ words: String) -> [Int] {
        title.positions(of: words).filter { title.nesting[$0].isDisjoint(with: [.titled, .quoted]) }
    }

    /// Only brackets and quotes in a title, and 、 where there is no other way.
    static let titleMarks = Rule(
        code: .titleMarks, severity: .warning, source: nil, strength: .custom
    ) { reading in
        guard let title = reading.title else { return [] }
        let marks = Set("，。；：！？…【】「」".unicodeScalars)
        return title.findings(at: marks) { index in
            let scalar = title.scalars[index]
            // A cited title is as it is.
            guard title.nesting[index].isDisjoint(with: [.titled, .quoted]) else { return nil }
            return (index..<index + 1, .titleMark(String(scalar)))
        }
    }

    /// What the law itself calls the papers of a case (行政处罚法, 劳动保障监察条例): none of the fifteen.
    private static let casePapers = ["指令书", "决定书", "告知书", "通知书", "移送书"]

    /// One of the fifteen kinds, unless it is a paper of a case.
    static let genre = Rule(
        code: .genre, severity: .warning, source: "《党政机关公文处理工作条例》第八条", strength: .usual
    ) { reading in
        guard let title = reading.title, reading.genre == nil, reading.document.format != .minutes,
            !casePapers.contains(where: { title.has($0, at: Genre.endOfWords(of: title) - $0.unicodeScalars.count) })
        else { return [] }
        return [Finding(.genre(title.text), in: title)]
    }
}
