package import Diagnostics

extension Diagnostic.Code {
    package static let invalidYAML = Self(rawValue: "CFG0101")
    package static let unknownKey = Self(rawValue: "CFG0102")
    package static let missingKey = Self(rawValue: "CFG0103")
    package static let wrongKind = Self(rawValue: "CFG0104")
    package static let duplicateKey = Self(rawValue: "CFG0105")
}

extension Diagnostic {
    package static func invalidYAML(reason: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .invalidYAML,
            message: Bilingual(
                "这里不是正确的 YAML：\(YAMLProblem.chinese[reason] ?? reason)", "this is not valid YAML: \(reason)"),
            place: place,
            hints: [
                Bilingual(
                    "检查缩进（用空格，不用制表符）、冒号后面的空格和成对的引号",
                    "check the indentation (spaces, no tabs), the space after each colon and the quotes")
            ])
    }

    /// A key followed by the colon of Chinese text.
    static func fullWidthColon(after key: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .invalidYAML,
            message: Bilingual(
                "这里不是正确的 YAML：“\(quotable(key))”后面的冒号“：”是全角的", "this is not valid YAML: the colon after '\(quotable(key))' is a full-width one"),
            place: place, hints: [halfWidthColon(key)])
    }

    private static func halfWidthColon(_ key: String) -> Bilingual {
        Bilingual(
            "改成半角冒号，后面空一格：“\(quotable(key)): …”", "write a half-width colon and a space after it: '\(quotable(key)): …'")
    }

    static func tooManyNodes(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .invalidYAML,
            message: Bilingual("引用（*）展开以后内容太多", "its aliases (*) stand for too much"), place: place,
            hints: [Bilingual("不用“&”和“*”，把内容写出来", "write the values out instead of using '&' and '*'")])
    }

    package static func unknownKey(_ key: String, known: [String], at place: Place) -> Diagnostic {
        let colon = FullWidthColon.key(of: key)
        let nearest = nearestName(to: colon?.0 ?? key, among: known)
        return Diagnostic(
            code: .unknownKey,
            message: Bilingual("不认识的键“\(quotable(key))”", "unknown key '\(quotable(key))'"), place: place,
            hints: [
                colon.map { halfWidthColon(nearest ?? $0.0) } ?? nearest.map { Bilingual("是不是“\($0)”？", "did you mean '\($0)'?") }
                    ?? Bilingual(
                        "这里可以用的键：\(known.joined(separator: "、"))",
                        "the keys known here: \(known.joined(separator: ", "))")
            ])
    }

    package static func missingKey(_ key: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .missingKey,
            message: Bilingual("缺少“\(key)”，或者它没有值", "'\(key)' is missing or has no value"),
            place: place,
            hints: [Bilingual("加一行“\(key): …”", "add a line '\(key): …'")])
    }

    /// - Parameter first: where the key was given before, if that is known.
    package static func duplicateKey(_ key: String, at place: Place, first: Place? = nil) -> Diagnostic {
        Diagnostic(
            code: .duplicateKey,
            message: Bilingual("键“\(quotable(key))”出现了两次", "the key '\(quotable(key))' is given twice"),
            place: place,
            notes: first.map { [.init(message: Bilingual("第一次在这里", "first given here"), place: $0)] } ?? [],
            hints: [Bilingual("只留一个", "keep one of them")])
    }

    /// What a YAML node can be asked to be.
    package enum Expected: Sendable {
        case mapping, sequence, text, integer, boolean

        var words: Bilingual {
            switch self {
            case .mapping: Bilingual("一组“键: 值”", "a mapping")
            case .sequence: Bilingual("一个列表（每项以“- ”开头）", "a list (each item after '- ')")
            case .text: Bilingual("一段文字", "text")
            case .integer: Bilingual("一个整数（半角数字，不带逗号）", "a whole number (ASCII digits, no commas)")
            case .boolean: Bilingual("true 或 false", "true or false")
            }
        }
    }

    /// - Parameter text: what stands there instead of a mapping: perhaps a key and a colon of Chinese text.
    package static func wrongKind(expected: Expected, insteadOf text: String? = nil, at place: Place) -> Diagnostic {
        let words = expected.words
        let colon = text.flatMap { FullWidthColon.key(of: $0) }
        return Diagnostic(
            code: .wrongKind,
            message: Bilingual("这里应当是\(words.chinese)", "\(words.english) is expected here"),
            place: place,
            hints: [colon.map { halfWidthColon($0.0) } ?? Bilingual("改成\(words.chinese)", "write \(words.english)")])
    }
}
