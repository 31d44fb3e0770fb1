import PlainXML

/// `处理记录.xml`: who did what on the record's way, and what it was made from (`docs/schemas/process.xsd`).
enum ProcessDocument {
    static let name = "处理记录.xml"
    static let namespace = "urn:yinfa:archive:process:1"

    static func bytes(number: RecordNumber, steps: [ProcessStep], sources: [SourceVersion]) -> [UInt8] {
        var xml = XMLText(normalizing: NormalText.composed)
        xml.begin("处理记录", [("xmlns", namespace), ("版本", "1")])
        xml.element("档号", number.description)
        for step in steps { add(step, to: &xml) }
        for source in sources { add(source, to: &xml) }
        xml.end()
        return xml.bytes
    }

    private static func add(_ step: ProcessStep, to xml: inout XMLText) {
        xml.begin("步骤")
        xml.element("行为", step.act)
        xml.element("人员", step.person)
        xml.element("职务", step.office)
        xml.element("时间", step.time.iso)
        xml.element("说明", step.note)
        addDigest(step.content, to: &xml)
        xml.end()
    }

    private static func add(_ source: SourceVersion, to xml: inout XMLText) {
        xml.begin("依据", [("类型", source.kind)])
        xml.element("名称", source.name)
        xml.element("模板包", source.pack)
        xml.element("编号", source.id)
        xml.element("版本", source.version)
        addDigest(source.digest, to: &xml)
        xml.end()
    }

    private static func addDigest(_ digest: ContentDigest?, to xml: inout XMLText) {
        xml.element("数字摘要", digest?.description, [("算法", DigestAlgorithm.sha256.name)])
    }
}
