import Diagnostics
package import OfficialDocument
import Quantities

/// 必备: what a finished document of a kind says, however its template puts it, and what it never says.
package struct DocumentKind: Hashable, Sendable {
    /// 社会公布公告.
    package let name: String
    /// 模板: the files of the templates that make it.
    package let templates: [PlacedText]
    /// 表: the tables that are printed by themselves and are it.
    package let tables: [PlacedText]
    /// 标题: what makes a template under any other name one of this kind: its title has all words of one of these.
    let titles: [[String]]
    /// 署名: the organs of which one has to sign it; nil for whichever does.
    let signer: RequiredContent?
    /// 印章: how it has to be sealed; nil for whatever way.
    let sealing: Signature.Sealing?
    /// 内容, in the order of the file.
    let contents: [RequiredContent]
    /// Where it is written.
    let place: Place
}

/// One thing that a kind of document says or does not say.
package struct RequiredContent: Hashable, Sendable {
    /// 写明: lines of the template language of which one has to stand in the document as it reads when it is filled in; one that
    /// is empty then asks for nothing.
    let lines: [NamedCondition]
    /// 在: the parts of the document in which it is looked for; nil for all of it.
    let scope: Scope?
    /// 不写: words that do not stand in it.
    let forbidden: [String]
    /// 每: the list each of whose elements has to be told; lines call it 项.
    let list: String?
    /// 按: the day that decides whether it is asked for; nil for that of the document.
    let day: NamedCondition?
    /// 自 and 至: the first and the last day on which it is.
    let first: CivilDate?
    let last: CivilDate?
    /// 含义: what is missing where it is.
    let meaning: Bilingual
    /// 依据: the law that asks for it.
    let clause: String?
    let severity: Diagnostic.Severity
    /// Where it is written.
    let place: Place

    /// What the lines call an element of the list.
    static let record = "项"

    /// Where alone something counts that may be mentioned anywhere.
    enum Scope: String, Hashable, Sendable, CaseIterable {
        /// The names and titles of what is attached: a text that says 见附件 attaches nothing.
        case attachments = "附件"
        /// 主送机关: that the text names an organ sends it nothing.
        case addressees = "主送"
        /// 发文字号: a number that the text cites is another paper's.
        case number = "发文字号"
        /// 成文日期, which has to be this day.
        case date = "成文日期"
        /// A table's cell that says this and nothing else: a note on 送达人 is no place to sign.
        case cells = "格"
    }
}
