import Diagnostics
import TestSupport
import Testing

@testable import Templates

@Suite("Braces that make no tag") struct MistypedBracesTests {
    @Test("every way to mistype them is found at its place", arguments: [
        "甲«｛｛»名称}}", "甲«{｛» 名称 }}", "甲«｛{» 名称 }}", "甲«{ {» 名称 }}", "甲«｛　｛» 名称 ｝｝", "甲«{ %» if 属实 %}", "甲«｛%» if 属实 %｝",
        "甲«{％» if 属实 ％}", "甲«｛％» if 属实 ％｝", "甲«｛#» 说明 #｝", "甲«{ #» 说明 # }", "甲{{ 名称 «｝｝»乙", "甲{{ 名称 «} }»乙", "甲{{ 名称 «}｝»乙",
        "{% if 属实 «%｝»甲{% endif %}", "{% if 属实 «% }»甲", "甲「«{»名称}」", "甲名称«}»乙", "甲«{»名称",
    ])
    func found(_ body: String) throws {
        let marked = Marked(Fixture.front + body)
        let found = try Fixture.compileFailures(marked.text)
        let first = try #require(found.first { $0.code == .mistypedBraces }, "\(found.map(\.message.chinese))")
        #expect(first.place?.position.map { "\($0.line):\($0.column)+\($0.length)" } == marked.places.first)
        expectWords(first)
    }

    @Test("the message says how they are mistyped and how they are written")
    func messages() throws {
        func message(_ body: String) throws -> String {
            let found = try #require(try Fixture.compileFailures(Fixture.front + body).first)
            return found.message.chinese + " → " + (found.hints.first?.chinese ?? "")
        }
        #expect(try message("甲｛% if 属实 %｝") == "花括号是全角的：“｛%” → 切换到英文输入法，写成半角的“{%”")
        #expect(try message("甲{ { 名称 }}") == "花括号没有连着写：“{ {” → 连着写成“{{”")
        #expect(try message("甲{名称}") == "花括号只有一个：“{” → 取值写成“{{ 名称 }}”，语句写成“{% … %}”")
    }

    @Test("text that is none of it stays as it is", arguments: [
        "甲｛乙｝丙", "增长5%，下降3％。", "甲#乙＃丙", "{% raw %}{甲} {{ 乙 }}{% endraw %}", "{{ \"{\" ~ 名称 ~ \"}\" }}", "甲{# {｛ #}乙",
    ])
    func allowed(_ body: String) throws { #expect(try Fixture.compileFailures(Fixture.front + body) == []) }

    @Test("the first of a text is reported, by its UTF-8 offsets, and nothing is found without braces")
    func offsets() {
        #expect(MistypedBraces.first(in: "甲｛｛乙") == 3..<9)
        #expect(MistypedBraces.first(in: "甲 { { 乙") == 4..<7)
        #expect(MistypedBraces.first(in: "甲}乙{{") == 7..<9)
        #expect(MistypedBraces.first(in: "") == nil)
        var seeds = SplitMix64(seed: 31)
        let pieces = ["甲", "｛", "｝", "%", "％", " ", "　", "#", "，"]
        for _ in 0..<500 {
            let text = (0..<Int.random(in: 0...8, using: &seeds)).map { _ in pieces.randomElement(using: &seeds) ?? "" }.joined()
            let found = MistypedBraces.first(in: text)
            let dense = text.filter { $0 != " " && $0 != "　" }
            let pairs = ["｛｛", "｛%", "｛％", "｛#", "｝｝", "%｝", "％｝", "#｝"]
            #expect((found == nil) == !pairs.contains { dense.contains($0) }, "\(text)")
            if let found { #expect(found.upperBound <= text.utf8.count && found.count >= 4, "\(text)") }
        }
    }
}

@Suite("Braces that make no tag, in the elements") struct MistypedBracesOfElementsTests {
    /// The fixture's template with another title.
    private func found(title: String) throws -> [Diagnostic] {
        try Fixture.compileFailures(Fixture.front.replacing("标题: 通知", with: "标题: " + title) + "甲\n")
    }

    @Test("a title, like a paragraph, prints no braces", arguments: ["关于｛｛名称｝｝的通知", "关于{名称}的通知", "关于{ {名称} }的通知", "关于{{ 名称 ｝｝的通知"])
    func title(_ title: String) throws {
        let found = try found(title: title)
        #expect(found.first?.code == .mistypedBraces, "\(found.map(\.message.chinese))")
        #expect(found.first?.place?.position?.excerpt == "标题: " + title)
    }

    @Test("rightly written it is none")
    func right() throws { #expect(try found(title: "关于{{ 名称 }}的通知") == []) }
}
