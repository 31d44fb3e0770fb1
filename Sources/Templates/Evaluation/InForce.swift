import Quantities

/// What holds on a day: of records with the day from which each holds (自), the last that has begun.
///
/// Laws, standards and amounts change by the calendar; a document cites those of its own day.
enum InForce {
    /// The field with the first day.
    static let start = "自"

    /// nil before the first of them.
    static func element(of elements: [Value], on day: CivilDate) -> Value? {
        var found: (start: CivilDate, value: Value)?
        for element in elements {
            guard case .date(let start)? = element.member(Self.start)?.content, start <= day else { continue }
            if let found, found.start > start { continue }
            found = (start, element)
        }
        return found?.value
    }
}
