/// Words and names that a title line should not cut, from a list that an office extends.
///
/// A line of the list is a word, such as 专项行动; bars mark where a long name
/// may be broken if it must be: 领导小组|办公室. An ellipsis after it says that it wants its object, so that no
/// line ends in it: 保障…. A `#` begins a comment.
package struct SenseLexicon: Hashable, Sendable {
    /// A word with the offsets at which it may be broken.
    struct Word: Hashable, Sendable {
        var characters: [Character]
        var softBreaks: Set<Int>
        /// A verb or a preposition that asks for what follows.
        var wantsObject = false
        /// The name of an organ, which parts best after the place that it begins with.
        var isOrgan = false

        /// What a break at an offset costs the sense.
        func cost(at offset: Int) -> Double {
            guard isOrgan else { return SenseBreaks.softBreak }
            // The first part is a place only where it reads as one: of 云溪市根治拖欠… the list may not know 云溪市.
            let isPlace = offset == softBreaks.min() && characters[..<offset].last.map { "省市县区州盟旗乡镇".contains($0) } == true
            return isPlace ? SenseBreaks.afterPlace : SenseBreaks.inOrgan
        }
    }

    private var byFirst: [Character: [Word]] = [:]

    package static let empty = SenseLexicon(list: "")

    /// Reads a list, one word a line.
    package init(list: String) {
        for line in list.split(whereSeparator: \.isNewline) {
            let text = line.prefix { $0 != "#" }.filter { !$0.isWhitespace }
            let word = text.filter { $0 != "…" }
            insert(pieces: word.split(separator: "|").map(Array.init), wantsObject: word.count < text.count)
        }
    }

    /// The list and more names that stay whole, such as the office's counties.
    package func adding(names: [String]) -> SenseLexicon {
        var lexicon = self
        for name in names { lexicon.insert(pieces: [Array(name)]) }
        return lexicon
    }

    /// The list and names of organs: broken only between the words they are made of, and only
    /// if they must be, as a line may be too short for one.
    package func adding(organs: [String]) -> SenseLexicon {
        var lexicon = self
        for organ in organs {
            let characters = Array(organ)
            let costs = SenseBreaks(characters, lexicon: self).costs
            let breaks = characters.indices.filter { $0 > 0 && costs[$0].map { $0 < SenseBreaks.besideUnknown } == true }
            let ends = breaks + [characters.count]
            lexicon.insert(pieces: zip([0] + breaks, ends).map { Array(characters[$0..<$1]) }, isOrgan: true)
        }
        return lexicon
    }

    private mutating func insert(pieces: [[Character]], wantsObject: Bool = false, isOrgan: Bool = false) {
        let characters = pieces.flatMap { $0 }
        guard let first = characters.first, characters.count > 1 else { return }
        var breaks: Set<Int> = []
        var offset = 0
        for piece in pieces.dropLast() {
            offset += piece.count
            breaks.insert(offset)
        }
        byFirst[first, default: []].append(
            Word(characters: characters, softBreaks: breaks, wantsObject: wantsObject, isOrgan: isOrgan))
    }

    var all: [Word] { byFirst.values.flatMap(\.self) }

    /// All words that begin at `start`.
    func words(in text: [Character], at start: Int) -> [Word] {
        (byFirst[text[start]] ?? []).filter { word in
            start + word.characters.count <= text.count
                && text[start..<start + word.characters.count].elementsEqual(word.characters)
        }
    }
}
