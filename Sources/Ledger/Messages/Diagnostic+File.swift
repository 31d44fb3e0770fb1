package import Diagnostics

extension Diagnostic {
    static func ledgerUnknownTable(_ file: String) -> Diagnostic {
        let names = LedgerTable.Name.allCases.map(\.rawValue)
        return Diagnostic(
            code: .ledgerUnknownTable,
            message: Bilingual("看不出这个文件是哪张表", "the name of this file tells no table"),
            place: Place(file: file),
            hints: [
                Bilingual(
                    "文件名以表名开头：\(names.joined(separator: "、"))，如“案件-栖云区.csv”",
                    "begin the name with a table's: \(names.joined(separator: ", ")), such as '案件-栖云区.csv'")
            ])
    }

    static func doubledFile(_ file: String) -> Diagnostic {
        Diagnostic(
            code: .ledgerDoubledFile, message: Bilingual("这个文件给了两次", "this file is given twice"),
            place: Place(file: file), hints: [Bilingual("只给一次", "name it once")])
    }

    /// A file with the same bytes as another, such as 案件 - 副本.csv.
    static func copiedFile(_ file: String, of first: String) -> Diagnostic {
        Diagnostic(
            code: .ledgerCopiedFile,
            message: Bilingual("这个文件和“\(first)”的内容完全一样", "this file has the same contents as '\(first)'"),
            place: Place(file: file),
            hints: [Bilingual("是副本就移走，只留一份", "if it is a copy, move it away and keep one")])
    }

    /// - Parameter files: the ledger's files, one of which tells its folder.
    static func missingTables(_ lack: TablesByReporter.Lack, among files: [LedgerFile]) -> Diagnostic {
        let names = lack.tables.map(\.rawValue)
        let (tables, inEnglish) = (names.map { "“\($0)”" }.joined(), names.map { "'\($0)'" }.joined(separator: ", "))
        let owner = lack.unit.map { Bilingual("\($0)的", "\($0)'s ") } ?? Bilingual("", "the ")
        if let workbook = lack.workbook {
            return Diagnostic(
                code: .ledgerMissingTable,
                message: Bilingual(
                    "工作簿里没有\(tables)表：缺了一张表，不能当作没有记录",
                    "the workbook has no table \(inEnglish), and a table that is missing is not an empty one"),
                place: Place(file: workbook),
                hints: [
                    Bilingual(
                        "补上\(tables)工作表；确实没有记录的，只留标题行，可以从 yinfa ledger template 做的空表复制",
                        "add the sheet; where there are no records, with its row of headings only, as 'yinfa ledger template' makes it")
                ])
        }
        let folder = files.first?.name.split(separator: "/").dropLast().joined(separator: "/") ?? ""
        let ending = (lack.unit.map { "-\($0)" } ?? "") + ".csv"
        return Diagnostic(
            code: .ledgerMissingTable,
            message: Bilingual(
                "\(owner.chinese)台账里没有\(tables)表：缺了一张表，不能当作没有记录",
                "\(owner.english)ledger has no table \(inEnglish), and a table that is missing is not an empty one"),
            place: Place(file: (folder.isEmpty ? "" : folder + "/") + (names.first ?? "") + ending),
            hints: [
                Bilingual(
                    "把文件放回来；确实没有记录的，放一张只有标题行的\(tables)表",
                    "put the file back; where there are no records, give a table with its row of headings only")
            ])
    }

    /// All headings that a table lacks, at its first row.
    static func missingHeadings(_ headings: [String], table: LedgerTable.Name, at place: Place) -> Diagnostic {
        guard let heading = headings.first, headings.count > 1 else {
            let heading = headings.first ?? ""
            return Diagnostic(
                code: .ledgerMissingHeading,
                message: Bilingual(
                    "“\(table.rawValue)”表缺少“\(heading)”列", "the table '\(table.rawValue)' lacks the column '\(heading)'"),
                place: place,
                hints: [Bilingual("在第一行加上这个标题，再填这一列", "add the heading to the first row and fill its column")])
        }
        let (names, inEnglish) = (headings.map { "“\($0)”" }.joined(), headings.map { "'\($0)'" }.joined(separator: ", "))
        return Diagnostic(
            code: .ledgerMissingHeading,
            message: Bilingual(
                "“\(table.rawValue)”表缺少 \(headings.count) 列：\(names)",
                "the table '\(table.rawValue)' lacks \(headings.count) columns: \(inEnglish)"),
            place: place,
            hints: [
                Bilingual(
                    "在第一行加上“\(heading)”等标题，再填这些列；可以用 yinfa ledger template 做的空表",
                    "add the headings to the first row and fill their columns, or start from what 'yinfa ledger template' makes")
            ])
    }

    /// A heading that is none of the table's, nor like one that the table lacks.
    static func unknownHeading(
        _ heading: String, missing: [String], isInOtherUnit: Bool = false, table: LedgerTable.Name, at place: Place
    ) -> Diagnostic {
        let conversion = Bilingual(
            "台账的金额以元为单位、人数以人为单位：先把这一列的数换算过来，再改标题",
            "the ledger counts in 元 and 人: put the figures of the column into these first, then change the heading")
        let names = (missing.map { "“\($0)”" }.joined(), missing.map { "'\($0)'" }.joined(separator: ", "))
        let isOne = Bilingual("是缺的\(names.0)的，改成那个标题", "if it is \(names.1), which is missing, give it that heading")
        let isNone = Bilingual(
            "台账不用的列，写进模板包 ledger.yaml 的“不读”", "a column that the ledger does not use is listed under 不读 in the pack's ledger.yaml")
        return Diagnostic(
            code: .ledgerUnknownHeading,
            message: Bilingual(
                "“\(table.rawValue)”表没有“\(heading)”列", "the table '\(table.rawValue)' has no column '\(heading)'"),
            place: place, hints: (isInOtherUnit ? [conversion] : []) + (missing.isEmpty ? [] : [isOne]) + [isNone])
    }

