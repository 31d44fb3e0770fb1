import Diagnostics
import Quantities

/// What can go wrong when a checked template meets values (TPL04xx).
extension Diagnostic {
    static func missingValue(_ text: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .missingValue, message: Bilingual("没有“\(text)”的值", "'\(text)' has no value"), place: place,
            hints: [
                Bilingual(
                    "在数据里填上，或者用 {% if \(text) %}…{% endif %} 包起来",
                    "give it in the data, or put {% if \(text) %}…{% endif %} around it")
            ])
    }

    static func indexOutOfRange(_ index: Int, count: Int, origin: Place?, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .indexOutOfRange,
            message: count == 0
                ? Bilingual("列表是空的，没有 [\(index)]", "the list is empty, there is no [\(index)]")
                : Bilingual(
                    "列表只有 \(count) 项，没有 [\(index)]",
                    "the list has \(count) \(count == 1 ? "item" : "items"), there is no [\(index)]"),
            place: place, notes: self.origin(origin),
            hints: [
                count == 0
                    ? Bilingual("在数据里填上各项，或者用 {% for %} 逐项写出", "give its items in the data, or go through it with {% for %}")
                    : Bilingual(
                        "序号从 0 数起，最后一项是 [\(count - 1)]",
                        "the index counts from 0: the last item is [\(count - 1)]")
            ])
    }

    static func unexpectedValue(_ text: String, origin: Place?, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unexpectedValue,
            message: Bilingual("“\(text)”的值和声明的类型不符", "the value of '\(text)' is not of its declared type"),
            place: place, notes: self.origin(origin),
            hints: [Bilingual("用读数据的同一个 fields.yaml 编译模板", "compile with the fields.yaml that read the data")])
    }

    /// - Parameter isPrinted: whether too much was printed, not only too much done.
    static func tooMuch(loop: Place?, isPrinted: Bool, at place: Place) -> Diagnostic {
        let message =
            switch (loop == nil, isPrinted) {
            case (true, true): Bilingual("印出的内容太多", "the document grows too long")
            case (true, false): Bilingual("要算的太多", "there is too much to do")
            case (false, true): Bilingual("这个循环印出的内容太多", "this loop prints too much")
            case (false, false): Bilingual("这个循环转的次数太多", "this loop turns too often")
            }
        return Diagnostic(
            code: .tooMuch, message: message,
            place: loop ?? place,
            hints: [Bilingual("检查列表的长度和循环的嵌套", "check the list's length and the nesting of loops")])
    }

    static func emptyList(_ text: String, origin: Place?, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .emptyList,
            message: Bilingual("列表“\(text)”是空的，印不出内容", "the list '\(text)' is empty: nothing to print"), place: place,
            notes: self.origin(origin),
            hints: [
                Bilingual("用 {% if \(text) %}…{% endif %} 包起来", "put {% if \(text) %}…{% endif %} around it")
            ])
    }

    static func noNumeral(_ number: Int, origin: Place?, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .noNumeral,
            message: Bilingual("\(number) 写不成中文数字", "\(number) has no Chinese numeral here"), place: place,
            notes: self.origin(origin), hints: [Bilingual("只能是 1 到 9999", "it must be 1 to 9999")])
    }

    static func missingSheet(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .missingSheet, message: Bilingual("没有给出表“\(name)”", "the form '\(name)' was not supplied"),
            place: place, hints: [Bilingual("连同数据一起给出这张表", "supply it together with the data")])
    }

    static func forbiddenInValue(_ scalar: Unicode.Scalar, origin: Place?, at place: Place) -> Diagnostic {
        let name = PlainText.codePoint(scalar)
        return Diagnostic(
            code: .forbiddenInValue,
            message: Bilingual(
                "值里有换行或者看不见的字符 \(name)", "the value has a line break or an invisible character \(name)"),
            place: place, notes: self.origin(origin), hints: [Bilingual("从值里删掉它", "delete it from the value")])
    }

    static func emptyDocument(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .emptyDocument, message: Bilingual("正文是空的", "there is no text"), place: place,
            hints: [
                Bilingual(
                    "在第二个“---”后面写正文；写了的，检查 {% if %} 的条件和 {% for %} 的列表",
                    "write the text after the second '---'; if there is one, check its {% if %} and {% for %}")
            ])
    }

    /// A warning: the rounding left nothing of the figure.
    static func nothingAfterColon(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .nothingAfterColon, severity: .warning,
            message: Bilingual("冒号后面的内容都没有印出来", "nothing of what the colon announces is printed"), place: place,
            hints: [
                Bilingual("把冒号和它前面的话也放进 {% if … %}", "put the colon, and what stands before it, into the {% if … %} as well")
            ])
    }

    static func figureVanishes(_ printed: String, origin: Place?, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .figureVanishes, severity: .warning,
            message: Bilingual("不是 0 的数印成了“\(printed)”", "a figure that is not 0 prints as '\(printed)'"),
            place: place, notes: self.origin(origin),
            hints: [Bilingual("换小一级的单位，或者多留几位小数", "use a smaller unit, or more decimals")])
    }

    private static func origin(_ place: Place?) -> [Note] {
        place.map { [Note(message: Bilingual("值写在这里", "the value is written here"), place: $0)] } ?? []
    }
}
