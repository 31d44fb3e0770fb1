import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities

/// 右上角, 计量单位, 填报单位 and 期间: what a statistical form says above its table.
extension FormReader {
    private static let cornerKeys = ["表号", "制定机关", "批准机关", "批准文号", "备案机关", "备案文号", "文号", "有效期至"]

    mutating func masthead(_ form: YAMLRecord) -> FormMasthead {
        var masthead = FormMasthead()
        masthead.units = optionalText("计量单位", of: form)
        masthead.reporter = optionalText("填报单位", of: form)
        masthead.partReporter = optionalText("分报单位", of: form)
        guard let node = form["右上角"], let record = node.record(keys: Self.cornerKeys, &collector) else { return masthead }
        for entry in record.entries where Self.cornerKeys.contains(entry.key) {
            let value = text(entry.key, of: record)
            guard entry.key == "有效期至" else {
                masthead.corner.append(.init(label: entry.key, value: value))
                continue
            }
            guard let day = CivilDate(iso: value.text) else {
                collector.report(.malformedDate(value.text, at: entry.value.place))
                continue
            }
            masthead.validUntil = .init(day: day, written: value)
            masthead.corner.append(.init(label: entry.key, value: PlacedText(day.chinese, at: value.place)))
        }
        return masthead
    }

    /// 日期行, which only a form that shows its day elsewhere may leave out.
    mutating func dateLabel(_ form: YAMLRecord) -> PlacedText? {
        form["填报单位"] == nil ? text("日期行", of: form) : optionalText("日期行", of: form)
    }

    /// 期间: the first day of the action or the year, and how often a return is made.
    mutating func span(_ form: YAMLRecord) -> (start: CivilDate?, period: FormPeriod?) {
        guard let node = form["期间"], let record = node.record(keys: ["起始日", "周期"], &collector) else { return (nil, nil) }
        let period: FormPeriod? = word("周期", of: record)
        guard let day = record.required("起始日", &collector), let text = day.string(&collector) else { return (nil, period) }
        let start = CivilDate(iso: text)
        if start == nil { collector.report(.malformedDate(text, at: day.place)) }
        return (start, period)
    }
}
