import Diagnostics
import Testing

@testable import YinfaCommand

@Suite("Words of the command line") struct CommandLineWordsTests {
    @Test("options before the subcommand move behind it", arguments: [
        ("--lang zh make -C x", "make --lang zh -C x"),
        ("--lang=zh --strict make notice", "make --lang=zh --strict notice"),
        ("-C x make", "make -C x"),
        ("--resources r fonts check -C x", "fonts check --resources r -C x"),
        ("make --lang zh", "make --lang zh"),
        ("make render", "make render"),
        ("--version", "--version"),
        ("--lang zh", "--lang zh"),
        ("--help", "--help"),
        ("", ""),
    ])
    func ordered(_ typed: String, _ expected: String) {
        let words = CommandLineWords(typed.split(separator: " ").map(String.init))
        #expect(words.ordered.joined(separator: " ") == expected)
    }

    @Test("a command's name is checked only where one stands", arguments: [
        "make", "make notice", "render a b", "fonts check", "fonts", "fonts --help", "help make", "--help", "",
        "--lang zh make", "make mak", "--foo",
    ])
    func rightCommands(_ typed: String) {
        #expect(CommandLineWords(typed.split(separator: " ").map(String.init)).wrongCommand == nil)
    }

    @Test("a mistyped command is found behind options too", arguments: [
        "mak", "--lang zh mak", "fonts --strict chek", "--strict fonts chek", "help mak", "公文",
    ])
    func wrongCommands(_ typed: String) {
        let words = CommandLineWords(typed.split(separator: " ").map(String.init))
        #expect(words.wrongCommand?.code.rawValue == "USE0101")
        #expect(words.wrongCommand?.place?.file == "yinfa " + typed)
    }

    @Test("language and format are found wherever they stand")
    func languageAndFormat() {
        #expect(CommandLineWords(["mak", "--lang", "zh"]).language == "zh")
        #expect(CommandLineWords(["--lang=en", "mak"]).language == "en")
        #expect(CommandLineWords(["mak", "--lang"]).language == nil)
        #expect(CommandLineWords(["mak", "--diagnostics=json"]).format == "json")
        #expect(CommandLineWords(["mak", "json"]).format == nil)
    }

    @Test("help is that of the command, if there is one")
    func helpCommand() {
        #expect(CommandLineWords(["--strict", "make", "--foo"]).helpCommand == "yinfa make --help")
        #expect(CommandLineWords(["--foo"]).helpCommand == "yinfa --help")
        #expect(CommandLineWords([]).helpCommand == "yinfa --help")
    }

    @Test("a sentence of the parser that is not known stays as it is")
    func unknownSentence() {
        #expect(UsageMessage.bilingual("Error: Something new.\nMore.") == Bilingual("Something new.", "Something new."))
        #expect(UsageMessage.bilingual("Something 'new'.").chinese == "Something 'new'.")
    }

    @Test("the language of messages is the locale's", arguments: [
        (["LANG": "zh_CN.UTF-8"], Language.chinese), (["LANG": "zh"], .chinese), (["LANG": "C"], .english),
        (["LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"], .english),
        (["LC_ALL": "", "LC_MESSAGES": "zh_TW", "LANG": "de_DE"], .chinese), ([:], .english),
    ])
    func language(_ environment: [String: String], _ expected: Language) {
        #expect(Console.language(of: environment) == expected)
    }

    @Test("a folder and a name are joined as a user would type them", arguments: [
        ("out", "out/a.pdf"), ("out/", "out/a.pdf"), ("", "a.pdf"), ("/", "/a.pdf"), (".", "./a.pdf"),
    ])
    func joining(_ folder: String, _ expected: String) {
        #expect(join(folder, "a.pdf") == expected)
    }
}
