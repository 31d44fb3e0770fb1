import Diagnostics
import OfficialDocument
import Quantities

/// 版头, and what formats have of their own.
extension DocumentBuilder {
    /// nil after reporting why.
    func head() throws(StageFailure) -> Head? {
        let front = template.front
        // Each on its own, so that one that fails does not hide the next.
        let copyNumber = attempt { () throws(StageFailure) in try text(.copyNumber) }
        let secrecy = attempt { () throws(StageFailure) in try text(.secrecy) }
        let urgency = attempt { () throws(StageFailure) in try text(.urgency) }
        let issuers = attempt { () throws(StageFailure) in try list(.jointOrgans) }
        let mark = attempt { () throws(StageFailure) in try self.mark(issuers ?? []) }
        let number = attempt { () throws(StageFailure) in
            try front.format == .order ? required(.orderNumber) : text(.number)
        }
        let signers = attempt { () throws(StageFailure) in try list(.signers) }
        let dateline = attempt { () throws(StageFailure) in try self.dateline() }
        let isPreprinted = attempt { () throws(StageFailure) in try self.isPreprinted() }
        guard let copyNumber, let secrecy, let urgency, let issuers, let mark, let number, let signers, let dateline,
            let isPreprinted
        else { return nil }
        return Head(
            copyNumber: copyNumber, secrecy: secrecy, urgency: urgency, issuers: issuers, mark: mark, number: number,
            signers: signers, dateline: dateline, isPreprinted: isPreprinted)
    }

    /// The main organ's where it is given, else all names.
    private func mark(_ organs: [PlacedText]) throws(StageFailure) -> Mark {
        if let text = try text(.mark) { return .single(text) }
        guard let element = template.front.elements[.jointOrgans] else { throw empty(.mark) }
        guard organs.count > 1 else {
            throw evaluation.failure(element.span) { .tooFewOrgans(at: $0) }
        }
        guard let found = try text(.jointMark) else { return .joint(organs: organs, suffix: Self.document(element)) }
        switch JointMarkChoice(rawValue: found.text) {
        case .names: return .joint(organs: organs, suffix: nil)
        case .document: return .joint(organs: organs, suffix: Self.document(element))
        case nil: throw evaluation.failure(span(.jointMark)) { .unknownJointMark(found.text, at: $0) }
        }
    }

    private static func document(_ element: ElementNode) -> PlacedText { PlacedText("文件", at: element.place) }

    /// The `- ` lines that have a text, or what 、 parts in a line.
    private func list(_ key: ElementKey) throws(StageFailure) -> [PlacedText] {
        guard let element = template.front.elements[key] else { return [] }
        guard element.isList else {
            guard let text = try text(key) else { return [] }
            if !evaluation.isDraft, key == .signers, SeveralNames.persons(text.text) {
                throw evaluation.failure(element.span) { .signersInOneLine(text.text, origin: origin(of: key), at: $0) }
            }
            return text.text.split(separator: "、").map { PlacedText(String($0), at: text.place) }
        }
        var texts: [PlacedText] = []
        for item in template.front.items[key] ?? [] {
            let text = try evaluation.line(item.content ?? []).text
            if !text.isEmpty { texts.append(PlacedText(text, at: item.place)) }
        }
        return texts
    }

    /// Only minutes have one.
    private func dateline() throws(StageFailure) -> Head.Dateline? {
        guard template.front.format == .minutes else { return nil }
        return Head.Dateline(organ: try text(.organ), date: try date(.date))
    }

    private func isPreprinted() throws(StageFailure) -> Bool {
        guard let found = try text(.preprinted) else { return false }
        if let answer = Answer(rawValue: found.text) { return answer == .yes }
        if evaluation.isDraft { return false }
        throw evaluation.failure(span(.preprinted)) {
            .notAnAnswer(ElementKey.preprinted.rawValue, found.text, at: $0)
        }
    }

    /// 出席, 请假 and 列席, those there are.
    func attendance() throws(StageFailure) -> [Attendance] {
        var lists: [Attendance] = []
        for (role, key) in [(Attendance.Role.present, ElementKey.present), (.excused, .excused), (.observing, .observing)] {
            if let names = try text(key) { lists.append(Attendance(role: role, names: names)) }
        }
        return lists
    }

    private func span(_ key: ElementKey) -> Range<Int> {
        template.front.elements[key]?.span ?? template.front.span
    }
}
