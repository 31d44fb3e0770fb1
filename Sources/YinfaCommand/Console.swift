import Diagnostics
import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// What the command says: results on standard output, the rest on standard error.
struct Console {
    var language: Language
    var format: DiagnosticsFormat

    /// A result.
    func say(_ text: String) { write(text + "\n", to: .standardOutput) }

    /// What is being made, only where somebody watches.
    func progress(_ name: String) { progress(Bilingual("正在排 \(name) …", "setting \(name) …")) }

    /// What takes a while, only where somebody watches.
    func progress(_ text: Bilingual) {
        guard isatty(STDERR_FILENO) != 0, format == .text else { return }
        write(text.text(in: language) + "\n", to: .standardError)
    }

    /// - Parameters:
    ///   - writesOnFailure: whether files may have been written although there are errors.
    ///   - outcome: what is as it was, where the command says so itself.
    func report(_ diagnostics: [Diagnostic], writesOnFailure: Bool = false, outcome: Bilingual? = nil) {
        let formatter = DiagnosticFormatter(language: language)
        switch format {
        case .json:
            write(formatter.json(diagnostics) + "\n", to: .standardError)
        case .text where diagnostics.isEmpty: break
        case .text:
            let text = diagnostics.map(formatter.console).joined(separator: "\n\n")
            write(text + "\n\n" + summary(diagnostics, writesOnFailure, outcome) + "\n", to: .standardError)
        }
    }

    private func summary(_ diagnostics: [Diagnostic], _ writesOnFailure: Bool, _ outcome: Bilingual?) -> String {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        let rest = Self.isOfCells(diagnostics)
            ? Bilingual("行与行之间的关系没有查全，各格改对以后再查一次。", " Not all relations between rows were checked: correct the cells and check again.")
            : Bilingual("", "")
        guard errors > 0 else {
            return Bilingual("\(warnings) 个警告。", "\(warnings) warning(s).").text(in: language)
        }
        let kept = outcome
            ?? (writesOnFailure
                ? Bilingual("；台账没有改动", "; the ledger was not changed")
                : Bilingual("；没有生成或改动任何文件", "; no file was made or changed"))
        return Bilingual(
            "\(errors) 个错误、\(warnings) 个警告\(kept.chinese)。\(rest.chinese)",
            "\(errors) error(s), \(warnings) warning(s)\(kept.english).\(rest.english)"
        ).text(in: language)
    }

    /// Whether rows of a ledger could not be read, so that what holds between rows was not all looked at.
    private static func isOfCells(_ diagnostics: [Diagnostic]) -> Bool {
        diagnostics.contains { one in
            // A file that is refused for another like it was not looked into.
            one.severity == .error && one.code.rawValue != "LED0118" && ["LED01", "LED02"].contains(String(one.code.rawValue.prefix(5)))
        }
    }

    private func write(_ text: String, to handle: FileHandle) {
        // A closed pipe is the reader's choice and no failure of ours.
        try? handle.write(contentsOf: Data(text.utf8))
    }

    /// The language of the locale: Chinese for `zh…`, else English.
    static func language(of environment: [String: String]) -> Language {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
            .compactMap { environment[$0] }.first { !$0.isEmpty }
        return locale?.lowercased().hasPrefix("zh") == true ? .chinese : .english
    }
}

/// A file of a folder as a user would type it.
func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty || folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
}
