import Composition
import Diagnostics
import DisplayList
import Foundation
import Geometry
import Yinfa

/// Times the setting of text: lines alone, and reports of growing length from template to display list.
struct BenchLayout {
    let press: Press
    private static let sentences = [
        "各县（市、区）要把保障农民工工资支付工作摆在突出位置，压实属地监管责任，", "对照《保障农民工工资支付条例》逐项自查，", "2020年共检查用人单位1346户，查实欠薪案件27件，",
        "涉及1043人、资金128.51万元，", "办结率由63%提高到99.5%；", "对“两清零”目标没有完成的，按照有关规定约谈、通报；", "重大案件由领导小组办公室挂牌督办，", "结果于12月31日前报送。",
    ]

    /// Measures and composes the lines of a template's text, its shaping left out.
    func composeLines(of template: String) throws {
        let paragraphs = try String(contentsOfFile: template, encoding: .utf8).split(separator: "\n")
            .drop { $0 == "---" }.drop { $0 != "---" }.dropFirst()
            .map { $0.replacing(/\{[{%#].*?[}%#]\}/, with: "") }.filter { $0.count > 2 }
        let shaped = paragraphs.map { Self.shaped(String($0)) }
        let pitch = CellPitch(span: .millimetres(156), cells: 28)
        let shape = LineShape(measure: .millimetres(156), firstIndent: .cells(2))
        let composer = ParagraphComposer()
        var lines = 0
        func compose() { lines = shaped.reduce(0) { $0 + composer.compose(MeasuredText($1, pitch: pitch), in: shape).count } }
        compose()
        let rounds = 100
        let start = processorSeconds()
        for _ in 0..<rounds { compose() }
        let each = (processorSeconds() - start) / Double(rounds)
        let size = "\(paragraphs.joined().count) characters, \(lines) lines"
        report("the notice's text composed (\(size))", each * 1000, "ms", limit: "at most 4 ms")
    }

    /// The text as a shaper without fonts gives it: Han characters an em, the others half an em.
    private static func shaped(_ text: String) -> ShapedText {
        let (face, em) = (FaceID(name: "bench"), Length.points(16))
        var offset = 0
        let clusters = text.map { character in
            let scalar = character.unicodeScalars[character.unicodeScalars.startIndex]
            let range = offset..<offset + character.utf8.count
            offset = range.upperBound
            return ShapedCluster(
                utf8Range: range, scalar: scalar, face: face, size: em, advance: scalar.value < 0x80 ? em.half : em,
                glyphs: [.init(id: scalar.value)])
        }
        return ShapedText(text: text, clusters: clusters)
    }

    /// A report of about so many pages, filled in, read by the proofreader and laid out: time for each page.
    func layOutReports(pages counts: [Int]) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("yinfa-bench-report-\(getpid())")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let (template, data) = (folder.appendingPathComponent("report.gw"), folder.appendingPathComponent("data.yaml"))
        try Data("字段: {}\n".utf8).write(to: folder.appendingPathComponent("fields.yaml"))
        try Data("{}\n".utf8).write(to: data)
        for count in counts {
            try Data(Self.template(pages: count).utf8).write(to: template)
            // Once before, so that fonts and files are there.
            let made = try press.render(template.path, data: data.path, as: .dump, name: "report")
            let text = String(decoding: made.output.first?.bytes ?? [], as: UTF8.self)
            let pages = text.components(separatedBy: "\npage ").count - 1
            let start = processorSeconds()
            _ = try press.render(template.path, data: data.path, as: .dump, name: "report")
            let time = processorSeconds() - start
            report("a report of \(pages) pages, template to display list: a page", time / Double(pages) * 1000, "ms", limit: "must not grow")
        }
    }

    private static func template(pages: Int) -> String {
        var text = """
            ---
            发文机关标志: 某市人民政府文件
            发文字号: 某政〔2021〕6号
            标题: 某市人民政府关于保障农民工工资支付工作情况的通报
            主送: 各县人民政府
            署名: 某市人民政府
            成文日期: 2021年2月3日
            印发机关: 某市人民政府办公室
            印发日期: 2021年2月3日
            ---

            """
        // A paragraph takes seven lines of the page's twenty-two.
        for index in 0..<pages * 22 / 7 {
            let words = (0..<8).map { sentences[(index + $0 * 3) % sentences.count] }.joined()
            text += "\(words)第\(index + 1)项工作办理完毕。\n"
        }
        return text
    }
}

/// What the lines of documents cost.
func runLayout(office: String) throws {
    let press = try Press(resources: .locate())
    let layout = BenchLayout(press: press)
    try layout.composeLines(of: office + "/../notice.gw")
    try layout.layOutReports(pages: [50, 100, 250, 500])
}
