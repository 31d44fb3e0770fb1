import TestSupport
import Testing

@Suite("Wrong usage") struct UsageTests {
    /// A wrong command line and what is said of it.
    struct Case: Sendable, CustomTestStringConvertible {
        var line: String
        var chinese: String
        var english: String
        var hint: String
        var testDescription: String { "yinfa " + line }
    }

    static let cases = [
        Case(line: "mak -C x", chinese: "没有命令“mak”", english: "there is no command 'mak'", hint: "yinfa make"),
        Case(line: "xyz", chinese: "没有命令“xyz”", english: "there is no command 'xyz'", hint: "make, check, render, watch, ledger, return, approve, issue, numbers, archive, trace, data, read-back, init, explain, fonts"),
        Case(line: "fonts chek", chinese: "没有命令“chek”", english: "there is no command 'chek'", hint: "yinfa fonts check"),
        Case(line: "help mak", chinese: "没有命令“mak”", english: "there is no command 'mak'", hint: "yinfa make"),
        Case(line: "make --pgn", chinese: "没有选项 --pgn；是不是 --png？", english: "unknown option '--pgn'", hint: "yinfa make --help"),
        Case(line: "make -x", chinese: "没有选项 -x", english: "unknown option '-x'", hint: "yinfa make --help"),
        Case(line: "make -C", chinese: "选项 -C <OFFICE> 后面缺少值", english: "missing value", hint: "yinfa make --help"),
        Case(line: "make --png=3", chinese: "选项 --png 后面不写值，却写了 3", english: "does not take any value", hint: "yinfa make --help"),
        Case(line: "render", chinese: "缺少 <TEMPLATE>", english: "missing expected argument", hint: "yinfa render --help"),
        Case(line: "render a.gw -o b.pdf", chinese: "缺少 --data <FILE>", english: "'--data <FILE>'", hint: "yinfa render --help"),
        Case(line: "render a.gw b.gw --data c -o d.pdf", chinese: "多写了 b.gw", english: "unexpected argument 'b.gw'", hint: "yinfa render --help"),
        Case(line: "render a b c --data d -o e.pdf", chinese: "多写了 b、c", english: "2 unexpected arguments", hint: "yinfa render --help"),
        Case(line: "return check x.json --as-of 2020-12-31", chinese: "写了报表文件，就不写 --unit、--as-of 和 --final：文件里有", english: "FILE takes no", hint: "yinfa return --help"),
        Case(line: "return check --as-of 2020-12-31 --previous x.json", chinese: "--previous 是一份报表的上次：再写报表文件，或者写 --unit", english: "--previous is of one return", hint: "yinfa return --help"),
        Case(line: "return make --as-of 2020-12-31 --blank -o b.pdf", chinese: "--blank 只能做 .xlsx，输出文件名用 .xlsx 结尾", english: "--blank makes .xlsx only", hint: "yinfa return --help"),
        Case(line: "return explain-finding V07 --reason a --by b --on 2020-12-31", chinese: "--as-of 和 --file 要写一个，只写一个", english: "Give either", hint: "yinfa return --help"),
        Case(line: "return explain-finding V07 --file x --final --reason a --by b --on 2020-12-31", chinese: "写了 --file，就不写 --unit 和 --final：文件里有", english: "--file takes no", hint: "yinfa return --help"),
        Case(line: "make --diagnostics xml", chinese: "--diagnostics <text|json> 的值不能是 xml，只能是 text 或 json", english: "'text' or 'json'", hint: "yinfa make --help"),
    ]

    @Test("is said in both languages, with the whole line and a way to help", arguments: cases)
    func wrongUsage(_ wrong: Case) throws {
        let words = wrong.line.split(separator: " ").map(String.init)
        let folder = try TemporaryFolder()
        for (language, message) in [("zh", "错误[USE0101]: 命令用法不对：\(wrong.chinese)"), ("en", "error[USE0101]: wrong usage: ")] {
            let outcome = try Program.run(words, in: folder.path, environment: ["LANG": language + "_CN.UTF-8"])
            #expect(outcome.status == 2)
            #expect(outcome.text.isEmpty)
            let lines = outcome.errorText.split(separator: "\n")
            #expect(lines.first?.hasPrefix("yinfa \(wrong.line): \(message)") == true, "\(outcome.errorText)")
            #expect(language == "zh" || outcome.errorText.contains(wrong.english), "\(outcome.errorText)")
            #expect(language == "zh" || outcome.errorText.contains(wrong.hint), "\(outcome.errorText)")
        }
        #expect(try FolderContents(folder.path).names.isEmpty)
    }

