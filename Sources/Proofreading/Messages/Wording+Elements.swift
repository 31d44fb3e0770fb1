import Diagnostics

/// What the rules on head, title, addressees, attachments and imprint say.
extension Wording {
    private static func quotable(_ text: String) -> String { Diagnostic.quotable(text) }

    static func copyNumber(_ text: String) -> Wording {
        Wording(
            "份号“\(quotable(text))”不是6位数字", "the copy number '\(quotable(text))' has not six digits",
            "写成6位阿拉伯数字，如 000001", "write six digits, such as 000001")
    }

    static func secrecy(_ text: String) -> Wording {
        Wording(
            "密级和保密期限“\(quotable(text))”写得不对", "'\(quotable(text))' is no secrecy level with its term",
            "写成 秘密★1年、机密★5年、绝密★30年 的样子，年数用阿拉伯数字",
            "write it as 秘密★1年, 机密★5年 or 绝密★30年, the years in digits")
    }

    static func urgency(_ text: String) -> Wording {
        Wording(
            "没有“\(quotable(text))”这种紧急程度", "there is no urgency '\(quotable(text))'",
            "写 特急 或 加急；电报用 特提、特急、加急、平急", "write 特急 or 加急; of telegrams 特提, 特急, 加急 or 平急")
    }

    static let classifiedWithoutNumber = Wording(
        "涉密公文没有份号", "a classified document has no copy number", "加上“份号”，如 000001", "add 份号, such as 000001")

    static func numberBrackets(_ text: String, right: String) -> Wording {
        Wording(
            "发文字号的年份写成了“\(text)”", "the year of the document number is written '\(text)'",
            "用六角括号，写成“\(right)”", "use tortoise-shell brackets: '\(right)'")
    }

    static func numberForm(_ text: String) -> Wording {
        Wording(
            "发文字号“\(quotable(text))”写得不对", "'\(quotable(text))' is no document number",
            "写成 机关代字〔2020〕6号：年份写全，号前不加“第”和“0”，以“号”结尾",
            "write it as 机关代字〔2020〕6号: the year in full, no 第 and no zero before the number, 号 at the end")
    }

    static func orderNumber(_ text: String) -> Wording {
        Wording(
            "令号“\(quotable(text))”写得不对", "'\(quotable(text))' is no number of an order",
            "写成 第6号：不带年份，号前不加“0”", "write it as 第6号: without a year and without a zero before the number")
    }

    static func leadingZero(_ text: String) -> Wording {
        Wording(
            "编号“\(quotable(text))”有虚位", "the number '\(quotable(text))' begins with a zero",
            "去掉前面的“0”，如 第6期", "remove the zero, as in 第6期")
    }

    static func orderMark(_ text: String) -> Wording {
        Wording(
            "命令的发文机关标志“\(quotable(text))”不以“令”结尾", "the mark of an order, '\(quotable(text))', does not end in 令",
            "写成发文机关全称加“命令”或“令”，如 云溪市人民政府令", "write the organ's full name with 命令 or 令, such as 云溪市人民政府令")
    }

    static func letterMark(_ text: String, ending: String) -> Wording {
        Wording(
            "信函的发文机关标志“\(quotable(text))”多了“\(ending)”", "the mark of a letter, '\(quotable(text))', ends in \(ending)",
            "只写发文机关全称或规范化简称，不加“\(ending)”", "write the organ's name only, without \(ending)")
    }

    static func minutesMark(_ text: String) -> Wording {
        Wording(
            "纪要的标志“\(quotable(text))”写成了“文件”", "the mark of minutes, '\(quotable(text))', ends in 文件",
            "写成 某某会议纪要；简报写刊头，如 根治欠薪工作简报", "write 某某会议纪要, or a bulletin's name such as 根治欠薪工作简报")
    }

    static func missingSigner(_ genre: String) -> Wording {
        Wording(
            "\(genre)是上行文，没有签发人", "a \(genre) goes to a superior organ and has no signer",
            "加上“签发人”和姓名", "add 签发人 with the name")
    }

