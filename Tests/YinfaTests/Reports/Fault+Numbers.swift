// What is said of faults in dates, numbers, units and cited documents, written down as a user reads it.
extension Fault {
    static let numbers: [Fault] = [
        Fault(
            "L36",
            [("以县（市、区）自查为主，各地要认真组织。", "自二〇二一年起施行。")],
            chinese: """
            paper.gw:25:2: 警告[GBT0136]: 年份写成了“二〇二一年”
              25 | 自二〇二一年起施行。
                 |   ^~~~~~~~~~
              说明: 核稿规则 L36（一般），依据 GB/T 9704-2012 §7.3.5.4、GB/T 15835-2011
              办法: 用阿拉伯数字，写成“2021年”
            """,
            english: """
            paper.gw:25:2: warning[GBT0136]: a year is written '二〇二一年'
              note: rule L36 (usual), after GB/T 9704-2012 §7.3.5.4、GB/T 15835-2011
              hint: write '2021年'
            """),
        Fault(
            "L36",
            [("以县（市、区）自查为主，各地要认真组织。", "自2021年01月05日起施行。")],
            chinese: """
            paper.gw:25:7: 警告[GBT0136]: “01月”前面多了0
              25 | 自2021年01月05日起施行。
                 |         ^~~~
              说明: 核稿规则 L36（一般），依据 GB/T 9704-2012 §7.3.5.4、GB/T 15835-2011
              办法: 写成“1月”
            paper.gw:25:10: 警告[GBT0136]: “05日”前面多了0
              25 | 自2021年01月05日起施行。
                 |             ^~~~
              说明: 核稿规则 L36（一般），依据 GB/T 9704-2012 §7.3.5.4、GB/T 15835-2011
              办法: 写成“5日”
            """,
            english: """
            paper.gw:25:7: warning[GBT0136]: '01月' has a leading zero
              note: rule L36 (usual), after GB/T 9704-2012 §7.3.5.4、GB/T 15835-2011
              hint: write '1月'
            paper.gw:25:10: warning[GBT0136]: '05日' has a leading zero
              note: rule L36 (usual), after GB/T 9704-2012 §7.3.5.4、GB/T 15835-2011
              hint: write '5日'
            """),
        Fault(
            "L36",
            [("以县（市、区）自查为主，各地要认真组织。", "2021年元月底前报送。")],
            chinese: """
            paper.gw:25:6: 警告[GBT0136]: 用了“元月”
              25 | 2021年元月底前报送。
                 |       ^~~~
              说明: 核稿规则 L36（一般），依据 GB/T 9704-2012 §7.3.5.4、GB/T 15835-2011
              办法: 写成“1月”
            """,
            english: """
            paper.gw:25:6: warning[GBT0136]: January is written 元月
              note: rule L36 (usual), after GB/T 9704-2012 §7.3.5.4、GB/T 15835-2011
              hint: write '1月'
            """),
        Fault(
            "L74",
            [("以县（市、区）自查为主，各地要认真组织。", "2021年2月29日前报送。")],
            chinese: """
            paper.gw:25:1: 错误[GBT0174]: 没有“2021年2月29日”这一天
              25 | 2021年2月29日前报送。
                 | ^~~~~~~~~~~~~
              说明: 核稿规则 L74（规定），依据 公历
              办法: 核对月和日
            """,
            english: """
            paper.gw:25:1: error[GBT0174]: there is no day '2021年2月29日'
              note: rule L74 (required), after 公历
              hint: check month and day
            """),
        Fault(
            "L69",
            [("以县（市、区）自查为主，各地要认真组织。", "20年12月1日前报送。")],
            chinese: """
            paper.gw:25:1: 警告[GBT0169]: 年份“20年”没有写全
              25 | 20年12月1日前报送。
                 | ^~~~
              说明: 核稿规则 L69（规定），依据 GB/T 15835-2011
              办法: 写成四位数字，如“2020年”
            """,
            english: """
            paper.gw:25:1: warning[GBT0169]: the year '20年' is not written in full
              note: rule L69 (required), after GB/T 15835-2011
              hint: write four digits, such as '2020年'
            """),
        Fault(
            "L66",
            [("以县（市、区）自查为主，各地要认真组织。", "占63～68%。")],
            chinese: """
            paper.gw:25:2: 警告[GBT0166]: “63～68%”前一个数缺了单位，会有歧义
              25 | 占63～68%。
                 |   ^~~~~~~
              说明: 核稿规则 L66（规定），依据 GB/T 15835-2011
              办法: 写成“63%～68%”
            """,
            english: """
            paper.gw:25:2: warning[GBT0166]: the first number of '63～68%' lacks what belongs to it
              note: rule L66 (required), after GB/T 15835-2011
              hint: write '63%～68%'
            """),
        Fault(
            "L66",
            [("以县（市、区）自查为主，各地要认真组织。", "罚款3-5万元。")],
            chinese: """
            paper.gw:25:3: 警告[GBT0166]: “3-5万”前一个数缺了单位，会有歧义
              25 | 罚款3-5万元。
                 |     ^~~~~
              说明: 核稿规则 L66（规定），依据 GB/T 15835-2011
              办法: 写成“3万～5万”
            """,
            english: """
            paper.gw:25:3: warning[GBT0166]: the first number of '3-5万' lacks what belongs to it
              note: rule L66 (required), after GB/T 15835-2011
              hint: write '3万～5万'
            """),
        Fault(
            "L66",
            [("以县（市、区）自查为主，各地要认真组织。", "占5%~8%。")],
            chinese: """
            paper.gw:25:4: 警告[GBT0166]: “%~8”的连接号不对
              25 | 占5%~8%。
                 |     ^
              说明: 核稿规则 L66（规定），依据 GB/T 15835-2011
              办法: 用全角的“～”
            """,
            english: """
            paper.gw:25:4: warning[GBT0166]: '%~8' has the wrong mark for a range
              note: rule L66 (required), after GB/T 15835-2011
              hint: write the full-width '～'
            """),
        Fault(
            "L67",
            [("以县（市、区）自查为主，各地要认真组织。", "拨付5千元。")],
            chinese: """
            paper.gw:25:3: 警告[GBT0167]: “5千”把阿拉伯数字和十、百、千混用
              25 | 拨付5千元。
                 |     ^~~
              说明: 核稿规则 L67（规定），依据 GB/T 15835-2011
              办法: 写成“5000”；数大的只用万、亿
            """,
            english: """
            paper.gw:25:3: warning[GBT0167]: '5千' mixes digits with 十, 百 or 千
              note: rule L67 (required), after GB/T 15835-2011
              hint: write '5000'; only 万 and 亿 go with digits
            """),
        Fault(
            "L68",
            [("以县（市、区）自查为主，各地要认真组织。", "需要三、五天。")],
            chinese: """
            paper.gw:25:3: 警告[GBT0168]: 概数“三、五”中间用了顿号
              25 | 需要三、五天。
                 |     ^~~~~~
              说明: 核稿规则 L68（规定），依据 GB/T 15835-2011
              办法: 写成“三五”
            """,
            english: """
            paper.gw:25:3: warning[GBT0168]: the approximate number '三、五' has a 、
              note: rule L68 (required), after GB/T 15835-2011
              hint: write '三五'
            """),
        Fault(
            "L65",
            [("以县（市、区）自查为主，各地要认真组织。", "长5公分。")],
            chinese: """
            paper.gw:25:3: 警告[GBT0165]: “公分”不是法定计量单位
              25 | 长5公分。
                 |    ^~~~
              说明: 核稿规则 L65（规定），依据 GB 3100—1993
              办法: 换算成厘米
            """,
            english: """
            paper.gw:25:3: warning[GBT0165]: '公分' is no legal unit
              note: rule L65 (required), after GB 3100—1993
              hint: convert it to 厘米
            """),
        Fault(
            "L65",
            [("以县（市、区）自查为主，各地要认真组织。", "重5KG。")],
            chinese: """
            paper.gw:25:3: 警告[GBT0165]: 单位符号“KG”的大小写不对
              25 | 重5KG。
                 |    ^~
              说明: 核稿规则 L65（规定），依据 GB 3100—1993
              办法: 写成“kg”
            """,
            english: """
            paper.gw:25:3: warning[GBT0165]: the symbol 'KG' has the wrong case
              note: rule L65 (required), after GB 3100—1993
              hint: write 'kg'
            """),
        Fault(
            "L65",
            [("以县（市、区）自查为主，各地要认真组织。", "限速60km/小时。")],
            chinese: """
            paper.gw:25:5: 警告[GBT0165]: “km/小时”把符号和中文混用
              25 | 限速60km/小时。
                 |       ^~~~~~~
              说明: 核稿规则 L65（规定），依据 GB 3100—1993
              办法: 全用符号（km/h）或者全用中文（千米/小时）
            """,
            english: """
            paper.gw:25:5: warning[GBT0165]: 'km/小时' mixes a symbol with a word
              note: rule L65 (required), after GB 3100—1993
              hint: use symbols only (km/h) or words only (千米/小时)
            """),
        Fault(
            "L60",
            [("以县（市、区）自查为主，各地要认真组织。", "根据《通知》（凤财[2020]16号）要求。")],
            chinese: """
            paper.gw:25:10: 警告[GBT0160]: 引用的发文字号写成了“[2020]”
              25 | 根据《通知》（凤财[2020]16号）要求。
                 |                   ^~~~~~
              说明: 核稿规则 L60（一般），依据 GB/T 9704-2012 §7.2.5
              办法: 用六角括号，写成“〔2020〕”
            """,
            english: """
            paper.gw:25:10: warning[GBT0160]: the year of a cited number is written '[2020]'
              note: rule L60 (usual), after GB/T 9704-2012 §7.2.5
              hint: write '〔2020〕'
            """),
        Fault(
            "L60",
            [("以县（市、区）自查为主，各地要认真组织。", "根据凤财〔2020〕第16号文。")],
            chinese: """
            paper.gw:25:5: 警告[GBT0160]: 引用的发文字号“〔2020〕第16号”写得不对
              25 | 根据凤财〔2020〕第16号文。
                 |         ^~~~~~~~~~~~~~
              说明: 核稿规则 L60（一般），依据 GB/T 9704-2012 §7.2.5
              办法: 年份写四位，号前不加“第”和“0”，如〔2020〕6号
            """,
            english: """
            paper.gw:25:5: warning[GBT0160]: '〔2020〕第16号' is no document number
              note: rule L60 (usual), after GB/T 9704-2012 §7.2.5
              hint: four digits for the year, no 第 and no zero: 〔2020〕6号
            """),
        Fault(
            "L60",
            [("以县（市、区）自查为主，各地要认真组织。", "根据（凤财〔2020〕16号）《通知》要求。")],
            chinese: """
            paper.gw:25:3: 警告[GBT0160]: “（凤财〔2020〕16号）《”先写了发文字号
              25 | 根据（凤财〔2020〕16号）《通知》要求。
                 |     ^~~~~~~~~~~~~~~~~~~~~~
              说明: 核稿规则 L60（一般），依据 GB/T 9704-2012 §7.2.5
              办法: 先写标题，再在括号里写发文字号：《……》（……〔2020〕6号）
            """,
            english: """
            paper.gw:25:3: warning[GBT0160]: '（凤财〔2020〕16号）《': the number comes before the title
              note: rule L60 (usual), after GB/T 9704-2012 §7.2.5
              hint: title first, then the number in brackets: 《……》（……〔2020〕6号）
            """),
    ]
}
