import Diagnostics
import Quantities
import StatisticalForms

extension Diagnostic.Code {
    static let severalCodesOnScan = Self(rawValue: "RBK0102")
    static let otherKindOfCode = Self(rawValue: "RBK0103")
    static let codeOfOtherForm = Self(rawValue: "RBK0104")
    static let codeOfOtherFormVersion = Self(rawValue: "RBK0105")
    static let codeOfOtherUnit = Self(rawValue: "RBK0106")
    static let codeDamaged = Self(rawValue: "RBK0107")
    static let unknownCodeFormat = Self(rawValue: "RBK0108")
    static let printedFigureDiffers = Self(rawValue: "RBK0113")
    static let noSuchReturn = Self(rawValue: "RBK0114")
    static let codeOfOtherReturn = Self(rawValue: "RBK0117")
}

/// What a code on a scan says otherwise than it should.
extension Diagnostic {
    /// - Parameter returns: unit and day of each.
    static func severalCodesOnScan(_ returns: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            code: .severalCodesOnScan,
            message: Bilingual(
                "扫描件上有 \(returns.count) 份报表：\(returns.map { quotable($0) }.joined(separator: "、"))",
                "there are \(returns.count) returns on the scan: \(returns.map { quotable($0) }.joined(separator: ", "))"),
            place: place, hints: [Bilingual("一份一份地扫", "scan one at a time")])
    }

    static func otherKindOfCode(_ text: String, at place: Place) -> Diagnostic {
        let start = quotable(String(text.prefix(30)))
        return Diagnostic(
            code: .otherKindOfCode,
            message: Bilingual("扫描件上的二维码不是回读码（“\(start)”）", "the code on the scan is not that of a return ('\(start)')"), place: place,
            hints: [Bilingual("回读码在表头的一角；扫描时不要遮住", "a return's code stands in a corner of its head; leave it uncovered")])
    }

    static func codeOfOtherForm(_ id: String, expected: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .codeOfOtherForm,
            message: Bilingual(
                "扫描的是表单“\(quotable(id))”的报表，不是“\(expected)”的", "the scan shows a return on the form '\(quotable(id))', not '\(expected)'"),
            place: place, hints: [Bilingual("用 --form 指定那份表单，或者用 -C 指定那个单位文件夹", "name its form with --form, or its office with -C")])
    }

    static func codeOfOtherFormVersion(_ version: String, of id: String, expected: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .codeOfOtherFormVersion,
            message: Bilingual(
                "扫描的是表单“\(id)”第 \(quotable(version)) 版的报表，现在的表单是第 \(expected) 版",
                "the scan shows a return on version \(quotable(version)) of the form '\(id)', which is now version \(expected)"),
            place: place, hints: [Bilingual("用 --form 指定那一版的表单", "name the form of that version with --form")])
    }

    static func codeOfOtherUnit(_ unit: String, expected: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            code: .codeOfOtherUnit,
            message: Bilingual("扫描的是“\(quotable(unit))”的报表", "the scan shows a return of '\(quotable(unit))'"), place: place,
            hints: [
                Bilingual(
                    "这里有：\(expected.joined(separator: "、"))；换一份扫描件，或者用 -C、--with 指定它的单位文件夹、数据",
                    "here are: \(expected.joined(separator: ", ")); take another scan, or name its office or its data with -C or --with")
            ])
    }

    static func codeDamaged(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .codeDamaged,
            message: Bilingual("回读码里的数和它自己的摘要对不上", "the figures of the code are not those of its own digest"), place: place,
            hints: [
                Bilingual(
                    "表单改过而没有换版本的，用印的时候的表单；没有改过的，码被人改过，以签字的纸为准",
                    "take the form as it was when the return was printed if it changed without a new version; else somebody changed the code, and the signed paper counts")
            ])
    }

    static func unknownCodeFormat(_ format: String, known: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unknownCodeFormat,
            message: Bilingual(
                "回读码的格式是第 \(quotable(format)) 版，这个程序只认第 \(known) 版", "the code has format \(quotable(format)); this program knows format \(known)"),
            place: place, hints: [Bilingual("用新版的程序", "take a newer program")])
    }

    /// - Parameter printed: nil for a cell that was left blank.
    static func printedFigureDiffers(
        _ name: FigureName, printed: Bilingual?, filed: Bilingual, filedAt: Place?, at place: Place
    ) -> Diagnostic {
        let printed = printed ?? Bilingual("空着", "left blank")
        return Diagnostic(
            code: .printedFigureDiffers,
            message: Bilingual(
                "\(name.words.chinese)纸上是 \(printed.chinese)，存档是 \(filed.chinese)", "\(name.words.english) is \(printed.english) on paper, \(filed.english) on file"),
            place: place, notes: filedAt.map { [Note(message: Bilingual("存档的数在这里", "the figure on file is here"), place: $0)] } ?? [],
            hints: [Bilingual("查清哪一份是签过字的；更正过的，用 --with 指定那一版", "find out which was signed; of a corrected return name the version with --with")])
    }

    static func noSuchReturn(_ unit: String, _ asOf: CivilDate, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .noSuchReturn,
            message: Bilingual(
                "没有“\(quotable(unit))”截至\(asOf.chinese)的报表可以核对", "there is no return of '\(quotable(unit))' as of \(asOf.iso) to hold it against"),
            place: place, hints: [Bilingual("用 --with 指定它的数据文件", "name its data file with --with")])
    }

    static func codeOfOtherReturn(_ own: Bilingual, filed: Bilingual, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .codeOfOtherReturn,
            message: Bilingual(
                "扫描的是\(own.chinese)的报表，存档是\(filed.chinese)的", "the scan shows the return \(own.english); that on file is \(filed.english)"),
            place: place, hints: [Bilingual("用 --with 指定同一份报表的数据文件", "name the data file of the same return with --with")])
    }
}
