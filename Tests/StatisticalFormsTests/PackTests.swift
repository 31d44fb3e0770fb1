import Diagnostics
import Foundation
import OfficialDocument
import PlacedYAML
import Testing

@testable import StatisticalForms

@Test func reads() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let dir = root.appending(path: "templates/winter-2020")
    let f = try String(contentsOf: dir.appending(path: "form.yaml"), encoding: .utf8)
    let form = try FormDefinition.read(try YAMLFile.parse(f, file: "form.yaml"))
    let d = try String(contentsOf: dir.appending(path: "sample/returns/2020-12-31.yaml"), encoding: .utf8)
    let data = try ReturnData.read(try YAMLFile.parse(d, file: "d.yaml"), form: form)
    let sheet = form.sheet(filledWith: data)
    print(sheet.warnings, sheet.output.table.cells.map(\.content), sheet.output.sentences)
}
