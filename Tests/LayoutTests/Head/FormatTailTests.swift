import Diagnostics
import DisplayList
import Foundation
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

@Suite("Ends of letters, orders and minutes (GB/T 9704-2012 §10)")
struct FormatTailTests {
    private func attached(_ document: Document, _ names: [String], apart: Bool = false) -> Document {
        var document = document
        document.attachments = names.map { name in
            Enclosure(
                name: PlacedText(name), content: .text(title: PlacedText(name), body: [.paragraph(Paragraph(text: han(120)))]),
                isBoundApart: apart)
        }
        return document
    }

    private func letter(body: Int, copies: [String] = [], sealing: Signature.Sealing = .sealed) -> Document {
        var document = headDocument(
            format: .letter, mark: "某市人民政府", body: body,
            imprint: copies.isEmpty ? nil : Imprint(copies: copies.map { PlacedText($0) }, printer: nil, date: nil))
        document.signature?.sealing = sealing
        return document
    }

    // MARK: Letters

    @Test("page 1 of a letter has no folio, all others do, attachments too", arguments: [60, 500, 900])
    func letterFolios(body: Int) throws {
        let reading = try layOut(attached(letter(body: body), ["情况表", "名单"]))
        #expect(reading.pages[0].folio == nil)
        #expect(reading.pages.dropFirst().map(\.folio) == (2...reading.pages.count).map { $0 })
    }

    @Test("a letter needs no even page", arguments: [60, 500, 900, 1400])
    func letterPages(body: Int) throws {
        let plain = try layOut(letter(body: body)).pages.count
        let copied = try layOut(letter(body: body, copies: ["某市财政局"])).pages.count
        #expect(copied == plain || copied == plain + 1)
    }

    @Test("double rules stand on page 1 only", arguments: [60, 900])
    func letterRules(body: Int) throws {
        let reading = try layOut(letter(body: body))
        #expect(reading.redRules().count == 4)
        for page in reading.pages.indices.dropFirst() { #expect(reading.redRules(ofPage: page + 1).isEmpty) }
    }

    @Test("groups of copies: a line each, a comma between, a full stop at the end")
    func letterCopies() throws {
        let reading = try layOut(letter(body: 60, copies: ["某市财政局", "某市审计局", "某市统计局。"]))
        let lines = reading.texts.filter { $0.points == 14 && !$0.text.contains("—") }
        #expect(lines.map(\.text) == ["抄送：某市财政局，", "某市审计局，", "某市统计局。"])
        let first = try #require(lines.first)
        for line in lines.dropFirst() { #expect(line.x > first.x + 3 * Length.points(14).millimetres - 0.5) }
        #expect((lines[1].y - lines[0].y).isAbout(Length.points(28).millimetres))
    }

    @Test("too many addressees at a letter's foot are told of as such")
    func letterAddressees() {
        var document = letter(body: 60)
        document.addressees = PlacedText(han(2600), at: Place(file: "t.gw", position: .init(line: 4, column: 5)))
        document.imprint = Imprint(copies: [PlacedText("某局", at: Place(file: "t.gw", position: .init(line: 8, column: 5)))], printer: nil, date: nil)
        do {
            _ = try layOut(document)
            Issue.record("it fits")
        } catch let failure as StageFailure {
            #expect(failure.diagnostics.map(\.code) == [.imprintTooHigh])
            #expect(failure.diagnostics[0].place?.position?.line == 4)
            #expect(failure.diagnostics[0].message.chinese.hasPrefix("主送机关和抄送机关排了"))
            #expect(failure.diagnostics[0].hints.map(\.chinese) == ["主送机关用统称"])
        } catch { Issue.record("\(error)") }
    }

    @Test("signature and date of a letter stand above its second double rule", arguments: [40, 80, 120, 160, 200, 240, 280, 320, 360, 400, 440, 480])
    func letterSignature(body: Int) throws {
        let reading = try layOut(letter(body: body))
        let date = try #require(reading.text("2020年11月9日"))
        if date.page == 1 { #expect(date.emBottom < 277 - 4.8) } else { #expect(date.emBottom < 262.1) }
        let above = reading.texts.filter { $0.page == date.page && $0.points == 16 && $0.y < date.y - 12 }
        #expect(above.contains { han(500).contains($0.text) })
    }

    // MARK: Orders

    @Test("an order with attachments: each on a page of its own, after the signature", arguments: [1, 2, 3])
    func orderAttachments(count: Int) throws {
        let names = ["条例", "名单", "图表"].prefix(count).map(\.self)
        let reading = try layOut(attached(headDocument(format: .order, mark: "某市人民政府令", number: "第6号", body: 60), names))
        #expect(reading.pages.count == count + 1)
        let labels = reading.texts.filter { $0.role == "黑体" && $0.text.hasPrefix("附件") }
        #expect(labels.map(\.page) == (2...count + 1).map { $0 })
        #expect(labels.map(\.text) == (count == 1 ? ["附件"] : (1...count).map { "附件\($0)" }))
    }

    @Test("a signed order: the stamp's room two lines below the text, the title beside it")
    func signedOrder() throws {
        var document = headDocument(format: .order, mark: "某市人民政府令", number: "第6号", body: 26)
        document.signature = Signature(
            organs: [PlacedText("某市人民政府")], date: anyDate, sealing: .stamped, signers: [Signer(title: PlacedText("市　长"))])
        let reading = try layOut(document)
        let text = try #require(reading.text(han(26)))
        let title = try #require(reading.texts.last { $0.text == "市　长" })
        let date = try #require(reading.text("2020年11月9日"))
        #expect(title.y > text.y + 20.78 && date.y > title.y + 10)
        #expect(!reading.texts.contains { $0.text == "某市人民政府" && $0.y > text.y })
    }

    // MARK: Minutes

    @Test("minutes end with who was there; attachments and 版记 follow as in any document")
    func minutes() throws {
        let attendance = [Attendance(role: .present, names: PlacedText("某局张某、某局李某"))]
        var document = attached(
            headDocument(format: .minutes, mark: "某市人民政府专题会议纪要", number: "第8期", title: nil, body: 200, attendance: attendance), ["工作安排"])
        document.imprint = Imprint(copies: [PlacedText("某委")], printer: PlacedText("某办"), date: anyDate)
        let reading = try layOut(document)
        let names = try #require(reading.texts.first { $0.text.contains("某局张某") })
        let label = try #require(reading.texts.first { $0.role == "黑体" && $0.text == "附件" })
        #expect(names.page < label.page)
        #expect(reading.pages.count.isMultiple(of: 2))
        let printer = try #require(reading.texts.last { $0.text == "某办" })
        #expect(printer.page == reading.pages.count)
        #expect(!reading.texts.contains { $0.text == "某市人民政府" && $0.points == 16 })
    }

    @Test("no format loses a character of its text", arguments: Document.Format.allCases, [1, 60, 700])
    func conserved(format: Document.Format, body: Int) throws {
        let document = headDocument(
            format: format, mark: "某市人民政府", number: format == .order ? "第6号" : "某政〔2020〕6号",
            title: format == .minutes ? nil : "关于做好某项工作的通知", body: body)
        let all = try layOut(document).texts.filter { $0.points == 16 }.map(\.text).joined()
        #expect(all.contains(han(body)))
    }
}
