/// Several names in one text, where each has a place of its own on the page.
enum SeveralNames {
    /// Marks that people write between names; 、 parts the persons of 签发人 in one line.
    private static let marks: Set<Character> = ["，", ",", "；", ";", "/", "／", "\\", "|"]

    /// Whether persons are parted by something else than 、. A name of two characters may have a blank within it.
    static func persons(_ text: String) -> Bool {
        text.split(separator: "、").contains { part in
            if part.contains(where: marks.contains) { return true }
            let words = part.split(whereSeparator: \.isWhitespace)
            return words.count > 1 && words.allSatisfy { $0.count > 1 }
        }
    }

    /// Whether a text names more than one organ, each by a word that names of organs end in.
    static func organs(_ text: String) -> Bool {
        let parts = text.split { $0 == "、" || $0.isWhitespace || marks.contains($0) }
        return parts.count > 1 && parts.allSatisfy { part in endings.contains { part.hasSuffix($0) } }
    }

    private static let endings = ["局", "厅", "部", "院", "办", "处", "队", "组", "会", "政府", "办公室", "中心", "公司", "学校", "支行", "分行"]
}