    static func needlessSigner(_ genre: String) -> Wording {
        Wording(
            "\(genre)不是上行文，写了签发人", "a \(genre) does not go to a superior organ and has a signer",
            "删去“签发人”", "remove 签发人")
    }

    static func organ(_ organ: String, mark: String) -> Wording {
        Wording(
            "署名“\(quotable(organ))”和发文机关标志的“\(quotable(mark))”不是同一个机关",
            "the signature '\(quotable(organ))' is another organ than '\(quotable(mark))' of the mark",
            "核对机关名称，两处写同一个机关", "correct the name, so that both are one organ")
    }

    static func organCount(_ mark: Int, _ signature: Int) -> Wording {
        Wording(
            "发文机关标志有\(mark)个机关，署名有\(signature)个", "the mark names \(mark) organs, the signature \(signature)",
            "联合行文的机关在各处都写全，次序相同", "name all organs of a joint document at each place, in the same order")
    }

    static let repeatedAbout = Wording(
        "标题有两个“关于”", "the title has 关于 twice",
        "删去一个“关于”，或者给转发、印发的公文标题加书名号", "remove one, or put the title of what is passed on into 《》")

    static let aboutToward = Wording(
        "标题把“关于”和“对”叠在一起用", "the title has both 关于 and 对", "只留一个，如“关于……的批复”", "keep one, as in 关于……的批复")

    static let missingLink = Wording(
        "标题的事由和文种之间没有“的”", "the title has no 的 between subject and kind", "写成“关于……的通知”的样子", "write it as 关于……的通知")

    static func missingAbout(_ genre: String) -> Wording {
        Wording(
            "标题没有用“关于”写明事由", "the title does not say its subject with 关于",
            "写成“发文机关＋关于……的\(genre)”", "write: organ + 关于……的\(genre)")
    }

    static let repeatedLink = Wording("标题里有“的的”", "the title has 的 twice over", "删去一个“的”", "remove one 的")

    static func twoGenres(_ words: String) -> Wording {
        Wording(
            "标题用了两个文种：“\(words)”", "the title has two kinds of document: '\(words)'", "只留一个文种", "keep one kind")
    }

    static func titleMark(_ mark: String) -> Wording {
        Wording(
            "标题里用了“\(mark)”", "the title has the mark '\(mark)'",
            "标题一般只用书名号、括号、引号和顿号，改写标题", "titles have 《》, （）, “” and 、 only: write it differently")
    }

    static func genre(_ title: String) -> Wording {
        Wording(
            "标题不以法定文种结尾", "the title does not end in a statutory kind of document",
            "用15种之一：\(Genre.names)", "use one of the fifteen: \(Genre.names)")
    }

    static func addresseesEnd(_ mark: String) -> Wording {
        Wording(
            "主送机关末尾多了“\(mark)”", "there is '\(mark)' after the addressees",
            "删去“\(mark)”，冒号由程序加", "remove it: the program adds the colon")
    }

    static let severalAddressees = Wording(
        "请示有多个主送机关", "a request goes to several organs",
        "只主送一个上级机关，其他需要知道的抄送", "address one superior organ; others get copies")

    static func personalAddressee(_ office: String) -> Wording {
        Wording(
            "请示主送了个人（\(office)）", "a request is addressed to a person (\(office))", "主送机关，不送个人", "address the organ")
    }

    static func attachmentNoteInText(_ label: String) -> Wording {
        Wording(
            "附件说明“\(label)”写在了正文里", "the attachment note '\(label)' stands in the text",
            "移到开头的“附件”一项，每个附件一行", "move it to 附件 in the front matter, one line for each")
    }

    static func attachmentLabel(_ label: String) -> Wording {
        Wording(
            "附件名称前多了“\(label)”", "there is '\(label)' before an attachment's name", "删去“\(label)”，由程序加", "remove it: the program adds it")
    }

