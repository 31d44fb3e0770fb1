/// Words that stay on the line of the number before them (GB/T 9704-2012 §9, GB/T 15835-2011).
enum MeasureWords {
    /// The length in characters of the unit that starts at `index`, or 0.
    ///
    /// A unit is 万 or 亿, 余 or 多, and a measure word, each of which may be
    /// missing: 5件, 1.2万亿元, 300余人. 余 and 多 alone are none.
    static func length(in scalars: [Unicode.Scalar], at index: Int) -> Int {
        var end = index + longest(of: magnitudes, in: scalars, at: index)
        let isMore = end < scalars.count && (scalars[end] == "余" || scalars[end] == "多")
        let unit = longest(of: units, in: scalars, at: isMore ? end + 1 : end)
        if isMore && (unit > 0 || end > index) { end += 1 }
        return end + unit - index
    }

    private static func longest(
        of words: [Unicode.Scalar: [[Unicode.Scalar]]], in scalars: [Unicode.Scalar], at index: Int
    ) -> Int {
        guard index < scalars.count, let candidates = words[scalars[index]] else { return 0 }
        let match = candidates.first { word in
            index + word.count <= scalars.count
                && scalars[index..<index + word.count].elementsEqual(word)
        }
        return match?.count ?? 0
    }

    private static let magnitudes = byFirst("万亿 万 亿")

    private static let units = byFirst(
        """
        年 年度 月 月份 日 时 点 分 秒 天 周 岁 届 期 季度 周年 小时 分钟 学时 工作日
        号 条 款 项 章 节 页 次 批 级 类 层 倍 成 篇 册 卷 例 宗 起
        元 角 美元 欧元 人 名 位 人次 户 家 所 个 件 份 台 辆 艘 架 套 栋 幢 座 间 处 支 只 头 株 棵 张 本 部 门 场 笔 颗 组 队
        米 千米 公里 厘米 毫米 微米 平方米 平方千米 平方公里 立方米 升 毫升 吨 千克 公斤 克 毫克 亩 公顷
        瓦 千瓦 千瓦时 兆瓦 度 伏 安 摄氏度
        个月 个小时 个季度 个学时 个工作日 个百分点 百分点
        """)

    /// The words by their first character, the longest first.
    private static func byFirst(_ words: String) -> [Unicode.Scalar: [[Unicode.Scalar]]] {
        let all = words.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) }
        return Dictionary(grouping: all) { $0[0] }
            .mapValues { $0.sorted { $0.count > $1.count } }
    }
}
