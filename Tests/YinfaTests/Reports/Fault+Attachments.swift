// What is said of faults in attachments, note and 版记, written down as a user reads it.
extension Fault {
    static let attachments: [Fault] = [
        Fault(
            "L30",
            [("以县（市、区）自查为主，各地要认真组织。", "附件：检查情况表")],
            chinese: """
            paper.gw:25:1: 错误[GBT0130]: 附件说明“附件：”写在了正文里
              25 | 附件：检查情况表
                 | ^~~~~~
              说明: 核稿规则 L30（规定），依据 GB/T 9704-2012 §7.3.4
              办法: 移到开头的“附件”一项，每个附件一行
            """,
            english: """
            paper.gw:25:1: error[GBT0130]: the attachment note '附件：' stands in the text
              note: rule L30 (required), after GB/T 9704-2012 §7.3.4
              hint: move it to 附件 in the front matter, one line for each
            """),
        Fault(
            "L30",
            [("- 检查情况表", "- 附件1：检查情况表")],
            chinese: """
            paper.gw:10:3: 错误[GBT0130]: 附件名称前多了“附件1：”
              10 | - 附件1：检查情况表
                 |   ^~~~~~~
              说明: 核稿规则 L30（规定），依据 GB/T 9704-2012 §7.3.4
              办法: 删去“附件1：”，由程序加
            """,
            english: """
            paper.gw:10:3: error[GBT0130]: there is '附件1：' before an attachment's name
              note: rule L30 (required), after GB/T 9704-2012 §7.3.4
              hint: remove it: the program adds it
            """),
        Fault(
            "L31",
            [("- 检查情况表", "- 检查情况表。")],
            chinese: """
            paper.gw:10:8: 错误[GBT0131]: 附件名称后面有“。”
              10 | - 检查情况表。
                 |             ^~
              说明: 核稿规则 L31（规定），依据 GB/T 9704-2012 §7.3.4
              办法: 附件名称后不加标点，删去“。”
            """,
            english: """
            paper.gw:10:8: error[GBT0131]: there is '。' after an attachment's name
              note: rule L31 (required), after GB/T 9704-2012 §7.3.4
              hint: remove the mark
            """),
        Fault(
            "L32",
            [("- 检查情况表", "- 1.检查情况表")],
            chinese: """
            paper.gw:10:3: 错误[GBT0132]: 附件名称前多了序号“1.”
              10 | - 1.检查情况表
                 |   ^~
              说明: 核稿规则 L32（规定），依据 GB/T 9704-2012 §7.3.4
              办法: 删去“1.”，多个附件由程序编号
            """,
            english: """
            paper.gw:10:3: error[GBT0132]: there is the number '1.' before an attachment's name
              note: rule L32 (required), after GB/T 9704-2012 §7.3.4
              hint: remove it: the program numbers several attachments
            """),
        Fault(
            "L73",
            [("- 检查情况表", "- 《检查情况表》")],
            chinese: """
            paper.gw:10:3: 警告[GBT0173]: 附件名称加了书名号
              10 | - 《检查情况表》
                 |   ^~~~~~~~~~~~~~
              说明: 核稿规则 L73（惯例）
              办法: 写成 检查情况表
            """,
            english: """
            paper.gw:10:3: warning[GBT0173]: an attachment's name stands in 《》
              note: rule L73 (custom)
              hint: write 检查情况表
            """),
        Fault(
            "L76",
            [("=== 附件1 另册\n=== 附件2 另册\n", "=== 附件1 另册\n")],
            chinese: """
            paper.gw:11:3: 警告[GBT0176]: 附件2没有附上，也没有说明另册
              11 | - 联络员名单
                 |   ^~~~~~~~~~
              说明: 核稿规则 L76（规定），依据 GB/T 9704-2012 §7.3.7
              办法: 文末写“=== 附件2”和内容；单独成册的写“=== 附件2 另册”
            """,
            english: """
            paper.gw:11:3: warning[GBT0176]: 附件2 has neither pages nor a word that it is bound apart
              note: rule L76 (required), after GB/T 9704-2012 §7.3.7
              hint: write '=== 附件2' and its text at the end, or '=== 附件2 另册' if it is bound apart
            """),
        Fault(
            "L85",
            [("以县（市、区）自查为主，各地要认真组织。", "以县（市、区）自查为主，任务分工见附件3。")],
            chinese: """
            paper.gw:25:18: 警告[GBT0185]: 正文写了“见附件3”，附件只有2个
              25 | 以县（市、区）自查为主，任务分工见附件3。
                 |                                   ^~~~~
              说明: 核稿规则 L85（一般），依据 GB/T 9704-2012 §7.3.4
              办法: 在“附件”里写上它，文末写“=== 附件”和内容或者“另册”；没有的，改正这句话
            """,
            english: """
            paper.gw:25:18: warning[GBT0185]: the text refers to '附件3', but there are 2 attachments only
              note: rule L85 (usual), after GB/T 9704-2012 §7.3.4
              hint: name it under 附件, with its text or 另册 at the end; correct the sentence if there is none
            """),
        Fault(
            "L77",
            [("以县（市、区）自查为主，各地要认真组织。", "以县（市、区）自查为主，各地要认真组织。\n图2　检查流程 {% picture \"a.png\" alt \"检查流程\" %}")],
            chinese: """
            paper.gw:26:1: 警告[GBT0177]: “图2”的序号不连续
              26 | 图2　检查流程 {% picture "a.png" alt "检查流程" %}
                 | ^~~
              说明: 核稿规则 L77（惯例）
              办法: 按先后次序写成“图1”
            """,
            english: """
            paper.gw:26:1: warning[GBT0177]: '图2' is out of order
              note: rule L77 (custom)
              hint: number it '图1', in the order in which they stand
            """),
        Fault(
            "L40",
            [("以县（市、区）自查为主，各地要认真组织。", "以县（市、区）自查为主，各地要认真组织。\n（此页无正文）")],
            chinese: """
            paper.gw:26:1: 错误[TPL0706]: 不得用“此页无正文”
              26 | （此页无正文）
                 | ^~~~~~~~~~~~~~
              办法: 删去它：排版时会调整行距、字距，使印章、日期与正文同页（GB/T 9704-2012 第7.3.5.5条）
            """,
            english: """
            paper.gw:26:1: error[TPL0706]: a page may not say that it has no text
              hint: delete it: seal and date are set on a page with text (GB/T 9704-2012 §7.3.5.5)
            """),
        Fault(
            "L42",
            [("附注: 联系人：张某，电话：0390-2660718", "附注: （联系人：张某）")],
            chinese: """
            paper.gw:14:5: 错误[GBT0142]: 附注多写了括号
              14 | 附注: （联系人：张某）
                 |       ^~~~~~~~~~~~~~~~
              说明: 核稿规则 L42（规定），依据 GB/T 9704-2012 §7.3.6
              办法: 只写“联系人：张某”，括号由程序加
            """,
            english: """
            paper.gw:14:5: error[GBT0142]: the note has brackets of its own
              note: rule L42 (required), after GB/T 9704-2012 §7.3.6
              hint: write '联系人：张某': the program adds the brackets
            """),
        Fault(
            "L45",
            [("抄送: 市人民政府办公室", "抄送: 抄送：市人民政府办公室")],
            chinese: """
            paper.gw:15:5: 错误[GBT0145]: 抄送机关前多了“抄送：”
              15 | 抄送: 抄送：市人民政府办公室
                 |       ^~~~~~
              说明: 核稿规则 L45（规定），依据 GB/T 9704-2012 §7.4.2
              办法: 删去“抄送：”，由程序加
            """,
            english: """
            paper.gw:15:5: error[GBT0145]: there is 抄送： before the organs that get copies
              note: rule L45 (required), after GB/T 9704-2012 §7.4.2
              hint: remove it: the program adds it
            """),
        Fault(
            "L45",
            [("抄送: 市人民政府办公室", "抄送: 市人民政府办公室，")],
            chinese: """
            paper.gw:15:13: 错误[GBT0145]: 抄送机关末尾是“，”
              15 | 抄送: 市人民政府办公室，
                 |                       ^~
              说明: 核稿规则 L45（规定），依据 GB/T 9704-2012 §7.4.2
              办法: 删去“，”，句号由程序加
            """,
            english: """
            paper.gw:15:13: error[GBT0145]: the copies end in '，'
              note: rule L45 (required), after GB/T 9704-2012 §7.4.2
              hint: remove it: the program adds the full stop
            """),
        Fault(
            "L47",
            [("印发日期: 2021年4月8日", "印发日期: 2021年4月5日")],
            chinese: """
            paper.gw:16:7: 错误[GBT0147]: 印发日期2021年4月5日早于成文日期2021年4月6日
              16 | 印发机关: 凤栖山市财政局办公室
                 |           ^~~~~~~~~~~~~~~~~~~~
              说明: 核稿规则 L47（规定），依据 GB/T 9704-2012 §7.4.3
              办法: 改正其中一个日期
            """,
            english: """
            paper.gw:16:7: error[GBT0147]: the printing date 2021年4月5日 is before the document's date 2021年4月6日
              note: rule L47 (required), after GB/T 9704-2012 §7.4.3
              hint: correct one of them
            """),
        Fault(
            "L48",
            [("以县（市、区）自查为主，各地要认真组织。", "以县（市、区）自查为主，各地要认真组织。\n主题词：财政　预算")],
            chinese: """
            paper.gw:26:1: 错误[GBT0148]: 公文已不标主题词
              26 | 主题词：财政　预算
                 | ^~~~~~
              说明: 核稿规则 L48（规定），依据 《党政机关公文处理工作条例》第九条
              办法: 删去这一行
            """,
            english: """
            paper.gw:26:1: error[GBT0148]: documents no longer have 主题词
              note: rule L48 (required), after 《党政机关公文处理工作条例》第九条
              hint: remove the line
            """),
    ]
}
