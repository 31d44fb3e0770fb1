/// What stands before and after two characters that are somebody's name, or a part of other words: 文明 in 文明施工.
struct NameSurroundings {
    let before: ArraySlice<Unicode.Scalar>
    let after: ArraySlice<Unicode.Scalar>

    /// Where Han characters go on after them and nothing says that they name somebody.
    ///
    /// What ends with them, as 反映人是张平 does, names somebody more often than not.
    var areDoubtful: Bool {
        guard let next = after.first, next.properties.isIdeographic else { return false }
        return !Self.leads.contains { before.ends(with: $0) } && !Self.follows.contains { after.starts(with: $0) } && !isCounted
    }

    /// 张平等人, 张平等劳动者; but 主张平等人格.
    private var isGrouped: Bool {
        guard let group = Self.groups.first(where: { after.dropFirst().starts(with: $0) }) else { return false }
        return group.count > 1 || !(after.dropFirst(2).first.map(Self.afterPerson.contains) ?? false)
    }

    /// Who somebody is one of, after 等.
    private static let groups = scalars("人 多人 劳动者 农民工 民工 工人 职工 员工 工友 数人 几人 众人 同志")

    /// What makes another word of 人.
    private static let afterPerson = Set("格身民口力才类文均大权人道".unicodeScalars)

    /// 张平等3人, 张平等三人; 张平等 where it begins a text and ends it, but not 主张平等.
    private var isCounted: Bool {
        guard after.first == "等" else { return false }
        let next = after.dropFirst().first
        if let next, next.properties.numericType != nil { return true }
        if isGrouped { return true }
        let isWithinHan = before.last?.properties.isIdeographic ?? false
        return !isWithinHan && !(next?.properties.isIdeographic ?? false)
    }

    /// Who somebody is, before a name.
    private static let leads = scalars(
        """
        工人 农民工 民工 职工 员工 劳动者 投诉人 反映人 举报人 申请人 被欠薪人 当事人 班组长 联系人 姓名 本人 工友 包工头 死者 伤者 受害人 委托人 代理人
        """)

    /// What somebody does or has, after a name.
    private static let follows = scalars(
        """
        反映 投诉 举报 来访 来电 来信 称 说 诉 同志 先生 女士 师傅 身份证 公民身份 电话 手机 住址 家住 本人 某 被欠 被拖欠 的工资 的劳动报酬 的身份证 的电话 的手机
        工资 讨薪 请求 到会 参加 出席 领取 签收 签字 男 女
        """)

    private static func scalars(_ words: String) -> [[Unicode.Scalar]] {
        words.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) }
    }
}

extension ArraySlice<Unicode.Scalar> {
    fileprivate func ends(with word: [Unicode.Scalar]) -> Bool { suffix(word.count).elementsEqual(word) }
}
