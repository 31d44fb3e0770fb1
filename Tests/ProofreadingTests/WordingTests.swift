import Diagnostics
import Testing

@testable import Proofreading

/// The wording is part of what users get: a change of it is a change of this table.
@Suite("What the findings say, in both languages") struct ProofreadingWordingTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var wording: Wording
        var chinese: String
        var english: String
        var testDescription: String { chinese }

        init(_ wording: Wording, _ chinese: String, _ english: String) {
            self.wording = wording
            self.chinese = chinese
            self.english = english
        }
    }

    @Test("message and advice", arguments: elements + texts)
    func words(_ example: Case) {
        let wording = example.wording
        #expect("\(wording.message.chinese) → \(wording.hint.chinese)" == example.chinese)
        #expect("\(wording.message.english) → \(wording.hint.english)" == example.english)
    }

    static let elements: [Case] = [
        Case(
            .copyNumber("1"),
            "份号“1”不是6位数字 → 写成6位阿拉伯数字，如 000001",
            "the copy number '1' has not six digits → write six digits, such as 000001"),
        Case(
            .secrecy("秘密1年"),
            "密级和保密期限“秘密1年”写得不对 → 写成 秘密★1年、机密★5年、绝密★30年 的样子，年数用阿拉伯数字",
            "'秘密1年' is no secrecy level with its term → write it as 秘密★1年, 机密★5年 or 绝密★30年, the years in digits"),
        Case(
            .urgency("急件"),
            "没有“急件”这种紧急程度 → 写 特急 或 加急；电报用 特提、特急、加急、平急",
            "there is no urgency '急件' → write 特急 or 加急; of telegrams 特提, 特急, 加急 or 平急"),
        Case(
            .classifiedWithoutNumber,
            "涉密公文没有份号 → 加上“份号”，如 000001",
            "a classified document has no copy number → add 份号, such as 000001"),
        Case(
            .numberBrackets("[2020]", right: "〔2020〕"),
            "发文字号的年份写成了“[2020]” → 用六角括号，写成“〔2020〕”",
            "the year of the document number is written '[2020]' → use tortoise-shell brackets: '〔2020〕'"),
        Case(
            .numberForm("凤人社〔20〕6号"),
            "发文字号“凤人社〔20〕6号”写得不对 → 写成 机关代字〔2020〕6号：年份写全，号前不加“第”和“0”，以“号”结尾",
            "'凤人社〔20〕6号' is no document number → write it as 机关代字〔2020〕6号: the year in full, no 第 and no zero before the number, 号 at the end"),
        Case(
            .orderNumber("06号"),
            "令号“06号”写得不对 → 写成 第6号：不带年份，号前不加“0”",
            "'06号' is no number of an order → write it as 第6号: without a year and without a zero before the number"),
        Case(
            .leadingZero("第06期"),
            "编号“第06期”有虚位 → 去掉前面的“0”，如 第6期",
            "the number '第06期' begins with a zero → remove the zero, as in 第6期"),
        Case(
            .orderMark("云溪市人民政府文件"),
            "命令的发文机关标志“云溪市人民政府文件”不以“令”结尾 → 写成发文机关全称加“命令”或“令”，如 云溪市人民政府令",
            "the mark of an order, '云溪市人民政府文件', does not end in 令 → write the organ's full name with 命令 or 令, such as 云溪市人民政府令"),
        Case(
            .letterMark("云溪市人民政府文件", ending: "文件"),
            "信函的发文机关标志“云溪市人民政府文件”多了“文件” → 只写发文机关全称或规范化简称，不加“文件”",
            "the mark of a letter, '云溪市人民政府文件', ends in 文件 → write the organ's name only, without 文件"),
        Case(
            .minutesMark("云溪市人民政府文件"),
            "纪要的标志“云溪市人民政府文件”写成了“文件” → 写成 某某会议纪要；简报写刊头，如 根治欠薪工作简报",
            "the mark of minutes, '云溪市人民政府文件', ends in 文件 → write 某某会议纪要, or a bulletin's name such as 根治欠薪工作简报"),
        Case(
            .missingSigner("请示"),
            "请示是上行文，没有签发人 → 加上“签发人”和姓名",
            "a 请示 goes to a superior organ and has no signer → add 签发人 with the name"),
        Case(
            .needlessSigner("通知"),
            "通知不是上行文，写了签发人 → 删去“签发人”",
            "a 通知 does not go to a superior organ and has a signer → remove 签发人"),
        Case(
            .organ("甲局", mark: "乙局"),
            "署名“甲局”和发文机关标志的“乙局”不是同一个机关 → 核对机关名称，两处写同一个机关",
            "the signature '甲局' is another organ than '乙局' of the mark → correct the name, so that both are one organ"),
        Case(
            .organCount(3, 2),
            "发文机关标志有3个机关，署名有2个 → 联合行文的机关在各处都写全，次序相同",
            "the mark names 3 organs, the signature 2 → name all organs of a joint document at each place, in the same order"),
        Case(
            .repeatedAbout,
            "标题有两个“关于” → 删去一个“关于”，或者给转发、印发的公文标题加书名号",
            "the title has 关于 twice → remove one, or put the title of what is passed on into 《》"),
        Case(
            .aboutToward,
            "标题把“关于”和“对”叠在一起用 → 只留一个，如“关于……的批复”",
            "the title has both 关于 and 对 → keep one, as in 关于……的批复"),
        Case(
            .missingLink,
            "标题的事由和文种之间没有“的” → 写成“关于……的通知”的样子",
            "the title has no 的 between subject and kind → write it as 关于……的通知"),
        Case(
            .missingAbout("通知"),
            "标题没有用“关于”写明事由 → 写成“发文机关＋关于……的通知”",
            "the title does not say its subject with 关于 → write: organ + 关于……的通知"),
        Case(
            .repeatedLink,
            "标题里有“的的” → 删去一个“的”",
            "the title has 的 twice over → remove one 的"),
        Case(
            .twoGenres("通知的通知"),
            "标题用了两个文种：“通知的通知” → 只留一个文种",
            "the title has two kinds of document: '通知的通知' → keep one kind"),
        Case(
            .titleMark("，"),
            "标题里用了“，” → 标题一般只用书名号、括号、引号和顿号，改写标题",
            "the title has the mark '，' → titles have 《》, （）, “” and 、 only: write it differently"),
        Case(
            .genre("关于某事的申请"),
            "标题不以法定文种结尾 → 用15种之一：决议、决定、命令（令）、公报、公告、通告、意见、通知、通报、报告、请示、批复、议案、函、纪要",
            "the title does not end in a statutory kind of document → use one of the fifteen: 决议、决定、命令（令）、公报、公告、通告、意见、通知、通报、报告、请示、批复、议案、函、纪要"),
        Case(
            .addresseesEnd("："),
            "主送机关末尾多了“：” → 删去“：”，冒号由程序加",
            "there is '：' after the addressees → remove it: the program adds the colon"),
        Case(
            .severalAddressees,
            "请示有多个主送机关 → 只主送一个上级机关，其他需要知道的抄送",
            "a request goes to several organs → address one superior organ; others get copies"),
        Case(
            .personalAddressee("市长"),
            "请示主送了个人（市长） → 主送机关，不送个人",
            "a request is addressed to a person (市长) → address the organ"),
        Case(
            .attachmentNoteInText("附件："),
            "附件说明“附件：”写在了正文里 → 移到开头的“附件”一项，每个附件一行",
            "the attachment note '附件：' stands in the text → move it to 附件 in the front matter, one line for each"),
        Case(
            .attachmentLabel("附件1："),
            "附件名称前多了“附件1：” → 删去“附件1：”，由程序加",
            "there is '附件1：' before an attachment's name → remove it: the program adds it"),
        Case(
            .attachmentMark("。"),
            "附件名称后面有“。” → 附件名称后不加标点，删去“。”",
            "there is '。' after an attachment's name → remove the mark"),
        Case(
            .attachmentNumber("1."),
            "附件名称前多了序号“1.” → 删去“1.”，多个附件由程序编号",
            "there is the number '1.' before an attachment's name → remove it: the program numbers several attachments"),
        Case(
            .attachmentTitle("甲表", title: "乙表"),
            "附件说明写的是“甲表”，附件的标题是“乙表” → 两处写成一样",
            "the note says '甲表', the attachment's title '乙表' → write the same at both places"),
        Case(
            .attachmentTitle("某市根治拖欠农民工工资冬季专项行动检查情况统计表（一）", title: "某市根治拖欠农民工工资冬季专项行动检查情况统计表（二）"),
            "附件说明写的是“…统计表（一）”，附件的标题是“…统计表（二）” → 两处写成一样",
            "the note says '…统计表（一）', the attachment's title '…统计表（二）' → write the same at both places"),
        Case(
            .attachmentTitle(String(repeating: "甲", count: 50), title: String(repeating: "甲", count: 49)),
            "附件说明写的是“…甲甲甲甲甲”，附件的标题是“…甲甲甲甲” → 两处写成一样",
            "the note says '…甲甲甲甲甲', the attachment's title '…甲甲甲甲' → write the same at both places"),
        Case(
            .attachmentPages("附件3"),
            "附件3没有附上，也没有说明另册 → 文末写“=== 附件3”和内容；单独成册的写“=== 附件3 另册”",
            "附件3 has neither pages nor a word that it is bound apart → write '=== 附件3' and its text at the end, or '=== 附件3 另册' if it is bound apart"),
        Case(
            .captionNumber("表3", next: "表2"),
            "“表3”的序号不连续 → 按先后次序写成“表2”",
            "'表3' is out of order → number it '表2', in the order in which they stand"),
        Case(
            .attachmentQuotes("甲表"),
            "附件名称加了书名号 → 写成 甲表",
            "an attachment's name stands in 《》 → write 甲表"),
        Case(
            .emptyPage,
            "用了“此页无正文” → 删去这一行；版面由程序调整",
            "a page is said to have no text → remove the line: the program finds the room"),
        Case(
            .noteBrackets("此件公开发布"),
            "附注多写了括号 → 只写“此件公开发布”，括号由程序加",
            "the note has brackets of its own → write '此件公开发布': the program adds the brackets"),
        Case(
            .copiesLabel,
            "抄送机关前多了“抄送：” → 删去“抄送：”，由程序加",
            "there is 抄送： before the organs that get copies → remove it: the program adds it"),
        Case(
            .copiesEnd("，"),
            "抄送机关末尾是“，” → 删去“，”，句号由程序加",
            "the copies end in '，' → remove it: the program adds the full stop"),
        Case(
            .printDate("2020年11月8日", signed: "2020年11月9日"),
            "印发日期2020年11月8日早于成文日期2020年11月9日 → 改正其中一个日期",
            "the printing date 2020年11月8日 is before the document's date 2020年11月9日 → correct one of them"),
        Case(
            .keywords,
            "公文已不标主题词 → 删去这一行",
            "documents no longer have 主题词 → remove the line"),
    ]
    static let texts: [Case] = [
        Case(
            .headingNumber("三、", after: "一、", right: "二、"),
            "序数不连续：“一、”后面是“三、” → 改成“二、”，或者补上缺的一段",
            "the numbers are not consecutive: '一、' is followed by '三、' → make it '二、', or add what is missing"),
        Case(
            .skippedLevel("（1）", missing: "1."),
            "“（1）”之前没有“1.”这一层 → 依次用“一、”“（一）”“1.”“（1）”",
            "there is no level '1.' before '（1）' → use 一、, （一）, 1., （1） in this order"),
        Case(
            .headingForm("1、", right: "1."),
            "序数写成了“1、” → 写成“1.”",
            "a number is written '1、' → write '1.'"),
        Case(
            .headingEnd("。"),
            "单独成行的标题末尾有“。” → 删去“。”",
            "a heading on its own line ends in '。' → remove the mark"),
        Case(
            .indent(2),
            "段首打了2个空格 → 删去空格，段首缩进由程序排",
            "the paragraph begins with 2 space(s) → remove them: the program indents"),
        Case(
            .halfWidthMark("甲,乙", mark: ",", right: "，"),
            "“甲,乙”用了半角标点 → 把“,”改成“，”",
            "'甲,乙' has a half-width mark → write '，' for ','"),
        Case(
            .halfWidthBrackets("(市、区)"),
            "“(市、区)”用了半角括号 → 改成全角括号（）",
            "'(市、区)' has half-width brackets → write full-width brackets （）"),
        Case(
            .straightQuote("入\"黑", mark: "\""),
            "“入\"黑”用了直引号 → 改成“”",
            "'入\"黑' has a straight quote → write “”"),
        Case(
            .nestedQuote("谓“黑"),
            "“谓“黑”：双引号里又用了双引号 → 里层用单引号‘’",
            "'谓“黑': double quotes within double quotes → use ‘’ for the inner ones"),
        Case(
            .outerQuote("入‘黑"),
            "“入‘黑”：外层用了单引号 → 外层用双引号“”",
            "'入‘黑': single quotes outside → use “” for the outer ones"),
        Case(
            .nestedTitle("彻《条"),
            "“彻《条”：书名号里又用了双书名号 → 里层用单书名号〈〉",
            "'彻《条': 《》 within 《》 → use 〈〉 for the inner ones"),
        Case(
            .outerTitle("发〈条"),
            "“发〈条”：外层用了单书名号 → 外层用双书名号《》",
            "'发〈条': 〈〉 outside → use 《》 for the outer ones"),
        Case(
            .unclosed("“"),
            "““”没有另一半 → 补上后一半，或者删去这一半",
            "'“' is not closed → close it, or remove it"),
        Case(
            .unopened("”"),
            "“””没有前一半 → 补上前一半，或者删去这一半",
            "'”' closes nothing → open it, or remove it"),
        Case(
            .markBetweenQuotes("》、《"),
            "“》、《”：并列的引号或书名号之间用了顿号 → 删去顿号",
            "'》、《': 、 between quotes that stand side by side → remove the 、"),
        Case(
            .ellipsis("..."),
            "省略号写成了“...” → 写成“……”",
            "an ellipsis is written '...' → write '……'"),
        Case(
            .dash("--"),
            "破折号写成了“--” → 写成“——”",
            "a dash is written '--' → write '——'"),
        Case(
            .fullWidthLetters("１２", right: "12"),
            "“１２”是全角的 → 写成半角的“12”",
            "'１２' is full-width → write '12'"),
        Case(
            .space("县 要"),
            "“县 要”中间有空格 → 删去空格",
            "there is a space in '县 要' → remove the space"),
        Case(
            .repeatedColon("下：三"),
            "一句话里用了两个冒号：“下：三” → 把其中一个改成逗号，或者分成两句",
            "a sentence has two colons: '下：三' → make one a comma, or two sentences"),
        Case(
            .ordinal("第一、", right: "第一，"),
            "“第一、”后面用了顿号 → 写成“第一，”",
            "'第一、' has a 、 → write '第一，'"),
        Case(
            .planName("十四五"),
            "“十四五”没有加引号 → 写成 “十四五”，引号也要打出来",
            "'十四五' has no quotes → write “十四五” with the quotes"),
        Case(
            .chineseYear("二〇二〇年", right: "2020年"),
            "年份写成了“二〇二〇年” → 用阿拉伯数字，写成“2020年”",
            "a year is written '二〇二〇年' → write '2020年'"),
        Case(
            .leadingZero("01月", right: "1月"),
            "“01月”前面多了0 → 写成“1月”",
            "'01月' has a leading zero → write '1月'"),
        Case(
            .firstMonth,
            "用了“元月” → 写成“1月”",
            "January is written 元月 → write '1月'"),
        Case(
            .impossibleDate("2021年2月29日"),
            "没有“2021年2月29日”这一天 → 核对月和日",
            "there is no day '2021年2月29日' → check month and day"),
        Case(
            .shortYear("20年"),
            "年份“20年”没有写全 → 写成四位数字，如“2020年”",
            "the year '20年' is not written in full → write four digits, such as '2020年'"),
        Case(
            .tilde("0~1"),
            "“0~1”的连接号不对 → 用全角的“～”",
            "'0~1' has the wrong mark for a range → write the full-width '～'"),
        Case(
            .rangeUnit("63～68%", right: "63%～68%"),
            "“63～68%”前一个数缺了单位，会有歧义 → 写成“63%～68%”",
            "the first number of '63～68%' lacks what belongs to it → write '63%～68%'"),
        Case(
            .roundNumber("5千", right: "5000"),
            "“5千”把阿拉伯数字和十、百、千混用 → 写成“5000”；数大的只用万、亿",
            "'5千' mixes digits with 十, 百 or 千 → write '5000'; only 万 and 亿 go with digits"),
        Case(
            .approximateNumber("三、五", right: "三五"),
            "概数“三、五”中间用了顿号 → 写成“三五”",
            "the approximate number '三、五' has a 、 → write '三五'"),
        Case(
            .abolishedUnit("公分", right: "厘米"),
            "“公分”不是法定计量单位 → 换算成厘米",
            "'公分' is no legal unit → convert it to 厘米"),
        Case(
            .unitSymbol("KG", right: "kg"),
            "单位符号“KG”的大小写不对 → 写成“kg”",
            "the symbol 'KG' has the wrong case → write 'kg'"),
        Case(
            .mixedUnit("km/小时"),
            "“km/小时”把符号和中文混用 → 全用符号（km/h）或者全用中文（千米/小时）",
            "'km/小时' mixes a symbol with a word → use symbols only (km/h) or words only (千米/小时)"),
        Case(
            .citedBrackets("[2020]", right: "〔2020〕"),
            "引用的发文字号写成了“[2020]” → 用六角括号，写成“〔2020〕”",
            "the year of a cited number is written '[2020]' → write '〔2020〕'"),
        Case(
            .citedNumber("〔2020〕06号"),
            "引用的发文字号“〔2020〕06号”写得不对 → 年份写四位，号前不加“第”和“0”，如〔2020〕6号",
            "'〔2020〕06号' is no document number → four digits for the year, no 第 and no zero: 〔2020〕6号"),
        Case(
            .citationOrder("（甲〔2020〕1号）《"),
            "“（甲〔2020〕1号）《”先写了发文字号 → 先写标题，再在括号里写发文字号：《……》（……〔2020〕6号）",
            "'（甲〔2020〕1号）《': the number comes before the title → title first, then the number in brackets: 《……》（……〔2020〕6号）"),
        Case(
            .headingNumber("二、", after: nil, right: "一、"),
            "序数从“二、”开始 → 从“一、”编起",
            "the numbers begin with '二、' → begin with '一、'"),
        Case(
            .straightQuote("入'黑", mark: "'"),
            "“入'黑”用了直引号 → 改成‘’",
            "'入'黑' has a straight quote → write ‘’"),
    ]
}
