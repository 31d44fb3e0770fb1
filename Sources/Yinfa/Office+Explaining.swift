import Diagnostics
import OfficialDocument
import Quantities
import StatisticalForms

/// The options of `yinfa return explain-finding` that name a return, each after a space, as somebody can type them here.
extension Office {
    /// - Parameters:
    ///   - file: the return's data file as it was named.
    ///   - previous: the return before, which some findings need.
    func options(file: String, previous: ReturnData?, form: FormDefinition) -> String {
        " --file \(Self.typed(file))" + options(previous: previous, form: form)
    }

    /// Those of a computed return.
    func options(
        of unit: ReportingUnit, asOf: CivilDate, isFinal: Bool, previous: ReturnData?, form: FormDefinition
    ) -> String {
        let unit = unit == .city ? "" : " --unit \(unit.name)"
        return unit + " --as-of \(asOf.iso)" + (isFinal ? " --final" : "") + options(previous: previous, form: form)
    }

    private func options(previous: ReturnData?, form: FormDefinition) -> String {
        var options = ""
        if let file = previous?.reportingUnit.place?.file { options += " --previous \(Self.typed(file))" }
        if let name = form.source?.name, name != "form.yaml" { options += " --form \(Self.typed(name))" }
        let folder = shown("")
        return folder.isEmpty ? options : options + " -C \(Self.typed(folder.hasSuffix("/") ? String(folder.dropLast()) : folder))"
    }

    /// A name as a shell takes it for one word.
    private static func typed(_ name: String) -> String {
        name.contains { $0.isWhitespace || "()（）&;'|<>*?$`".contains($0) } ? "\"\(name)\"" : name
    }
}
