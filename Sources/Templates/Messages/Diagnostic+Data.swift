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
    static let rateForm = Self(rawValue: "FLD0217")
    static let rankZero = Self(rawValue: "FLD0218")
    static let sourcedInput = Self(rawValue: "FLD0219")
}

/// What can be wrong in `fields.yaml`.
extension Diagnostic {
    static func unknownType(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unknownType, message: Bilingual("没有类型“\(quotable(name))”", "there is no type '\(quotable(name))'"),
            place: place, hints: choice(of: ValueType.simple.map(\.name) + ["记录", "列表"]))
    }

    static func unknownClass(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unknownClass, message: Bilingual("没有类别“\(quotable(name))”", "there is no class '\(quotable(name))'"),
            place: place, hints: choice(of: FieldClass.allCases.map(\.rawValue)))
    }

    /// All there are: of so few words the most alike is seldom the one that was meant.
    private static func choice(of names: [String]) -> [Bilingual] {
        [Bilingual("写其中的一个：\(names.joined(separator: "、"))", "write one of \(names.joined(separator: ", "))")]
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
            message: Bilingual("“\(quotable(name))”不能当名称", "'\(quotable(name))' cannot be a name"), place: place,
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
            message: Bilingual(
                "fields.yaml 里没有“\(quotable(name))”", "fields.yaml does not declare '\(quotable(name))'"),
            place: place, hints: nearest(to: name, among: known) + declared(name, among: known))
    }

    static func sourcedInput(_ field: Field, source: Place, isConstant: Bool, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .sourcedInput,
            message: isConstant
                ? Bilingual(
                    "“\(field.name)”由模板包给定，不能在数据里填写", "'\(field.name)' is given by the pack and cannot be given here")
                : Bilingual(
                    "“\(field.name)”取自台账，不能在数据里填写", "'\(field.name)' comes from the ledger and cannot be given"),
            place: place,
            notes: [Note(message: Bilingual("它的来源写在这里", "where it comes from is written here"), place: source)],
            hints: [
                isConstant
                    ? Bilingual("删去这一项；规定变了就改 fields.yaml", "delete it; if the rules changed, mend fields.yaml")
                    : Bilingual("删去这一项；台账不对就改台账", "delete it; if the ledger is wrong, mend the ledger")
            ])
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
        let words = type.words
        return Diagnostic(
            code: .wrongShape,
            message: field.map {
                Bilingual("“\($0.name)”应当是\(words.chinese)", "'\($0.name)' must be \(words.english)")
            } ?? Bilingual("这里应当是\(words.chinese)", "\(words.english) is expected here"),
            place: place, notes: field.map(declaration) ?? [],
            hints: [howToWrite(type, name: field?.name ?? "名称")])
    }

    static func malformed(
        _ fault: ScalarFault, _ field: Field, _ type: ValueType, text: String, at place: Place
    ) -> Diagnostic {
        let (code, words) = description(of: fault)
        let written = quotable(text)
        var message = Bilingual(
            "“\(field.name)”写的是“\(written)”，\(words.chinese)", "'\(field.name)' is '\(written)': \(words.english)")
        if case .forbidden = fault {
            message = Bilingual("“\(field.name)”里有\(words.chinese)", "'\(field.name)' has \(words.english)")
        }
        return Diagnostic(
            code: code, message: message, place: place, notes: declaration(field),
            hints: [howToMend(fault, text, type, name: field.name)])
    }

    private static func description(of fault: ScalarFault) -> (Code, Bilingual) {
        switch fault {
        case .thousandsSeparator:
            (.thousandsSeparator, Bilingual("数里不能有分隔符", "a number has no separators"))
        case .fullWidthDigits: (.fullWidthDigits, Bilingual("用了全角数字", "full-width digits"))
        case .unitInNumber: (.unitInNumber, Bilingual("带了单位", "a number stands without its unit"))
        case .decimals: (.decimalsInNumber, Bilingual("不是整数", "not a whole number"))
        case .quotedNumber:
            (.quotedNumber, Bilingual("加了引号就成了文字", "the quotes make it text"))
        case .leadingZero: (.notANumber, Bilingual("数不能以 0 开头", "a number does not begin with 0"))
        case .notANumber: (.notANumber, Bilingual("不是数", "not a number"))
        case .outOfRange: (.numberOutOfRange, Bilingual("数太大", "the number is too large"))
        case .negative: (.negativeNumber, Bilingual("不能小于 0", "it cannot be below 0"))
        case .dateForm: (.dateForm, Bilingual("不是日期的写法", "not how a date is written"))
        case .noSuchDay: (.noSuchDay, Bilingual("没有这一天", "there is no such day"))
        case .rateForm: (.rateForm, Bilingual("不是比率的写法", "not how a rate is written"))
        case .rankZero: (.rankZero, Bilingual("名次从 1 数起", "ranks count from 1"))
        case .notBoolean: (.notBoolean, Bilingual("不是“是”或“否”", "neither true nor false"))
        case .forbidden(let scalar):
            (
                .forbiddenInText,
                Bilingual(
                    "换行或者看不见的字符 \(PlainText.codePoint(scalar))",
                    "a line break or an invisible character \(PlainText.codePoint(scalar))")
            )
        }
    }

    private static func howToMend(
        _ fault: ScalarFault, _ text: String, _ type: ValueType, name: String
    ) -> Bilingual {
        switch fault {
        case .forbidden: return Bilingual("删掉它，文字写在一行里", "delete it, and write the text on one line")
        case .outOfRange: return Bilingual("检查是不是多写了几位", "look for digits too many")
        case .noSuchDay:
            return Bilingual("检查月和日；年份是 1900 到 2999", "check month and day; years are 1900 to 2999")
        default: break
        }
        guard let number = fault.meant(by: text) else { return howToWrite(type, name: name) }
        return Bilingual("写成“\(name): \(number)”", "write '\(name): \(number)'")
    }

    /// The accepted form, with an example to copy.
    private static func howToWrite(_ type: ValueType, name: String) -> Bilingual {
        let (chinese, english): (String, String) =
            switch type {
            case .text: ("写一行文字，如“\(name): 文字”", "write one line of text, such as '\(name): 文字'")
            case .date:
                (
                    "写年-月-日，四位、两位、两位，如“\(name): 2020-12-31”",
                    "write year-month-day in 4, 2 and 2 digits, such as '\(name): 2020-12-31'"
                )
            case .integer:
                ("写半角整数，如“\(name): 12”", "write a whole number in ASCII digits, such as '\(name): 12'")
            case .boolean: ("写“是”或“否”，如“\(name): 是”", "write true or false, such as '\(name): 是'")
            case .rate:
                ("写“分子/分母”，如“\(name): 12/13”", "write part and whole, such as '\(name): 12/13'")
            case .rank: ("写半角整数，如“\(name): 1”", "write a whole number in ASCII digits, such as '\(name): 1'")
            case .quantity(.money):
                (
                    "写以分为单位的半角整数（1元写 100），如“\(name): 128512”",
                    "write a whole number of fen (1 yuan is 100), such as '\(name): 128512'"
                )
            case .quantity:
                (
                    "写半角整数，不带单位、逗号，如“\(name): 1234”",
                    "write a whole number in ASCII digits, no unit, no commas, such as '\(name): 1234'"
                )
            case .record:
                (
                    "“\(name):”下面缩进两格，一行写一项“键: 值”",
                    "below '\(name):' write its fields, indented, one 'key: value' a line"
                )
            case .list:
                (
                    "“\(name):”下面一行写一项，以“- ”开头；一项也没有就写“\(name): []”",
                    "below '\(name):' write one item a line after '- '; for none write '\(name): []'"
                )
            }
        return Bilingual(chinese, english)
    }

    private static func declaration(_ field: Field) -> [Note] {
        let meaning = (field.meaning.isEmpty ? ("", "") : ("：\(field.meaning)", ": \(field.meaning)"))
        let words = field.type.words
        return [
            Note(
                message: Bilingual(
                    "“\(field.name)”声明为\(words.chinese)\(meaning.0)",
                    "'\(field.name)' is declared as \(words.english)\(meaning.1)"),
                place: field.place)
        ]
    }
}
