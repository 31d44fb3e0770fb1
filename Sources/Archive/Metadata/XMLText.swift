/// Writes XML as our two documents have it: one element a line, indented by two.
struct XMLText {
    private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private var open: [String] = []

    private var indent: String { String(repeating: "  ", count: open.count) }

    /// The attributes, with a blank before each.
    private static func written(_ attributes: [(String, String)]) -> String {
        attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
    }

    mutating func begin(_ name: String, _ attributes: [(String, String)] = []) {
        text += "\(indent)<\(name)\(Self.written(attributes))>\n"
        open.append(name)
    }

    mutating func end() {
        guard let name = open.popLast() else { return }
        text += "\(indent)</\(name)>\n"
    }

    /// An element with a text; none where there is no text.
    mutating func element(_ name: String, _ content: String?, _ attributes: [(String, String)] = []) {
        guard let content else { return }
        text += "\(indent)<\(name)\(Self.written(attributes))>\(Self.escaped(NormalText.composed(content)))</\(name)>\n"
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    var bytes: [UInt8] { Array(text.utf8) }
}
