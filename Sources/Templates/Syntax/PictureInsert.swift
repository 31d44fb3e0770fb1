import Diagnostics

/// What a picture statement says.
struct PictureInsert: Hashable, Sendable {
    /// The file's name.
    var file: String
    var fileSpan: Range<Int>
    /// What it shows, in words.
    var alternative: String?
    /// In millimetres.
    var width: Int?

    /// 版心 on its side is not wider.
    static let widths = 10...225

    /// `picture "file" alt "words" width 120`; the two parts after the file in any order.
    static func parse(_ tokens: [Token], _ reporter: Reporter) -> PictureInsert? {
        guard case .text(let file) = tokens[1].kind, !file.isEmpty else {
            return unexpected(tokens[1], Bilingual("用引号括起的图片文件名", "the picture's file name in quotes"), reporter)
        }
        var insert = PictureInsert(file: file, fileSpan: tokens[1].span)
        var position = 2
        while tokens[position].kind != .end {
            let value = tokens[min(position + 1, tokens.count - 1)]
            switch (tokens[position].kind, value.kind) {
            case (.name("alt"), .text(let words)): insert.alternative = words
            case (.name("alt"), _):
                return unexpected(value, Bilingual("用引号括起的说明", "words in quotes"), reporter)
            case (.name("width"), .integer(let width)) where widths.contains(width): insert.width = width
            case (.name("width"), _):
                return unexpected(value, Bilingual("10 到 225 的毫米数", "millimetres from 10 to 225"), reporter)
            default:
                return unexpected(tokens[position], Bilingual("alt、width 或“%}”", "alt, width or '%}'"), reporter)
            }
            position += 2
        }
        return insert
    }

    private static func unexpected(_ token: Token, _ expected: Bilingual, _ reporter: Reporter) -> PictureInsert? {
        let found = token.kind == .end ? "%}" : token.description
        reporter.report(token.span) { .unexpectedToken(found, expected: expected, at: $0) }
        return nil
    }
}
