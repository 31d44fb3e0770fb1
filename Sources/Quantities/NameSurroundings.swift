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
            && !isDealtWith && !isDated && !isSubject
    }

    /// 白浩没有领到工资, where a sentence or a part of it begins; 只有白浩未领.
    private var isSubject: Bool {
        (before.last.map(Self.stops.contains) ?? true || Self.singles.contains { before.ends(with: $0) }) && Self.acts.contains { after.starts(with: $0) }
    }

    private static let stops = Set("。！？；，：、（\n".unicodeScalars)

    private static let singles = scalars("只有 仅有 还有 唯有 只剩 其中")

    /// What somebody does, or who belongs to him.
    private static let acts = scalars(
        """
        没有 没领 没收 没拿 未领 未收 未拿 未得 未到 未签 不同意 不服 不愿 不接受 不在 拒绝 拒不 拒签 要求 已领 已收 已拿 已得 已签 已到 已经 也 被打 被辞 被骗 受伤
        受雇 受骗 在工地 在项目 在该 在家 在岗 所在 所得 的家属 的父 的母 的妻 的丈夫 的儿 的女 的班组 的工友 夫妇 夫妻 父子 班组 领到 领走 拿到 收到 住院
        家属 多次 应得 共1 共2 共3 共4 共5 共6 共7 共8 共9 每月 累计 月工资 欠薪 卡号 户籍 死亡 工伤 入职 起诉 申请仲裁 实名举报 同意分期 及其 询问笔录 劳动合同 考勤 欠条 收条
        银行流水 陈述 提供的 提供了 的询问 的考勤 的欠条 的收条 的劳动合同 的银行
        """)

    /// 向谢军支付, 由谢军代领: somebody between whom it concerns and what is done; but 由于明确, 已成功支付.
    private var isDealtWith: Bool {
        Self.links.contains { before.ends(with: $0) } && Self.deeds.contains { after.starts(with: $0) }
    }

    /// 谢军于12月3日签字.
    private var isDated: Bool { after.first == "于" && after.dropFirst().first?.properties.numericType != nil }

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
        证人 收款人 领款人 代领人 被询问人
        """)

    /// What links somebody to what is done; each also ends or begins other words.
    private static let links = scalars(
        "向 由 与 给 对 把 将 为 和 及 同 从 自 至 到 被 经 找 让 替 跟 欠 询问 通知 要求 联系 转入 汇入 打入")

    /// What is done with somebody.
    private static let deeds = scalars(
        """
        支付 给付 发放 补发 追发 垫付 付清 结清 结算 转账 汇款 打款 索要 追讨 联系 核对 核实 确认 进行 列为 作为 送达 告知 说明 解释 协商 调解 谈话 询问 调查
        制作 作出 出具 签字 签名 签收 领取 收取 收到 借款 处取得 处调取 处了解 处核实 手中 名下 一方 本人 代表
        """)

    /// What somebody does or has, after a name.
    private static let follows = scalars(
        """
        反映 投诉 举报 来访 来电 来信 称 说 诉 同志 先生 女士 师傅 身份证 公民身份 电话 手机 住址 家住 本人 某 被欠 被拖欠 的工资 的劳动报酬 的身份证 的电话 的手机
        工资 讨薪 请求 到会 参加 出席 领取 签收 签字 男 女
        的投诉 的信访 的举报 的来信 的诉求 的请求 的欠薪 一案 代领 到场 在场 作证 证言 的证言 的笔录 制作笔录 账户 的账户 的银行卡 系该 系本 系我 系原 系其
        """)

    private static func scalars(_ words: String) -> [[Unicode.Scalar]] {
        words.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) }
    }
}

extension ArraySlice<Unicode.Scalar> {
    fileprivate func ends(with word: [Unicode.Scalar]) -> Bool { suffix(word.count).elementsEqual(word) }
}
