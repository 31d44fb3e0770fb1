import Diagnostics
import Quantities

/// The codes of fields and data: 01xx for `fields.yaml`, 02xx for values.
extension Diagnostic.Code {
    static let unknownType = Self(rawValue: "FLD0101")
    static let unknownClass = Self(rawValue: "FLD0102")
    static let partWithoutOwner = Self(rawValue: "FLD0103")
    static let notAName = Self(rawValue: "FLD0104")

    static let unknownInput = Self(rawValue: "FLD0201")
    static let missingInput = Self(rawValue: "FLD0202")
    static let blankInput = Self(rawValue: "FLD0203")
    static let wrongShape = Self(rawValue: "FLD0204")
    static let thousandsSeparator = Self(rawValue: "FLD0205")
    static let fullWidthDigits = Self(rawValue: "FLD0206")
    static let unitInNumber = Self(rawValue: "FLD0207")
    static let decimalsInNumber = Self(rawValue: "FLD0208")
    static let quotedNumber = Self(rawValue: "FLD0209")
    static let notANumber = Self(rawValue: "FLD0210")
    static let numberOutOfRange = Self(rawValue: "FLD0211")
    static let negativeNumber = Self(rawValue: "FLD0212")
    static let dateForm = Self(rawValue: "FLD0213")
    static let noSuchDay = Self(rawValue: "FLD0214")
    static let notBoolean = Self(rawValue: "FLD0215")
    static let forbiddenInText = Self(rawValue: "FLD0216")
}

/// What can be wrong in `fields.yaml`.
extension Diagnostic {
    static func unknownType(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unknownType, message: Bilingual("没有类型“\(name)”", "there is no type '\(name)'"),
            place: place, hints: nearest(to: name, among: ValueType.simple.map(\.name) + ["记录", "列表"]))
    }

    static func unknownClass(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unknownClass, message: Bilingual("没有类别“\(name)”", "there is no class '\(name)'"),
            place: place, hints: nearest(to: name, among: FieldClass.allCases.map(\.rawValue)))
    }

    static func partWithoutOwner(_ part: String, owner: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .partWithoutOwner,
            message: Bilingual("只有类型是“\(owner)”才能有“\(part)”", "only the type '\(owner)' has '\(part)'"),
            place: place,
            hints: [Bilingual("写“类型: \(owner)”，或者删去“\(part)”", "write '类型: \(owner)', or delete '\(part)'")])
    }

    static func notAName(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .notAName,
            message: Bilingual("“\(name)”不能当名称", "'\(name)' cannot be a name"), place: place,
            hints: [
                Bilingual(
                    "只用汉字、字母、数字和下划线，不以数字开头，不用 if、for 等词",
                    "use letters, digits and underscores, no digit first, none of the words of statements")
            ])
    }
}

