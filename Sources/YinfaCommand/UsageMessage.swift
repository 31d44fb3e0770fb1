import Diagnostics

/// The argument parser's English sentences in both languages.
enum UsageMessage {
    /// A sentence of the parser; one that is not known stays English in both.
    static func bilingual(_ message: String) -> Bilingual {
        var sentence = message.hasPrefix("Error: ") ? String(message.dropFirst(7)) : message
        sentence = sentence.prefix { $0 != "\n" }.description
        if let chinese = own[sentence] { return Bilingual(chinese, sentence) }
        let quoted = self.quoted(in: sentence)
        guard let first = quoted.first, let chinese = chinese(sentence, first, quoted.dropFirst()) else {
            return Bilingual(sentence, sentence)
        }
        return Bilingual(chinese, english(sentence))
    }

    /// The sentences of our own commands about options that do not go together.
    private static let own = [
        "Give either --corrects or --replaces": "--corrects 和 --replaces 只写一个",
        "--why goes with --corrects or --replaces": "--why 和 --corrects 或 --replaces 一起写",
        "Give either --as-of or --file": "--as-of 和 --file 要写一个，只写一个",
        "--file takes no --unit and no --final": "写了 --file，就不写 --unit 和 --final：文件里有",
        "--blank makes .xlsx only": "--blank 只能做 .xlsx，输出文件名用 .xlsx 结尾",
        "FILE takes no --unit, --as-of or --final": "写了报表文件，就不写 --unit、--as-of 和 --final：文件里有",
        "--previous is of one return: give FILE or --unit": "--previous 是一份报表的上次：再写报表文件，或者写 --unit",
    ]

    private static func chinese(_ sentence: String, _ first: String, _ others: ArraySlice<String>) -> String? {
        let other = others.first ?? ""
        if sentence.hasPrefix("Unknown option ") {
            return "没有选项 \(first)" + (others.isEmpty ? "" : "；是不是 \(other)？")
        }
        if sentence.hasPrefix("Missing expected argument ") { return "缺少 \(first)" }
        if sentence.hasPrefix("Missing value for ") { return "选项 \(first) 后面缺少值" }
        if sentence.hasPrefix("Unexpected argument ") { return "多写了 \(first)" }
        if sentence.contains(" unexpected arguments: ") {
            return "多写了 " + ([first] + others).joined(separator: "、")
        }
        if sentence.hasPrefix("The option ") { return "选项 \(first) 后面不写值，却写了 \(other)" }
        if sentence.hasPrefix("The value ") {
            let allowed = others.dropFirst().joined(separator: " 或 ")
            return "\(other) 的值不能是 \(first)" + (allowed.isEmpty ? "" : "，只能是 \(allowed)")
        }
        return nil
    }

    /// The parser's sentence, with a small letter first and a choice where it says "and".
    private static func english(_ sentence: String) -> String {
        let text = sentence.prefix(1).lowercased() + sentence.dropFirst()
        guard let range = text.firstRange(of: "Please provide one of ") else { return text }
        let choices = text[range.upperBound...].split(separator: "' and '").joined(separator: "' or '")
        return text[..<range.lowerBound] + "Please provide one of " + choices
    }

    /// What stands between single quotes, in order.
    private static func quoted(in sentence: String) -> [String] {
        let parts = sentence.split(separator: "'", omittingEmptySubsequences: false)
        return parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }
    }
}
