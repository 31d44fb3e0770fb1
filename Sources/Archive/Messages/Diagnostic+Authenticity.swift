import Diagnostics

/// Verification, 真实性: what was changed, and knew to hide it or not (DA/T 70-2018).
extension Diagnostic {
    static func registerLineBroken(_ line: Int) -> Diagnostic {
        Diagnostic(
            code: .registerLineBroken,
            message: Bilingual("登记簿这一行不是规范的登记", "this line of the register is no entry as the register writes it"),
            place: registerPlace(line),
            hints: [Bilingual("和备份比较，查清谁改了登记簿", "compare it with a copy, and find out who changed the register")])
    }

    /// - Parameter bySeq: whether the line's number is wrong, not only its chain.
    static func chainBroken(_ line: Int, bySeq: Bool) -> Diagnostic {
        Diagnostic(
            code: .chainBroken,
            message: bySeq
                ? Bilingual("登记簿的序号到这一行断了", "the register's numbers break at this line")
                : Bilingual("登记簿的链到这一行断了：上一行改过，或者少了行、换了位置", "the register's chain breaks at this line: the one before was changed, moved or removed"),
            place: registerPlace(line),
            hints: [Bilingual("和备份比较，查清谁改了登记簿", "compare it with a copy, and find out who changed the register")])
    }

    static func bagContradicted(_ path: String) -> Diagnostic {
        Diagnostic(
            code: .bagContradicted,
            message: Bilingual("这一件和登记簿登记的不是同一内容", "this record is not the one that the register has"),
            place: Place(file: path),
            hints: [Bilingual("用备份恢复这一件，查清谁改了它", "restore the record from a copy, and find out who changed it")])
    }

    static func checkpointContradicted(_ path: String, seq: Int) -> Diagnostic {
        Diagnostic(
            code: .checkpointContradicted,
            message: Bilingual("登记簿前 \(seq) 行和固化时的不一样：被重写或者截短过", "the first \(seq) lines of the register are not those of this checkpoint: it was rewritten or cut off"),
            place: Place(file: path),
            hints: [Bilingual("用固化以前的备份恢复登记簿，和纸质移交清单上的摘要核对", "restore the register from a copy, and compare its head with the one on paper")])
    }

    /// - Parameter lines: how many the register has now.
    static func printedHeadContradicted(_ head: RegisterHead, lines: Int) -> Diagnostic {
        let isShort = lines < head.seq
        return Diagnostic(
            code: .printedHeadContradicted,
            message: isShort
                ? Bilingual(
                    "登记簿只有 \(lines) 行，纸上印的是第 \(head.seq) 行：末尾被截短过",
                    "the register has \(lines) line(s), and the printed head is that of line \(head.seq): its end was cut off")
                : Bilingual(
                    "登记簿前 \(head.seq) 行的摘要和纸上印的不一样", "the digest of the first \(head.seq) lines of the register is not the printed one"),
            place: Place(file: Register.name),
            hints: [
                isShort
                    ? Bilingual(
                        "先核对抄下的序号；抄对了，从备份恢复登记簿，查清是谁删的",
                        "check the number that was copied; if it is right, restore the register from a backup and find out who cut it off")
                    : Bilingual("先核对抄下的序号和摘要；抄对了，登记簿就被改过", "check the number and the digest that were copied; if they are right, the register was changed")
            ])
    }

    /// - Parameter lines: how many the register has now.
    static func rememberedHeadContradicted(_ head: RegisterHead, lines: Int) -> Diagnostic {
        let isShort = lines < head.seq
        return Diagnostic(
            code: .rememberedHeadContradicted,
            message: isShort
                ? Bilingual(
                    "登记簿只有 \(lines) 行，office.sqlite 记着写到了第 \(head.seq) 行",
                    "the register has \(lines) line(s), office.sqlite says that \(head.seq) were written")
                : Bilingual(
                    "登记簿前 \(head.seq) 行和 office.sqlite 记的不一样", "the first \(head.seq) lines of the register are not those that office.sqlite tells of"),
            place: Place(file: Register.name),
            hints: [
                Bilingual(
                    "登记簿被删过、改过，或者换成了旧的：从备份恢复，查清是谁动的",
                    "lines were taken away or changed, or an older copy was put in its place: restore it from a backup and find out who did it")
            ])
    }

    static func registerTimeBackwards(_ line: Int) -> Diagnostic {
        Diagnostic(
            code: .registerTimeBackwards, severity: .warning,
            message: Bilingual("这一行的时间早于上一行", "this line's time is before that of the line above"),
            place: registerPlace(line),
            hints: [Bilingual("核对机器的时钟", "check the clock of the machine")])
    }

    static func registerContradictory(_ line: Int) -> Diagnostic {
        Diagnostic(
            code: .registerContradictory,
            message: Bilingual("这一行和前面的登记有矛盾", "this line contradicts those above"),
            place: registerPlace(line),
            hints: [Bilingual("档号重复、所指的一件不存在或者已不是现行的，查清是谁登记的", "a number is there twice, or the record that is meant is not there or not in force: find out who wrote it")])
    }

    static func registerPlace(_ line: Int) -> Place {
        Place(file: Register.name, position: .init(line: line, column: 1))
    }
}
