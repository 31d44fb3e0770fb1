/// A bag (RFC 8493) that is to be written: every file with its digests.
struct Bag: Sendable {
    struct File: Sendable {
        /// Below the bag.
        var path: String
        var content: PayloadFile.Content
        var digests: FileDigests
    }

    /// The bag's only tag files beside its tag manifests.
    static let tagFiles = ["bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sm3.txt"]
    static let tagManifest = "tagmanifest-sha256.txt"

    /// In the order of their paths, tag files behind the payload.
    private(set) var files: [File]
    /// What the register keeps: the SHA-256 of `tagmanifest-sha256.txt`, which holds those of the manifests,
    /// which hold those of all else.
    let digest: ContentDigest

    /// - Parameters:
    ///   - payload: what stands in `data/`, with paths that begin so.
    ///   - info: `bag-info.txt`.
    init(payload: [File], info: [UInt8]) {
        let payload = payload.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        var tags = [Self.tag("bag-info.txt", info), Self.tag("bagit.txt", BagInfo.declaration)]
        for algorithm in DigestAlgorithm.allCases {
            tags.append(Self.tag("manifest-\(algorithm.rawValue).txt", Self.manifest(of: payload, algorithm).bytes))
        }
        let manifests = DigestAlgorithm.allCases.map { algorithm in
            Self.tag("tagmanifest-\(algorithm.rawValue).txt", Self.manifest(of: tags, algorithm).bytes)
        }
        digest = manifests[0].digests.sha256
        files = payload + tags + manifests
    }

    private static func manifest(of files: [File], _ algorithm: DigestAlgorithm) -> BagManifest {
        BagManifest(files.compactMap { file in file.digests[algorithm].map { .init(digest: $0, path: file.path) } })
    }

    private static func tag(_ name: String, _ bytes: [UInt8]) -> File {
        File(path: name, content: .bytes(bytes), digests: FileDigests(of: bytes))
    }

    /// The folders that the files stand in, from the outside in.
    var folders: [String] {
        var folders: Set<String> = []
        for file in files {
            var parts = file.path.split(separator: "/").dropLast()
            while !parts.isEmpty {
                folders.insert(parts.joined(separator: "/"))
                parts.removeLast()
            }
        }
        return folders.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

extension FileDigests {
    /// Both digests of bytes in memory.
    init(of bytes: [UInt8]) {
        self.init(size: bytes.count, sha256: ContentDigest(.sha256, of: bytes), sm3: ContentDigest(.sm3, of: bytes))
    }
}
