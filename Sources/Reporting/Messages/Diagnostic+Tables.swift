package import Diagnostics
package import Quantities

/// The codes of `tables.yaml` (01xx) and of filled tables (02xx).
extension Diagnostic.Code {
    static let unknownList = Self(rawValue: "TBL0101")
    static let unknownColumnField = Self(rawValue: "TBL0102")
    static let headingWithoutValue = Self(rawValue: "TBL0103")
    static let headingWithTwoMeanings = Self(rawValue: "TBL0104")
    static let missingColumnUnit = Self(rawValue: "TBL0105")
    static let wrongColumnUnit = Self(rawValue: "TBL0106")
    static let wrongDecimals = Self(rawValue: "TBL0107")
    static let unknownTableWord = Self(rawValue: "TBL0108")
    static let cannotAdd = Self(rawValue: "TBL0109")
    static let noRoomForLabel = Self(rawValue: "TBL0110")
    static let nothingToCarry = Self(rawValue: "TBL0111")
    static let cannotGroup = Self(rawValue: "TBL0112")
    static let cannotOrder = Self(rawValue: "TBL0113")
    static let unknownBookValue = Self(rawValue: "TBL0114")
    static let wrongBookValue = Self(rawValue: "TBL0115")
    static let notAColumn = Self(rawValue: "TBL0116")
    package static let noBook = Self(rawValue: "TBL0117")
    package static let bookAboveCeiling = Self(rawValue: "TBL0118")
    static let cannotMerge = Self(rawValue: "TBL0123")
    static let tableSumBroken = Self(rawValue: "TBL0201")
    static let missingTableList = Self(rawValue: "TBL0202")
}

extension Diagnostic {
    /// The hint after a mistyped name: the nearest one, else those there are.
    static func nearest(to name: String, among known: [String]) -> [Bilingual] {
        if let nearest = nearestName(to: name, among: known) {
            return [Bilingual("是不是“\(nearest)”？", "did you mean '\(nearest)'?")]
        }
        guard !known.isEmpty else { return [Bilingual("这里没有可以用的", "nothing will do here")] }
        return [
            Bilingual(
                "可以用的有：\(known.prefix(20).joined(separator: "、"))",
                "known here: \(known.prefix(20).joined(separator: ", "))")
        ]
    }

