package import Diagnostics

extension Archive {
    /// Copies records out into a folder of the layout in which archives take them over:
    /// 说明文件.TXT, 文件目录.XML, 电子档案/年度/类别/件/, 其他/.
    ///
    /// What is copied was verified just before. The folder appears whole or not at all, and the register tells of it.
    ///
    /// - Parameters:
    ///   - numbers: the records; nil for all.
    ///   - target: a folder that is not there yet, in one that is; `….part` beside it is what a killed process has left.
    ///   - others: further files for 其他, such as schemas and the printed list.
    /// - Throws: `ARC0102`, `ARC0105`, `ARC0110`, `ARC02…`, and what verification finds in one of the records.
    package func export(
        _ numbers: [RecordNumber]? = nil, to target: String, _ note: TransferNote, others: [PayloadFile] = []
    ) throws(StageFailure) -> Reported<Transfer> {
        try Self.check(["移交单位": note.from, "接收单位": note.to, "经办人": note.person, "事由": note.why], of: nil)
        try Self.check(others, in: target)
        return try writing(at: note.time) { session throws(StageFailure) in
            let part = target + ".part"
            for path in [target, part] where try reportingFaults({ () throws(FileFault) in try files.entry(at: path) }) != nil {
                throw StageFailure(.exportTargetTaken(path))
            }
            let records = try verified(numbers)
            var copier = TransferCopier(files: files, layout: layout, target: part)
            do throws(StageFailure) {
                let transfer = try copier.copy(records, note, head: session.tail.head, others: others)
                try reportingFaults { () throws(FileFault) in
                    try files.rename(part, to: target)
                    try files.sync(LocalFiles.parent(of: target))
                }
                let event = RegisterEntry(
                    seq: 0, at: note.time, event: note.to == nil ? .export : .transfer, by: note.person, why: note.why ?? note.to,
                    prev: .none)
                _ = try session.publish(event)
                return transfer
            } catch {
                try? files.removeAll(part)
                try? files.removeAll(target)
                throw error
            }
        }
    }

    /// - Throws: `ARC0102` for a name that leads out of 其他, or that not every system can store.
    private static func check(_ others: [PayloadFile], in target: String) throws(StageFailure) {
        var faults = DiagnosticCollector()
        for file in others {
            do { _ = try PayloadName(file.name) } catch { faults.report(.payloadNameUnfit(file.name, error, in: target)) }
        }
        try faults.throwIfFailed()
    }

    /// The records that are asked for, in the order of the register, none of them damaged.
    private func verified(_ numbers: [RecordNumber]?) throws(StageFailure) -> [ListedRecord] {
        let index = RecordIndex(try register.entries())
        var faults = DiagnosticCollector()
        for number in numbers ?? [] where index[number.description] == nil { faults.report(.recordUnknown(number.description)) }
        let wanted = numbers.map { Set($0.map(\.description)) }
        let rows = index.rows.filter { row in wanted.map { $0.contains(row.entry.id ?? "") } ?? true }
        for row in rows {
            var check = BagCheck(row.entry, path: row.entry.path ?? "", in: layout, files: files, full: false)
            check.run()
            faults.report(contentsOf: check.findings.filter { $0.severity == .error })
        }
        try faults.throwIfFailed()
        return rows.map { ListedRecord(row: $0, metadata: metadata(of: $0)) }
    }
}
