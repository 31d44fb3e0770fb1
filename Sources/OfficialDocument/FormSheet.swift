package import Diagnostics

/// A statistical form on one landscape page: a table between its title and its signatures.
package struct FormSheet: Hashable, Sendable {
    /// 附件, with its number if there are several; nil for none.
    package var label: PlacedText?
    package var title: PlacedText
    /// The line above the table at the left, such as 制表时间：2020年12月31日 or 填报单位（盖章）：.
    package var caption: PlacedText
    /// In the middle of that line, such as 2021年第1季度; nil for nothing.
    package var period: PlacedText?
    /// The block at the upper right of a statistical form, from 表号 down; its last line stands beside the caption.
    package var corner: [PlacedText] = []
    package var table: Table
    /// What stands before the sentences below the table, such as 其他情况：.
    package var sentencesLabel: String
    /// The sentences, each on lines of its own.
    package var sentences: [[SentencePiece]]
    package var sentencesPlace: Place?
    package var signatures: [SignatureField]
    /// 备注: the label, then one note each.
    package var notesLabel: String
    package var notes: [PlacedText]
    /// What is said of this sheet and not of the form, below its notes, such as whose figures it lacks.
    package var remarks: [PlacedText] = []

    /// Between names in a row.
    package static let nameSeparator: Character = "、"

    package init(
        label: PlacedText?, title: PlacedText, caption: PlacedText, table: Table,
        sentencesLabel: String, sentences: [[SentencePiece]], sentencesPlace: Place? = nil, signatures: [SignatureField],
        notesLabel: String, notes: [PlacedText]
    ) {
        self.label = label
        self.title = title
        self.caption = caption
        self.table = table
        self.sentencesLabel = sentencesLabel
        self.sentences = sentences
        self.sentencesPlace = sentencesPlace
        self.signatures = signatures
        self.notesLabel = notesLabel
        self.notes = notes
    }
}

/// A piece of a running sentence.
package enum SentencePiece: Hashable, Sendable {
    case text(String)
    /// A ruled blank, with the value that stands on it or nil to be filled by hand.
    case blank(value: String?)
}

/// One field of the signature line: a label and room for ink, or a printed value.
package struct SignatureField: Hashable, Sendable {
    /// With its colon, such as 单位负责人：.
    package var label: String
    package var value: String?
    package var place: Place?

    package init(label: String, value: String? = nil, place: Place? = nil) {
        self.label = label
        self.value = value
        self.place = place
    }
}
