package import Diagnostics

/// What can be wrong with fragments and macros.
extension Diagnostic {
    static func unknownFragment(_ name: String, known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unknownFragment,
            message: Bilingual("模板包里没有片段“\(name)”", "the pack has no fragment '\(name)'"), place: place,
            hints: nearest(to: name.hasSuffix(".gw") ? name : name + ".gw", among: known) + [
                Bilingual(
                    "片段是模板包里不以“---”开头的 .gw 文件", "a fragment is a .gw file of the pack that does not begin with '---'")
            ])
    }

    /// A warning of a pack as a whole: text that no template has.
    package static func unusedFragment(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unusedFragment, severity: .warning,
            message: Bilingual("没有模板套用片段“\(name)”", "no template includes the fragment '\(name)'"), place: place,
            hints: [
                Bilingual(
                    "用 {% include \"\(name)\" %} 套用，或者删去；它若是模板，开头要有“---”",
                    "include it, or delete it; if it is a template, it begins with '---'")
            ])
    }

    static func includeCircle(_ names: [String], at place: Place) -> Diagnostic {
        let chain = names.joined(separator: " → ")
        return Diagnostic(
            code: .includeCircle,
            message: Bilingual("片段套成了圈：\(chain)", "the fragments include each other: \(chain)"), place: place,
            hints: [Bilingual("删去其中一个 {% include %}", "delete one of the {% include %}")])
    }

    static func tooMuchIncluded(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .tooMuchIncluded,
            message: Bilingual("套用的片段太多、太长，“\(name)”没有读", "too much is included: '\(name)' was not read"),
            place: place,
            hints: [
                Bilingual(
                    "最多套 \(Fragments.deepest) 层，总共 \(Fragments.mostBytes / 1_000_000) MB",
                    "at most \(Fragments.deepest) deep and \(Fragments.mostBytes / 1_000_000) MB in all")
            ])
    }

    static func includeWithinLine(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .includeWithinLine,
            message: Bilingual("{% include %} 写在了行内", "{% include %} stands within a line"), place: place,
            hints: [Bilingual("让它在正文里单独占一行", "give it a line of its own in the text")])
    }

    static func macroWithinStatement(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .macroWithinStatement,
            message: Bilingual("宏“\(name)”写在了别的语句里面", "the macro '\(name)' is defined within a statement"),
            place: place,
            hints: [
                Bilingual(
                    "移到正文开头：或者整个写在一行，或者 {% macro %} 和 {% endmacro %} 各占一行",
                    "move it to the start of the text: all on one line, or {% macro %} and {% endmacro %} on lines of their own")
            ])
    }

    /// - Parameter filtered: the same with the filter of this name, where there is one.
    static func unknownMacro(_ name: String, known: [String], filtered: String? = nil, at place: Place) -> Diagnostic {
        let asFilter = filtered.map { Bilingual("“\(name)”是过滤器，写成 {{ \($0) }}", "'\(name)' is a filter: write {{ \($0) }}") }
        return Diagnostic(
            code: .unknownMacro, message: Bilingual("前面没有定义宏“\(name)”", "no macro '\(name)' is defined before this"),
            place: place,
            hints: asFilter.map { [$0] } ?? (known.isEmpty
                ? [
                    Bilingual(
                        "在正文开头用 {% macro \(name)(…) %} 定义它；过滤器写在“|”后面",
                        "define it at the start of the text with {% macro \(name)(…) %}; filters stand after '|'")
                ] : nearest(to: name, among: known)))
    }

    static func wrongArgumentCount(_ macro: Macro, given: Int, defined: Place, at place: Place) -> Diagnostic {
        let names = macro.parameters.map(\.name).joined(separator: ", ")
        return Diagnostic(
            code: .wrongArgumentCount,
            message: Bilingual(
                "宏“\(macro.name)”要 \(macro.parameters.count) 个值，给了 \(given) 个",
                "the macro '\(macro.name)' takes \(macro.parameters.count) values, not \(given)"),
            place: place,
            notes: [Note(message: Bilingual("它在这里定义", "it is defined here"), place: defined)],
            hints: [Bilingual("写成 \(macro.name)(\(names))", "write \(macro.name)(\(names))")])
    }

    static func macroCircle(_ names: [String], at place: Place) -> Diagnostic {
        let chain = names.suffix(4).joined(separator: " → ")
        return Diagnostic(
            code: .macroCircle,
            message: Bilingual("宏套用得太深或者套成了圈：\(chain)", "macros call each other too deep or in a circle: \(chain)"),
            place: place,
            hints: [Bilingual("宏不能套用自己；逐项写出用 {% for %}", "a macro cannot call itself; go through a list with {% for %}")])
    }

    static func paragraphsWithinLine(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .paragraphsWithinLine,
            message: Bilingual("宏“\(name)”不止一段，不能用在行内", "the macro '\(name)' has more than a line and cannot stand within one"),
            place: place,
            hints: [Bilingual("让 {{ \(name)(…) }} 单独占一行", "give {{ \(name)(…) }} a line of its own")])
    }
}