    @Test("help is given in whatever language it is asked for", arguments: [
        "ledger --help --lang zh", "ledger --lang=en --help", "--lang zh ledger --help", "return make --help --lang zh", "--help --lang zh",
    ])
    func help(_ line: String) throws {
        let outcome = try Program.run(line.split(separator: " ").map(String.init))
        #expect(outcome.status == 0 && outcome.text.contains("USAGE: yinfa"), "\(outcome.errorText)")
    }

    @Test("a wrong value of --lang is said in the language of the locale")
    func wrongLanguage() throws {
        let outcome = try Program.run(["make", "--lang", "fr"], environment: ["LC_ALL": "zh_CN.GB18030"])
        #expect(outcome.status == 2)
        #expect(outcome.errorText.contains("--lang <zh|en> 的值不能是 fr，只能是 zh 或 en"))
    }

    @Test("is JSON when that is asked for, wherever it is asked", arguments: [
        ["mak", "--diagnostics", "json"], ["--diagnostics", "json", "mak"], ["make", "--foo", "--diagnostics=json"],
    ])
    func json(_ words: [String]) throws {
        let outcome = try Program.run(words)
        let read = try JSONDiagnostic.read(outcome.errorText)
        #expect(read.map(\.code) == ["USE0101"])
        #expect(read.first?.place?.shown == "yinfa " + words.joined(separator: " "))
        #expect(outcome.status == 2)
    }

    @Test("a folder that is no office says so, and how to name one")
    func noOffice() throws {
        let folder = try TemporaryFolder()
        let outcome = try Program.run(["make", "--lang", "zh"], in: folder.path)
        #expect(outcome.status == 2)
        #expect(outcome.errorText.hasPrefix("office.yaml: 错误[FIL0101]: 这里不是单位文件夹：没有 office.yaml\n"))
        #expect(outcome.errorText.contains("  办法: 用 -C 指出有 office.yaml 的文件夹，如 yinfa make -C 单位文件夹\n"))
        #expect(try FolderContents(folder.path).names.isEmpty)
    }

    @Test("a folder that is not there says so")
    func noFolder() throws {
        let outcome = try Program.run(["make", "-C", "no-such-office", "--lang", "en"])
        #expect(outcome.errorText.hasPrefix("no-such-office: error[FIL0101]: there is no such folder\n"))
        #expect(outcome.status == 2)
    }

    @Test("an output format that there is not is refused before anything is read")
    func unknownFormat() throws {
        for name in ["out.docx", "out", "out.PDFX"] {
            let outcome = try Program.run(["render", "a.gw", "--data", "b.yaml", "-o", name, "--lang", "zh"])
            #expect(outcome.errorText.hasPrefix("\(name): 错误[USE0102]: 不认识的输出格式\n"))
            #expect(outcome.errorText.contains("用 .pdf、.png 或 .dump 结尾"))
            #expect(outcome.status == 2)
        }
    }

    @Test("render says at once that template and data are both missing")
    func bothMissing() throws {
        let office = try SampleOffice()
        let outcome = try Program.run(
            ["render", "office/pack/notise.gw", "--data", "office/datum.yaml", "-o", "out.pdf", "--lang", "en"],
            in: office.parent)
        #expect(outcome.status == 2)
        #expect(outcome.errorText.contains("office/datum.yaml: error[FIL0101]: cannot be read: there is no such file"))
        #expect(outcome.errorText.contains("office/pack/notise.gw: error[FIL0101]"))
        #expect(outcome.errorText.contains("did you mean 'notice.gw'?"))
        #expect(outcome.errorText.hasSuffix("2 error(s), 0 warning(s); no file was made or changed.\n"))
    }
}
