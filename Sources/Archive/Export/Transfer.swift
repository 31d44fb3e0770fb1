/// Records that were copied out of an archive in the layout in which they are handed over (电子档案移交与接收办法).
package struct Transfer: Hashable, Sendable {
    package var records: Int
    package var files: Int
    package var bytes: Int
    /// The register's head as 说明文件.TXT has it: it is to be printed on the transfer list.
    package var head: RegisterHead
}

/// Who hands over what to whom, for 说明文件.TXT.
package struct TransferNote: Hashable, Sendable {
    /// 移交单位.
    package var from: String
    /// 接收单位; nil when records are only copied out.
    package var to: String?
    /// 经办人.
    package var person: String
    package var time: RecordTime
    /// Why, for the register.
    package var why: String?

    package init(from: String, to: String? = nil, by person: String, at time: RecordTime, why: String? = nil) {
        self.from = from
        self.to = to
        self.person = person
        self.time = time
        self.why = why
    }
}
