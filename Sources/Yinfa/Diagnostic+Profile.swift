import Diagnostics

extension Diagnostic.Code {
    static let outOfBounds = Self(rawValue: "PRO0101")
    static let notAFigure = Self(rawValue: "PRO0102")
    static let typeAreaTooLarge = Self(rawValue: "PRO0103")
    static let crowded = Self(rawValue: "PRO0104")
    static let notARed = Self(rawValue: "PRO0105")
    static let notAChoice = Self(rawValue: "PRO0106")
}

/// What can be wrong in an office's own page layout (版式).
extension Diagnostic {
    static func outOfBounds(
        _ key: String, _ found: String, _ lower: String, _ upper: String, unit: String, at place: Place
    ) -> Diagnostic {
        let english = unit == "磅" ? " pt" : unit.isEmpty ? "" : " mm"
        return Diagnostic(
            code: .outOfBounds,
            message: Bilingual("“\(key)”不能是\(found)\(unit)", "'\(key)' cannot be \(found)\(english)"), place: place,
            hints: [Bilingual("写\(lower)到\(upper)之间的数", "write a number from \(lower) to \(upper)")])
    }

    static func notAFigure(_ key: String, _ found: String, unit: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .notAFigure,
            message: Bilingual(
                "“\(key)”写的是“\(quotable(found))”，不是数", "'\(key)' is '\(quotable(found))', which is no number"),
            place: place,
            hints: [
                Bilingual(
                    "写以\(unit)为单位的数，最多两位小数，如 37 或 0.5，不写单位",
                    "write a number with two decimals at most, such as 37 or 0.5, without its unit (\(unit == "磅" ? "pt" : "mm"))")
            ])
    }

    static func typeAreaTooLarge(_ keys: [String], _ most: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .typeAreaTooLarge,
            message: Bilingual(
                "“\(keys[0])”加“\(keys[1])”太大，A4纸放不下", "'\(keys[0])' and '\(keys[1])' together are too large for A4"),
            place: place,
            hints: [Bilingual("两项之和不超过\(most)毫米", "together they may be \(most) mm at most")])
    }

    static func crowded(_ count: String, _ room: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .crowded,
            message: Bilingual(
                "“\(count)”和“\(room)”不相称：3号字排得太密或者太疏", "'\(count)' does not suit '\(room)': 3号 characters would be crowded or scattered"),
            place: place,
            hints: [
                Bilingual(
                    "国家标准是156毫米28字、225毫米22行，请参照调整", "the standard has 28 characters in 156 mm and 22 lines in 225 mm")
            ])
    }

    static func notAChoice(_ key: String, _ found: String, _ words: [String], at place: Place) -> Diagnostic {
        let found = quotable(found)
        return Diagnostic(
            code: .notAChoice,
            message: Bilingual("“\(key)”不能写“\(found)”", "'\(key)' cannot be '\(found)'"), place: place,
            hints: [
                Bilingual(
                    "写\(words.map { "“\($0)”" }.joined(separator: "或者"))；第一个是公文通常的排法，不写就照它",
                    "write \(words.joined(separator: " or ")); the first is what official documents have, and what nothing means")
            ])
    }

    static func notARed(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .notARed, message: Bilingual("“红色”不是一种红色", "'红色' is no red"), place: place,
            hints: [
                Bilingual(
                    "写红、绿、蓝三个0到255的数，红的最大，如 [255, 0, 0]；不支持CMYK",
                    "write red, green and blue as numbers from 0 to 255, red the largest, such as [255, 0, 0]; CMYK is not supported")
            ])
    }
}
