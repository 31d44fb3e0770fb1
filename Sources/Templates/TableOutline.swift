package import Quantities

/// What a template has to know of a table before it is filled.
package struct TableOutline: Hashable, Sendable {
    /// The list that fills it: a name of the schema.
    package var list: String
    /// The field among its list, columns, groups and order that the fewest may read.
    package var narrowest: Field

    package init(list: String, narrowest: Field) {
        self.list = list
        self.narrowest = narrowest
    }
}

/// What a template asks for, so that nothing else has to be given or looked up.
package struct TemplateUses: Hashable, Sendable {
    /// Names of the schema.
    package var fields: Set<String> = []
    /// Names of the fields of records that it reads, of whichever record.
    package var members: Set<String> = []
    /// Names of tables.
    package var tables: Set<String> = []
    /// Names of picture files, as written.
    package var pictures: Set<String> = []

    package init() {}
}
