package import Diagnostics
import OfficialDocument
import PlacedYAML
import PlainXML
import Quantities

extension ReturnData {
    /// Reads a return back from what `FormDefinition.xml(of:from:)` wrote.
    ///
    /// It is held to all that a typed return is held to: figures by their form, sums by their parts.
    ///
    /// - Parameter place: the file that it is attached to.
    /// - Throws: `RET0117` for what is no return's XML, for that of another form, in other units or of a later version;
    ///   else what `read(_:form:isAsPrinted:)` throws.
    package static func read(
        xml bytes: [UInt8], form: FormDefinition, at place: Place, keepingWrongSums: Bool = false
    ) throws(StageFailure) -> ReturnData {
        guard let root = XMLNode(document: bytes) else { throw StageFailure(.attachedReturn(.damaged, at: place)) }
        guard root.name == "报表", let namespace = root.attributes["xmlns"] else {
            throw StageFailure(.attachedReturn(.otherData, at: place))
        }
        let isOurs = namespace == ReturnXML.namespace
        let version = isOurs ? root.attributes["版本"] ?? "" : String(namespace.split(separator: ":").last ?? "")
        guard isOurs, version == ReturnXML.version else {
            throw StageFailure(.attachedReturn(.unknownVersion(version), at: place))
        }
        let id = root.child("表")?.attributes["编号"] ?? ""
        guard id == form.id else { throw StageFailure(.attachedReturn(.otherForm(id, expected: form.id), at: place)) }
        guard let node = ReturnNode(form: form, place: place).node(root) else {
            throw StageFailure(.attachedReturn(.damaged, at: place))
        }
        let isAsPrinted = root.child("数据")?.attributes["精确"] == "false"
        return try read(node, form: form, isAsPrinted: isAsPrinted, keepingWrongSums: keepingWrongSums)
    }
}

/// A return's XML as the data file that it stands for. All of it stands at one place: a PDF has no lines.
private struct ReturnNode {
    let form: FormDefinition
    let place: Place

    /// nil where figures have no column, are there twice, or have another unit than the form measures them in.
    func node(_ root: XMLNode) -> YAMLNode? {
        guard let data = root.child("数据"), let rows = self.rows(data), let blanks = self.blanks(data) else { return nil }
        var entries: [YAMLNode.Entry] = [
            entry("表单", text(form.id)), entry("联系电话", text(root["联系电话"] ?? ReturnReader.byHand)), entry("数据", rows),
        ]
        if let version = root.child("表")?.attributes["版本"] { entries.append(entry("版本", text(version))) }
        for key in ["单位", "截止日", "制表时间"] { entries += root[key].map { [entry(key, text($0))] } ?? [] }
        if let isFinal = root["终报"] { entries.append(entry("终报", plain(isFinal))) }
        let missing = root.all(ReturnReader.missingUnits).map { text($0.text) }
        if !missing.isEmpty { entries.append(entry(ReturnReader.missingUnits, YAMLNode(.sequence(missing), place: place))) }
        if !form.blanks.isEmpty || !blanks.isEmpty { entries.append(entry("填空", mapping(blanks))) }
        let signers = root.all("签字").map { entry($0.attributes["栏"] ?? "", text($0.text)) }
        if !signers.isEmpty { entries.append(entry("签字", mapping(signers))) }
        if let correction = root.child("更正") { entries.append(entry("更正", self.correction(correction, version: root["版次"] ?? ""))) }
        return mapping(entries)
    }

    private func rows(_ data: XMLNode) -> YAMLNode? {
        var rows: [YAMLNode.Entry] = []
        for row in data.all("行") {
            var cells: [YAMLNode.Entry] = []
            for cell in row.all("数") {
                guard let number = cell.attributes["列"], let column = form.columns.first(where: { String($0.number) == number }),
                    cell.attributes["单位"] == column.unit.baseName
                else { return nil }
                cells.append(entry(number, plain(cell.text)))
            }
            guard isEachOnce(cells) else { return nil }
            rows.append(entry(row.attributes["名称"] ?? "", mapping(cells)))
        }
        return isEachOnce(rows) ? mapping(rows) : nil
    }

    private func isEachOnce(_ entries: [YAMLNode.Entry]) -> Bool { Set(entries.map(\.key)).count == entries.count }

    private func blanks(_ data: XMLNode) -> [YAMLNode.Entry]? {
        var blanks: [YAMLNode.Entry] = []
        for blank in data.all("填空") {
            guard let name = blank.attributes["名称"], let own = form.blanks.first(where: { $0.name == name }),
                blank.attributes["单位"] == own.unit.baseName
            else { return nil }
            blanks.append(entry(name, plain(blank.text)))
        }
        return isEachOnce(blanks) ? blanks : nil
    }

    private func correction(_ correction: XMLNode, version: String) -> YAMLNode {
        let changes = correction.all("改数").map { change in
            let (figure, old, new) = (change.attributes["数"], change.attributes["原"], change.attributes["现"])
            return mapping([entry("数", text(figure ?? "")), entry("原", plain(old ?? "")), entry("现", plain(new ?? ""))])
        }
        let texts = ["人", "日期", "原因"].map { entry($0, text(correction.attributes[$0] ?? "")) }
        return mapping([entry("版次", plain(version))] + texts + [entry("各数", YAMLNode(.sequence(changes), place: place))])
    }

    private func entry(_ key: String, _ value: YAMLNode) -> YAMLNode.Entry { .init(key: key, keyPlace: place, value: value) }
    private func mapping(_ entries: [YAMLNode.Entry]) -> YAMLNode { YAMLNode(.mapping(entries), place: place) }
    private func text(_ text: String) -> YAMLNode { YAMLNode(.scalar(text, isPlain: false), place: place) }
    private func plain(_ text: String) -> YAMLNode { YAMLNode(.scalar(text, isPlain: true), place: place) }
}
