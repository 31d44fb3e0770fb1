import TestSupport
import Testing

@testable import Quantities

@Suite("Numbers that find a person") struct PersonalNumberTests {
    private func found(_ text: String) -> [String] {
        PersonalNumber.all(in: text).map { "\($0.kind.rawValue) \($0.text)" }
    }

    @Test("each kind is found, whatever stands around it", arguments: [
        ("身份证号410403199001011229。", ["公民身份号码 410403199001011229"]),
        ("11010519491231002X", ["公民身份号码 11010519491231002X"]),
        ("11010519491231002x", ["公民身份号码 11010519491231002X"]),
        ("１１０１０５１９４９１２３１００２Ｘ", ["公民身份号码 11010519491231002X"]),
        ("110105 19491231 002X", ["公民身份号码 11010519491231002X"]),
        ("电话13812345678", ["手机号码 13812345678"]),
        ("138 1234 5678、139-1234-5678", ["手机号码 13812345678", "手机号码 13912345678"]),
        ("＋８６１３８１２３４５６７８", ["手机号码 8613812345678"]),
        ("卡号6222021234561237896", ["银行卡号 6222021234561237896"]),
        ("4111 1111 1111 1111", ["银行卡号 4111111111111111"]),
        ("4111－1111－1111－1111", ["银行卡号 4111111111111111"]),
        ("甲13812345678乙11010519491231002X", ["手机号码 13812345678", "公民身份号码 11010519491231002X"]),
    ])
    func kinds(text: String, expected: [String]) { #expect(found(text) == expected) }

    @Test("signs between the groups hide none, nor do wide blanks, merchants' figures and characters of other standards", arguments: [
        "110105=19491231=002X", "110105#19491231#002X", "110105…19491231…002X", "110105&19491231&002X", "110105@19491231@002X", "110105^19491231^002X",
        "110105　　　　19491231     002X", "〡〡〇〡〇〥〡〩〤〩〡〢〣〡〇〇〢X", "\u{2F00}\u{2F00}〇\u{2F00}〇五一九四九一\u{2F06}三一〇〇\u{2F06}X", "11\u{F9B2}10519491231002X",
        "1101051949123100    2X",
    ])
    func signs(text: String) { #expect(found("证件" + text + "。") == ["公民身份号码 11010519491231002X"], "\(text)") }

    @Test("mobile numbers and cards too", arguments: [
        ("138=1234=5678", "手机号码 13812345678"), ("138#1234#5678", "手机号码 13812345678"), ("138…1234…5678", "手机号码 13812345678"), ("138      12345678", "手机号码 13812345678"),
        ("6222#0212#3456#1237#896", "银行卡号 6222021234561237896"), ("6222=0212=3456=1237=896", "银行卡号 6222021234561237896"),
        ("4111     1111     1111     1111", "银行卡号 4111111111111111"), ("〡〣〨〡〢〣〤〥〦〧〨", "手机号码 13812345678"),
    ])
    func signsInOthers(text: String, expected: String) { #expect(found(text) == [expected], "\(text)") }

    @Test("figures that stand apart, and sums, are none", arguments: [
        "办结 138 件      查实 1234 件      5678 万元", "138=69+69", "1=1，38=38", "第138&139条", "2020#1、2021#2", "13.8%…15.6%",
    ])
    func figuresApart(text: String) { #expect(found(text) == [], "\(text)") }

    @Test("what is none is left alone", arguments: [
        "", "统一社会信用代码：91410400MA3X4Y5Z6K", "0390-2660718", "03902660718", "12813812345678901", "2020-12-31",
        "2020年12月31日至2021年1月15日", "12851200元", "1285.12万元", "11010519491231002", "110105194913310026", "410402202011030002",
        "4111111111111112", "凤治欠办〔2020〕16号", "1381234567", "12012345678", "QX2020-162", "138，1234，5678", "2020 1231 2021 0115",
    ])
    func others(text: String) { #expect(found(text) == []) }

    /// A number of the standard's rule, made without the code that is tested.
    private func identity(_ seeds: inout SplitMix64) -> String {
        let region = [110105, 410403, 530102, 820000].randomElement(using: &seeds) ?? 110105
        let day = "\(Int.random(in: 1930...2010, using: &seeds))0\(Int.random(in: 1...9, using: &seeds))\(Int.random(in: 10...28, using: &seeds))"
        let body = "\(region)\(day)\(Int.random(in: 100...999, using: &seeds))"
        // MOD 11-2 as the standard defines it: the weighted sum of all eighteen is 1.
        var power = 1
        var sum = 0
        for digit in body.reversed() {
            power = power * 2 % 11
            sum += power * (digit.wholeNumberValue ?? 0)
        }
        let check = ((1 - sum) % 11 + 11) % 11
        return body + (check == 10 ? "X" : "\(check)")
    }

    @Test("every way to write one", arguments: [
        ("1-3-8-1-2-3-4-5-6-7-8", "手机号码 13812345678"), ("1·3·8·1·2·3·4·5·6·7·8", "手机号码 13812345678"),
        ("1、3、8、1、2、3、4、5、6、7、8", "手机号码 13812345678"), ("（138）12345678", "手机号码 13812345678"),
        ("138(1234)5678", "手机号码 13812345678"), ("138_1234_5678", "手机号码 13812345678"), ("138.1234.5678", "手机号码 13812345678"),
        ("138/1234/5678", "手机号码 13812345678"), ("138  1234  5678", "手机号码 13812345678"), ("1381 234 5678", "手机号码 13812345678"),
        ("138 12 34 56 78", "手机号码 13812345678"), ("013812345678", "手机号码 013812345678"), ("0086 13812345678", "手机号码 008613812345678"),
        ("+86-138-1234-5678", "手机号码 8613812345678"), ("一三八一二三四五六七八", "手机号码 13812345678"), ("①③⑧①②③④⑤⑥⑦⑧", "手机号码 13812345678"),
        ("１３８一二三④⑤⑥78", "手机号码 13812345678"), ("Tel13812345678", "手机号码 13812345678"), ("13812345678a", "手机号码 13812345678"),
        ("X13812345678", "手机号码 13812345678"), ("٠١٣٨١٢٣٤٥٦٧٨", "手机号码 013812345678"),
        ("1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X", "公民身份号码 11010519491231002X"), ("110105-19491231-002x", "公民身份号码 11010519491231002X"),
        ("110105.1949.1231.002X", "公民身份号码 11010519491231002X"), ("110105194912310021", "公民身份号码 110105194912310021"),
        ("410403800101123", "公民身份号码 410403800101123"), ("6222 0212 3456 7890 123", "银行卡号 6222021234567890123"),
        ("6-2-2-2-0-2-1-2-3-4-5-6-1-2-3-7-8-9-6", "银行卡号 6222021234561237896"),
    ])
    func written(text: String, expected: String) {
        #expect(found("甲" + text + "乙").contains(expected), "\(found("甲" + text + "乙"))")
        #expect(PersonalNumber.all(in: "甲" + text + "乙").allSatisfy { text.contains($0.written) })
    }

    @Test("numbers that nothing parts are told apart")
    func together() {
        #expect(found("1381234567813912345678") == ["手机号码 13812345678", "手机号码 13912345678"])
        #expect(PersonalNumber.all(in: "1381234567813912345678").map(\.written) == ["13812345678", "13912345678"])
    }

    @Test("what only resembles a number of a person is none", arguments: [
        "1998-12-31 2021", "1950.10.1-1980", "138123456.78", "4111 1111 1111.1112元", "1，3，8",
        "第一、二、三、四、五、六、七、八、九", "二〇二〇年十二月三十一日", "QX2020-0162-13", "410402000012345", "A4104031980010113",
        "91410400100000000X", "12345678901234567890", "2020年1月1日至12月31日，38件、1234人、5678万元", "0390-13812-34567890",
    ])
    func resembling(text: String) { #expect(found(text) == []) }

    @Test("a number with its check character is found whatever its region; one of no possible year is none", arguments: [
        ("990903198305317791", true),
        ("410403199001011229", true),
        ("110105194912310021", true),
        ("990105194912310021", false),
        ("110105184912310020", false),
        ("110105204912310020", false),
    ])
    func regions(text: String, isFound: Bool) {
        let found = PersonalNumber.all(in: "甲" + text + "乙")
        #expect(found.isEmpty != isFound, "\(found)")
        #expect(found.allSatisfy { $0.kind == .identity && $0.written == text })
    }

    @Test("a mobile number has its own figures, whatever is dialled before it", arguments: [
        ("13812345678", "13812345678"), ("+86 138-1234-5678", "13812345678"), ("013812345678", "13812345678"), ("0390-2660718", "03902660718"), ("6222 0212 3456 1237 896", "6222021234561237896"),
        ("甲", "甲"), ("", ""),
    ])
    func ownText(written: String, expected: String) { #expect(PersonalNumber.digits(of: written) == expected) }

    @Test("who is a child on a day", arguments: [("110105200501010", false), ("13812345678", false)])
    func noChildren(text: String, expected: Bool) throws {
        let day = try #require(CivilDate(year: 2021, month: 1, day: 6))
        for number in PersonalNumber.all(in: text) { #expect(number.isOfChild(on: day) == expected, "\(text)") }
        let child = try #require(PersonalNumber.all(in: "410402202011230001").first)
        let worker = try #require(PersonalNumber.all(in: "11010519491231002X").first)
        #expect(child.isOfChild(on: day) && !worker.isOfChild(on: day))
    }

    @Test("a slip in it is told")
    func unchecked() {
        let texts = ["11010519491231002X", "110105194912310021", "6222021234561237896", "6222021234561237890", "410403800101123", "13812345678"]
        #expect(texts.flatMap { PersonalNumber.all(in: $0) }.map(\.isUnchecked) == [false, true, false, true, true, false])
        // Where letters touch it, it is some code.
        #expect(found("B6222021234561237890") == [] && found("B6222021234561237896") != [])
    }

    @Test("every identity number is found, and one with a slip too, as such")
    func randomIdentities() {
        var seeds = SplitMix64(seed: 11)
        for _ in 0..<400 {
            let number = identity(&seeds)
            #expect(found("甲\(number)乙") == ["公民身份号码 \(number)"])
            var digits = Array(number)
            let position = Int.random(in: 14..<17, using: &seeds)
            let other = ((digits[position].wholeNumberValue ?? 0) + Int.random(in: 1...9, using: &seeds)) % 10
            digits[position] = Character("\(other)")
            let others = PersonalNumber.all(in: String(digits))
            #expect(others.count == 1 && others.allSatisfy { $0.isUnchecked || $0.kind == .card }, "\(number)")
        }
    }

    @Test("codes of organisations are no persons' numbers")
    func creditCodes() {
        var seeds = SplitMix64(seed: 12)
        let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
        for _ in 0..<400 {
            // 登记管理部门 and 机构类别, the region, the organisation's code, as companies have them.
            var code = "91" + "\([410402, 411722, 419001].randomElement(using: &seeds) ?? 410402)"
            while code.count < 17 { code.append(alphabet[Int.random(in: 0..<alphabet.count, using: &seeds)]) }
            code.append(alphabet[Int.random(in: 0..<alphabet.count, using: &seeds)])
            #expect(!found("代码：\(code)，").contains { $0.hasPrefix("公民身份号码") || $0.hasPrefix("手机号码") }, "\(code)")
        }
    }

    @Test("every card of 16 to 19 digits is found, and one with a slip too, as such")
    func randomCards() {
        var seeds = SplitMix64(seed: 13)
        for _ in 0..<400 {
            var digits = [6, 2] + (0..<Int.random(in: 13...16, using: &seeds)).map { _ in Int.random(in: 0...9, using: &seeds) }
            // From the right every second digit doubled, its own digits added: the sum ends in 0.
            let sum = digits.reversed().enumerated().reduce(0) { $0 + ($1.offset % 2 == 0 ? ($1.element * 2) / 10 + ($1.element * 2) % 10 : $1.element) }
            digits.append((10 - sum % 10) % 10)
            let number = digits.map(String.init).joined()
            #expect(found(number) == ["银行卡号 \(number)"])
            let position = Int.random(in: 2..<digits.count, using: &seeds)
            digits[position] = (digits[position] + Int.random(in: 1...9, using: &seeds)) % 10
            #expect(PersonalNumber.all(in: digits.map(String.init).joined()).map(\.isUnchecked) == [true])
        }
    }

    @Test("any text is searched to its end, and no number found is not in it")
    func anything() {
        var seeds = SplitMix64(seed: 14)
        let pieces = ["1", "13812345678", " ", "-", "甲", "Ｘ", "x", "４", "11010519491231002", "6222", "　", "—", "\u{301}", "👨‍👩‍👧", "٣", "〇", "一"]
        for _ in 0..<300 {
            let text = (0..<Int.random(in: 0...30, using: &seeds)).map { _ in pieces.randomElement(using: &seeds) ?? "" }.joined()
            for number in PersonalNumber.all(in: text) {
                #expect((11...19).contains(number.text.count) && number.text.allSatisfy { $0.isASCII } && text.utf8.contains(number.written.utf8), "\(text)")
            }
        }
    }

    @Test("a number is found in a long text as in a short one, half and full width", arguments: [
        "13812345678",
        "１３８１２３４５６７８",
        "138１２３４5678",
        "138 1234 5678",
    ])
    func amongOthers(number: String) {
        let words = "凤栖山市人力资源和社会保障局，"
        #expect(found(words + number + words) == ["手机号码 13812345678"])
        #expect(found(String(repeating: words, count: 200) + number) == ["手机号码 13812345678"])
        #expect(found(words + number.dropLast() + words) == [])
    }
}
