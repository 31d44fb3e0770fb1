import Diagnostics

/// A day that somebody wants to write in a template.
enum DaySlip {
    /// How a day that a rule begins with is given: no template has it, so it is right for all of them.
    static let declare = Bilingual(
        "写进 fields.yaml，如“起算日: {类型: 日期, 类别: 公开, 值: 2020-01-01}”，模板里写“起算日”；规定逐次变的，用过滤器“当日”",
        "declare it in fields.yaml, as '起算日: {类型: 日期, 类别: 公开, 值: 2020-01-01}', and name it; for rules that change, the filter 当日")
}
