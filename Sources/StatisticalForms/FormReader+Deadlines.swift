import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities

/// 节假日, 报送 and 参数: the days on which returns are due, and values for expressions.
extension FormReader {
    /// 报送: each with its day, or with a number of working days after another.
    mutating func deadlines(_ form: YAMLRecord, _ calendar: WorkingCalendar) -> [FormDeadline] {
        guard let node = form["报送"], let items = node.sequence(&collector) else { return [] }
        var deadlines: [FormDeadline] = []
        var firsts: [String: Place] = [:]
        for item in items {
            guard let record = item.record(keys: ["名称", "截止日", "终报", "期限", "自", "工作日"], &collector)
            else { continue }
            let placed = text("名称", of: record)
            let name = placed.text
            if let first = firsts[name] { collector.report(.deadlineDoubled(name, at: placed.place ?? item.place, first: first)) }
            firsts[name] = firsts[name] ?? placed.place ?? item.place
            let isFinal = record["终报"].flatMap { $0.boolean(&collector) } ?? false
            let asOf = isFinal ? nil : record.required("截止日", &collector).flatMap { day($0) }
            let due = record["期限"] == nil ? dayAfter(record, calendar) : record["期限"].flatMap { day($0) }
            guard let due, isFinal || asOf != nil else { continue }
            let start = record["自"].flatMap { $0.string(&collector) }.flatMap { CivilDate(iso: $0) }
            deadlines.append(FormDeadline(name: name, asOf: asOf, isFinal: isFinal, due: due, start: start))
        }
        return deadlines
    }

    private mutating func dayAfter(_ record: YAMLRecord, _ calendar: WorkingCalendar) -> CivilDate? {
        let start = record.required("自", &collector).flatMap { day($0) }
        guard let node = record.required("工作日", &collector), let count = node.integer(&collector) else { return nil }
        guard (1...100).contains(count) else {
            collector.report(.workingDaysOutOfRange(count, at: node.place))
            return nil
        }
        return start.flatMap { calendar.day(count, after: $0) }
    }

    mutating func calendar(_ form: YAMLRecord) -> WorkingCalendar? {
        guard let node = form["节假日"], let record = node.record(keys: ["放假", "上班"], &collector) else { return nil }
        return WorkingCalendar(daysOff: days("放假", of: record), madeUp: days("上班", of: record))
    }

    /// Days, and spans of them such as `2021-02-11/2021-02-17` (ISO 8601).
    private mutating func days(_ key: String, of record: YAMLRecord) -> Set<CivilDate> {
        var days: Set<CivilDate> = []
        for item in record[key]?.sequence(&collector) ?? [] {
            guard let text = item.string(&collector) else { continue }
            let ends = text.split(separator: "/", omittingEmptySubsequences: false).map { CivilDate(iso: $0) }
            guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil,
                (0...60).contains(first.days(until: last))
            else {
                collector.report(.malformedSpan(text, at: item.place))
                continue
            }
            let span = Self.span(first, last)
            if !days.isDisjoint(with: span) { collector.report(.dayDoubled(text, at: item.place)) }
            days.formUnion(span)
        }
        return days
    }

    private static func span(_ first: CivilDate, _ last: CivilDate) -> [CivilDate] {
        var days: [CivilDate] = []
        var day: CivilDate? = first
        while let one = day, one <= last {
            days.append(one)
            day = one.next
        }
        return days
    }

    private mutating func day(_ node: YAMLNode) -> CivilDate? {
        guard let text = node.string(&collector) else { return nil }
        let date = CivilDate(iso: text)
        if date == nil { collector.report(.malformedDate(text, at: node.place)) }
        return date
    }

    // MARK: Parameters

    mutating func parameters(_ form: YAMLRecord) -> [String: FormParameter] {
        var parameters: [String: FormParameter] = [:]
        for entry in form["参数"]?.mapping(&collector) ?? [] {
            guard let text = entry.value.string(&collector) else { continue }
            if !FormulaScanner.isName(entry.key) {
                collector.report(.extraName(entry.key, isTaken: false, at: entry.keyPlace))
            }
            if let parameter = Self.parameter(text) {
                parameters[entry.key] = parameter
            } else {
                collector.report(.malformedParameter(text, at: entry.value.place))
            }
        }
        return parameters
    }

    /// A day, a whole number, or an amount such as `8000元` or `1.5万元`.
    private static func parameter(_ text: String) -> FormParameter? {
        if CivilDate(iso: text) != nil { return .text(text) }
        let digits = String(text.prefix { $0 == "." || ("0"..."9").contains($0) })
        let word = String(text.dropFirst(digits.count))
        if word.isEmpty { return Int(digits).map(FormParameter.integer) }
        return Unit(rawValue: word).flatMap { FormulaParser.baseUnits(digits, in: $0) }.map(FormParameter.integer)
    }
}
