/// A person's name as a published text may give it: 张某某 for 张三丰.
///
/// The surname stays and 某 stands for each character of the given name, two at most, so
/// that the length of a long name tells nothing. Names of a published case are masked this
/// way (政府信息公开条例 art. 15; practice: 庄某营等28名, 张某某等12名).
package struct MaskedName: Hashable, Sendable {
    /// The masked name; empty for a blank one.
    package let text: String

    /// - Parameter fullName: spaces in it, as in 张　三, do not count.
    package init(of fullName: some StringProtocol) {
        let name = Array(fullName.filter { !$0.isWhitespace })
        guard let first = name.first else {
            text = ""
            return
        }
        // Of a name such as 阿卜杜拉·买买提 no part is a surname; only its first character stays.
        let isHan = name.allSatisfy(\.isHan)
        let isCompound = isHan && name.count > 2 && Self.compoundSurnames.contains(String(name[..<2]))
        let surname = isCompound ? String(name[..<2]) : String(first)
        let given = isHan ? min(2, max(1, name.count - (isCompound ? 2 : 1))) : 2
        text = surname + String(repeating: "某", count: given)
    }

    /// Surnames of two characters that are in use; a name of two characters has none of them.
    static let compoundSurnames: Set<String> = [
        "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连",
        "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于",
        "司空", "闾丘", "子车", "亓官", "司寇", "巫马", "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋",
        "夹谷", "轩辕", "令狐", "段干", "百里", "呼延", "东郭", "南门", "羊舌", "微生", "梁丘", "左丘", "东门", "西门", "南荣",
        "第五", "贺兰", "纳兰", "完颜", "耶律", "叶赫", "西陵", "淳于", "单于", "达奚", "侯莫",
    ]
}

extension Character {
    /// Whether it is an ideograph, with or without a variation selector.
    fileprivate var isHan: Bool { unicodeScalars.first.map { $0.properties.isIdeographic } ?? false }
}
