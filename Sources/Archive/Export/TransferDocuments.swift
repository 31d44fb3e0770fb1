import Diagnostics
import PlainXML
import Quantities

/// The two documents at the top of what is handed over.
enum TransferDocuments {
    /// `说明文件.TXT`, with the line ends that the systems of archives open.
    ///
    /// - Parameter others: what was put into 其他 beside the register.
    static func note(_ note: TransferNote, _ transfer: Transfer, others: [PayloadFile]) -> [UInt8] {
        let schemas = others.map(\.name).filter { $0.hasSuffix(".xsd") }
        let formats = schemas.isEmpty ? "" : "，还有各种 XML 的格式说明（\(schemas.joined(separator: "、"))）"
        let lines = [
            "电子档案移交说明", "", "移交单位：\(note.from)", "接收单位：\(note.to ?? "无（复制利用）")", "经办人：\(note.person)", "时间：\(note.time.iso)",
            "数量：\(transfer.records) 件，\(transfer.files) 个文件，\(transfer.bytes) 字节", "",
            "登记簿：到第 \(transfer.head.seq) 行，摘要（SHA-256）：", transfer.head.digest.description, "",
            "结构：“文件目录.XML”是目录；“电子档案”按年度、类别、件存放，一件一个文件夹，符合 BagIt 1.0（RFC 8493）；“其他”有登记簿和做过的固化点\(formats)。",
            "核对：在一件的文件夹里运行 sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt，或者 bagit.py --validate；登记簿每一行的 prev 是上一行（含换行符）的 SHA-256。",
        ]
        return Array(lines.map { $0 + "\r\n" }.joined().utf8)
    }

    /// `文件目录.XML`.
    ///
    /// - Parameter records: each with its folder below 电子档案.
    static func directory(_ records: [(record: ListedRecord, folder: String)]) -> [UInt8] {
        var xml = XMLText(normalizing: NormalText.composed)
        xml.begin("文件目录")
        for (index, (record, folder)) in records.enumerated() {
            let metadata = record.metadata
            xml.begin("文件")
            xml.element("顺序号", "\(index + 1)")
            xml.element("档号", record.row.entry.id ?? "")
            xml.element("责任者", metadata?.responsible.joined(separator: "、") ?? "")
            xml.element("题名", metadata?.title ?? "")
            xml.element("日期", metadata?.date.iso ?? "")
            xml.element("密级", metadata?.secrecy ?? "")
            xml.element("电子档案名称", "电子档案/" + folder)
            xml.element("备注", remark(record))
            xml.end()
        }
        xml.end()
        return xml.bytes
    }

    /// What a record corrects or replaces, and what became of it.
    private static func remark(_ record: ListedRecord) -> String {
        let (row, relation) = (record.row, record.metadata?.relation)
        let number = relation?.documentNumber.map { "（\($0)）" } ?? ""
        let earlier = row.entry.of.map { "\(row.entry.event.words.chinese)“\($0)”\(number)" }
        let status = row.status == .current ? nil : row.status.words.chinese
        return [earlier, status].compactMap(\.self).joined(separator: "；")
    }
}
