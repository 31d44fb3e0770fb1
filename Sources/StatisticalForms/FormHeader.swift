/// The headings over a form's columns.
package struct FormHeader: Hashable, Sendable {
    /// From left to right.
    package let headings: [HeaderNode]
    /// The columns under them, from left to right: found once, since every check asks for them.
    package let columns: [FormColumn]

    package init(_ headings: [HeaderNode]) {
        self.headings = headings
        columns = headings.flatMap(\.columns)
    }
}
