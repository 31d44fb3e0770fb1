import Diagnostics

extension Diagnostic {
    static func expressionMalformed(_ reason: Bilingual, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .expressionMalformed,
            message: Bilingual("这不是一个表达式：\(reason.chinese)", "this is no single expression: \(reason.english)"), place: place,
            hints: [Bilingual("只写一个 SQL 表达式，如 sum(查实金额)", "write one SQL expression, such as sum(查实金额)")])
    }

    /// - Parameter reason: SQLite's own words.
    static func expressionMalformed(
        _ reason: String, view: LedgerView, columns: [String], at place: Place?
    ) -> Diagnostic {
        let marker = "no such column: "
        var hint = Bilingual("检查列名和括号；文字用单引号", "check the names of columns and the parentheses; text stands in single quotes")
        if reason.hasPrefix(marker), let nearest = nearestName(to: String(reason.dropFirst(marker.count)), among: columns) {
            hint = Bilingual("是不是“\(nearest)”？", "did you mean '\(nearest)'?")
        } else if reason.hasPrefix(marker) {
            hint = Bilingual(
                "“\(view.rawValue)”有：\(columns.joined(separator: "、"))",
                "'\(view.rawValue)' has: \(columns.joined(separator: ", "))")
        }
        return Diagnostic(
            code: .expressionMalformed,
            message: Bilingual("这个表达式算不了：\(SQLiteWords(reason).chinese)", "the expression cannot be evaluated: \(reason)"), place: place,
            notes: SQLiteWords(reason).notes, hints: [hint])
    }

    static func expressionForbidden(_ refusal: QueryGuard.Refusal, at place: Place?) -> Diagnostic {
        let views = LedgerView.allCases.map(\.rawValue)
        let (message, hint): (Bilingual, Bilingual) =
            switch refusal {
            case .table(let name):
                (
                    Bilingual("表达式不能读“\(name)”", "an expression cannot read '\(name)'"),
                    Bilingual("只能读：\(views.joined(separator: "、"))", "it can read: \(views.joined(separator: ", "))")
                )
            case .function(let name):
                (
                    Bilingual("表达式不能用函数 \(name)", "an expression cannot call \(name)"),
                    Bilingual(
                        "可以用：\(QueryGuard.functions.sorted().joined(separator: "、"))",
                        "it can call: \(QueryGuard.functions.sorted().joined(separator: ", "))")
                )
            case .statement:
                (
                    Bilingual("表达式只能读，不能做别的", "an expression can read and do nothing else"),
                    Bilingual("只写一个 SQL 表达式，如 sum(查实金额)", "write one SQL expression, such as sum(查实金额)")
                )
            }
        return Diagnostic(code: .expressionForbidden, message: message, place: place, hints: [hint])
    }

    static func expressionTooMuchWork(at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .expressionTooMuchWork,
            message: Bilingual("这个表达式要算的太多，中途停了", "the expression did too much work and was stopped"), place: place,
            hints: [Bilingual("不要把两张表逐行相乘；用条件或者 IN 缩小范围", "do not multiply tables row by row; narrow them with conditions or IN")])
    }

    /// Why a result is no figure.
    enum NoInteger { case severalRows, blank, fraction, text }

    static func expressionNoInteger(_ kind: NoInteger, at place: Place?) -> Diagnostic {
        let (reason, hint): (Bilingual, Bilingual) =
            switch kind {
            case .severalRows:
                (
                    Bilingual("它不是对全部记录的汇总", "it does not sum up the records"),
                    Bilingual("用 count、sum、min 或 max", "use count, sum, min or max")
                )
            case .blank:
                (
                    Bilingual("结果是空的，空白不等于零", "the result is blank, and blank is not zero"),
                    Bilingual("空白若应算零，写 coalesce(…, 0)", "write coalesce(…, 0) where a blank shall count as zero")
                )
            case .fraction:
                (
                    Bilingual("结果有小数", "the result has decimals"),
                    Bilingual("人数、金额（分）和件数都是整数；去掉小数", "persons, fen and cases are whole numbers; leave decimals out")
                )
            case .text:
                (Bilingual("结果是文字", "the result is text"), Bilingual("用 count 数它，或者换一列", "count it, or take another column"))
            }
        return Diagnostic(
            code: .expressionNoInteger,
            message: Bilingual("表达式得不出整数：\(reason.chinese)", "the expression gives no whole number: \(reason.english)"),
            place: place, hints: [hint])
    }

    /// - Parameter column: nil when it is not known which.
    static func expressionBareColumn(_ column: String?, at place: Place?) -> Diagnostic {
        let name = column ?? "列名"
        return Diagnostic(
            code: .expressionBareColumn,
            message: Bilingual(
                column.map { "“\($0)”没有放在 sum、count 之类的函数里，取到哪条记录的值说不定" }
                    ?? "有的列没有放在 sum、count 之类的函数里，取到哪条记录的值说不定",
                column.map { "'\($0)' stands in no function such as sum, so any record's value might be taken" }
                    ?? "a column stands in no function such as sum, so any record's value might be taken"),
            place: place,
            hints: [Bilingual("写成 sum(\(name)) 或者 max(\(name))", "write sum(\(name)) or max(\(name))")])
    }

    static func expressionUnknownView(_ name: String, at place: Place?) -> Diagnostic {
        let names = LedgerView.allCases.map(\.rawValue)
        if name == LedgerTable.Name.workers.rawValue {
            return Diagnostic(
                code: .expressionUnknownView,
                message: Bilingual("“\(name)”表是秘密，不能取数，也不能导出", "the table '\(name)' is secret: nothing is taken from it"),
                place: place,
                hints: [Bilingual("要用名单，直接看台账文件；能取的有：\(names.joined(separator: "、"))", "look into the ledger's files; there are: \(names.joined(separator: ", "))")])
        }
        let nearest = nearestName(to: name, among: names)
        return Diagnostic(
            code: .expressionUnknownView,
            message: Bilingual("台账没有“\(name)”", "the ledger has no '\(name)'"), place: place,
            hints: [
                nearest.map { Bilingual("是不是“\($0)”？", "did you mean '\($0)'?") }
                    ?? Bilingual("有：\(names.joined(separator: "、"))", "it has: \(names.joined(separator: ", "))")
            ])
    }

    static func expressionParameter(_ reason: String, known: [String], at place: Place?) -> Diagnostic {
        let names = known.map { ":" + $0 }
        return Diagnostic(
            code: .expressionParameter,
            message: Bilingual(
                "表达式用了没有给出的参数：\(SQLiteWords(reason).chinese)", "the expression uses a parameter that is not given: \(reason)"),
            place: place,
            hints: [
                Bilingual(
                    names.isEmpty ? "这里没有参数可用" : "这里可用：\(names.joined(separator: "、"))",
                    names.isEmpty ? "there are no parameters here" : "given here: \(names.joined(separator: ", "))")
            ])
    }
}

extension ExpressionText.Fault {
    var words: Bilingual {
        switch self {
        case .empty: Bilingual("是空的", "it is empty")
        case .unbalanced: Bilingual("括号不成对", "its parentheses do not match")
        case .unclosed: Bilingual("引号没有关上", "a quote is not closed")
        case .semicolon: Bilingual("里面有分号", "it holds a semicolon")
        case .comment: Bilingual("里面有注释", "it holds a comment")
        case .tableExpression: Bilingual("里面有 WITH", "it holds WITH")
        }
    }
}
