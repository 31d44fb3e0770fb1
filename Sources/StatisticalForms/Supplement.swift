package import Diagnostics
package import Quantities

/// 其他情况: sentences with blanks under the table, each on lines of its own.
package struct Supplement: Hashable, Sendable {
    /// 其他情况： with its colon.
    package var opening: String
    package var sentences: [[Part]]
    /// In the order they are read.
    package var blanks: [FormBlank]
    package var place: Place

    package init(opening: String, sentences: [[Part]], blanks: [FormBlank], place: Place) {
        self.opening = opening
        self.sentences = sentences
        self.blanks = blanks
        self.place = place
    }

    /// A piece of a sentence.
    package enum Part: Hashable, Sendable {
        case text(String)
        /// The name of a blank.
        case blank(String)
    }
}

/// A figure asked for in a sentence.
package struct FormBlank: Hashable, Sendable {
    package var name: String
    package var unit: Unit
    /// Where the sentence names it.
    package var place: Place

    package init(name: String, unit: Unit, place: Place) {
        self.name = name
        self.unit = unit
        self.place = place
    }
}