    /// A heading that is like one that the table lacks.
    ///
    /// - Parameter column: letters, as spreadsheets name it.
    static func renamedHeading(
        _ heading: String, meant: String, column: String, table: LedgerTable.Name, at place: Place
    ) -> Diagnostic {
        Diagnostic(
            code: .ledgerUnknownHeading,
            message: Bilingual(
                "“\(table.rawValue)”表 \(column) 列的标题“\(heading)”像是“\(meant)”",
                "the heading '\(heading)' of column \(column) in the table '\(table.rawValue)' looks like '\(meant)'"),
            place: place,
            hints: [
                Bilingual(
                    "改成“\(meant)”；各单位都这样写的，在模板包 ledger.yaml 的“\(table.rawValue)”下、“列”里加上别名，如 \(meant): [\(heading)]",
                    "write '\(meant)'; where all units write it so, add the other name to 列 of '\(table.rawValue)' in the pack's ledger.yaml, as \(meant): [\(heading)]"
                )
            ])
    }

    /// A heading that is like one that the table lacks, over figures in another unit: no other name would make them right.
    static func headingOfOtherUnit(
        _ heading: String, meant: String, _ unit: HeadingUnit, column: String, table: LedgerTable.Name, at place: Place
    ) -> Diagnostic {
        let work = unit.isSmaller
            ? Bilingual("除以 \(unit.factor)", "divide the figures by \(unit.factor)") : Bilingual("乘 \(unit.factor)", "multiply the figures by \(unit.factor)")
        return Diagnostic(
            code: .ledgerUnknownHeading,
            message: Bilingual(
                "“\(table.rawValue)”表 \(column) 列的标题是“\(heading)”，“\(meant)”这一列以\(unit.own)为单位，不是\(unit.written)",
                "the heading of column \(column) in the table '\(table.rawValue)' is '\(heading)'; '\(meant)' is in \(unit.own), not in \(unit.written)"),
            place: place,
            hints: [
                Bilingual(
                    "先把这一列的数都换成\(unit.own)（\(work.chinese)），再把标题改成“\(meant)”；不换数就改标题，数就错了",
                    "put the figures of the column into \(unit.own) first (\(work.english)), then write '\(meant)' over them; the heading alone would make them wrong"
                )
            ])
    }

    static func doubledHeading(_ heading: String, at place: Place, first: Place) -> Diagnostic {
        Diagnostic(
            code: .ledgerDoubledHeading,
            message: Bilingual("标题“\(heading)”出现了两次", "the heading '\(heading)' is there twice"), place: place,
            notes: [.init(message: Bilingual("第一次在这里", "first here"), place: first)],
            hints: [Bilingual("只留一列", "keep one of the columns")])
    }

    /// - Parameter place: where the office lists its units.
    package static func silentUnits(_ units: [String], at place: Place?) -> Diagnostic {
        let names = units.joined(separator: "、")
        return Diagnostic(
            code: .silentUnits, severity: .warning,
            message: Bilingual("还没有报来台账：\(names)", "no ledger has come from: \(names)"), place: place,
            hints: [
                Bilingual(
                    "催报；没有可报的也要报来空表，文件名写上单位，如 \(units.first ?? "").xlsx",
                    "ask for it; a unit with nothing to report sends empty tables in a file that bears its name")
            ])
    }

    /// Stands for the diagnostics beyond the limit.
    static func more(_ count: Int, severity: Severity) -> Diagnostic {
        Diagnostic(
            code: .ledgerMore, severity: severity,
            message: Bilingual("还有 \(count) 处没有列出", "\(count) more are not listed"),
            hints: [Bilingual("先改正列出的，再检查一次", "correct those listed, then check again")])
    }
}

extension Diagnostic {
    /// A file to be imported by name is called like one of the ledger's own, or has the records of it: it is a newer copy
    /// of it, most likely, and beside it every record would be there twice.
    ///
    /// - Parameters:
    ///   - path: as it was typed.
    ///   - own: the ledger's file.
    ///   - unit: whose records it has, where its name is another; nil where its name says it.
    ///   - severity: a warning where it is only looked at.
    package static func twinElsewhere(_ path: String, own: String, of unit: String? = nil, _ severity: Severity = .error) -> Diagnostic {
        let (zh, en) = unit.map { ("\($0)的 \(own)，这份里大半是同样的记录", "\(own) of \($0), and most of this file's records are in it") }
            ?? ("\(own)，这份和它同名", "\(own), and this file has the same name")
        return Diagnostic(
            code: .ledgerTwinElsewhere, severity: severity,
            message: Bilingual("台账里已经有\(unit == nil ? " " : "")\(zh)：两份都入库，每条记录就有两遍", "the ledger has \(en): with both every record would be there twice"),
            place: Place(file: path),
            hints: [
                Bilingual(
                    "是新的一份，就放进 ledger/ 换掉 \(own)，再运行 yinfa ledger import；是别的内容，就换个文件名，改正重复的编号",
                    "if it is newer, put it into ledger/ in the place of \(own) and run 'yinfa ledger import'; if it is something else, rename it and correct the numbers")
            ])
    }
}
