import Diagnostics

/// 真实性 and 完整性 of a bag.
extension BagCheck {
    /// The register holds the tag manifest's digest, which holds those of the other tag files.
    mutating func checkTagFiles() {
        guard let own = digests[Bag.tagManifest] else {
            for algorithm in DigestAlgorithm.allCases {
                let name = "tagmanifest-\(algorithm.rawValue).txt"
                if digests[name] == nil { findings.append(.archivedFileMissing(place(name))) }
            }
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
        // The register vouches for the SHA-256 one: where only SM3 disagrees, it is the SM3 one that was changed.
        if algorithm == .sm3, digests[Bag.tagManifest]?.sha256 == entry.bag, contradictsFiles(manifest) {
            findings.append(.tagFileWrong(place(name)))
            return
        }
        let isVouchedFor = algorithm == .sm3 || digests[Bag.tagManifest]?.sha256 == entry.bag
        let whole = isVouchedFor ? [] : paths(agreeingWith: "tagmanifest-sm3.txt", .sm3)
        if manifest.lines.contains(where: { whole.contains($0.path) && digests[$0.path]?[algorithm] != $0.digest }) {
            findings.append(.tagFileWrong(place(name)))
        }
        for line in manifest.lines { check(line, algorithm, except: whole) }
    }

    /// Whether a line of an SM3 manifest disagrees with a file whose SHA-256 is right.
    private func contradictsFiles(_ manifest: BagManifest) -> Bool {
        let sha256 = BagManifest(contents(Bag.tagManifest))?.lines ?? []
        return manifest.lines.contains { line in
            guard let digests = digests[line.path], let own = digests[.sm3] else { return false }
            return own != line.digest && sha256.contains { $0.path == line.path && $0.digest == digests[.sha256] }
        }
    }

    /// The files that are as a manifest says.
    private func paths(agreeingWith name: String, _ algorithm: DigestAlgorithm) -> Set<String> {
        let lines = BagManifest(contents(name))?.lines ?? []
        return Set(lines.filter { line in digests[line.path]?[algorithm] == line.digest }.map(\.path))
    }

    /// The payload that something else than a manifest knows to be whole, where the manifest is not the one that the register
    /// vouches for: it was named with the tag manifest, and what it says of others is not believed.
    private func whole(beside name: String, _ algorithm: DigestAlgorithm) -> Set<String> {
        guard digests[Bag.tagManifest]?.sha256 == entry.bag,
            let line = BagManifest(contents(Bag.tagManifest))?.lines.first(where: { $0.path == name }), line.digest != digests[name]?.sha256
        else { return [] }
        if algorithm == .sm3 { return paths(agreeingWith: "manifest-sha256.txt", .sha256) }
        let described = ArchivedMetadata(contents("data/" + MetadataDocument.name))?.files ?? []
        return Set(described.map { ("data/" + $0.name, $0.digest) }.filter { digests[$0.0]?.sha256 == $0.1 }.map(\.0))
    }

    /// - Parameter whole: files that are known to be whole, whatever the line says.
    private mutating func check(_ line: BagManifest.Line, _ algorithm: DigestAlgorithm, except whole: Set<String>) {
        guard let digests = digests[line.path] else {
            if algorithm == .sha256 { findings.append(.archivedFileMissing(place(line.path))) }
            return
        }
        if let digest = digests[algorithm], digest != line.digest, !whole.contains(line.path) {
            findings.append(.archivedFileChanged(place(line.path), algorithm))
        }
    }

    /// The manifests name every payload file and nothing else.
    mutating func checkManifests() {
        let named = BagManifest(contents("manifest-sha256.txt"))?.paths
        for algorithm in DigestAlgorithm.allCases {
            let name = "manifest-\(algorithm.rawValue).txt"
            guard digests[name] != nil else { continue }
            guard let manifest = BagManifest(contents(name)), manifest.lines.allSatisfy({ $0.path.hasPrefix("data/") }) else {
                findings.append(.tagFileWrong(place(name)))
                continue
            }
            let whole = self.whole(beside: name, algorithm)
            for line in manifest.lines { check(line, algorithm, except: whole) }
            let extra = Set(digests.keys.filter { $0.hasPrefix("data/") }).subtracting(manifest.paths)
            for path in extra.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where algorithm == .sha256 {
                findings.append(.archivedFileExtra(place(path)))
            }
            if algorithm == .sm3, let named, named != manifest.paths {
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
        guard let number = BagInfo.value(of: "External-Identifier", in: info) else {
            findings.append(.tagFileWrong(place(name)))
            return
        }
        if number != entry.id { contradict(number: number, in: name) }
    }
}
