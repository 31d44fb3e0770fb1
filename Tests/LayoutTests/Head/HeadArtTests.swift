import Diagnostics
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

/// First pages as pictures, so that a reader sees what the measured tests hold.
@Suite("Heads as pictures") struct HeadArtTests {
    private func expect(_ document: Document, _ picture: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let drawn = try layOut(document).picture(ofPage: 1)
        #expect(drawn == picture, "\n\(drawn)\ninstead of\n\(picture)", sourceLocation: sourceLocation)
    }

    @Test("an upward document, classified and urgent, with three signers")
    func upward() throws {
        try expect(
            headDocument(
                copyNumber: "000001", secrecy: "秘密★1年", urgency: "特急", signers: ["张三丰", "李四", "王五"], body: 60),
            """
            line  1 |000001
            line  2 |秘密★1年
            line  3 |特急
            at 84.4|　　　某市人民政府文件
            at 111.7|　　　　　　　　　　　　　　　　签发人：张三丰　李四
            at 122.2|　某政〔2020〕6号
            at 122.2|　　　　　　　　　　　　　　　　　　　　王五
            rule 126.8|
            at 155.0|　　　　　　 关于做好某项工作的通知
            at 171.2|各县人民政府：
            at 181.7|　　一丁丂七丄丅丆万丈三上下丌不与丏丐丑丒专且丕世丗丘丙
            at 192.1|业丛东丝丞丟丠両丢丣两严並丧丨丩个丫丬中丮丯丰丱串丳临丵
            at 202.6|丶丷丸丹为主
            at 223.5|　　　　　　　　　　　　　　　　　 某市人民政府
            at 233.9|　　　　　　　　　　　　　　　　　　　 2020年11月9日
            at 270.7|　　　　　　　　　　　　　　　　　　　　　　　　— 1 —
            """)
    }

    @Test("a joint issue of three organs")
    func joint() throws {
        try expect(
            headDocument(organs: Array(organNames.prefix(3)), body: 60),
            """
            at 82.4|某市人民政府办公室
            at 98.8|某市财政局
            at 99.6|　　　　　　　　　　　　　　　　　　　　　　　 文件
            at 115.1|某市人力资源和社会保障局
            at 142.1|　　　　　　　　　　 某政〔2020〕6号
            rule 146.8|
            at 174.9|　　　　　　 关于做好某项工作的通知
            at 191.2|各县人民政府：
            at 201.6|　　一丁丂七丄丅丆万丈三上下丌不与丏丐丑丒专且丕世丗丘丙
            at 212.1|业丛东丝丞丟丠両丢丣两严並丧丨丩个丫丬中丮丯丰丱串丳临丵
            at 222.5|丶丷丸丹为主
            at 243.4|　　　　　　　　　　　　　　　　　 某市人民政府
            at 253.9|　　　　　　　　　　　　　　　　　　　 2020年11月9日
            at 270.7|　　　　　　　　　　　　　　　　　　　　　　　　— 1 —
            """)
    }

    @Test("a letter with copies")
    func letter() throws {
        try expect(
            headDocument(
                format: .letter, mark: "某市人民政府", secrecy: "秘密★1年", number: "某政函〔2020〕6号", addressees: "某市财政局", body: 60,
                imprint: Imprint(copies: [PlacedText("某市公安局")], printer: nil, date: nil)),
            """
            at 42.4|　　　　　 某市人民政府
            rule 48.0|
            rule 48.7|
            at 58.8|秘密★1年　　　　　　　　　　　　　　　某政函〔2020〕6号
            at 87.1|　　　　　　 关于做好某项工作的通知
            at 103.4|某市财政局：
            at 113.8|　　一丁丂七丄丅丆万丈三上下丌不与丏丐丑丒专且丕世丗丘丙
            at 124.3|业丛东丝丞丟丠両丢丣两严並丧丨丩个丫丬中丮丯丰丱串丳临丵
            at 134.7|丶丷丸丹为主
            at 155.6|　　　　　　　　　　　　　　　　　 某市人民政府
            at 166.1|　　　　　　　　　　　　　　　　　　　 2020年11月9日
            at 261.4|　抄送：某市公安局。
            rule 276.0|
            rule 276.5|
            """)
    }

    @Test("an order")
    func order() throws {
        try expect(
            headDocument(format: .order, mark: "某市人民政府令", number: "第6号", body: 40),
            """
            at 69.4|　　　　 某市人民政府令
            at 96.7|　　　　　　　　　　　　　第6号
            at 123.1|　　一丁丂七丄丅丆万丈三上下丌不与丏丐丑丒专且丕世丗丘丙
            at 133.6|业丛东丝丞丟丠両丢丣两严並丧
            at 154.5|　　　　　　　　　　　　　　　　　 某市人民政府
            at 164.9|　　　　　　　　　　　　　　　　　　　 2020年11月9日
            at 270.7|　　　　　　　　　　　　　　　　　　　　　　　　— 1 —
            """)
    }

    @Test("minutes with who was there")
    func minutes() throws {
        try expect(
            headDocument(
                format: .minutes, mark: "某市人民政府会议纪要", number: "第8期", organ: "某市人民政府办公室", title: nil, body: 40,
                attendance: [
                    Attendance(role: .present, names: PlacedText("张三、李四")), Attendance(role: .observing, names: PlacedText("王五")),
                ]),
            """
            at 84.4|某市人民政府会议纪要
            at 111.7|　　　　　　　　　　　　　第8期
            at 122.2|　某市人民政府办公室　　　　　　　　　　 2020年11月9日
            rule 126.8|
            at 142.7|　　一丁丂七丄丅丆万丈三上下丌不与丏丐丑丒专且丕世丗丘丙
            at 153.1|业丛东丝丞丟丠両丢丣两严並丧
            at 174.0|　　出席：张三、李四
            at 184.5|　　列席：王五
            at 270.7|　　　　　　　　　　　　　　　　　　　　　　　　— 1 —
            """)
    }

    @Test("pre-printed paper: the same without the red")
    func preprinted() throws {
        try expect(
            headDocument(isPreprinted: true, body: 40),
            """
            at 111.7|　　　　　　　　　　 某政〔2020〕6号
            at 144.5|　　　　　　 关于做好某项工作的通知
            at 160.8|各县人民政府：
            at 171.2|　　一丁丂七丄丅丆万丈三上下丌不与丏丐丑丒专且丕世丗丘丙
            at 181.7|业丛东丝丞丟丠両丢丣两严並丧
            at 202.6|　　　　　　　　　　　　　　　　　 某市人民政府
            at 213.0|　　　　　　　　　　　　　　　　　　　 2020年11月9日
            at 270.7|　　　　　　　　　　　　　　　　　　　　　　　　— 1 —
            """)
    }
}
