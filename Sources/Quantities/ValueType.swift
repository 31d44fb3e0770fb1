package import Diagnostics

/// What a field can hold.
package indirect enum ValueType: Hashable, Sendable {
    case text
    case date
    case integer
    case boolean
    case quantity(Dimension)
    /// An exact fraction, perhaps none.
    case rate
    /// A place in a ranking; it may always be absent, because not everything is ranked.
    case rank
    case record(RecordType)
    case list(ValueType)

    /// The word that declares it in `fields.yaml`.
    package var name: String {
        switch self {
        case .text: "文字"
        case .date: "日期"
        case .integer: "整数"
        case .boolean: "是否"
        case .quantity(let dimension): dimension.rawValue
        case .rate: "比率"
        case .rank: "名次"
        case .record: "记录"
        case .list: "列表"
        }
    }

    /// The type in words of a message.
    package var words: Bilingual {
        switch self {
        case .text: Bilingual("文字", "text")
        case .date: Bilingual("日期", "a date")
        case .integer: Bilingual("整数", "an integer")
        case .boolean: Bilingual("“是/否”值", "a yes-or-no value")
        case .quantity(let dimension): dimension.words
        case .rate: Bilingual("比率", "a rate")
        case .rank: Bilingual("名次", "a rank")
        case .record: Bilingual("记录", "a record")
        case .list(let element):
            Bilingual("列表（每项是\(element.words.chinese)）", "a list (each item \(element.words.english))")
        }
    }

    /// Types whose name alone declares them.
    package static let simple: [ValueType] =
        [.text, .date, .integer, .boolean] + Dimension.allCases.map(ValueType.quantity) + [.rate, .rank]
}

extension Dimension {
    package var words: Bilingual {
        switch self {
        case .persons: Bilingual("人数", "a number of persons")
        case .money: Bilingual("金额", "money")
        case .households: Bilingual("户数", "a number of employers (户)")
        case .cases: Bilingual("件数", "a number of cases (件)")
        case .items: Bilingual("个数", "a number of items (个)")
        }
    }
}

/// The fields of a record, in the order of their declaration.
package struct RecordType: Hashable, Sendable {
    package let fields: [Field]
    private let positions: [ExactText: Int]

    /// Of two fields with one name the first counts.
    package init(_ fields: [Field]) {
        self.fields = fields
        let pairs = fields.enumerated().map { (ExactText($1.name), $0) }
        positions = Dictionary(pairs) { first, _ in first }
    }

    package subscript(_ name: String) -> Field? { self[ExactText(name)] }

    /// As by the name, for a key that is made once.
    package subscript(_ name: ExactText) -> Field? { positions[name].map { fields[$0] } }
}

/// A declared input: its name, type, class and meaning.
package struct Field: Hashable, Sendable {
    package var name: String
    package var type: ValueType
    package var fieldClass: FieldClass
    /// What it means, in a clerk's words; may be empty.
    package var meaning: String
    /// Whether the data may leave it out.
    package var isOptional: Bool
    /// Where it is declared.
    package var place: Place?

    package init(
        name: String, type: ValueType, fieldClass: FieldClass = .secret, meaning: String = "",
        isOptional: Bool = false, place: Place? = nil
    ) {
        self.name = name
        self.type = type
        self.fieldClass = fieldClass
        self.meaning = meaning
        self.isOptional = isOptional
        self.place = place
    }
}

/// Who may read a field, the widest circle first. What has no class is secret.
package enum FieldClass: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Published to everybody.
    case `public` = "公开"
    /// Within party and government organs.
    case party = "党政"
    /// Within the office.
    case `internal` = "内部"
    /// Named persons only.
    case secret = "秘密"

    private var rank: Int {
        switch self {
        case .public: 0
        case .party: 1
        case .internal: 2
        case .secret: 3
        }
    }

    package static func < (left: FieldClass, right: FieldClass) -> Bool { left.rank < right.rank }
}
