package import Quantities

/// What an archive has to know of a record (件), in the terms of DA/T 46-2009 and GB/T 18894-2016.
package struct RecordMetadata: Hashable, Sendable {
    /// 档案馆名称 and 档案馆代码, where the records go one day.
    package var archives: String?
    package var archivesCode: String?
    /// 全宗名称.
    package var fondsName: String
    /// 立档单位名称.
    package var organ: String
    /// 题名.
    package var title: String
    /// 文件编号: the document's number, such as 机关代字〔2020〕6号.
    package var documentNumber: String?
    /// 责任者, at least one.
    package var responsible: [String]
    /// 日期: the date of the document.
    package var date: CivilDate
    /// 文种.
    package var kind: String?
    /// 密级 with its term, such as 秘密★1年; nil for what has none.
    package var secrecy: String?
    /// 主题词 or 关键词.
    package var keywords: [String]
    /// 关联: the earlier record that this one corrects or replaces.
    package var relation: Relation?
    /// 创建程序: name and version of the program.
    package var software: String

    package init(
        archives: String? = nil, archivesCode: String? = nil, fondsName: String, organ: String, title: String,
        documentNumber: String? = nil, responsible: [String], date: CivilDate, kind: String? = nil, secrecy: String? = nil,
        keywords: [String] = [], relation: Relation? = nil, software: String
    ) {
        self.archives = archives
        self.archivesCode = archivesCode
        self.fondsName = fondsName
        self.organ = organ
        self.title = title
        self.documentNumber = documentNumber
        self.responsible = responsible
        self.date = date
        self.kind = kind
        self.secrecy = secrecy
        self.keywords = keywords
        self.relation = relation
        self.software = software
    }

    /// How a record stands to an earlier one (DA/T 46-2009, 关联).
    package struct Relation: Hashable, Sendable {
        /// 更正 or 替换.
        package var kind: String
        /// 档号 of the earlier record.
        package var number: String
        /// 文件编号 of the earlier record, where it has one.
        package var documentNumber: String?
        /// Why.
        package var reason: String?

        package init(kind: String, number: String, documentNumber: String?, reason: String?) {
            self.kind = kind
            self.number = number
            self.documentNumber = documentNumber
            self.reason = reason
        }
    }

    /// The texts with the terms that they stand for; nil where a text that must be there is not asked for.
    var texts: [(term: String, text: String?)] {
        [
            ("档案馆名称", archives), ("档案馆代码", archivesCode), ("全宗名称", fondsName), ("立档单位名称", organ), ("题名", title),
            ("文件编号", documentNumber), ("文种", kind), ("密级", secrecy), ("创建程序", software),
            ("关联", relation?.kind), ("关联档号", relation?.number), ("关联文件编号", relation?.documentNumber), ("原因", relation?.reason),
        ] + (responsible.isEmpty ? [""] : responsible).map { ("责任者", $0) } + keywords.map { ("主题词", $0) }
    }
}