/// What can be wrong in the data.
extension Diagnostic {
    static func unknownInput(_ name: String, known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unknownInput,
            message: Bilingual("fields.yaml 里没有“\(name)”", "fields.yaml does not declare '\(name)'"),
            place: place, hints: nearest(to: name, among: known))
    }

    static func missingInput(_ field: Field, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .missingInput,
            message: Bilingual("缺少“\(field.name)”", "'\(field.name)' is missing"), place: place,
            notes: declaration(field), hints: [howToWrite(field.type, name: field.name)])
    }

    static func blankInput(_ field: Field, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .blankInput,
            message: Bilingual("“\(field.name)”是空的，空的不等于 0", "'\(field.name)' is blank; blank is not 0"),
            place: place, notes: declaration(field),
            hints: [
                field.isOptional
                    ? Bilingual("没有就删去这一行", "delete the line if there is none")
                    : howToWrite(field.type, name: field.name)
            ])
    }

    static func wrongShape(_ type: ValueType, _ field: Field?, at place: Place) -> Diagnostic {
        let name = field.map { "“\($0.name)”" } ?? "这里"
        return Diagnostic(
            code: .wrongShape,
            message: Bilingual(
                "\(name)应当是\(type.words.chinese)", "\(type.words.english) is expected here"),
            place: place, notes: field.map(declaration) ?? [],
            hints: [howToWrite(type, name: field?.name ?? "名称")])
    }

    static func malformed(
        _ fault: ScalarFault, _ field: Field, _ type: ValueType, text: String, at place: Place
    ) -> Diagnostic {
        let (code, message) = description(of: fault, text)
        let subject = "“\(field.name)”"
        return Diagnostic(
            code: code,
            message: Bilingual(subject + message.chinese, "'\(field.name)': " + message.english),
            place: place, notes: declaration(field), hints: [howToWrite(type, name: field.name)])
    }

    private static func description(of fault: ScalarFault, _ text: String) -> (Code, Bilingual) {
        switch fault {
        case .thousandsSeparator:
            (.thousandsSeparator, Bilingual("的值“\(text)”带了分隔符", "'\(text)' has separators"))
        case .fullWidthDigits:
            (.fullWidthDigits, Bilingual("的值“\(text)”用了全角数字", "'\(text)' has full-width digits"))
        case .unitInNumber: (.unitInNumber, Bilingual("的值“\(text)”带了单位", "'\(text)' has a unit"))
        case .decimals: (.decimalsInNumber, Bilingual("的值“\(text)”不是整数", "'\(text)' is not a whole number"))
        case .quotedNumber:
            (
                .quotedNumber,
                Bilingual("的值“\(text)”写在引号里，成了文字", "'\(text)' is quoted, which makes it text")
            )
        case .leadingZero: (.notANumber, Bilingual("的值“\(text)”以 0 开头", "'\(text)' begins with 0"))
        case .notANumber: (.notANumber, Bilingual("的值“\(text)”不是数", "'\(text)' is not a number"))
        case .outOfRange: (.numberOutOfRange, Bilingual("的值“\(text)”太大", "'\(text)' is too large"))
        case .negative: (.negativeNumber, Bilingual("的值“\(text)”小于 0", "'\(text)' is below 0"))
        case .dateForm: (.dateForm, Bilingual("的值“\(text)”不是日期的写法", "'\(text)' is not how a date is written"))
        case .noSuchDay: (.noSuchDay, Bilingual("写的“\(text)”，没有这一天", "there is no day '\(text)'"))
        case .notBoolean: (.notBoolean, Bilingual("的值“\(text)”不是“是”或“否”", "'\(text)' is not true or false"))
        case .forbidden(let scalar):
            (
                .forbiddenInText,
                Bilingual(
                    "里有换行或者看不见的字符 \(PlainText.codePoint(scalar))",
                    "there is a line break or an invisible character \(PlainText.codePoint(scalar))")
            )
        }
    }

    /// The accepted form, with an example to copy.
    private static func howToWrite(_ type: ValueType, name: String) -> Bilingual {
        let (chinese, english, example): (String, String, String) =
            switch type {
            case .text: ("一行文字", "one line of text", "\(name): 文字")
            case .date: ("年-月-日，四位、两位、两位", "year-month-day in 4, 2 and 2 digits", "\(name): 2020-12-31")
            case .integer: ("半角整数", "a whole number in ASCII digits", "\(name): 12")
            case .boolean: ("“是”或“否”", "true or false", "\(name): 是")
            case .quantity(.money):
                ("以分为单位的半角整数（1元写 100）", "a whole number of fen (1 yuan is 100)", "\(name): 128512")
            case .quantity: ("半角整数，不带单位、逗号", "a whole number in ASCII digits, no unit, no commas", "\(name): 1234")
            case .record: ("下面缩进写各项“键: 值”", "its fields, indented, as 'key: value'", "\(name):")
            case .list: ("每项一行，以“- ”开头", "one item a line after '- '", "\(name):")
            }
        return Bilingual("写\(chinese)，如“\(example)”", "write \(english), such as '\(example)'")
    }

    private static func declaration(_ field: Field) -> [Note] {
        let meaning = field.meaning.isEmpty ? "" : "：\(field.meaning)"
        let words = field.type.words
        return [
            Note(
                message: Bilingual(
                    "“\(field.name)”声明为\(words.chinese)\(meaning)",
                    "'\(field.name)' is declared as \(words.english)\(meaning)"),
                place: field.place)
        ]
    }
}
