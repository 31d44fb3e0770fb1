// Fuzzes the template language: scanner, parser, checker and evaluation, with data that say anything.
import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import Templates

private let fields = """
    字段:
      名称: {类型: 文字, 类别: 公开}
      备注: {类型: 文字, 类别: 公开, 可缺: true}
      序: {类型: 整数, 类别: 公开}
      日子: {类型: 日期, 类别: 公开}
      属实: {类型: 是否, 类别: 公开}
      人: {类型: 人数, 类别: 公开}
      钱: {类型: 金额, 类别: 公开}
      密: {类型: 文字}
      地名: {类型: 列表, 类别: 公开, 元素: {类型: 文字}}
      甲类: {类型: 记录, 类别: 公开, 字段: {查实: {类型: 件数, 类别: 公开}, 未结: {类型: 件数, 类别: 公开}}}
      各县: {类型: 列表, 类别: 公开, 元素: {类型: 记录, 字段: {名: {类型: 文字, 类别: 公开}, 钱: {类型: 金额, 类别: 公开}, 次: {类型: 名次, 类别: 公开}}}}
      依据: {类型: 列表, 类别: 公开, 元素: {类型: 记录, 字段: {自: {类型: 日期, 类别: 公开}, 名: {类型: 文字, 类别: 公开}}}, 值: [{自: 2018-01-01, 名: 旧}, {自: 2022-01-01, 名: 新}]}
    条件:
      已清零: 查实 > 0 and 未结 == 0
    慎用词:
      清零: {当: 已清零, 除外: [动态清零]}
    """

private let front = "---\n发文机关标志: 某办\n标题: 通知\n署名: 某办\n成文日期: 2020-11-09\n---\n"

private let schema = { () -> Schema in
    guard var schema = try? Schema.read(YAMLFile.parse(fields, file: "fields.yaml")) else { fatalError("the schema is wrong") }
    schema.calendar = WorkingCalendar(daysOff: Set(["2020-10-01", "2021-01-01"].compactMap { CivilDate(iso: $0) }))
    return schema
}()

/// Values whose texts are the input too: what they say may never be read as a template.
private func values(_ text: String) -> Value.Record {
    func county(_ name: String, _ money: Int, _ rank: Int) -> Value {
        Value(.record(Value.Record([
            "名": Value(.text(name)), "钱": Value(.quantity(Quantity(money, .money))), "次": Value(.rank(rank)),
        ])))
    }
    let cases = Value.Record(["查实": Value(.quantity(Quantity(7, .cases))), "未结": Value(.quantity(Quantity(0, .cases)))])
    var record = schema.constants
    record["名称"] = Value(.text(text))
    record["密"] = Value(.text(text))
    record["序"] = Value(.integer(11))
    record["日子"] = CivilDate(iso: "2020-12-31").map { Value(.date($0)) }
    record["属实"] = Value(.boolean(true))
    record["人"] = Value(.quantity(Quantity(13_456, .persons)))
    record["钱"] = Value(.quantity(Quantity(1_285_120_000, .money)))
    record["地名"] = Value(.list([Value(.text("甲县")), Value(.text(text))]))
    record["甲类"] = Value(.record(cases))
    record["各县"] = Value(.list([county("甲县", 100, 1), county(text, 200, 2)]))
    return record
}

/// Expects places within the text, and words.
private func check(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
        precondition(!diagnostic.message.chinese.isEmpty && !diagnostic.message.english.isEmpty)
        if let position = diagnostic.place?.position { precondition(position.line > 0 && position.column > 0) }
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
    guard size > 0 else { return 0 }
    let text = String(decoding: UnsafeBufferPointer(start: data + 1, count: size - 1), as: UTF8.self)
    // The first byte chooses between a body and a whole template.
    let source = SourceText(file: "x.gw", text: data[0] & 1 == 0 ? front + text : text)
    let fragments = Fragments(["片.gw": SourceText(file: "片.gw", text: text)])
    do throws(StageFailure) {
        let template = try Template.compile(source, schema: schema, sheets: ["空表"], fragments: fragments)
        check(template.warnings)
        check(try template.evaluate(values(text)).warnings)
    } catch { check(error.diagnostics) }
    return 0
}
