import Composition
package import Diagnostics
import Foundation
package import PlacedYAML

/// Reading roles: everything that is wrong is reported at once.
extension FontRoles {
    /// Reads the roles that set-up provides.
    ///
    /// - Parameters:
    ///   - file: `fonts/roles.yaml`, a mapping `roles:` of all five roles.
    ///   - folder: what the file paths in it are relative to, `fonts/built`.
    /// - Throws: `FNT0103` when the file cannot be read, `FNT0101` for each font
    ///   file that is not there, `FNT0102` for a role without files, `CFG` codes
    ///   for a wrong shape.
    package static func load(_ file: String, facesIn folder: String) throws(StageFailure) -> FontRoles {
        guard let data = FileManager.default.contents(atPath: file),
            let text = String(data: data, encoding: .utf8)
        else { throw StageFailure(.rolesUnreadable(file)) }
        let node = try YAMLFile.parse(text, file: file)
        var collector = DiagnosticCollector()
        let chains = node.record(keys: ["roles"], &collector)?.required("roles", &collector)
            .map { RoleReader(folder: folder, origin: .setUp).chains($0, &collector) }
        try collector.throwIfFailed()
        return FontRoles(chains ?? [:])
    }

    /// The same roles with an office's own files in front.
    ///
    /// The files that set-up provides stay behind them for the characters that
    /// the office's own lack, so a rare name is substituted instead of missing.
    ///
    /// - Parameters:
    ///   - node: a mapping of roles, each with `han` and `latin` or one of them.
    ///   - folder: the office's folder, which relative paths start at.
    /// - Throws: `FNT0101` for each file that is not there, `CFG` codes.
    package func overridden(
        by node: YAMLNode, relativeTo folder: String
    ) throws(StageFailure) -> FontRoles {
        var collector = DiagnosticCollector()
        let own = RoleReader(folder: folder, origin: .office).chains(node, &collector)
        try collector.throwIfFailed()
        var chains = self.chains
        for (role, chain) in own {
            chains[role] = Chain(han: chain.han + self[role].han, latin: chain.latin + self[role].latin)
        }
        return FontRoles(chains)
    }
}

/// Where a list of files comes from, which decides who can mend it.
enum RoleOrigin {
    case setUp, office
}

private struct RoleReader {
    let folder: String
    let origin: RoleOrigin

    func chains(
        _ node: YAMLNode, _ collector: inout DiagnosticCollector
    ) -> [FontRole: FontRoles.Chain] {
        guard let record = node.record(keys: FontRole.allCases.map(\.rawValue), &collector) else { return [:] }
        var chains: [FontRole: FontRoles.Chain] = [:]
        for role in FontRole.allCases {
            let name = role.rawValue
            let value = origin == .setUp ? record.required(name, &collector) : record[name]
            guard let value, let lists = value.record(keys: ["han", "latin"], &collector) else { continue }
            let named = items(lists["han"], &collector)
            if origin == .setUp, named.isEmpty {
                collector.report(.roleWithoutFiles(role, at: value.place))
            }
            chains[role] = FontRoles.Chain(
                han: files(named, &collector), latin: files(items(lists["latin"], &collector), &collector))
        }
        return chains
    }

    /// A list, or a single file without the list's marks.
    private func items(_ node: YAMLNode?, _ collector: inout DiagnosticCollector) -> [YAMLNode] {
        guard let node else { return [] }
        return node.scalarText == nil ? node.sequence(&collector) ?? [] : [node]
    }

    private func files(_ nodes: [YAMLNode], _ collector: inout DiagnosticCollector) -> [FontFile] {
        var files: [FontFile] = []
        for node in nodes {
            guard let text = node.string(&collector) else { continue }
            let file = FontFile(text, relativeTo: folder, place: node.place)
            // A folder is readable too, but has something under it.
            if FileManager.default.isReadableFile(atPath: file.path),
                !FileManager.default.fileExists(atPath: file.path + "/.")
            {
                files.append(file)
            } else {
                collector.report(.fontFileMissing(file.path, origin, at: node.place))
            }
        }
        return files
    }
}
