/// Words that stay on the line of the number before them (GB/T 9704-2012 §9, GB/T 15835-2011).
enum MeasureWords {
    /// The length in characters of the unit that starts at `index`, or 0.
    ///
    /// The longest match wins: 万元 before 万.
    static func length(in scalars: [Unicode.Scalar], at index: Int) -> Int {
        guard index < scalars.count, let candidates = byFirst[scalars[index]] else { return 0 }
        for word in candidates
        where index + word.count <= scalars.count
            && scalars[index..<index + word.count].elementsEqual(word)
        {
            return word.count
        }
        return 0
    }

    private static let words = [
        "年", "年度", "月", "月份", "日", "时", "分", "秒", "天", "周", "岁", "届", "期", "号", "条", "款", "项",
        "章", "节", "页", "次", "批", "级", "类", "层", "倍", "元", "万元", "亿元", "角", "人", "名", "万人", "人次",
        "户", "家", "件", "起", "个", "宗", "份", "台", "辆", "套", "栋", "间", "米", "千米", "公里", "平方米",
        "吨", "千克", "克", "亩", "公顷", "小时", "分钟", "个月", "工作日", "个工作日", "万", "亿", "万户", "万件", "万个",
        "个百分点", "百分点",
    ]

    private static let byFirst: [Unicode.Scalar: [[Unicode.Scalar]]] = {
        var index: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
        for word in words {
            let scalars = Array(word.unicodeScalars)
            index[scalars[0], default: []].append(scalars)
        }
        return index.mapValues { $0.sorted { $0.count > $1.count } }
    }()
}
