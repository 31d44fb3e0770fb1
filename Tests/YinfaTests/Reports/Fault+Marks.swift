// What is said of faults in punctuation, written down as a user reads it.
extension Fault {
    static let marks: [Fault] = [
        Fault(
            "L54",
            [("以县（市、区）自查为主，各地要认真组织。", "各地要认真组织,按时报送。")],
            chinese: """
            paper.gw:25:8: 警告[GBT0154]: “织,按”用了半角标点
              25 | 各地要认真组织,按时报送。
                 |               ^
              说明: 核稿规则 L54（规定），依据 GB/T 15834-2011 §5
              办法: 把“,”改成“，”
            """,
            english: """
            paper.gw:25:8: warning[GBT0154]: '织,按' has a half-width mark
              note: rule L54 (required), after GB/T 15834-2011 §5
              hint: write '，' for ','
            """),
        Fault(
            "L54",
            [("以县（市、区）自查为主，各地要认真组织。", "共查实5户,其中2户移送。")],
            chinese: """
            paper.gw:25:6: 警告[GBT0154]: “户,其”用了半角标点
              25 | 共查实5户,其中2户移送。
                 |          ^
              说明: 核稿规则 L54（规定），依据 GB/T 15834-2011 §5
              办法: 把“,”改成“，”
            """,
            english: """
            paper.gw:25:6: warning[GBT0154]: '户,其' has a half-width mark
              note: rule L54 (required), after GB/T 15834-2011 §5
              hint: write '，' for ','
            """),
        Fault(
            "L54",
            [("以县（市、区）自查为主，各地要认真组织。", "各地要认真组织.")],
            chinese: """
            paper.gw:25:8: 警告[GBT0154]: “织.”用了半角标点
              25 | 各地要认真组织.
                 |               ^
              说明: 核稿规则 L54（规定），依据 GB/T 15834-2011 §5
              办法: 把“.”改成“。”
            """,
            english: """
            paper.gw:25:8: warning[GBT0154]: '织.' has a half-width mark
              note: rule L54 (required), after GB/T 15834-2011 §5
              hint: write '。' for '.'
            """),
        Fault(
            "L54",
            [("以县（市、区）自查为主，各地要认真组织。", "各县(市、区)要认真组织。")],
            chinese: """
            paper.gw:25:3: 警告[GBT0154]: “(市、区)”用了半角括号
              25 | 各县(市、区)要认真组织。
                 |     ^~~~~~~~
              说明: 核稿规则 L54（规定），依据 GB/T 15834-2011 §5
              办法: 改成全角括号（）
            """,
            english: """
            paper.gw:25:3: warning[GBT0154]: '(市、区)' has half-width brackets
              note: rule L54 (required), after GB/T 15834-2011 §5
              hint: write full-width brackets （）
            """),
        Fault(
            "L55",
            [("以县（市、区）自查为主，各地要认真组织。", "列入\"黑名单\"管理。")],
            chinese: """
            paper.gw:25:3: 警告[GBT0155]: “入"黑”用了直引号
              25 | 列入"黑名单"管理。
                 |     ^
              说明: 核稿规则 L55（规定），依据 GB/T 15834-2011 §4.8、§4.9、§4.15
              办法: 改成“”
            """,
            english: """
            paper.gw:25:3: warning[GBT0155]: '入"黑' has a straight quote
              note: rule L55 (required), after GB/T 15834-2011 §4.8、§4.9、§4.15
              hint: write “”
            """),
        Fault(
            "L55",
            [("以县（市、区）自查为主，各地要认真组织。", "称为“所谓“黑名单”制度”。")],
            chinese: """
            paper.gw:25:6: 警告[GBT0155]: “谓“黑”：双引号里又用了双引号
              25 | 称为“所谓“黑名单”制度”。
                 |          ^
              说明: 核稿规则 L55（规定），依据 GB/T 15834-2011 §4.8、§4.9、§4.15
              办法: 里层用单引号‘’
            """,
            english: """
            paper.gw:25:6: warning[GBT0155]: '谓“黑': double quotes within double quotes
              note: rule L55 (required), after GB/T 15834-2011 §4.8、§4.9、§4.15
              hint: use ‘’ for the inner ones
            """),
        Fault(
            "L55",
            [("以县（市、区）自查为主，各地要认真组织。", "列入‘黑名单’管理。")],
            chinese: """
            paper.gw:25:3: 警告[GBT0155]: “入‘黑”：外层用了单引号
              25 | 列入‘黑名单’管理。
                 |     ^
              说明: 核稿规则 L55（规定），依据 GB/T 15834-2011 §4.8、§4.9、§4.15
              办法: 外层用双引号“”
            """,
            english: """
            paper.gw:25:3: warning[GBT0155]: '入‘黑': single quotes outside
              note: rule L55 (required), after GB/T 15834-2011 §4.8、§4.9、§4.15
              hint: use “” for the outer ones
            """),
        Fault(
            "L55",
            [("以县（市、区）自查为主，各地要认真组织。", "印发《关于贯彻《条例》的意见》。")],
            chinese: """
            paper.gw:25:8: 警告[GBT0155]: “彻《条”：书名号里又用了双书名号
              25 | 印发《关于贯彻《条例》的意见》。
                 |               ^~
              说明: 核稿规则 L55（规定），依据 GB/T 15834-2011 §4.8、§4.9、§4.15
              办法: 里层用单书名号〈〉
            """,
            english: """
            paper.gw:25:8: warning[GBT0155]: '彻《条': 《》 within 《》
              note: rule L55 (required), after GB/T 15834-2011 §4.8、§4.9、§4.15
              hint: use 〈〉 for the inner ones
            """),
        Fault(
            "L55",
            [("以县（市、区）自查为主，各地要认真组织。", "印发〈条例〉。")],
            chinese: """
            paper.gw:25:3: 警告[GBT0155]: “发〈条”：外层用了单书名号
              25 | 印发〈条例〉。
                 |     ^~
              说明: 核稿规则 L55（规定），依据 GB/T 15834-2011 §4.8、§4.9、§4.15
              办法: 外层用双书名号《》
            """,
            english: """
            paper.gw:25:3: warning[GBT0155]: '发〈条': 〈〉 outside
              note: rule L55 (required), after GB/T 15834-2011 §4.8、§4.9、§4.15
              hint: use 《》 for the outer ones
            """),
        Fault(
            "L55",
            [("以县（市、区）自查为主，各地要认真组织。", "列入“黑名单管理。")],
            chinese: """
            paper.gw:25:3: 警告[GBT0155]: ““”没有另一半
              25 | 列入“黑名单管理。
                 |     ^
              说明: 核稿规则 L55（规定），依据 GB/T 15834-2011 §4.8、§4.9、§4.15
              办法: 补上后一半，或者删去这一半
            """,
            english: """
            paper.gw:25:3: warning[GBT0155]: '“' is not closed
              note: rule L55 (required), after GB/T 15834-2011 §4.8、§4.9、§4.15
              hint: close it, or remove it
            """),
        Fault(
            "L55",
            [("以县（市、区）自查为主，各地要认真组织。", "列入黑名单”管理。")],
            chinese: """
            paper.gw:25:6: 警告[GBT0155]: “””没有前一半
              25 | 列入黑名单”管理。
                 |           ^
              说明: 核稿规则 L55（规定），依据 GB/T 15834-2011 §4.8、§4.9、§4.15
              办法: 补上前一半，或者删去这一半
            """,
            english: """
            paper.gw:25:6: warning[GBT0155]: '”' closes nothing
              note: rule L55 (required), after GB/T 15834-2011 §4.8、§4.9、§4.15
              hint: open it, or remove it
            """),
        Fault(
            "L56",
            [("以县（市、区）自查为主，各地要认真组织。", "收入、支出等...都要报送。")],
            chinese: """
            paper.gw:25:7: 警告[GBT0156]: 省略号写成了“...”
              25 | 收入、支出等...都要报送。
                 |             ^~~
              说明: 核稿规则 L56（规定），依据 GB/T 15834-2011 §4.10、§4.11
              办法: 写成“……”
            """,
            english: """
            paper.gw:25:7: warning[GBT0156]: an ellipsis is written '...'
              note: rule L56 (required), after GB/T 15834-2011 §4.10、§4.11
              hint: write '……'
            """),
        Fault(
            "L56",
            [("以县（市、区）自查为主，各地要认真组织。", "预算--年度计划。")],
            chinese: """
            paper.gw:25:3: 警告[GBT0156]: 破折号写成了“--”
              25 | 预算--年度计划。
                 |     ^~
              说明: 核稿规则 L56（规定），依据 GB/T 15834-2011 §4.10、§4.11
              办法: 写成“——”
            """,
            english: """
            paper.gw:25:3: warning[GBT0156]: a dash is written '--'
              note: rule L56 (required), after GB/T 15834-2011 §4.10、§4.11
              hint: write '——'
            """),
        Fault(
            "L57",
            [("以县（市、区）自查为主，各地要认真组织。", "共１２户。")],
            chinese: """
            paper.gw:25:2: 警告[GBT0157]: “１２”是全角的
              25 | 共１２户。
                 |   ^~~~
              说明: 核稿规则 L57（推荐），依据 GB/T 15835-2011
              办法: 写成半角的“12”
            """,
            english: """
            paper.gw:25:2: warning[GBT0157]: '１２' is full-width
              note: rule L57 (recommended), after GB/T 15835-2011
              hint: write '12'
            """),
        Fault(
            "L58",
            [("以县（市、区）自查为主，各地要认真组织。", "各地 要认真组织。")],
            chinese: """
            paper.gw:25:3: 警告[GBT0158]: “地 要”中间有空格
              25 | 各地 要认真组织。
                 |     ^
              说明: 核稿规则 L58（惯例）
              办法: 删去空格
            """,
            english: """
            paper.gw:25:3: warning[GBT0158]: there is a space in '地 要'
              note: rule L58 (custom)
              hint: remove the space
            """),
        Fault(
            "L58",
            [("以县（市、区）自查为主，各地要认真组织。", "共 5 户。")],
            chinese: """
            paper.gw:25:2: 警告[GBT0158]: “共 5”中间有空格
              25 | 共 5 户。
                 |   ^
              说明: 核稿规则 L58（惯例）
              办法: 删去空格
            paper.gw:25:4: 警告[GBT0158]: “5 户”中间有空格
              25 | 共 5 户。
                 |     ^
              说明: 核稿规则 L58（惯例）
              办法: 删去空格
            """,
            english: """
            paper.gw:25:2: warning[GBT0158]: there is a space in '共 5'
              note: rule L58 (custom)
              hint: remove the space
            paper.gw:25:4: warning[GBT0158]: there is a space in '5 户'
              note: rule L58 (custom)
              hint: remove the space
            """),
        Fault(
            "L70",
            [("以县（市、区）自查为主，各地要认真组织。", "根据《条例》、《办法》规定。")],
            chinese: """
            paper.gw:25:7: 警告[GBT0170]: “》、《”：并列的引号或书名号之间用了顿号
              25 | 根据《条例》、《办法》规定。
                 |             ^~
              说明: 核稿规则 L70（一般），依据 GB/T 15834-2011 §4.5.3.5
              办法: 删去顿号
            """,
            english: """
            paper.gw:25:7: warning[GBT0170]: '》、《': 、 between quotes that stand side by side
              note: rule L70 (usual), after GB/T 15834-2011 §4.5.3.5
              hint: remove the 、
            """),
        Fault(
            "L71",
            [("以县（市、区）自查为主，各地要认真组织。", "各县在专项行动期间要做到以下几点：在人员配备方面的具体要求如下：三人以上。")],
            chinese: """
            paper.gw:25:32: 警告[GBT0171]: 一句话里用了两个冒号：“下：三”
              25 | 各县在专项行动期间要做到以下几点：在人员配备方面的具体要求如下：三人以上。
                 |                                                               ^~
              说明: 核稿规则 L71（一般），依据 GB/T 15834-2011 §4.7
              办法: 把其中一个改成逗号，或者分成两句
            """,
            english: """
            paper.gw:25:32: warning[GBT0171]: a sentence has two colons: '下：三'
              note: rule L71 (usual), after GB/T 15834-2011 §4.7
              hint: make one a comma, or two sentences
            """),
        Fault(
            "L72",
            [("以县（市、区）自查为主，各地要认真组织。", "第一、查清底数。")],
            chinese: """
            paper.gw:25:1: 警告[GBT0172]: “第一、”后面用了顿号
              25 | 第一、查清底数。
                 | ^~~~~~
              说明: 核稿规则 L72（规定），依据 GB/T 15834-2011 §4.4
              办法: 写成“第一，”
            """,
            english: """
            paper.gw:25:1: warning[GBT0172]: '第一、' has a 、
              note: rule L72 (required), after GB/T 15834-2011 §4.4
              hint: write '第一，'
            """),
        Fault(
            "L75",
            [("以县（市、区）自查为主，各地要认真组织。", "编制十四五规划。")],
            chinese: """
            paper.gw:25:3: 警告[GBT0175]: “十四五”没有加引号
              25 | 编制十四五规划。
                 |     ^~~~~~
              说明: 核稿规则 L75（惯例）
              办法: 写成 “十四五”，引号也要打出来
            """,
            english: """
            paper.gw:25:3: warning[GBT0175]: '十四五' has no quotes
              note: rule L75 (custom)
              hint: write “十四五” with the quotes
            """),
    ]
}
