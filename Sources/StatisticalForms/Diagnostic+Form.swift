package import Diagnostics

/// Diagnostics of form definitions.
extension Diagnostic.Code {
    package static let unknownUnit = Self(rawValue: "FRM0101")
    package static let missingUnit = Self(rawValue: "FRM0102")
    package static let columnDoubled = Self(rawValue: "FRM0103")
    package static let columnMissing = Self(rawValue: "FRM0104")
    package static let columnOutOfOrder = Self(rawValue: "FRM0105")
    package static let columnNotPositive = Self(rawValue: "FRM0106")
    package static let headingWithoutColumn = Self(rawValue: "FRM0107")
    package static let headingWithTwoRoles = Self(rawValue: "FRM0108")
    package static let headingPieceEmpty = Self(rawValue: "FRM0109")
    package static let rowDoubled = Self(rawValue: "FRM0110")
    package static let sumOfUnknownRow = Self(rawValue: "FRM0111")
    package static let sumCircular = Self(rawValue: "FRM0112")
    package static let sumPartDoubled = Self(rawValue: "FRM0113")
    package static let listEmpty = Self(rawValue: "FRM0114")
    package static let blankUndefined = Self(rawValue: "FRM0115")
    package static let blankUnused = Self(rawValue: "FRM0116")
    package static let blankDoubled = Self(rawValue: "FRM0117")
    package static let blankMalformed = Self(rawValue: "FRM0118")
    package static let decimalsOutOfRange = Self(rawValue: "FRM0119")
    package static let decimalsMissing = Self(rawValue: "FRM0120")
    package static let unknownReturnField = Self(rawValue: "FRM0121")
    package static let fixedClaim = Self(rawValue: "FRM0122")
}

// MARK: - Units

extension Diagnostic {
    package static func unknownUnit(_ name: String, known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unknownUnit,
            message: Bilingual("不认识的单位“\(name)”", "unknown unit '\(name)'"), place: place,
            hints: [
                Bilingual(
                    "可用的单位：\(known.joined(separator: "、"))",
                    "the units known: \(known.joined(separator: ", "))")
            ])
    }

    package static func missingUnit(of heading: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .missingUnit,
            message: Bilingual("栏目“\(heading)”没有单位", "the column '\(heading)' has no unit"), place: place,
            hints: [Bilingual("在它或上级栏目写“单位: …”", "write '单位: …' in it or in the heading above")])
    }

    package static func decimalsOutOfRange(of unit: String, most: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .decimalsOutOfRange,
            message: Bilingual(
                "“\(unit)”的小数位应在 0 到 \(most) 之间", "'\(unit)' takes 0 to \(most) decimals"),
            place: place,
            hints: [
                Bilingual("最小计量为 1 人或 1 分，更多小数位没有意义", "figures are whole persons and whole fen; more decimals say nothing")
            ])
    }

    package static func decimalsMissing(of unit: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .decimalsMissing,
            message: Bilingual("没有说明“\(unit)”保留几位小数", "the decimals of '\(unit)' are not given"),
            place: place,
            hints: [Bilingual("在“小数位”里加“\(unit): 2”之类的一项", "add an entry such as '\(unit): 2' under '小数位'")])
    }
}

// MARK: - Columns and headings

extension Diagnostic {
    package static func columnDoubled(_ number: Int, at place: Place, first: Place) -> Diagnostic {
        Diagnostic(
            code: .columnDoubled,
            message: Bilingual("第 \(number) 栏出现了两次", "column \(number) is given twice"), place: place,
            notes: [.init(message: Bilingual("第一次在这里", "first given here"), place: first)],
            hints: [Bilingual("栏号从左到右依次编，每个只用一次", "number the columns from left to right, each once")])
    }

    /// - Parameter gap: the numbers that no column has.
    package static func columnMissing(_ gap: ClosedRange<Int>, at place: Place) -> Diagnostic {
        let numbers =
            gap.count == 1 ? "\(gap.lowerBound)" : "\(gap.lowerBound)–\(gap.upperBound)"
        return Diagnostic(
            code: .columnMissing,
            message: Bilingual("到这里缺第 \(numbers) 栏", "column \(numbers) is missing before this one"),
            place: place,
            hints: [Bilingual("补上缺的栏，或者改栏号，使其从 1 起连续", "add it, or renumber without gaps from 1")])
    }

    package static func columnOutOfOrder(_ number: Int, after previous: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .columnOutOfOrder,
            message: Bilingual(
                "第 \(number) 栏排在第 \(previous) 栏后面", "column \(number) stands after column \(previous)"),
            place: place,
            hints: [Bilingual("栏号从左到右依次编", "number the columns from left to right")])
    }

    package static func columnNotPositive(_ number: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .columnNotPositive,
            message: Bilingual("栏号不能是 \(number)", "\(number) cannot be a column's number"), place: place,
            hints: [Bilingual("栏号从 1 起", "columns are numbered from 1")])
    }

    package static func headingWithoutColumn(_ heading: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .headingWithoutColumn,
            message: Bilingual(
                "栏目“\(heading)”既没有栏号，也没有下级",
                "the heading '\(heading)' has neither a column nor headings below"),
            place: place,
            hints: [Bilingual("写“栏: 编号”，或者写“下级: …”", "write '栏: number' or '下级: …'")])
    }

    package static func headingWithTwoRoles(_ heading: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .headingWithTwoRoles,
            message: Bilingual(
                "栏目“\(heading)”的“栏”“下级”“其中”搭配不对",
                "the heading '\(heading)' mixes '栏', '下级' and '其中' in a way that has no shape"),
            place: place,
            hints: [
                Bilingual(
                    "单独成栏：只写“栏”；统领几栏：只写“下级”；自己成栏又分出其中数：写“栏”和“其中”",
                    "a column: '栏' alone; a group: '下级' alone; a column with a breakdown: '栏' and '其中'")
            ])
    }

    package static func headingPieceEmpty(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .headingPieceEmpty,
            message: Bilingual("名称里的“|”前后要有字", "'|' in a heading stands between words"), place: place,
            hints: [Bilingual("“|”表示可以在这里换行，写成“用人|单位|户数”", "'|' allows a line break: '用人|单位|户数'")])
    }
}
