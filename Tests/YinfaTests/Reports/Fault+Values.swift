// What is said of faults in values that a template prints: the data file is pointed at.
extension Fault {
    static let values: [Fault] = [
        Fault(
            "L54",
            value: "各地要认真组织,按时报送。",
            chinese: """
            documents/paper.yaml:3:15: 警告[GBT0154]: “织,按”用了半角标点
              3 |   要求: '各地要认真组织,按时报送。'
                |                        ^
              说明: 核稿规则 L54（规定），依据 GB/T 15834-2011 §5
              说明: 印在这一处: paper.gw:25:1
              办法: 把“,”改成“，”
            """,
            english: """
            documents/paper.yaml:3:15: warning[GBT0154]: '织,按' has a half-width mark
              note: rule L54 (required), after GB/T 15834-2011 §5
              note: it is printed here: paper.gw:25:1
              hint: write '，' for ','
            """),
        Fault(
            "L55",
            value: "列入\"黑名单\"管理。",
            chinese: """
            documents/paper.yaml:3:10: 警告[GBT0155]: “入"黑”用了直引号
              3 |   要求: '列入"黑名单"管理。'
                |              ^
              说明: 核稿规则 L55（规定），依据 GB/T 15834-2011 §4.8、§4.9、§4.15
              说明: 印在这一处: paper.gw:25:1
              办法: 改成“”
            """,
            english: """
            documents/paper.yaml:3:10: warning[GBT0155]: '入"黑' has a straight quote
              note: rule L55 (required), after GB/T 15834-2011 §4.8、§4.9、§4.15
              note: it is printed here: paper.gw:25:1
              hint: write “”
            """),
        Fault(
            "L57",
            value: "共１２户。",
            chinese: """
            documents/paper.yaml:3:9: 警告[GBT0157]: “１２”是全角的
              3 |   要求: '共１２户。'
                |            ^~~~
              说明: 核稿规则 L57（推荐），依据 GB/T 15835-2011
              说明: 印在这一处: paper.gw:25:1
              办法: 写成半角的“12”
            """,
            english: """
            documents/paper.yaml:3:9: warning[GBT0157]: '１２' is full-width
              note: rule L57 (recommended), after GB/T 15835-2011
              note: it is printed here: paper.gw:25:1
              hint: write '12'
            """),
        Fault(
            "L58",
            value: "各地 要认真组织。",
            chinese: """
            documents/paper.yaml:3:10: 警告[GBT0158]: “地 要”中间有空格
              3 |   要求: '各地 要认真组织。'
                |              ^
              说明: 核稿规则 L58（惯例）
              说明: 印在这一处: paper.gw:25:1
              办法: 删去空格
            """,
            english: """
            documents/paper.yaml:3:10: warning[GBT0158]: there is a space in '地 要'
              note: rule L58 (custom)
              note: it is printed here: paper.gw:25:1
              hint: remove the space
            """),
        Fault(
            "L24",
            value: "　　各地要认真组织。",
            chinese: """
            documents/paper.yaml:3:8: 警告[GBT0124]: 段首打了2个空格
              3 |   要求: '　　各地要认真组织。'
                |          ^~~~
              说明: 核稿规则 L24（规定），依据 GB/T 9704-2012 §7.3.3
              说明: 印在这一处: paper.gw:25:1
              办法: 删去空格，段首缩进由程序排
            """,
            english: """
            documents/paper.yaml:3:8: warning[GBT0124]: the paragraph begins with 2 space(s)
              note: rule L24 (required), after GB/T 9704-2012 §7.3.3
              note: it is printed here: paper.gw:25:1
              hint: remove them: the program indents
            """),
        Fault(
            "L65",
            value: "重5KG。",
            chinese: """
            documents/paper.yaml:3:10: 警告[GBT0165]: 单位符号“KG”的大小写不对
              3 |   要求: '重5KG。'
                |             ^~
              说明: 核稿规则 L65（规定），依据 GB 3100—1993
              说明: 印在这一处: paper.gw:25:1
              办法: 写成“kg”
            """,
            english: """
            documents/paper.yaml:3:10: warning[GBT0165]: the symbol 'KG' has the wrong case
              note: rule L65 (required), after GB 3100—1993
              note: it is printed here: paper.gw:25:1
              hint: write 'kg'
            """),
        Fault(
            "L75",
            value: "编制十四五规划。",
            chinese: """
            documents/paper.yaml:3:10: 警告[GBT0175]: “十四五”没有加引号
              3 |   要求: '编制十四五规划。'
                |              ^~~~~~
              说明: 核稿规则 L75（惯例）
              说明: 印在这一处: paper.gw:25:1
              办法: 写成 “十四五”，引号也要打出来
            """,
            english: """
            documents/paper.yaml:3:10: warning[GBT0175]: '十四五' has no quotes
              note: rule L75 (custom)
              note: it is printed here: paper.gw:25:1
              hint: write “十四五” with the quotes
            """),
        Fault(
            "L36",
            value: "自二〇二一年起施行。",
            chinese: """
            documents/paper.yaml:3:9: 警告[GBT0136]: 年份写成了“二〇二一年”
              3 |   要求: '自二〇二一年起施行。'
                |            ^~~~~~~~~~
              说明: 核稿规则 L36（一般），依据 GB/T 9704-2012 §7.3.5.4、GB/T 15835-2011
              说明: 印在这一处: paper.gw:25:1
              办法: 用阿拉伯数字，写成“2021年”
            """,
            english: """
            documents/paper.yaml:3:9: warning[GBT0136]: a year is written '二〇二一年'
              note: rule L36 (usual), after GB/T 9704-2012 §7.3.5.4、GB/T 15835-2011
              note: it is printed here: paper.gw:25:1
              hint: write '2021年'
            """),
        Fault(
            "L26",
            value: "1、查清底数。",
            chinese: """
            documents/paper.yaml:3:8: 错误[GBT0126]: 序数写成了“1、”
              3 |   要求: '1、查清底数。'
                |          ^~~
              说明: 核稿规则 L26（规定），依据 GB/T 9704-2012 §7.3.3
              说明: 印在这一处: paper.gw:25:1
              办法: 写成“1.”
            """,
            english: """
            documents/paper.yaml:3:8: error[GBT0126]: a number is written '1、'
              note: rule L26 (required), after GB/T 9704-2012 §7.3.3
              note: it is printed here: paper.gw:25:1
              hint: write '1.'
            """),
        Fault(
            "L48",
            value: "主题词：财政",
            chinese: """
            documents/paper.yaml:3:8: 错误[GBT0148]: 公文已不标主题词
              3 |   要求: '主题词：财政'
                |          ^~~~~~
              说明: 核稿规则 L48（规定），依据 《党政机关公文处理工作条例》第九条
              说明: 印在这一处: paper.gw:25:1
              办法: 删去这一行
            """,
            english: """
            documents/paper.yaml:3:8: error[GBT0148]: documents no longer have 主题词
              note: rule L48 (required), after 《党政机关公文处理工作条例》第九条
              note: it is printed here: paper.gw:25:1
              hint: remove the line
            """),
        Fault(
            "L40",
            value: "（此页无正文）",
            chinese: """
            documents/paper.yaml:3:8: 错误[GBT0140]: 用了“此页无正文”
              3 |   要求: '（此页无正文）'
                |          ^~~~~~~~~~~~~~
              说明: 核稿规则 L40（规定），依据 GB/T 9704-2012 §7.3.5
              说明: 印在这一处: paper.gw:25:1
              办法: 删去这一行；版面由程序调整
            """,
            english: """
            documents/paper.yaml:3:8: error[GBT0140]: a page is said to have no text
              note: rule L40 (required), after GB/T 9704-2012 §7.3.5
              note: it is printed here: paper.gw:25:1
              hint: remove the line: the program finds the room
            """),
        Fault(
            "L30",
            value: "附件：检查情况表",
            chinese: """
            documents/paper.yaml:3:8: 错误[GBT0130]: 附件说明“附件：”写在了正文里
              3 |   要求: '附件：检查情况表'
                |          ^~~~~~
              说明: 核稿规则 L30（规定），依据 GB/T 9704-2012 §7.3.4
              说明: 印在这一处: paper.gw:25:1
              办法: 移到开头的“附件”一项，每个附件一行
            """,
            english: """
            documents/paper.yaml:3:8: error[GBT0130]: the attachment note '附件：' stands in the text
              note: rule L30 (required), after GB/T 9704-2012 §7.3.4
              note: it is printed here: paper.gw:25:1
              hint: move it to 附件 in the front matter, one line for each
            """),
    ]
}