    static func attachmentMark(_ mark: String) -> Wording {
        Wording("附件名称后面有“\(mark)”", "there is '\(mark)' after an attachment's name", "附件名称后不加标点，删去“\(mark)”", "remove the mark")
    }

    static func attachmentNumber(_ number: String) -> Wording {
        Wording(
            "附件名称前多了序号“\(number)”", "there is the number '\(number)' before an attachment's name",
            "删去“\(number)”，多个附件由程序编号", "remove it: the program numbers several attachments")
    }

    static func attachmentTitle(_ name: String, title: String) -> Wording {
        let (name, title) = differing(name, title)
        return Wording(
            "附件说明写的是“\(name)”，附件的标题是“\(title)”", "the note says '\(name)', the attachment's title '\(title)'",
            "两处写成一样", "write the same at both places")
    }

    /// Two texts from a little before the place at which they differ, so that what is cut off is not that.
    private static func differing(_ one: String, _ other: String) -> (String, String) {
        let common = zip(one, other).prefix { $0 == $1 }.count
        guard common > 20 else { return (quotable(one), quotable(other)) }
        let shown = { (text: String) in quotable("…" + text.dropFirst(common - 4)) }
        return (shown(one), shown(other))
    }

    /// - Parameter label: 附件 with its number, if there are several.
    static func attachmentPages(_ label: String) -> Wording {
        Wording(
            "\(label)没有附上，也没有说明另册", "\(label) has neither pages nor a word that it is bound apart",
            "文末写“=== \(label)”和内容；单独成册的写“=== \(label) 另册”",
            "write '=== \(label)' and its text at the end, or '=== \(label) 另册' if it is bound apart")
    }

    /// - Parameters:
    ///   - mention: 附件 with its number, if it has one, as the text has it.
    ///   - count: how many attachments there are.
    static func attachmentMention(_ mention: String, of count: Int) -> Wording {
        let (found, there) = count == 0 ? ("没有附件", "there is no attachment") : ("附件只有\(count)个", "there are \(count) attachments only")
        return Wording(
            "正文写了“见\(mention)”，\(found)", "the text refers to '\(mention)', but \(there)",
            "在“附件”里写上它，文末写“=== 附件”和内容或者“另册”；没有的，改正这句话",
            "name it under 附件, with its text or 另册 at the end; correct the sentence if there is none")
    }

    /// - Parameters:
    ///   - label: 图 or 表 with its number, as written.
    ///   - next: as it should be.
    static func captionNumber(_ label: String, next: String) -> Wording {
        Wording(
            "“\(label)”的序号不连续", "'\(label)' is out of order", "按先后次序写成“\(next)”",
            "number it '\(next)', in the order in which they stand")
    }

    static func attachmentQuotes(_ name: String) -> Wording {
        Wording("附件名称加了书名号", "an attachment's name stands in 《》", "写成 \(quotable(name))", "write \(quotable(name))")
    }

    static let emptyPage = Wording(
        "用了“此页无正文”", "a page is said to have no text", "删去这一行；版面由程序调整", "remove the line: the program finds the room")

    static func noteBrackets(_ note: String) -> Wording {
        Wording("附注多写了括号", "the note has brackets of its own", "只写“\(quotable(note))”，括号由程序加", "write '\(quotable(note))': the program adds the brackets")
    }

    static let copiesLabel = Wording("抄送机关前多了“抄送：”", "there is 抄送： before the organs that get copies", "删去“抄送：”，由程序加", "remove it: the program adds it")

    static func copiesEnd(_ mark: String) -> Wording {
        Wording("抄送机关末尾是“\(mark)”", "the copies end in '\(mark)'", "删去“\(mark)”，句号由程序加", "remove it: the program adds the full stop")
    }

    static func printDate(_ printed: String, signed: String) -> Wording {
        Wording(
            "印发日期\(printed)早于成文日期\(signed)", "the printing date \(printed) is before the document's date \(signed)",
            "改正其中一个日期", "correct one of them")
    }

    static let keywords = Wording("公文已不标主题词", "documents no longer have 主题词", "删去这一行", "remove the line")
}
