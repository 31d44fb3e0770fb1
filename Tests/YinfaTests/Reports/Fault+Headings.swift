// What is said of faults in headings, written down as a user reads it.
extension Fault {
    static let headings: [Fault] = [
        Fault(
            "L86",
            [("二、检查方式", "二、检查方式\n三、检查时间")],
            chinese: """
            paper.gw:24:1: 警告[GBT0186]: 标题“二、检查方式”下面没有内容
              24 | 二、检查方式
                 | ^~~~~~~~~~~~
              说明: 核稿规则 L86（惯例）
              办法: 补上内容，或者删去标题；内容由数据决定有没有的，标题和它放在同一个 {% if %} 里
            """,
            english: """
            paper.gw:24:1: warning[GBT0186]: nothing stands below the heading '二、检查方式'
              note: rule L86 (custom)
              hint: add its text or remove it; where the data decide whether there is any, put both into one {% if %}
            """),
        Fault(
            "L25",
            [("二、检查方式", "三、检查方式")],
            chinese: """
            paper.gw:24:1: 错误[GBT0125]: 序数不连续：“一、”后面是“三、”
              24 | 三、检查方式
                 | ^~~~
              说明: 核稿规则 L25（规定），依据 GB/T 9704-2012 §7.3.3
              办法: 改成“二、”，或者补上缺的一段
            """,
            english: """
            paper.gw:24:1: error[GBT0125]: the numbers are not consecutive: '一、' is followed by '三、'
              note: rule L25 (required), after GB/T 9704-2012 §7.3.3
              hint: make it '二、', or add what is missing
            """),
        Fault(
            "L25",
            [("二、检查方式", "一、检查方式")],
            chinese: """
            paper.gw:24:1: 错误[GBT0125]: 序数不连续：“一、”后面是“一、”
              24 | 一、检查方式
                 | ^~~~
              说明: 核稿规则 L25（规定），依据 GB/T 9704-2012 §7.3.3
              办法: 改成“二、”，或者补上缺的一段
            """,
            english: """
            paper.gw:24:1: error[GBT0125]: the numbers are not consecutive: '一、' is followed by '一、'
              note: rule L25 (required), after GB/T 9704-2012 §7.3.3
              hint: make it '二、', or add what is missing
            """),
        Fault(
            "L25",
            [("（一）预算编制", "（二）预算编制")],
            chinese: """
            paper.gw:21:1: 错误[GBT0125]: 序数从“（二）”开始
              21 | （二）预算编制。检查编制是否完整。
                 | ^~~~~~
              说明: 核稿规则 L25（规定），依据 GB/T 9704-2012 §7.3.3
              办法: 从“（一）”编起
            """,
            english: """
            paper.gw:21:1: error[GBT0125]: the numbers begin with '（二）'
              note: rule L25 (required), after GB/T 9704-2012 §7.3.3
              hint: begin with '（一）'
            """),
        Fault(
            "L25",
            [("1.收入预算。逐项核对。\n", "")],
            chinese: """
            paper.gw:22:1: 错误[GBT0125]: “（1）”之前没有“1.”这一层
              22 | （1）非税收入。全额上缴。
                 | ^~~~~
              说明: 核稿规则 L25（规定），依据 GB/T 9704-2012 §7.3.3
              办法: 依次用“一、”“（一）”“1.”“（1）”
            """,
            english: """
            paper.gw:22:1: error[GBT0125]: there is no level '1.' before '（1）'
              note: rule L25 (required), after GB/T 9704-2012 §7.3.3
              hint: use 一、, （一）, 1., （1） in this order
            """),
        Fault(
            "L26",
            [("1.收入预算。逐项核对。", "1、收入预算逐项核对。")],
            chinese: """
            paper.gw:22:1: 错误[GBT0126]: 序数写成了“1、”
              22 | 1、收入预算逐项核对。
                 | ^~~
              说明: 核稿规则 L26（规定），依据 GB/T 9704-2012 §7.3.3
              办法: 写成“1.”
            paper.gw:23:1: 错误[GBT0125]: “（1）”之前没有“1.”这一层
              23 | （1）非税收入。全额上缴。
                 | ^~~~~
              说明: 核稿规则 L25（规定），依据 GB/T 9704-2012 §7.3.3
              办法: 依次用“一、”“（一）”“1.”“（1）”
            """,
            english: """
            paper.gw:22:1: error[GBT0126]: a number is written '1、'
              note: rule L26 (required), after GB/T 9704-2012 §7.3.3
              hint: write '1.'
            paper.gw:23:1: error[GBT0125]: there is no level '1.' before '（1）'
              note: rule L25 (required), after GB/T 9704-2012 §7.3.3
              hint: use 一、, （一）, 1., （1） in this order
            """),
        Fault(
            "L26",
            [("（一）预算编制。检查编制是否完整。", "一）预算编制检查编制是否完整。")],
            chinese: """
            paper.gw:21:1: 错误[GBT0126]: 序数写成了“一）”
              21 | 一）预算编制检查编制是否完整。
                 | ^~~~
              说明: 核稿规则 L26（规定），依据 GB/T 9704-2012 §7.3.3
              办法: 写成“（一）”
            paper.gw:23:1: 错误[GBT0125]: “（1）”之前没有“（一）”这一层
              23 | （1）非税收入。全额上缴。
                 | ^~~~~
              说明: 核稿规则 L25（规定），依据 GB/T 9704-2012 §7.3.3
              办法: 依次用“一、”“（一）”“1.”“（1）”
            """,
            english: """
            paper.gw:21:1: error[GBT0126]: a number is written '一）'
              note: rule L26 (required), after GB/T 9704-2012 §7.3.3
              hint: write '（一）'
            paper.gw:23:1: error[GBT0125]: there is no level '（一）' before '（1）'
              note: rule L25 (required), after GB/T 9704-2012 §7.3.3
              hint: use 一、, （一）, 1., （1） in this order
            """),
        Fault(
            "L26",
            [("（一）预算编制", "（一）、预算编制")],
            chinese: """
            paper.gw:21:1: 错误[GBT0126]: 序数写成了“（一）、”
              21 | （一）、预算编制。检查编制是否完整。
                 | ^~~~~~~~
              说明: 核稿规则 L26（规定），依据 GB/T 9704-2012 §7.3.3
              办法: 写成“（一）”
            """,
            english: """
            paper.gw:21:1: error[GBT0126]: a number is written '（一）、'
              note: rule L26 (required), after GB/T 9704-2012 §7.3.3
              hint: write '（一）'
            """),
        Fault(
            "L26",
            [("二、检查方式", "二.检查方式")],
            chinese: """
            paper.gw:24:1: 错误[GBT0126]: 序数写成了“二.”
              24 | 二.检查方式
                 | ^~~
              说明: 核稿规则 L26（规定），依据 GB/T 9704-2012 §7.3.3
              办法: 写成“二、”
            """,
            english: """
            paper.gw:24:1: error[GBT0126]: a number is written '二.'
              note: rule L26 (required), after GB/T 9704-2012 §7.3.3
              hint: write '二、'
            """),
        Fault(
            "L26",
            [("以县（市、区）自查为主，各地要认真组织。", "报送内容包括：1、收入；2、支出。")],
            chinese: """
            paper.gw:25:8: 错误[GBT0126]: 序数写成了“1、”
              25 | 报送内容包括：1、收入；2、支出。
                 |               ^~~
              说明: 核稿规则 L26（规定），依据 GB/T 9704-2012 §7.3.3
              办法: 写成“1.”
            paper.gw:25:13: 错误[GBT0126]: 序数写成了“2、”
              25 | 报送内容包括：1、收入；2、支出。
                 |                        ^~~
              说明: 核稿规则 L26（规定），依据 GB/T 9704-2012 §7.3.3
              办法: 写成“2.”
            """,
            english: """
            paper.gw:25:8: error[GBT0126]: a number is written '1、'
              note: rule L26 (required), after GB/T 9704-2012 §7.3.3
              hint: write '1.'
            paper.gw:25:13: error[GBT0126]: a number is written '2、'
              note: rule L26 (required), after GB/T 9704-2012 §7.3.3
              hint: write '2.'
            """),
        Fault(
            "L27",
            [("二、检查方式", "二、检查方式。")],
            chinese: """
            paper.gw:24:7: 警告[GBT0127]: 单独成行的标题末尾有“。”
              24 | 二、检查方式。
                 |             ^~
              说明: 核稿规则 L27（惯例）
              办法: 删去“。”
            """,
            english: """
            paper.gw:24:7: warning[GBT0127]: a heading on its own line ends in '。'
              note: rule L27 (custom)
              hint: remove the mark
            """),
    ]
}
