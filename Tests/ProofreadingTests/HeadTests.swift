import OfficialDocument
import Testing

@testable import Proofreading

@Suite("Head: numbers, secrecy, signers, organs") struct HeadTests {
    @Test("the sample has nothing wrong with it")
    func clean() { #expect(marks(Sample.document()).isEmpty) }

    @Test("brackets of the document number", arguments: [
        ("凤人社〔2020〕6号", []), ("凤人社[2020]6号", ["GBT0111 [2020]"]), ("凤人社（2020）6号", ["GBT0111 （2020）"]),
        ("凤人社【2020】6号", ["GBT0111 【2020】"]), ("凤人社(2020)6号", ["GBT0111 (2020)"]), ("凤人社﹝2020﹞6号", ["GBT0111 ﹝2020﹞"]),
        ("凤人社［2020］6号", ["GBT0111 ［2020］"]), ("凤人社〔2020]6号", ["GBT0111 〔2020]"]),
    ])
    func brackets(_ number: String, _ expected: [String]) { #expect(marks(Sample.document(number: number)) == expected) }

    @Test("form of the document number", arguments: [
        "凤人社〔20〕6号", "凤人社〔2020〕第6号", "凤人社〔2020〕06号", "凤人社〔2020〕6", "凤人社2020年6号", "凤人社〔2020〕号",
        "凤人社〔2020〕6号文", "第6号", "〔2020〕6号",
    ])
    func form(_ number: String) { #expect(marks(Sample.document(number: number)) == ["GBT0112 \(number)"]) }

    @Test("a number of several digits is right, and so is none")
    func rightNumbers() {
        #expect(marks(Sample.document(number: "凤人社函〔2020〕1024号")).isEmpty)
        #expect(marks(Sample.document(number: nil)).isEmpty)
    }

    @Test("orders and minutes have numbers of their own")
    func otherFormats() {
        let order = Sample.document {
            $0.format = .order
            $0.title = nil
            $0.head.mark = .single(Sample.text("凤栖山市人民政府令"))
            $0.signature?.organs = [Sample.text("凤栖山市人民政府")]
            $0.head.number = Sample.text("第6号")
        }
        #expect(marks(order).isEmpty)
        let minutes = Sample.document {
            $0.format = .minutes
            $0.title = nil
            $0.head = Head(mark: .single(Sample.text("市长办公会议纪要")), number: Sample.text("〔2020〕6期"))
            $0.head.dateline = Head.Dateline(date: Sample.date)
            $0.signature = nil
        }
        #expect(marks(minutes).isEmpty)
    }

    private static func order(mark: String = "凤栖山市人民政府令", number: String) -> Document {
        Sample.document {
            $0.format = .order
            $0.title = nil
            $0.head = Head(mark: Sample.text(mark), number: Sample.text(number))
            $0.signature?.organs = []
        }
    }

    @Test("the number of an order", arguments: [
        ("第6号", true), ("第722号", true), ("第五十二号", true), ("06号", false), ("12号", false), ("第012号", false), ("第6", false),
        ("第号", false), ("第6号令", false), ("云政令〔2021〕12号", false), ("第十2号", false),
    ])
    func orderNumber(_ number: String, _ isRight: Bool) {
        #expect(marks(Self.order(number: number)) == (isRight ? [] : ["GBT0112 \(number)"]))
    }

    @Test("the mark of an order ends in 令", arguments: [
        ("凤栖山市人民政府命令", true), ("凤栖山市人民政府令", true), ("凤栖山市人民政府文件", false), ("凤栖山市人民政府", false),
    ])
    func orderMark(_ mark: String, _ isRight: Bool) {
        #expect(marks(Self.order(mark: mark, number: "第6号")) == (isRight ? [] : ["GBT0178 \(mark)"]))
    }

    @Test("the mark of a letter is the organ's name", arguments: [("文件", false), ("令", false), ("纪要", false), ("", true)])
    func letterMark(_ ending: String, _ isRight: Bool) {
        let document = Sample.document {
            $0.format = .letter
            $0.head.mark = .single(Sample.text(Sample.organ + ending))
            $0.signature?.organs = []
        }
        #expect(marks(document) == (isRight ? [] : ["GBT0178 \(Sample.organ + ending)"]))
    }

    @Test("minutes and bulletins are no 文件, and their numbers have no 虚位", arguments: [
        ("市长办公会议纪要", "〔2020〕6期", []), ("根治欠薪工作简报", "第10期", []), ("市长办公会议纪要", "第206期", []),
        ("凤栖山市人民政府文件", "第6期", ["GBT0178 凤栖山市人民政府文件"]), ("市长办公会议纪要", "第06期", ["GBT0112 第06期"]),
        ("市长办公会议纪要", "〔2020〕06期", ["GBT0112 〔2020〕06期"]),
    ])
    func minutesHead(_ mark: String, _ number: String, _ expected: [String]) {
        let minutes = Sample.document {
            $0.format = .minutes
            $0.title = nil
            $0.head = Head(mark: Sample.text(mark), number: Sample.text(number))
            $0.head.dateline = Head.Dateline(date: Sample.date)
            $0.signature = nil
        }
        #expect(marks(minutes) == expected)
    }

    @Test("份号 has six digits", arguments: [("000001", []), ("0000001", ["GBT0106 0000001"]), ("１", ["GBT0106 １"]), ("00012a", ["GBT0106 00012a"])])
    func copyNumber(_ number: String, _ expected: [String]) {
        #expect(marks(Sample.document { $0.head.copyNumber = Sample.text(number) }) == expected)
    }

    @Test("密级 and its term", arguments: ["秘密★1年", "机密★5年", "绝密★30年", "机密★启封前", "秘密★6个月", "机密"])
    func rightSecrecy(_ text: String) {
        let document = Sample.document {
            $0.head.secrecy = Sample.text(text)
            $0.head.copyNumber = Sample.text("000001")
        }
        #expect(marks(document).isEmpty)
    }

    @Test("密级 and its term, wrong", arguments: [
        "秘密1年", "秘密☆1年", "秘密★一年", "内部★1年", "秘 密★1年", "秘密★", "机密★ 5年", "机密★５年", "秘密*1年", "秘",
    ])
    func wrongSecrecy(_ text: String) {
        let document = Sample.document {
            $0.head.secrecy = Sample.text(text)
            $0.head.copyNumber = Sample.text("000001")
        }
        #expect(marks(document) == ["GBT0107 \(text)"])
    }

    @Test("a classified document has a 份号")
    func classified() {
        #expect(marks(Sample.document { $0.head.secrecy = Sample.text("机密★5年") }) == ["GBT0109 机密★5年"])
    }

    @Test("紧急程度", arguments: [("特急", []), ("加急", []), ("平急", []), ("特提", []), ("急件", ["GBT0108 急件"]), ("紧急", ["GBT0108 紧急"])])
    func urgency(_ text: String, _ expected: [String]) {
        #expect(marks(Sample.document { $0.head.urgency = Sample.text(text) }) == expected)
    }

    @Test("who goes upward names a signer, who does not has none", arguments: [
        ("关于拨付周转金的请示", false, ["GBT0113 关于拨付周转金的请示"]), ("关于专项行动情况的报告", false, ["GBT0113 关于专项行动情况的报告"]),
        ("关于专项行动情况的报告", true, []), ("2020年法治政府建设年度报告", false, []), ("关于开展检查的通知", true, ["GBT0113 李某"]),
        ("关于支持项目建设的函", true, ["GBT0113 李某"]), ("关于保障工资支付的意见", true, []), ("关于保障工资支付的意见", false, []),
    ])
    func signers(_ title: String, _ isSigned: Bool, _ expected: [String]) {
        let document = Sample.document {
            $0.title = Sample.text(title)
            $0.addressees = Sample.text("凤栖山市人民政府")
            $0.head.signers = isSigned ? [Sample.text("李某")] : []
        }
        #expect(marks(document) == expected)
    }

    @Test("the signature is of the mark's organ", arguments: [
        ("凤栖山市人民政府文件", "凤栖山市人民政府", true), ("凤栖山市人民政府", "凤栖山市人民政府", true),
        ("中共凤栖山市委文件", "中共凤栖山市委员会", true), ("凤栖山市人力资源和社会保障局文件", "凤栖山市人社局", true),
        ("凤栖山市人民政府文件", "凤栖山市财政局", false), ("凤栖山市人民政府文件", "凤栖山市人民政府办公室", false),
        ("凤栖山市人民政府办公室文件", "凤栖山市人民政府办公室", true), ("凤栖山市教育局文件", "凤栖山市财政局", false),
    ])
    func organs(_ mark: String, _ organ: String, _ isSame: Bool) {
        let document = Sample.document {
            $0.head.mark = .single(Sample.text(mark))
            $0.signature?.organs = [Sample.text(organ)]
        }
        #expect(marks(document) == (isSame ? [] : ["GBT0141 \(organ)"]))
    }

    @Test("joint documents name the same organs in the same order")
    func jointOrgans() {
        func document(_ signature: [String]) -> Document {
            Sample.document {
                $0.head.mark = .joint(organs: [Sample.text("甲市教育局"), Sample.text("甲市财政局")], suffix: Sample.text("文件"))
                $0.signature?.organs = signature.map { Sample.text($0) }
            }
        }
        #expect(marks(document(["甲市教育局", "甲市财政局"])).isEmpty)
        #expect(marks(document(["甲市财政局", "甲市教育局"])) == ["GBT0141 甲市财政局", "GBT0141 甲市教育局"])
        #expect(marks(document(["甲市教育局"])) == ["GBT0141 甲市教育局"])
        let mainOrganOnly = Sample.document { $0.signature?.organs.append(Sample.text("甲市财政局")) }
        #expect(marks(mainOrganOnly).isEmpty)
    }
}
