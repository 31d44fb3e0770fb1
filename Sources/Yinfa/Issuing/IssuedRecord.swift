import Archive
import Diagnostics
import Foundation
import Quantities

/// A record that is to be archived, as `office.sqlite` keeps it until it is: whole, so that whoever goes on after a crash
/// archives the same bytes.
struct IssuedRecord: Codable, Hashable, Sendable {
    struct Step: Codable, Hashable, Sendable {
        var act: String
        var person: String
        var time: String
        var digest: String?
        /// 说明: what it corrects or replaces.
        var note: String?
    }

    /// The earlier record, as the record itself tells of it.
    ///
    /// What an earlier version of the program left has none: archived in the end, it must be the same bytes.
    struct Link: Codable, Hashable, Sendable {
        /// 发文字号, where it has one.
        var documentNumber: String?
    }

    struct Source: Codable, Hashable, Sendable {
        var kind: String
        var name: String
        /// Records that earlier versions of the program left say nothing of packs and forms.
        var pack: String?
        var id: String?
        var version: String?
        var digest: String?
    }

    struct File: Codable, Hashable, Sendable {
        var name: String
        var bytes: Data
    }

    /// How it stands to an earlier record.
    enum Relation: String, Codable, Hashable, Sendable {
        case first, correcting, replacing

        /// As 元数据.xml and 处理记录.xml call it.
        var word: String? {
            switch self {
            case .first: nil
            case .correcting: "更正"
            case .replacing: "替换"
            }
        }
    }

    var number: String
    var relation: Relation
    var earlier: String?
    var link: Link?
    var reason: String?
    var person: String
    var time: String
    var fondsName: String
    var organ: String
    var title: String
    var documentNumber: String?
    var responsible: String
    var date: String
    var kind: String?
    var secrecy: String?
    var keywords: [String]
    var steps: [Step]
    var sources: [Source]
    var files: [File]
}

/// Between the store and the archive.
extension IssuedRecord {
    /// As the store keeps it: keys in order, so that the same record is the same bytes.
    func encoded() throws(StageFailure) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do { return [UInt8](try encoder.encode(self)) } catch { throw StageFailure(.pendingRecordUnreadable(number)) }
    }

    /// - Throws: `ISS0305` for bytes that `encoded` has not made.
    init(decoding bytes: [UInt8], of document: String) throws(StageFailure) {
        do { self = try JSONDecoder().decode(IssuedRecord.self, from: Data(bytes)) } catch {
            throw StageFailure(.pendingRecordUnreadable(document))
        }
    }

    /// The record for the archive, and how it is deposited.
    func deposit(_ scheme: RecordNumberScheme) throws(StageFailure) -> (record: Record, as: Archive.Deposit, at: RecordTime) {
        guard let date = CivilDate(iso: date), let time = RecordTime(iso: time) else {
            throw StageFailure(.pendingRecordUnreadable(number))
        }
        let metadata = RecordMetadata(
            fondsName: fondsName, organ: organ, title: title, documentNumber: documentNumber, responsible: [responsible], date: date,
            kind: kind, secrecy: secrecy, keywords: keywords, relation: related, software: Self.software)
        let process = steps.compactMap { step in
            RecordTime(iso: step.time).map {
                ProcessStep(
                    act: step.act, person: step.person, time: $0, note: step.note, content: step.digest.flatMap { ContentDigest(hex: $0) })
            }
        }
        let sources = sources.map { source in
            SourceVersion(
                kind: source.kind, name: source.name, pack: source.pack, id: source.id, version: source.version,
                digest: source.digest.flatMap { ContentDigest(hex: $0) })
        }
        let record = Record(
            number: try RecordNumber(number, scheme: scheme), metadata: metadata, process: process, sources: sources,
            files: files.map { PayloadFile(name: $0.name, content: .bytes([UInt8]($0.bytes))) })
        return (record, try earlierDeposit(scheme), time)
    }

    private var related: RecordMetadata.Relation? {
        guard let link, let earlier, let word = relation.word else { return nil }
        return .init(kind: word, number: earlier, documentNumber: link.documentNumber, reason: reason)
    }

    private func earlierDeposit(_ scheme: RecordNumberScheme) throws(StageFailure) -> Archive.Deposit {
        guard let earlier else { return .first }
        let number = try RecordNumber(earlier, scheme: scheme)
        return relation == .replacing ? .replacing(number) : .correcting(number)
    }

    /// 创建程序.
    static let software = "Yinfa 0.1.0"
}
