extension RandomLedger {
    /// A table as text: the headings, then a row a record.
    package struct Sheet: Sendable {
        package var name: String
        package var rows: [[String]]

        package init(name: String, rows: [[String]]) {
            self.name = name
            self.rows = rows
        }

        /// As CSV; cells are quoted where they must be.
        package var csv: String {
            rows.map { $0.map(Self.cell).joined(separator: ",") + "\n" }.joined()
        }

        private static func cell(_ text: String) -> String {
            guard text.utf8.contains(where: isSpecial) else { return text }
            return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
        }

        private static func isSpecial(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        }
    }

    /// The six tables.
    package var sheets: [Sheet] {
        [projectSheet, inspectionSheet, caseSheet, recoverySheet, stepSheet, workerSheet]
    }

    private var projectSheet: Sheet {
        let heading = ["项目编号", "项目名称", "标段", "所属单位", "建设单位", "施工总承包", "行业主管部门", "政府投资", "政府和社会资本合作", "国企"]
        let rows = projects.map {
            [
                $0.number, "虚构工程\($0.number)", "", $0.unit, "虚构建设局", "虚构建工", "住建", flag($0.isGovernment),
                flag($0.isPPP), flag($0.isStateOwned),
            ]
        }
        return Sheet(name: "项目", rows: [heading] + rows)
    }

    private var inspectionSheet: Sheet {
        let heading = [
            "检查编号", "检查日期", "所属单位", "用人单位", "统一社会信用代码", "行业", "职工人数", "农民工人数", "签订劳动合同人数", "项目编号", "工资专户",
            "总包代发", "实名制", "工资保证金", "维权告示", "发现问题",
        ]
        let rows = inspections.map {
            [
                $0.number, $0.day, $0.employer.unit, $0.employer.name, $0.employer.code, $0.employer.industry,
                "\($0.staff)", "\($0.migrants)", "\($0.contracts)", $0.project, "是", "否", "不适用", "是", "否", "",
            ]
        }
        return Sheet(name: "检查", rows: [heading] + rows)
    }

    private var caseSheet: Sheet {
        let heading = [
            "案件编号", "所属单位", "来源", "登记日期", "用人单位", "统一社会信用代码", "法定代表人", "地址", "项目编号", "行业", "欠薪起始", "欠薪截止",
            "查实日期", "查实人数", "其中农民工人数", "查实金额", "其中农民工金额", "欠薪原因", "办理方式", "逃匿",
        ]
        let rows = cases.map {
            [
                $0.number, $0.employer.unit, "主动检查", $0.registered, $0.employer.name, $0.employer.code, "虚某",
                "虚构路1号", $0.project, $0.employer.industry, "2020-06-01", "2020-09-30", $0.verified, "\($0.persons)",
                "\($0.migrants)", Self.yuan($0.money), Self.yuan($0.migrantMoney), "拖欠工程款",
                $0.isFiled ? "立案" : "协调", "否",
            ]
        }
        return Sheet(name: "案件", rows: [heading] + rows)
    }

    private var recoverySheet: Sheet {
        let heading = ["追发编号", "案件编号", "日期", "新增人数", "其中农民工人数", "工资", "其中农民工工资", "赔偿金", "其中农民工赔偿金", "资金来源"]
        let rows = recoveries.map {
            [
                $0.number, $0.caseNumber, $0.day, "\($0.persons)", "\($0.migrants)", Self.yuan($0.wages),
                Self.yuan($0.migrantWages), Self.yuan($0.added), Self.yuan($0.migrantAdded), "企业",
            ]
        }
        return Sheet(name: "追发", rows: [heading] + rows)
    }

    private var stepSheet: Sheet {
        let heading = ["案件编号", "步骤", "日期", "文号", "期限", "备注"]
        let rows = steps.map { [$0.caseNumber, $0.name, $0.day, $0.document, $0.term, ""] }
        return Sheet(name: "步骤", rows: [heading] + rows)
    }

    private var workerSheet: Sheet {
        let heading = ["案件编号", "姓名", "身份证号", "电话", "银行卡号", "拖欠金额"]
        let rows = workers.map { [$0.caseNumber, $0.name, $0.identity, $0.phone, $0.card, Self.yuan($0.money)] }
        return Sheet(name: "人员", rows: [heading] + rows)
    }

    private func flag(_ value: Bool) -> String { value ? "是" : "否" }

    /// `8000`, `8000.5` or `8000.05`.
    package static func yuan(_ fen: Int) -> String {
        let (whole, rest) = fen.quotientAndRemainder(dividingBy: 100)
        if rest == 0 { return "\(whole)" }
        if rest % 10 == 0 { return "\(whole).\(rest / 10)" }
        return "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}