    static func unknownList(_ name: String, known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unknownList,
            message: Bilingual(
                "fields.yaml 里没有由记录组成的列表“\(quotable(name))”",
                "fields.yaml has no list of records '\(quotable(name))'"), place: place,
            hints: nearest(to: name, among: known))
    }

    static func unknownColumnField(
        _ name: String, of list: String, known: [String], at place: Place
    ) -> Diagnostic {
        Diagnostic(
            code: .unknownColumnField,
            message: Bilingual(
                "“\(list)”的记录里没有“\(quotable(name))”", "the records of '\(list)' have no '\(quotable(name))'"),
            place: place, hints: nearest(to: name, among: known))
    }

    static func headingWithoutValue(_ heading: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .headingWithoutValue,
            message: Bilingual(
                "栏目“\(heading)”下面没有内容", "the heading '\(heading)' has nothing below it"), place: place,
            hints: [
                Bilingual(
                    "写“值: 字段”“编号: 连续”，或者“下级”", "write '值:' and a field, '编号: 连续', or '下级'")
            ])
    }

    static func headingWithTwoMeanings(_ heading: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .headingWithTwoMeanings,
            message: Bilingual(
                "栏目“\(heading)”既是一栏又统领几栏", "the heading '\(heading)' is a column and a group at once"),
            place: place,
            hints: [
                Bilingual(
                    "“值”“编号”“下级”只写一个；“其中”和“值”一起写",
                    "write one of 值, 编号 and 下级; 其中 goes with 值")
            ])
    }

    static func missingColumnUnit(_ field: Field, units: [String], at place: Place) -> Diagnostic {
        let words = field.type.words
        return Diagnostic(
            code: .missingColumnUnit,
            message: Bilingual(
                "“\(field.name)”是\(words.chinese)，没有写单位", "'\(field.name)' is \(words.english) and has no unit"),
            place: place,
            hints: [
                Bilingual(
                    "写“单位: \(units.joined(separator: "”或“单位: "))”，写在上级也可以",
                    "write '单位: \(units.joined(separator: "' or '单位: "))', here or in a heading above")
            ])
    }

    static func wrongColumnUnit(_ unit: String, _ field: Field, units: [String], at place: Place) -> Diagnostic {
        let words = field.type.words
        return Diagnostic(
            code: .wrongColumnUnit,
            message: Bilingual(
                "“\(field.name)”是\(words.chinese)，不能用单位“\(quotable(unit))”",
                "'\(field.name)' is \(words.english) and is not measured in '\(quotable(unit))'"),
            place: place,
            hints: [
                units.isEmpty
                    ? Bilingual("删去单位", "leave the unit out")
                    : Bilingual("写\(units.joined(separator: "、"))", "write \(units.joined(separator: ", "))")
            ])
    }

    static func wrongDecimals(_ decimals: Int, most: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .wrongDecimals,
            message: Bilingual("小数位数不能是 \(decimals)", "there cannot be \(decimals) decimals"), place: place,
            hints: [Bilingual("写 0 到 \(most)", "write 0 to \(most)")])
    }

    static func unknownTableWord(_ word: String, of key: String, known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unknownTableWord,
            message: Bilingual("“\(key)”不能是“\(quotable(word))”", "'\(key)' cannot be '\(quotable(word))'"), place: place,
            hints: [
                Bilingual(
                    "写其中的一个：\(known.joined(separator: "、"))", "write one of \(known.joined(separator: ", "))")
            ])
    }

    static func cannotAdd(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .cannotAdd, message: Bilingual("“\(name)”不能相加", "'\(name)' cannot be added up"), place: place,
            hints: [Bilingual("只有数量和比率可以合计", "only quantities and rates have sums")])
    }

    static func noRoomForLabel(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .noRoomForLabel,
            message: Bilingual("第一栏要合计，“合计”二字没有地方写", "the first column is added up: there is no room for the label"),
            place: place, hints: [Bilingual("让第一栏是名称或者序号", "let the first column be a name or a number")])
    }

    static func nothingToCarry(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .nothingToCarry, message: Bilingual("没有可以结转的栏", "no column is added up to be carried"),
            place: place, hints: [Bilingual("删去“结转”，或者加上有合计的栏", "delete '结转', or have a column with sums")])
    }

    static func cannotGroup(_ field: Field, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .cannotGroup,
            message: Bilingual("不能按“\(field.name)”分组", "records cannot be grouped by '\(field.name)'"), place: place,
            hints: [Bilingual("按必有的文字分组，如县名", "group by a text that is always there, such as the county")])
    }

    static func cannotOrder(_ field: Field, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .cannotOrder,
            message: Bilingual("不能按“\(field.name)”排序", "records cannot be ordered by '\(field.name)'"), place: place,
            hints: [
                Bilingual(
                    "按数、日期、比率或者名次排序；文字没有次序", "order by a number, a date, a rate or a rank; texts have no order")
            ])
    }

    static func unknownBookValue(_ name: String, known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unknownBookValue,
            message: Bilingual("没有叫“\(quotable(name))”的数据", "there is no data called '\(quotable(name))'"), place: place,
            hints: nearest(to: name, among: known))
    }

    static func wrongBookValue(_ field: Field, _ type: ValueType, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .wrongBookValue,
            message: Bilingual(
                "这里要\(type.words.chinese)，“\(field.name)”不是，或者可能没有",
                "\(type.words.english) is needed here; '\(field.name)' is none, or may be absent"), place: place,
            hints: [
                Bilingual(
                    "换一项必有的\(type.words.chinese)", "name \(type.words.english) that is always there")
            ])
    }

    static func notAColumn(_ field: Field, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .notAColumn,
            message: Bilingual(
                "“\(field.name)”是\(field.type.words.chinese)，不能印在一格里",
                "'\(field.name)' is \(field.type.words.english) and does not go into a cell"), place: place,
            hints: [Bilingual("换一个字段", "name another field")])
    }

    static func cannotMerge(_ field: Field, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .cannotMerge,
            message: Bilingual(
                "“\(field.name)”是\(field.type.words.chinese)，相同的几行不能合并成一格",
                "'\(field.name)' is \(field.type.words.english), of which the same in several rows are not one cell"),
            place: place,
            hints: [
                Bilingual(
                    "只有文字和日期可以写“同值: 合并”，合并的数会被当成几行的合计",
                    "write '同值: 合并' for text and dates only; a figure over several rows reads as their sum")
            ])
    }

    package static func noBook(_ name: String, known: [String], declaredAt place: Place?, at use: Place) -> Diagnostic {
        Diagnostic(
            code: .noBook,
            message: place == nil
                ? Bilingual("tables.yaml 里没有表“\(quotable(name))”", "tables.yaml has no table '\(quotable(name))'")
                : Bilingual("表“\(name)”没有写“表册”", "the table '\(name)' has no '表册'"),
            place: use, notes: place.map { [Note(message: Bilingual("表在这里", "the table is here"), place: $0)] } ?? [],
            hints: place == nil
                ? nearest(to: name, among: known)
                : [Bilingual("在 tables.yaml 里写上“表册”", "give it a '表册' in tables.yaml")])
    }

    package static func bookAboveCeiling(
        _ name: String, _ field: Field, ceiling: FieldClass, at place: Place
    ) -> Diagnostic {
        let wanted = field.fieldClass.rawValue
        return Diagnostic(
            code: .bookAboveCeiling,
            message: Bilingual(
                "表“\(name)”用到“\(field.name)”，类别是\(wanted)，这份表册的知悉范围是\(ceiling.rawValue)",
                "the table '\(name)' has '\(field.name)', which is \(wanted); this book is for \(ceiling.rawValue)"),
            place: place,
            notes: field.place.map {
                [Note(message: Bilingual("“\(field.name)”在这里声明", "'\(field.name)' is declared here"), place: $0)]
            } ?? [],
            hints: [
                field.fieldClass == .secret
                    ? Bilingual("秘密的内容不印成表册", "what is secret is in no book")
                    : Bilingual("写“知悉范围: \(wanted)”", "write '知悉范围: \(wanted)'")
            ])
    }

    /// A warning: the printed parts do not add up to the printed sum, and no note says why.
    static func tableSumBroken(
        _ table: String, column: String, printed: String, parts: String, at place: Place?
    ) -> Diagnostic {
        Diagnostic(
            code: .tableSumBroken, severity: .warning,
            message: Bilingual(
                "表“\(table)”的“\(column)”印出的合计是 \(printed)，印出的各项加起来是 \(parts)",
                "in the table '\(table)' the sum of '\(column)' prints as \(printed), but the printed parts add up to \(parts)"),
            place: place,
            hints: [
                Bilingual(
                    "在 tables.yaml 里写“四舍五入: 注：因四舍五入，部分分项之和与合计略有出入。”，或者多留小数",
                    "give the table its '四舍五入:' note in tables.yaml, or print more decimals")
            ])
    }

    static func missingTableList(_ list: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .missingTableList,
            message: Bilingual("没有“\(list)”的值，表填不出来", "'\(list)' has no value: the table cannot be filled"),
            place: place, hints: [Bilingual("在数据里填上", "give it in the data")])
    }
}
