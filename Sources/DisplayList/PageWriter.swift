package import Diagnostics

/// Turns finished pages into a file's bytes.
package protocol PageWriter {
    /// - Throws: `RND` diagnostics when the library or a font file fails.
    func write(_ pages: PageSequence) throws(StageFailure) -> [UInt8]
}
