import ArgumentParser
import Diagnostics
import Foundation
import Yinfa

/// What commands take that make files which somebody may have filled in.
struct OverwriteOption: ParsableArguments {
    @Flag(name: .customLong("force"), help: "覆盖已有的文件。Replaces files that are there already.")
    var isForced = false

    /// Writes files that are not there yet, or all where that is asked for.
    ///
    /// - Throws: `FIL0106` for files that are there.
    func write(_ files: [OutputFile], to folder: URL, shownAs shown: String) throws(StageFailure) {
        if isForced { return try OutputFolder(folder).write(files) }
        try OutputFolder(folder).writeNew(files, shownIn: shown)
    }

    /// Writes files, but none over one that differs and may have been filled in, unless that is asked for.
    ///
    /// - Throws: `FIL0106` for files that are kept.
    func writeKeepingFilled(_ files: [OutputFile], to folder: URL, shownAs shown: String) throws(StageFailure) {
        if isForced { return try OutputFolder(folder).write(files) }
        try OutputFolder(folder).writeKeepingFilled(files, shownIn: shown)
    }
}
