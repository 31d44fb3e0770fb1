// What is said of faults in title and addressees, written down as a user reads it.
extension Fault {
    static let title: [Fault] = [
        Fault(
            "L18",
            [("标题: 凤栖山市财政局关于开展预算检查的通知", "标题: 关于转发关于做好预算工作意见的通知")],
            chinese: """
            paper.gw:7:9: 警告[GBT0118]: 标题有两个“关于”
              7 | 标题: 关于转发关于做好预算工作意见的通知
                |               ^~~~
              说明: 核稿规则 L18（一般），依据 《党政机关公文处理工作条例》第九条
              办法: 删去一个“关于”，或者给转发、印发的公文标题加书名号
            """,
            english: """
            paper.gw:7:9: warning[GBT0118]: the title has 关于 twice
              note: rule L18 (usual), after 《党政机关公文处理工作条例》第九条
              hint: remove one, or put the title of what is passed on into 《》
            """),
        Fault(
            "L18",
            [("标题: 凤栖山市财政局关于开展预算检查的通知", "标题: 关于对张某处理的决定")],
            chinese: """
            paper.gw:7:5: 警告[GBT0118]: 标题把“关于”和“对”叠在一起用
              7 | 标题: 关于对张某处理的决定
                |       ^~~~~~
              说明: 核稿规则 L18（一般），依据 《党政机关公文处理工作条例》第九条
              办法: 只留一个，如“关于……的批复”
            """,
            english: """
            paper.gw:7:5: warning[GBT0118]: the title has both 关于 and 对
              note: rule L18 (usual), after 《党政机关公文处理工作条例》第九条
              hint: keep one, as in 关于……的批复
            """),
        Fault(
            "L18",
            [("标题: 凤栖山市财政局关于开展预算检查的通知", "标题: 关于开展预算检查通知")],
            chinese: """
            paper.gw:7:5: 警告[GBT0118]: 标题的事由和文种之间没有“的”
              7 | 标题: 关于开展预算检查通知
                |       ^~~~~~~~~~~~~~~~~~~~
              说明: 核稿规则 L18（一般），依据 《党政机关公文处理工作条例》第九条
              办法: 写成“关于……的通知”的样子
            """,
            english: """
            paper.gw:7:5: warning[GBT0118]: the title has no 的 between subject and kind
              note: rule L18 (usual), after 《党政机关公文处理工作条例》第九条
              hint: write it as 关于……的通知
            """),
        Fault(
            "L18",
            [("标题: 凤栖山市财政局关于开展预算检查的通知", "标题: 预算检查通知")],
            chinese: """
            paper.gw:7:5: 警告[GBT0118]: 标题没有用“关于”写明事由
              7 | 标题: 预算检查通知
                |       ^~~~~~~~~~~~
              说明: 核稿规则 L18（一般），依据 《党政机关公文处理工作条例》第九条
              办法: 写成“发文机关＋关于……的通知”
            """,
            english: """
            paper.gw:7:5: warning[GBT0118]: the title does not say its subject with 关于
              note: rule L18 (usual), after 《党政机关公文处理工作条例》第九条
              hint: write: organ + 关于……的通知
            """),
        Fault(
            "L18",
            [("标题: 凤栖山市财政局关于开展预算检查的通知", "标题: 关于开展预算检查的的通知")],
            chinese: """
            paper.gw:7:13: 警告[GBT0118]: 标题里有“的的”
              7 | 标题: 关于开展预算检查的的通知
                |                       ^~~~
              说明: 核稿规则 L18（一般），依据 《党政机关公文处理工作条例》第九条
              办法: 删去一个“的”
            """,
            english: """
            paper.gw:7:13: warning[GBT0118]: the title has 的 twice over
              note: rule L18 (usual), after 《党政机关公文处理工作条例》第九条
              hint: remove one 的
            """),
        Fault(
            "L18",
            [("标题: 凤栖山市财政局关于开展预算检查的通知", "标题: 关于追加预算的请示报告"), ("发文字号: 凤财〔2021〕6号", "发文字号: 凤财〔2021〕6号\n签发人: 李某")],
            chinese: """
            paper.gw:8:12: 警告[GBT0118]: 标题用了两个文种：“请示报告”
              8 | 标题: 关于追加预算的请示报告
                |                     ^~~~~~~~
              说明: 核稿规则 L18（一般），依据 《党政机关公文处理工作条例》第九条
              办法: 只留一个文种
            """,
            english: """
            paper.gw:8:12: warning[GBT0118]: the title has two kinds of document: '请示报告'
              note: rule L18 (usual), after 《党政机关公文处理工作条例》第九条
              hint: keep one kind
            """),
        Fault(
            "L19",
            [("标题: 凤栖山市财政局关于开展预算检查的通知", "标题: 关于开展检查，做好整改的通知")],
            chinese: """
            paper.gw:7:11: 警告[GBT0119]: 标题里用了“，”
              7 | 标题: 关于开展检查，做好整改的通知
                |                   ^~
              说明: 核稿规则 L19（惯例）
              办法: 标题一般只用书名号、括号、引号和顿号，改写标题
            """,
            english: """
            paper.gw:7:11: warning[GBT0119]: the title has the mark '，'
              note: rule L19 (custom)
              hint: titles have 《》, （）, “” and 、 only: write it differently
            """),
        Fault(
            "L62",
            [("标题: 凤栖山市财政局关于开展预算检查的通知", "标题: 关于追加预算的申请")],
            chinese: """
            paper.gw:7:5: 警告[GBT0162]: 标题不以法定文种结尾
              7 | 标题: 关于追加预算的申请
                |       ^~~~~~~~~~~~~~~~~~
              说明: 核稿规则 L62（一般），依据 《党政机关公文处理工作条例》第八条
              办法: 用15种之一：决议、决定、命令（令）、公报、公告、通告、意见、通知、通报、报告、请示、批复、议案、函、纪要
            """,
            english: """
            paper.gw:7:5: warning[GBT0162]: the title does not end in a statutory kind of document
              note: rule L62 (usual), after 《党政机关公文处理工作条例》第八条
              hint: use one of the fifteen: 决议、决定、命令（令）、公报、公告、通告、意见、通知、通报、报告、请示、批复、议案、函、纪要
            """),
        Fault(
            "L21",
            [("主送: 各县（市、区）财政局", "主送: 各县（市、区）财政局：")],
            chinese: """
            paper.gw:8:15: 错误[GBT0121]: 主送机关末尾多了“：”
              8 | 主送: 各县（市、区）财政局：
                |                           ^~
              说明: 核稿规则 L21（规定），依据 GB/T 9704-2012 §7.3.2
              办法: 删去“：”，冒号由程序加
            """,
            english: """
            paper.gw:8:15: error[GBT0121]: there is '：' after the addressees
              note: rule L21 (required), after GB/T 9704-2012 §7.3.2
              hint: remove it: the program adds the colon
            """),
        Fault(
            "L23",
            [("标题: 凤栖山市财政局关于开展预算检查的通知", "标题: 关于追加预算的请示"), ("发文字号: 凤财〔2021〕6号", "发文字号: 凤财〔2021〕6号\n签发人: 李某"), ("主送: 各县（市、区）财政局", "主送: 市人民政府、市财政局")],
            chinese: """
            paper.gw:9:10: 警告[GBT0123]: 请示有多个主送机关
              9 | 主送: 市人民政府、市财政局
                |                 ^~
              说明: 核稿规则 L23（一般），依据 《党政机关公文处理工作条例》第十五条
              办法: 只主送一个上级机关，其他需要知道的抄送
            """,
            english: """
            paper.gw:9:10: warning[GBT0123]: a request goes to several organs
              note: rule L23 (usual), after 《党政机关公文处理工作条例》第十五条
              hint: address one superior organ; others get copies
            """),
        Fault(
            "L23",
            [("标题: 凤栖山市财政局关于开展预算检查的通知", "标题: 关于追加预算的请示"), ("发文字号: 凤财〔2021〕6号", "发文字号: 凤财〔2021〕6号\n签发人: 李某"), ("主送: 各县（市、区）财政局", "主送: 王某市长")],
            chinese: """
            paper.gw:9:5: 警告[GBT0123]: 请示主送了个人（市长）
              9 | 主送: 王某市长
                |       ^~~~~~~~
              说明: 核稿规则 L23（一般），依据 《党政机关公文处理工作条例》第十五条
              办法: 主送机关，不送个人
            """,
            english: """
            paper.gw:9:5: warning[GBT0123]: a request is addressed to a person (市长)
              note: rule L23 (usual), after 《党政机关公文处理工作条例》第十五条
              hint: address the organ
            """),
    ]
}
