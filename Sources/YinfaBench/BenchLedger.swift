import Foundation

/// A long ledger that keeps every rule, written as an office keeps it; the same each time.
///
/// Every employer has a name, a code and an amount of its own, so that no text of its book comes twice.
struct BenchLedger {
    let caseCount: Int
    private static let units = ["甲区", "乙区", "丙区", "丁县", "戊县", "己县", "庚县", "辛县", "壬市", "癸市", "市本级"]
    private static let industries = ["建筑企业", "建筑企业", "建筑企业", "加工制造企业", "其他用人单位"]

    /// Writes `office.yaml`, the tables of `ledger/` and the document 台账 into a folder.
    func write(to folder: URL) throws {
        let ledger = folder.appendingPathComponent("ledger")
        try FileManager.default.createDirectory(at: ledger, withIntermediateDirectories: true)
        let counties = Self.units.dropLast().map { "  - \($0)\n" }.joined()
        let organ = "{全称: 某市办公室, 领导小组: 某市领导小组, 代字: 某治欠办, 电话: 0390-1, 邮箱: a@example.com}"
        try Data("模板包: winter-2020\n机关: \(organ)\n各县:\n\(counties)".utf8)
            .write(to: folder.appendingPathComponent("office.yaml"))
        let documents = folder.appendingPathComponent("documents")
        try FileManager.default.createDirectory(at: documents, withIntermediateDirectories: true)
        try Data("表册: 案件台账\n知悉范围: 内部\n数据: {截止日: 2020-12-31}\n".utf8)
            .write(to: documents.appendingPathComponent("book.yaml"))
        for (name, text) in tables { try Data(text.utf8).write(to: ledger.appendingPathComponent(name + ".csv")) }
    }

    /// Names and CSV texts.
    var tables: [(String, String)] {
        var projects = "项目编号,项目名称,标段,所属单位,建设单位,施工总承包,行业主管部门,政府投资,政府和社会资本合作,国企\n"
        var inspections =
            "检查编号,检查日期,所属单位,用人单位,统一社会信用代码,行业,职工人数,农民工人数,签订劳动合同人数,项目编号,"
            + "工资专户,总包代发,实名制,工资保证金,维权告示,发现问题\n"
        var cases =
            "案件编号,所属单位,来源,登记日期,用人单位,统一社会信用代码,法定代表人,地址,项目编号,行业,欠薪起始,欠薪截止,查实日期,"
            + "查实人数,其中农民工人数,查实金额,其中农民工金额,欠薪原因,办理方式,逃匿\n"
        var recoveries = "追发编号,案件编号,日期,新增人数,其中农民工人数,工资,其中农民工工资,赔偿金,其中农民工赔偿金,资金来源\n"
        var steps = "案件编号,步骤,日期,文号,期限,备注\n"
        for index in 0..<caseCount {
            let unit = Self.units[index % Self.units.count]
            let industry = Self.industries[index / 3 % Self.industries.count]
            let (company, code) = ("虚构第\(index)有限公司", Self.creditCode(index))
            // Only builders have projects, as V39 asks: what is owed on projects is owed by builders.
            let project = industry == "建筑企业" ? "XM\(index / 10 * 10)" : ""
            if index % 10 == 0 {
                let flags = [index % 20 == 0, index % 70 == 0, index % 30 == 0].map { $0 ? "是" : "否" }
                projects += "XM\(index),虚构项目\(index),,\(unit),虚构建设单位,虚构总包,住建,\(flags.joined(separator: ","))\n"
            }
            let (persons, migrants) = (index % 17 + 2, index % 17 + 1)
            let (owed, share) = (persons * 8000 + index % 997, migrants * 8000)
            inspections += "JC\(index),2020-11-1\(index % 10),\(unit),\(company),\(code),\(industry),60,50,40,\(project),是,是,是,是,是,\n"
            let isFiled = index % 4 == 0
            cases +=
                "AJ\(index),\(unit),主动检查,2020-11-10,\(company),\(code),虚某,虚构路\(index)号,\(project),\(industry),2019-06-01,"
                + "2019-09-30,2020-11-2\(index % 10),\(persons),\(migrants),\(owed).50,\(share),其他,\(isFiled ? "立案" : "协调"),否\n"
            if isFiled {
                steps += "AJ\(index),立案,2020-11-2\(index % 10),,,\nAJ\(index),责令改正,2020-12-01,虚令\(index)号,2020-12-08,\n"
            }
            if index % 5 < 3 {
                recoveries +=
                    "ZF\(2 * index),AJ\(index),2020-12-0\(index % 9 + 1),\(migrants),\(migrants),\(share),\(share),0,0,企业\n"
                    + "ZF\(2 * index + 1),AJ\(index),2021-01-0\(index % 9 + 1),1,0,\(owed - share).50,0,100,0,企业\n"
                steps += "AJ\(index),办结,2021-01-15,,,\nAJ\(index),销账,2021-01-20,,,\n"
            }
        }
        return [("项目", projects), ("检查", inspections), ("案件", cases), ("追发", recoveries), ("步骤", steps)]
    }

    /// A credit code with its check character (GB 32100-2015), of a division that does not exist.
    private static func creditCode(_ index: Int) -> String {
        let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
        let digits = String(index)
        let body = "91990100" + String(repeating: "0", count: 9 - digits.count) + digits
        var (sum, weight) = (0, 1)
        for character in body {
            sum += (alphabet.firstIndex(of: character) ?? 0) * weight
            weight = weight * 3 % 31
        }
        return body + String(alphabet[(31 - sum % 31) % 31])
    }
}
