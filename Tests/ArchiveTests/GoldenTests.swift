import Diagnostics
import TestSupport
import Testing

@testable import Archive

/// The bytes of a bag and of a register: archives of many years hold them, so they never change unmeant.
@Suite("Bytes that stay") struct GoldenTests {
    private let files = MemoryFiles()

    init() throws { _ = try Samples.archive(files) }

    @Test("everything that an archive holds, by name")
    func tree() throws {
        func bag(_ item: Int) throws -> [String] {
            let folder = try Samples.folder(item)
            return [
                "bag-info.txt", "bagit.txt", "data/data.xml", "data/元数据.xml", "data/处理记录.xml", "data/正文.pdf",
                "manifest-sha256.txt", "manifest-sm3.txt", "tagmanifest-sha256.txt", "tagmanifest-sm3.txt",
            ].map { folder + "/" + $0 }
        }
        let bags = try bag(1) + bag(2) + bag(3)
        #expect(files.paths == ["/a/.lock"] + bags + ["/a/checkpoints/2026-11-30.txt", "/a/register.jsonl"])
    }

    @Test("what a bag says of itself")
    func info() throws {
        #expect(
            files.text(try Samples.folder(2) + "/bag-info.txt") == """
                Source-Organization: 安和市根治欠薪工作领导小组办公室
                External-Identifier: Z109-WS·2026-D30-BGS-0002
                External-Description: 第2件
                Bagging-Date: 2026-11-30
                Payload-Oxum: 2691.4
                Bag-Software-Agent: Yinfa 1.0

                """)
    }

    @Test("the manifest, by SHA-256")
    func sha256() throws {
        #expect(
            files.text(try Samples.folder(2) + "/manifest-sha256.txt") == """
                4ed037670991030f091794e83dcaf7036b84989d0d2feb60ae92b1adbcc7b7fa  data/data.xml
                2e21d8942f2c771088e00dc92ca31bf8333cea757922f6979e94bf78a1978d88  data/元数据.xml
                1e8c7ed92387e52393c1b58ce156663cee22a0d5fe60e35b6761ad9acd2abf5c  data/处理记录.xml
                3d92c73b3ff2780158db2efb6951b619a47616025ac9c493df8e6116c1ecadca  data/正文.pdf

                """)
    }

    @Test("the manifest, by SM3")
    func sm3() throws {
        #expect(
            files.text(try Samples.folder(2) + "/manifest-sm3.txt") == """
                19103ca85a674b4f0572c1b5207b097fa9dd1ff42dd962879b38be33a2b2dd49  data/data.xml
                36a06ad1ed560ac0d823d041bef446c75bc13543ae18f87945d1af6c3d1f8f86  data/元数据.xml
                258f6a55bbdb42331a8c3075577de903fead544bd49805daddab1e9d3fb3624c  data/处理记录.xml
                8f2034b8b82f6658909d6c047cc26dae4a9a19aabe3e61ffdf42b858ddde7336  data/正文.pdf

                """)
    }

    @Test("the tag manifest, by SHA-256")
    func tagSHA256() throws {
        #expect(
            files.text(try Samples.folder(2) + "/tagmanifest-sha256.txt") == """
                0ab9f0c676223311282d0e93a447240395e5eaaaceb04c69c7078ad67ffd49ab  bag-info.txt
                1712ecfb074bf29c4188ad3421032509159a09739fd604f8fe57038b4ddefcc9  bagit.txt
                2dee2f2e6003c12556abec8c8cfe1d0d9cdade7ab1b0979a785ae5c13dc29c07  manifest-sha256.txt
                508a578a8da56ba6eb5cac7ebebba032bc7e22167580203f2a49117f876c5bd7  manifest-sm3.txt

                """)
    }

    @Test("the tag manifest, by SM3")
    func tagSM3() throws {
        #expect(
            files.text(try Samples.folder(2) + "/tagmanifest-sm3.txt") == """
                efac79794c6a7a993ea1a6c72281f432ee42cb56d5c2cc10359f48eb0fc64082  bag-info.txt
                31f1bf45cd7cbb858272cf54ebe63cab6e66fcad12b58cb8143004e848183dda  bagit.txt
                1f1b3712a096d1785b5746d64e7aa2dc2fbaa24d5cc791d26cbd9e937c8cb130  manifest-sha256.txt
                1d3eb48669e6485fc9272c8c04659c57bdbbfe4e682395655b1cc434795daeb6  manifest-sm3.txt

                """)
    }

    @Test("the register, each line with the digest of the one before")
    func register() {
        #expect(
            files.text("/a/register.jsonl") == """
                {"at":"2026-11-30T14:05:00+08:00","bag":"98cb10e14543e6ab1d2f5b48c45fe272268e4ac0ee0524f6f5d5ca9ece960b19","by\
                ":"李某","ev":"archive","id":"Z109-WS·2026-D30-BGS-0001","path":"2026/D30/Z109-WS·2026-D30-BGS-0001","prev":"000\
                0000000000000000000000000000000000000000000000000000000000000","seq":1}
                {"at":"2026-11-30T14:05:00+08:00","bag":"1a58204b8f0851f44a26cbbf5b2fc683df3fb9f23f0bd6dc5d5d149cac9459be","by\
                ":"李某","ev":"supersede","id":"Z109-WS·2026-D30-BGS-0002","of":"Z109-WS·2026-D30-BGS-0001","path":"2026/D30/Z10\
                9-WS·2026-D30-BGS-0002","prev":"f41af3651263ca2a6a0aa6d8c3dad20f60483594d35604130a0c032363e87c68","seq":2,"why\
                ":"数字有误"}
                {"at":"2026-11-30T14:05:00+08:00","bag":"d147ada5676c4d1037701edbb4d7ea07dc0f9e0112cb5c1c73cf8fc129cf1e8a","by\
                ":"李某","ev":"archive","id":"Z109-WS·2026-D30-BGS-0003","path":"2026/D30/Z109-WS·2026-D30-BGS-0003","prev":"1dd\
                c6ce2244ff897e1b3b40f3137654cbde5c9b7cd51cadbcd2e16fc5bd1ccae","seq":3}
                {"at":"2026-11-30T14:05:00+08:00","bag":"5981fd155766f83f89bf542b80da06ed51c6349376b5c70144adbe578ce5a637","by\
                ":"李某","ev":"checkpoint","path":"checkpoints/2026-11-30.txt","prev":"5ebbc9e8a20eb10d7213654495689f8bcc608c108\
                38245b653ae258ec8a0045a","seq":4}
                {"at":"2026-11-30T14:05:00+08:00","bag":"d147ada5676c4d1037701edbb4d7ea07dc0f9e0112cb5c1c73cf8fc129cf1e8a","by\
                ":"李某","ev":"withdraw","id":"Z109-WS·2026-D30-BGS-0003","path":"2026/D30/Z109-WS·2026-D30-BGS-0003","prev":"3d\
                b72360aeaaf5c36d3f5d2a76f36a923cab0aa43e5862a02c328efa5085a7ac","seq":5,"why":"发文有误"}

                """)
    }

    @Test("the checkpoint holds the digest of the third line")
    func checkpoint() {
        #expect(
            files.text("/a/checkpoints/2026-11-30.txt") == """
                Yinfa-Archive-Checkpoint: 1
                At: 2026-11-30T14:05:00+08:00
                Seq: 3
                Head-SHA256: 5ebbc9e8a20eb10d7213654495689f8bcc608c10838245b653ae258ec8a0045a

                """)
    }
}
