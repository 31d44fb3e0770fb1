import Diagnostics

/// 真实性 and 完整性 of a bag.
extension BagCheck {
    /// The register holds the tag manifest's digest, which holds those of the other tag files.
    mutating func checkTagFiles() {
        guard let own = digests[Bag.tagManifest] else {
            findings.append(.archivedFileMissing(place(Bag.tagManifest)))
            return
        }
        if own.sha256 != entry.bag { findings.append(.bagContradicted(path)) }
        for algorithm in DigestAlgorithm.allCases { checkTagManifest(algorithm) }
        if digests["bagit.txt"] != nil, contents("bagit.txt") != BagInfo.declaration {
            findings.append(.tagFileWrong(place("bagit.txt")))
        }
    }

    /// Both tag manifests have one spelling, which follows from the tag files.
    private mutating func checkTagManifest(_ algorithm: DigestAlgorithm) {
        let name = "tagmanifest-\(algorithm.rawValue).txt"
        guard digests[name] != nil else {
            findings.append(.archivedFileMissing(place(name)))
            return
        }
        guard let manifest = BagManifest(contents(name)), manifest.paths == Set(Bag.tagFiles), manifest.bytes == contents(name) else {
            findings.append(.tagFileWrong(place(name)))
            return
        }
        for line in manifest.lines { check(line, algorithm) }
    }

    private mutating func check(_ line: BagManifest.Line, _ algorithm: DigestAlgorithm) {
        guard let digests = digests[line.path] else {
            if algorithm == .sha256 { findings.append(.archivedFileMissing(place(line.path))) }
            return
        }
        if let digest = digests[algorithm], digest != line.digest {
            findings.append(.archivedFileChanged(place(line.path), algorithm))
        }
    }

    /// The manifests name every payload file and nothing else.
    mutating func checkManifests() {
        for algorithm in DigestAlgorithm.allCases {
            let name = "manifest-\(algorithm.rawValue).txt"
            guard digests[name] != nil else { continue }
            guard let manifest = BagManifest(contents(name)), manifest.lines.allSatisfy({ $0.path.hasPrefix("data/") }) else {
                findings.append(.tagFileWrong(place(name)))
                continue
            }
            for line in manifest.lines { check(line, algorithm) }
            let extra = Set(digests.keys.filter { $0.hasPrefix("data/") }).subtracting(manifest.paths)
            for path in extra.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where algorithm == .sha256 {
                findings.append(.archivedFileExtra(place(path)))
            }
            if algorithm == .sm3, !extra.isEmpty || manifest.lines.contains(where: { digests[$0.path] == nil }) {
                findings.append(.tagFileWrong(place(name)))
            }
        }
    }

    mutating func checkInfo() {
        let name = "bag-info.txt"
        guard digests[name] != nil else { return }
        let info = contents(name)
        let said = BagInfo.value(of: "Payload-Oxum", in: info) ?? ""
        if said != payload.text { findings.append(.oxumContradicted(place(name), found: payload, said: said)) }
        if BagInfo.value(of: "External-Identifier", in: info) != entry.id { findings.append(.tagFileWrong(place(name))) }
    }
}
