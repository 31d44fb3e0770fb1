import Foundation
import TestSupport
import Testing

/// A diagnostic that a test expects.
struct Fault {
    var code: String
    /// `file:line:column` from the office's folder, or another place as it is shown.
    var place: String
    /// Words of the message in both languages.
    var chinese: String
    var english: String
    /// Words of a hint in both languages.
    var chineseHint: String
    var englishHint: String

    init(
        _ code: String, at place: String, _ chinese: String, _ english: String, hint chineseHint: String,
        _ englishHint: String
    ) {
        self.code = code
        self.place = place
        self.chinese = chinese
        self.english = english
        self.chineseHint = chineseHint
        self.englishHint = englishHint
    }
}

/// Runs the program on an office that has something wrong, in every language and format.
///
/// Each run must end with the right exit code, name the right places, and
/// leave the folder byte for byte as it was, an earlier output included.
struct Refusal {
    let office: SampleOffice
    var arguments = ["make", "-C", "office"]
    var status: Int32 = 2

    init(_ office: SampleOffice) { self.office = office }

    func expect(_ faults: [Fault], sourceLocation: SourceLocation = #_sourceLocation) throws {
        for name in ["notice.pdf", "notice-1.png", "return-2020-12-31.pdf"] {
            try office.write("an earlier output", as: "output/" + name)
        }
        let before = try contents()
        let json = try run(["--diagnostics", "json"])
        let chinese = try run(["--lang", "zh"])
        let english = try run(["--lang", "en"])
        for outcome in [json, chinese, english] {
            #expect(outcome.status == status, "\(outcome.errorText)", sourceLocation: sourceLocation)
            #expect(outcome.text.isEmpty, "a result was announced", sourceLocation: sourceLocation)
        }
        let read = try JSONDiagnostic.read(json.errorText)
        #expect(read.map(\.code) == faults.map(\.code), "\(english.errorText)", sourceLocation: sourceLocation)
        for (found, fault) in zip(read, faults) { check(found, fault, sourceLocation) }
        check(chinese.errorText, read, word: "错误", hintWord: "办法", \.zh, sourceLocation)
        check(english.errorText, read, word: "error", hintWord: "hint", \.en, sourceLocation)
        #expect(chinese.errorText.hasSuffix("没有生成或改动任何文件。\n"), sourceLocation: sourceLocation)
        #expect(english.errorText.hasSuffix("no file was made or changed.\n"), sourceLocation: sourceLocation)
        let after = try contents()
        #expect(after.names == before.names, sourceLocation: sourceLocation)
        #expect(after == before, "a file was changed", sourceLocation: sourceLocation)
    }

    /// All files but `ledger.sqlite`, which only repeats what the ledger's files say.
    private func contents() throws -> FolderContents {
        var contents = try FolderContents(office.parent)
        contents.files["office/ledger.sqlite"] = nil
        return contents
    }

    private func run(_ options: [String]) throws -> Shell.Outcome {
        try Program.run(arguments + options, in: office.parent)
    }

    private func check(_ found: JSONDiagnostic, _ fault: Fault, _ location: SourceLocation) {
        let isFile = fault.place.contains(/^(office\.yaml|documents\/|returns\/|pack\/)/)
        #expect(found.place?.shown == (isFile ? "office/" : "") + fault.place, sourceLocation: location)
        #expect(found.severity == "error", sourceLocation: location)
        #expect(found.cause == (status == 3 ? "environment" : "input"), sourceLocation: location)
        #expect(found.message.zh.contains(fault.chinese), "\(found.message.zh)", sourceLocation: location)
        #expect(found.message.en.contains(fault.english), "\(found.message.en)", sourceLocation: location)
        #expect(found.hints.contains { $0.zh.contains(fault.chineseHint) }, "\(found.hints)", sourceLocation: location)
        #expect(found.hints.contains { $0.en.contains(fault.englishHint) }, "\(found.hints)", sourceLocation: location)
    }

    /// The text form says the same as the JSON form, in one language.
    private func check(
        _ text: String, _ read: [JSONDiagnostic], word: String, hintWord: String,
        _ language: KeyPath<JSONDiagnostic.Text, String>, _ location: SourceLocation
    ) {
        let paragraphs = text.components(separatedBy: "\n\n").dropLast()
        #expect(paragraphs.count == read.count, sourceLocation: location)
        for (paragraph, diagnostic) in zip(paragraphs, read) {
            let lines = paragraph.components(separatedBy: "\n")
            let place = diagnostic.place.map { $0.shown + ": " } ?? ""
            let head = "\(place)\(word)[\(diagnostic.code)]: \(diagnostic.message[keyPath: language])"
            #expect(lines.first == head, sourceLocation: location)
            for hint in diagnostic.hints {
                #expect(lines.contains("  \(hintWord): \(hint[keyPath: language])"), sourceLocation: location)
            }
            if diagnostic.place?.line != nil {
                #expect(lines.contains { $0.contains(/^ +\| +\^~*$/) }, "no caret", sourceLocation: location)
            }
        }
    }
}
