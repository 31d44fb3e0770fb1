package import Diagnostics

/// 要求: what must hold before a document is made, whatever its template says: a case that is there and in a state
/// that allows the paper, days that follow each other.
package struct Requirement: Hashable, Sendable {
    /// What must hold, in the template language, over the document's data.
    let condition: NamedCondition
    /// 用于: it is asked of documents that use any of these; nil for those that use all that the condition names.
    let uses: Set<String>?
    /// 看: the value to be put right, as a path through records.
    let shown: [String]
    /// 说明: what is wrong where it does not hold.
    let meaning: Bilingual
    /// A requirement that the law leaves open only warns.
    let severity: Diagnostic.Severity

    /// Where the condition is written.
    package var place: Place { condition.place }
}
