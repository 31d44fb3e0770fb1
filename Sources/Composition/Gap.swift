/// What may happen between a cluster and the one before it.
package struct Gap: Hashable, Sendable {
    /// Whether a line may end here.
    package var isBreakable: Bool
    /// What a line parts that ends here, which it should not without need.
    package var tear: Tear?
    /// Whether justification may open it: not inside a number with its unit, a word, a dash; not around connectors.
    package var isStretchable: Bool
    /// Whether Han and Western text meet here, which justification parts first (CLREQ §3.2.2): before a figure
    /// and after it alike, although what is after it may be its unit, which stays whole with it otherwise.
    package var isHanWestern: Bool
    /// Whether the space of a house that sets the scripts apart stands here: not within what stays whole.
    package var isSpaced: Bool

    /// What a break tears apart, though it may.
    package enum Tear: Hashable, Sendable {
        /// 代字, within.
        case organCode
        /// 代字 from its 〔2020〕6号.
        case documentNumber
        /// 2020年 from 12月31日: a date is no number, but is read as one.
        case date
        /// 第四十八条, which is cited as one word.
        case article
        /// A word of a list, a name or a short aside in brackets.
        case word

        /// Whether a page should not end there either, as nobody turns back for the rest.
        package var keepsPage: Bool { self == .organCode || self == .documentNumber || self == .article }
    }

    /// What nothing ever happens at.
    static let closed = Gap(isBreakable: false, isStretchable: false, isHanWestern: false, isSpaced: false)
}
