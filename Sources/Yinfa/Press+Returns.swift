public import Diagnostics
import StatisticalForms

extension Press {
    /// Renders a return computed from an office's ledger.
    ///
    /// - Parameter name: the name of what is made, without its ending.
    /// - Throws: what `Returns.json` throws, and diagnostics of layout.
    public func render(
        _ returns: Returns, _ request: Returns.Request, as format: OutputFormat, name: String
    ) throws(StageFailure) -> Reported<[OutputFile]> {
        let computed = try returns.computed(request)
        let searched = SearchedOffice(returns.office, LedgerReturnsCache())
        let pages = try self.pages(
            returns.form, computed.output, TypedText([]), returns.office, searching: searched, warnings: computed.warnings)
        try PrivacyScan.check(fileName: name, persons: searched.persons.output)
        return try write(pages, as: format, name: name)
    }
}
