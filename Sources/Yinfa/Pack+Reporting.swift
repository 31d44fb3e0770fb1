import Diagnostics
import Foundation
import OfficialDocument
import PlacedYAML
import Reporting
import Templates

extension Pack {
    /// What `fields.yaml` declares, with the shapes of the forms that it names.
    func schema() throws(StageFailure) -> Schema {
        let pack = self
        return try Schema.read(try yaml("fields.yaml")) { name, fieldClass throws(StageFailure) in
            FormRecord.type(try pack.form(name.text, namedAt: name.place), fieldClass)
        }
    }

    /// The tables of `tables.yaml`; none without the file.
    func tables(_ schema: Schema) throws(StageFailure) -> TableSet {
        let file = folder.appendingPathComponent("tables.yaml")
        guard FileManager.default.fileExists(atPath: file.path) else { return TableSet() }
        return try TableSet.read(try yaml("tables.yaml"), schema: schema)
    }
}
