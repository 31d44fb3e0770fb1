import Diagnostics
import Foundation
import TestSupport
import Testing
import Yinfa

@Suite("Same input, same bytes") struct SameBytesTests {
    /// A font configuration that slants and emboldens every face and knows the machine's fonts.
    private static let slantingConfiguration = """
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig>
          <dir>/usr/share/fonts</dir>
          <match target="pattern"><edit name="family" mode="assign"><string>DejaVu Sans</string></edit></match>
          <match target="font">
            <edit name="matrix" mode="assign"><times><name>matrix</name>
              <matrix><double>1</double><double>0.5</double><double>0</double><double>1</double></matrix></times></edit>
            <edit name="embolden" mode="assign"><bool>true</bool></edit>
            <edit name="antialias" mode="assign"><bool>false</bool></edit>
          </match>
        </fontconfig>
        """

    /// Makes everything with the program as it was built, in a process of its own.
    ///
    /// - Parameter options: what is made beside the PDFs.
    private func made(
        from office: String, in current: String?, _ environment: [String: String], options: [String] = ["--png", "--dump"]
    ) throws -> [String: [UInt8]] {
        let folder = try TemporaryFolder()
        let outcome = try Program.run(["make", "-C", office, "-o", folder.path] + options, in: current, environment: environment)
        #expect(outcome.status == 0, "\(outcome.errorText)")
        return try FolderContents(folder.path).files
    }

    private func expectSample(_ files: [String: [UInt8]], _ comment: Comment, pictures: Bool = true) throws {
        let expected = try Sample.output().filter { pictures || !$0.key.hasSuffix(".png") }
        #expect(files.keys.sorted() == expected.keys.sorted(), comment)
        for (name, bytes) in expected { #expect(files[name] == bytes, "\(comment): \(name)") }
    }

    @Test("another process with an empty environment gives the same")
    func emptyEnvironment() throws {
        try expectSample(try made(from: Sample.folder, in: nil, [:]), "env -i")
    }

    @Test("a hostile environment gives the same")
    func hostileEnvironment() throws {
        let folder = try TemporaryFolder()
        let fonts = try folder.write(Self.slantingConfiguration, as: "fonts.conf")
        let hostile = [
            "LC_ALL": "tr_TR.UTF-8", "LANG": "ar_SA.UTF-8", "LC_NUMERIC": "de_DE.UTF-8", "TZ": "Pacific/Kiritimati",
            "FONTCONFIG_FILE": fonts, "FONTCONFIG_PATH": folder.path, "XDG_CONFIG_HOME": folder.path,
            "XDG_CACHE_HOME": "/proc", "PANGO_LANGUAGE": "ja:ko", "PANGOCAIRO_BACKEND": "fc", "SOURCE_DATE_EPOCH": "1",
            "YAMS_DEFAULT_ENCODING": "utf16", "COLUMNS": "20", "SWIFT_DETERMINISTIC_HASHING": "0",
            "MALLOC_PERTURB_": "165",
        ]
        // Files name the pack and the files of the ledger that they were made from.
        try expectSample(try made(from: ".", in: Sample.folder, hostile), "hostile")
    }

    @Test("the Chinese and the English program give the same")
    func language() throws {
        // The pictures are of the same pages; the two processes above have drawn them.
        for language in ["zh_CN.UTF-8", "en_US.UTF-8"] {
            let files = try made(from: ".", in: Sample.folder, ["LANG": language, "HOME": "/nonexistent"], options: ["--dump"])
            try expectSample(files, "\(language)", pictures: false)
        }
    }

    @Test("several tasks, each with a press of its own, give the same")
    func tasks() async throws {
        let all = try await withThrowingTaskGroup(of: [String: [UInt8]].self) { group in
            for _ in 0..<2 {
                group.addTask { try Sample.make(officeAt: Sample.folder, formats: [.pdf, .dump]) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(all.count == 2)
        let expected = try Sample.output()
        for files in all {
            #expect(files.count == 2 * SampleOffice.allDocumentNames.count)
            for (name, bytes) in files { #expect(bytes == expected[name], "\(name)") }
        }
    }

    @Test("a press that has set other documents before gives the same")
    func warmPress() throws {
        let office = try Office.open(Sample.folder)
        let press = try Press(resources: try .locate(), office: office)
        let documents = try office.documents()
        for document in documents.reversed() + documents {
            let made = try press.render(document, of: office, as: .pdf)
            #expect(made.output.map(\.bytes) == [try Sample.bytes(document.name + ".pdf")])
        }
    }

    @Test("a failure before does not change what comes after")
    func afterFailure() throws {
        let broken = try SampleOffice()
        try broken.change("documents/notice.yaml", "行动: 根治欠薪", to: "行动: \u{E123}㛃欠薪")
        let (office, other) = (try Office.open(Sample.folder), try Office.open(broken.path))
        let press = try Press(resources: try .locate(), office: office)
        #expect(Set(try codes { _ = try press.make(other, only: ["notice"]) }).isSuperset(of: ["LAY0101", "LAY0102"]))
        let made = try press.make(office, only: ["notice"])
        #expect(made.output.map(\.bytes) == [try Sample.bytes("notice.pdf")])
    }
}
