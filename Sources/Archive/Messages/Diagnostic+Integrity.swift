import Diagnostics

/// Verification, 完整性: what is missing, changed, too many.
extension Diagnostic {
    static func archivedFileMissing(_ path: String) -> Diagnostic {
        Diagnostic(
            code: .archivedFileMissing, message: Bilingual("文件少了", "the file is missing"), place: Place(file: path),
            hints: [Bilingual("用备份恢复", "restore it from a copy")])
    }

    static func archivedFileChanged(_ path: String, _ algorithm: DigestAlgorithm) -> Diagnostic {
        Diagnostic(
            code: .archivedFileChanged,
            message: Bilingual("文件改过：\(algorithm.name) 摘要不对", "the file was changed: its \(algorithm.name) digest differs"),
            place: Place(file: path), hints: [Bilingual("用备份恢复", "restore it from a copy")])
    }

    static func archivedFileExtra(_ path: String) -> Diagnostic {
        Diagnostic(
            code: .archivedFileExtra,
            message: Bilingual("这里多了没有登记的文件或者文件夹", "a file or a folder that is not registered"),
            place: Place(file: path),
            hints: [Bilingual("移到档案以外；档案里只放程序写的文件", "move it out; an archive holds only what the program writes")])
    }

    static func oxumContradicted(_ path: String, found: BagInfo.Oxum, said: String) -> Diagnostic {
        Diagnostic(
            code: .oxumContradicted,
            message: Bilingual(
                "字节数和文件数是 \(found.text)，Payload-Oxum 写的是“\(quotable(said))”",
                "bytes and files are \(found.text), and Payload-Oxum says '\(quotable(said))'"),
            place: Place(file: path), hints: [Bilingual("用备份恢复这一件", "restore the record from a copy")])
    }

    static func tagFileWrong(_ path: String) -> Diagnostic {
        Diagnostic(
            code: .tagFileWrong,
            message: Bilingual("不是规范的 BagIt 标签文件", "the tag file is not as BagIt and this archive write it"),
            place: Place(file: path), hints: [Bilingual("用备份恢复这一件", "restore the record from a copy")])
    }

    /// - Parameters:
    ///   - first: the first missing numbers.
    ///   - count: how many are missing.
    static func itemNumberGap(_ series: RecordNumber.Series, first: [Int], count: Int) -> Diagnostic {
        let numbers = first.map(String.init)
        let more = count > first.count
        return Diagnostic(
            code: .itemNumberGap, severity: .warning,
            message: Bilingual(
                "件号不连续，缺 \(numbers.joined(separator: "、"))\(more ? " 等 \(count) 个" : "")",
                "item numbers are missing: \(numbers.joined(separator: ", "))\(more ? ", … (\(count))" : "")"),
            place: Place(file: series.description),
            hints: [Bilingual("没有用的号，在移交说明里写明", "say in the transfer list why they are not used")])
    }

    static func registerEndTorn(_ line: Int) -> Diagnostic {
        Diagnostic(
            code: .registerEndTorn, message: Bilingual("登记簿最后一行没写完", "the register's last line is incomplete"),
            place: registerPlace(line),
            hints: [
                Bilingual(
                    "写到一半中断的，下一次归档时自动移开，不少东西；原来是整行的，少了那一条登记：用 --head 核对，从备份恢复",
                    "one whose writing was interrupted is moved aside by the next deposit, and nothing is lost; if it had been whole, a record "
                        + "of it is lost: compare with --head, and restore it from a backup")
            ])
    }

    static func issuedRecordMissing(_ record: OfficeBook.Record) -> Diagnostic {
        let (name, id) = (quotable(record.name), quotable(record.id))
        return Diagnostic(
            code: .issuedRecordMissing,
            message: Bilingual("档案里没有“\(id)”（\(name)），office.sqlite 记着它归了档", "'\(id)' (\(name)) is not in the archive, office.sqlite says that it was put there"),
            place: Place(file: Register.name),
            hints: [Bilingual("从备份恢复档案，查清是谁删的", "restore the archive from a backup and find out who took it away")])
    }

    /// - Parameter bags: how many records stand there without it.
    static func registerLost(bags: Int) -> Diagnostic {
        Diagnostic(
            code: .registerLost,
            message: bags == 0 ? Bilingual("登记簿和各件都没有了", "the register and the records are gone") : Bilingual(
                "登记簿没有了，档案里还有 \(bags) 件：没有它，谁也不能证明这些件没有换过、没有少",
                "the register is gone, \(bags) record(s) stand there: without it nothing vouches that these are the records, and all of them"),
            place: Place(file: Register.name),
            hints: [
                Bilingual(
                    "从备份恢复 register.jsonl，移交过的“其他”里也有一份；查清是谁删的",
                    "restore register.jsonl from a backup, or from 其他 of a transfer, and find out who took it away")
            ])
    }

    static func depositUnfinished(_ path: String) -> Diagnostic {
        Diagnostic(
            code: .depositUnfinished, message: Bilingual("有一次归档没有做完", "a deposit was not finished"),
            place: Place(file: path),
            hints: [Bilingual("下一次归档时自动做完或者清掉", "the next deposit completes it or takes it away")])
    }
}
