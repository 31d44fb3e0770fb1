// What is said of faults in the head, written down as a user reads it.
extension Fault {
    static let head: [Fault] = [
        Fault(
            "L06",
            [("份号: 000012", "份号: 12")],
            chinese: """
            paper.gw:2:5: 警告[GBT0106]: 份号“12”不是6位数字
              2 | 份号: 12
                |       ^~
              说明: 核稿规则 L06（一般），依据 GB/T 9704-2012 §7.2.1
              办法: 写成6位阿拉伯数字，如 000001
            """,
            english: """
            paper.gw:2:5: warning[GBT0106]: the copy number '12' has not six digits
              note: rule L06 (usual), after GB/T 9704-2012 §7.2.1
              hint: write six digits, such as 000001
            """),
        Fault(
            "L06",
            [("份号: 000012", "份号: 0000012")],
            chinese: """
            paper.gw:2:5: 警告[GBT0106]: 份号“0000012”不是6位数字
              2 | 份号: 0000012
                |       ^~~~~~~
              说明: 核稿规则 L06（一般），依据 GB/T 9704-2012 §7.2.1
              办法: 写成6位阿拉伯数字，如 000001
            """,
            english: """
            paper.gw:2:5: warning[GBT0106]: the copy number '0000012' has not six digits
              note: rule L06 (usual), after GB/T 9704-2012 §7.2.1
              hint: write six digits, such as 000001
            """),
        Fault(
            "L07",
            [("秘密★1年", "秘密1年")],
            chinese: """
            paper.gw:3:5: 错误[GBT0107]: 密级和保密期限“秘密1年”写得不对
              3 | 密级: 秘密1年
                |       ^~~~~~~
              说明: 核稿规则 L07（规定），依据 GB/T 9704-2012 §7.2.2
              办法: 写成 秘密★1年、机密★5年、绝密★30年 的样子，年数用阿拉伯数字
            """,
            english: """
            paper.gw:3:5: error[GBT0107]: '秘密1年' is no secrecy level with its term
              note: rule L07 (required), after GB/T 9704-2012 §7.2.2
              hint: write it as 秘密★1年, 机密★5年 or 绝密★30年, the years in digits
            """),
        Fault(
            "L07",
            [("秘密★1年", "内部★1年")],
            chinese: """
            paper.gw:3:5: 错误[GBT0107]: 密级和保密期限“内部★1年”写得不对
              3 | 密级: 内部★1年
                |       ^~~~~~~~
              说明: 核稿规则 L07（规定），依据 GB/T 9704-2012 §7.2.2
              办法: 写成 秘密★1年、机密★5年、绝密★30年 的样子，年数用阿拉伯数字
            """,
            english: """
            paper.gw:3:5: error[GBT0107]: '内部★1年' is no secrecy level with its term
              note: rule L07 (required), after GB/T 9704-2012 §7.2.2
              hint: write it as 秘密★1年, 机密★5年 or 绝密★30年, the years in digits
            """),
        Fault(
            "L07",
            [("秘密★1年", "机密★五年")],
            chinese: """
            paper.gw:3:5: 错误[GBT0107]: 密级和保密期限“机密★五年”写得不对
              3 | 密级: 机密★五年
                |       ^~~~~~~~~
              说明: 核稿规则 L07（规定），依据 GB/T 9704-2012 §7.2.2
              办法: 写成 秘密★1年、机密★5年、绝密★30年 的样子，年数用阿拉伯数字
            """,
            english: """
            paper.gw:3:5: error[GBT0107]: '机密★五年' is no secrecy level with its term
              note: rule L07 (required), after GB/T 9704-2012 §7.2.2
              hint: write it as 秘密★1年, 机密★5年 or 绝密★30年, the years in digits
            """),
        Fault(
            "L08",
            [("紧急程度: 加急", "紧急程度: 紧急")],
            chinese: """
            paper.gw:4:7: 警告[GBT0108]: 没有“紧急”这种紧急程度
              4 | 紧急程度: 紧急
                |           ^~~~
              说明: 核稿规则 L08（规定），依据 《党政机关公文处理工作条例》第九条
              办法: 写 特急 或 加急；电报用 特提、特急、加急、平急
            """,
            english: """
            paper.gw:4:7: warning[GBT0108]: there is no urgency '紧急'
              note: rule L08 (required), after 《党政机关公文处理工作条例》第九条
              hint: write 特急 or 加急; of telegrams 特提, 特急, 加急 or 平急
            """),
        Fault(
            "L09",
            [("份号: 000012\n", "")],
            chinese: """
            paper.gw:2:5: 警告[GBT0109]: 涉密公文没有份号
              2 | 密级: 秘密★1年
                |       ^~~~~~~~
              说明: 核稿规则 L09（规定），依据 《党政机关公文处理工作条例》第九条
              办法: 加上“份号”，如 000001
            """,
            english: """
            paper.gw:2:5: warning[GBT0109]: a classified document has no copy number
              note: rule L09 (required), after 《党政机关公文处理工作条例》第九条
              hint: add 份号, such as 000001
            """),
        Fault(
            "L11",
            [("凤财〔2021〕6号", "凤财[2021]6号")],
            chinese: """
            paper.gw:6:9: 错误[GBT0111]: 发文字号的年份写成了“[2021]”
              6 | 发文字号: 凤财[2021]6号
                |               ^~~~~~
              说明: 核稿规则 L11（规定），依据 GB/T 9704-2012 §7.2.5
              办法: 用六角括号，写成“〔2021〕”
            """,
            english: """
            paper.gw:6:9: error[GBT0111]: the year of the document number is written '[2021]'
              note: rule L11 (required), after GB/T 9704-2012 §7.2.5
              hint: use tortoise-shell brackets: '〔2021〕'
            """),
        Fault(
            "L11",
            [("凤财〔2021〕6号", "凤财（2021）6号")],
            chinese: """
            paper.gw:6:9: 错误[GBT0111]: 发文字号的年份写成了“（2021）”
              6 | 发文字号: 凤财（2021）6号
                |               ^~~~~~~~
              说明: 核稿规则 L11（规定），依据 GB/T 9704-2012 §7.2.5
              办法: 用六角括号，写成“〔2021〕”
            """,
            english: """
            paper.gw:6:9: error[GBT0111]: the year of the document number is written '（2021）'
              note: rule L11 (required), after GB/T 9704-2012 §7.2.5
              hint: use tortoise-shell brackets: '〔2021〕'
            """),
        Fault(
            "L78",
            [("份号: 000012", "格式: 信函\n份号: 000012"), ("印发机关: 凤栖山市财政局办公室\n印发日期: 2021年4月8日\n", "")],
            chinese: """
            paper.gw:6:9: 错误[GBT0178]: 信函的发文机关标志“凤栖山市财政局文件”多了“文件”
              6 | 发文机关标志: 凤栖山市财政局文件
                |               ^~~~~~~~~~~~~~~~~~
              说明: 核稿规则 L78（规定），依据 GB/T 9704-2012 §7.2.4、§10.1–§10.3
              办法: 只写发文机关全称或规范化简称，不加“文件”
            """,
            english: """
            paper.gw:6:9: error[GBT0178]: the mark of a letter, '凤栖山市财政局文件', ends in 文件
              note: rule L78 (required), after GB/T 9704-2012 §7.2.4、§10.1–§10.3
              hint: write the organ's name only, without 文件
            """),
        Fault(
            "L12",
            [("凤财〔2021〕6号", "凤财〔2021〕第6号")],
            chinese: """
            paper.gw:6:7: 错误[GBT0112]: 发文字号“凤财〔2021〕第6号”写得不对
              6 | 发文字号: 凤财〔2021〕第6号
                |           ^~~~~~~~~~~~~~~~~
              说明: 核稿规则 L12（规定），依据 GB/T 9704-2012 §7.2.5
              办法: 写成 机关代字〔2020〕6号：年份写全，号前不加“第”和“0”，以“号”结尾
            """,
            english: """
            paper.gw:6:7: error[GBT0112]: '凤财〔2021〕第6号' is no document number
              note: rule L12 (required), after GB/T 9704-2012 §7.2.5
              hint: write it as 机关代字〔2020〕6号: the year in full, no 第 and no zero before the number, 号 at the end
            """),
        Fault(
            "L12",
            [("凤财〔2021〕6号", "凤财〔2021〕06号")],
            chinese: """
            paper.gw:6:7: 错误[GBT0112]: 发文字号“凤财〔2021〕06号”写得不对
              6 | 发文字号: 凤财〔2021〕06号
                |           ^~~~~~~~~~~~~~~~
              说明: 核稿规则 L12（规定），依据 GB/T 9704-2012 §7.2.5
              办法: 写成 机关代字〔2020〕6号：年份写全，号前不加“第”和“0”，以“号”结尾
            """,
            english: """
            paper.gw:6:7: error[GBT0112]: '凤财〔2021〕06号' is no document number
              note: rule L12 (required), after GB/T 9704-2012 §7.2.5
              hint: write it as 机关代字〔2020〕6号: the year in full, no 第 and no zero before the number, 号 at the end
            """),
        Fault(
            "L12",
            [("凤财〔2021〕6号", "凤财〔21〕6号")],
            chinese: """
            paper.gw:6:7: 错误[GBT0112]: 发文字号“凤财〔21〕6号”写得不对
              6 | 发文字号: 凤财〔21〕6号
                |           ^~~~~~~~~~~~~
              说明: 核稿规则 L12（规定），依据 GB/T 9704-2012 §7.2.5
              办法: 写成 机关代字〔2020〕6号：年份写全，号前不加“第”和“0”，以“号”结尾
            """,
            english: """
            paper.gw:6:7: error[GBT0112]: '凤财〔21〕6号' is no document number
              note: rule L12 (required), after GB/T 9704-2012 §7.2.5
              hint: write it as 机关代字〔2020〕6号: the year in full, no 第 and no zero before the number, 号 at the end
            """),
        Fault(
            "L12",
            [("凤财〔2021〕6号", "凤财〔2021〕6")],
            chinese: """
            paper.gw:6:7: 错误[GBT0112]: 发文字号“凤财〔2021〕6”写得不对
              6 | 发文字号: 凤财〔2021〕6
                |           ^~~~~~~~~~~~~
              说明: 核稿规则 L12（规定），依据 GB/T 9704-2012 §7.2.5
              办法: 写成 机关代字〔2020〕6号：年份写全，号前不加“第”和“0”，以“号”结尾
            """,
            english: """
            paper.gw:6:7: error[GBT0112]: '凤财〔2021〕6' is no document number
              note: rule L12 (required), after GB/T 9704-2012 §7.2.5
              hint: write it as 机关代字〔2020〕6号: the year in full, no 第 and no zero before the number, 号 at the end
            """),
        Fault(
            "L13",
            [("标题: 凤栖山市财政局关于开展预算检查的通知", "标题: 凤栖山市财政局关于追加预算的请示"), ("主送: 各县（市、区）财政局", "主送: 凤栖山市人民政府")],
            chinese: """
            paper.gw:7:5: 错误[GBT0113]: 请示是上行文，没有签发人
              7 | 标题: 凤栖山市财政局关于追加预算的请示
                |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
              说明: 核稿规则 L13（规定），依据 《党政机关公文处理工作条例》第九条
              办法: 加上“签发人”和姓名
            """,
            english: """
            paper.gw:7:5: error[GBT0113]: a 请示 goes to a superior organ and has no signer
              note: rule L13 (required), after 《党政机关公文处理工作条例》第九条
              hint: add 签发人 with the name
            """),
        Fault(
            "L13",
            [("发文字号: 凤财〔2021〕6号", "发文字号: 凤财〔2021〕6号\n签发人: 李某")],
            chinese: """
            paper.gw:7:6: 错误[GBT0113]: 通知不是上行文，写了签发人
              7 | 签发人: 李某
                |         ^~~~
              说明: 核稿规则 L13（规定），依据 《党政机关公文处理工作条例》第九条
              办法: 删去“签发人”
            """,
            english: """
            paper.gw:7:6: error[GBT0113]: a 通知 does not go to a superior organ and has a signer
              note: rule L13 (required), after 《党政机关公文处理工作条例》第九条
              hint: remove 签发人
            """),
        Fault(
            "L41",
            [("署名: 凤栖山市财政局", "署名: 凤栖山市审计局")],
            chinese: """
            paper.gw:12:5: 错误[GBT0141]: 署名“凤栖山市审计局”和发文机关标志的“凤栖山市财政局”不是同一个机关
              12 | 署名: 凤栖山市审计局
                 |       ^~~~~~~~~~~~~~
              说明: 核稿规则 L41（规定），依据 GB/T 9704-2012 §7.2.4、§7.3.5
              办法: 核对机关名称，两处写同一个机关
            """,
            english: """
            paper.gw:12:5: error[GBT0141]: the signature '凤栖山市审计局' is another organ than '凤栖山市财政局' of the mark
              note: rule L41 (required), after GB/T 9704-2012 §7.2.4、§7.3.5
              hint: correct the name, so that both are one organ
            """),
        Fault(
            "L41",
            [("发文机关标志: 凤栖山市财政局文件", "联合发文:\n- 凤栖山市财政局\n- 凤栖山市审计局")],
            chinese: """
            paper.gw:14:5: 错误[GBT0141]: 发文机关标志有2个机关，署名有1个
              14 | 署名: 凤栖山市财政局
                 |       ^~~~~~~~~~~~~~
              说明: 核稿规则 L41（规定），依据 GB/T 9704-2012 §7.2.4、§7.3.5
              办法: 联合行文的机关在各处都写全，次序相同
            """,
            english: """
            paper.gw:14:5: error[GBT0141]: the mark names 2 organs, the signature 1
              note: rule L41 (required), after GB/T 9704-2012 §7.2.4、§7.3.5
              hint: name all organs of a joint document at each place, in the same order
            """),
    ]
}
