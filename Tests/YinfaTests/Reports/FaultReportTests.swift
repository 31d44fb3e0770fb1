import Diagnostics
import TestSupport
import Testing
import Yinfa

/// From a template and its data to what `yinfa check` says of it: place, caret, strength, source and advice.
@Suite("What a user reads about each fault") struct FaultReportTests {
    @Test("the paper that is spoiled is clean")
    func clean() throws { #expect(try FaultPaper().report(.chinese) == "") }

    @Test("in Chinese, with the line and the marks below it", arguments: Fault.all)
    func chinese(_ fault: Fault) throws { #expect(try FaultPaper(fault).report(.chinese) == fault.chinese) }

    @Test("in English, with the same places", arguments: Fault.all)
    func english(_ fault: Fault) throws {
        let lines = try FaultPaper(fault).report(.english).split(separator: "\n")
        let words = lines.filter { !$0.contains(/^ +(\d+ )?\|/) }.joined(separator: "\n")
        #expect(words == fault.english)
    }

    @Test("every rule that can be broken in a template is broken by one of them")
    func complete() throws {
        let rows = try Repository.text("docs/standards/gbt9704-check.md").split(separator: "\n")
        let rules = rows.filter { $0.hasPrefix("| L") && $0.contains("`GBT01") }.map { String($0.dropFirst(2).prefix(3)) }
        #expect(rules.count == 49)
        // A title of an attachment's own comes from a form.
        #expect(Set(rules).subtracting(Fault.all.map(\.rule)) == ["L33"])
    }

    @Test("an error makes no file, a warning does", arguments: ["L11", "L54", "L58"])
    func severity(_ rule: String) throws {
        let fault = try #require(Fault.all.first { $0.rule == rule })
        let severities = Set(try FaultPaper(fault).findings().map(\.severity))
        #expect(severities == (rule == "L11" ? [.error] : [.warning]))
    }
}
