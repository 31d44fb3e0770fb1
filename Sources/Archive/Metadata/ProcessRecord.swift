/// One act on a record's way (业务): who did what, and when (DA/T 46-2009, 业务实体).
package struct ProcessStep: Hashable, Sendable {
    /// 行为: 拟稿, 审核, 签发, 用印, 印发, 归档.
    package var act: String
    /// 人员.
    package var person: String
    /// 职务 or 部门.
    package var office: String?
    package var time: RecordTime
    package var note: String?
    /// The digest of what was approved, where an approval is bound to a content.
    package var content: ContentDigest?

    package init(
        act: String, person: String, office: String? = nil, time: RecordTime, note: String? = nil, content: ContentDigest? = nil
    ) {
        self.act = act
        self.person = person
        self.office = office
        self.time = time
        self.note = note
        self.content = content
    }
}

/// What a record was made from: a template, a form, a file of data.
package struct SourceVersion: Hashable, Sendable {
    /// 模板, 表单, 台账 …
    package var kind: String
    package var name: String
    /// 模板包, where it belongs to one.
    package var pack: String?
    /// 编号 and 版本, where it has them itself.
    package var id: String?
    package var version: String?
    package var digest: ContentDigest?

    package init(
        kind: String, name: String, pack: String? = nil, id: String? = nil, version: String? = nil, digest: ContentDigest? = nil
    ) {
        self.kind = kind
        self.name = name
        self.pack = pack
        self.id = id
        self.version = version
        self.digest = digest
    }
}
