import Quantities
import Testing

@Suite("Names of persons as a published text gives them") struct MaskedNameTests {
    @Test("the surname stays, 某 stands for the given name", arguments: [
        ("张三丰", "张某某"),
        ("张三", "张某"),
        ("张", "张某"),
        ("欧阳修", "欧阳某"),
        ("欧阳娜娜", "欧阳某某"),
        ("司马相如", "司马某某"),
        ("诸葛亮", "诸葛某"),
        ("张王小明", "张某某"),
        ("迪丽热巴", "迪某某"),
        ("䶮三丰", "䶮某某"),
        ("𬭎三", "𬭎某"),
        ("单雄信", "单某某"),
        ("单于夫罗", "单于某某"),
    ])
    func masked(_ name: String, _ expected: String) {
        #expect(MaskedName(of: name).text == expected)
    }

    @Test("a name of two characters has a surname of one", arguments: [("司马", "司某"), ("欧阳", "欧某"), ("东方", "东某")])
    func short(_ name: String, _ expected: String) {
        #expect(MaskedName(of: name).text == expected)
    }

    @Test("spaces within a name do not count", arguments: ["张 三", "张　三", " 张三 ", "张\t三"])
    func spaces(_ name: String) {
        #expect(MaskedName(of: name).text == "张某")
    }

    @Test("of a name in parts or in letters only the first character stays", arguments: [
        ("阿卜杜拉·买买提", "阿某某"),
        ("John Smith", "J某某"),
        ("Ö", "Ö某某"),
    ])
    func foreign(_ name: String, _ expected: String) {
        #expect(MaskedName(of: name).text == expected)
    }

    @Test("a blank name stays blank", arguments: ["", " ", "　"])
    func blank(_ name: String) {
        #expect(MaskedName(of: name).text.isEmpty)
    }

    @Test("nothing of the given name is left, and masking twice changes nothing more")
    func leak() {
        for surname in ["王", "李", "欧阳", "上官", "尉迟"] {
            for given in ["伟", "秀英", "建国强"] {
                let masked = MaskedName(of: surname + given).text
                #expect(masked.hasPrefix(surname))
                #expect(given.allSatisfy { !masked.contains($0) })
                #expect(MaskedName(of: masked).text == masked)
            }
        }
    }
}
