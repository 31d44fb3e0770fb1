import Testing

/// One fault in a paper in which nothing else is wrong, and all that a user reads about it.
struct Fault: CustomTestStringConvertible, Sendable {
    /// The rule's number in the checklist.
    var rule: String
    /// What of the template is replaced by what.
    var changes: [(old: String, new: String)] = []
    /// What the paper's last line prints, where it comes from the data.
    var value: String?
    var chinese: String
    /// Without the lines of the source, which are the same.
    var english: String

    init(_ rule: String, _ changes: [(String, String)], chinese: String, english: String) {
        self.rule = rule
        self.changes = changes.map { (old: $0.0, new: $0.1) }
        self.chinese = chinese
        self.english = english
    }

    init(_ rule: String, value: String, chinese: String, english: String) {
        self.rule = rule
        self.value = value
        self.chinese = chinese
        self.english = english
    }

    var testDescription: String { "\(rule): \(changes.last?.new ?? value ?? "")" }

    /// By the parts of a document, as the checklist has them.
    static let all = head + title + headings + attachments + marks + numbers + values
}
