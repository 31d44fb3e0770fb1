import Composition

/// The words that lines keep whole where they can: a house's own names in any text, and all that titles know of
/// besides in the short lines of tables, where half a word is seen first.
struct KeptWords: Sendable {
    var inText = LineWords.none
    var inCells = LineWords.none

    init() {}

    /// - Parameters:
    ///   - names: of places and persons.
    ///   - lexicon: the words of titles.
    init(names: [String], lexicon: SenseLexicon) {
        inText = LineWords(names.map { LineWords.Word($0) })
        inCells = lexicon.adding(names: names).lineWords
    }
}

extension LineWords {
    /// The names of a list with commas between them, such as addressees.
    init(namesIn list: String) {
        self.init(list.split { "、，；：。".contains($0) }.map { Word($0) })
    }
}

extension SenseLexicon {
    /// Its words of one scalar a character, without figures: texts of cells that differ in figures alone are set alike.
    var lineWords: LineWords {
        LineWords(
            all.filter { word in word.characters.allSatisfy { $0.unicodeScalars.count == 1 && !$0.isNumber } }
                .map { LineWords.Word(String($0.characters), seams: $0.softBreaks) })
    }
}
