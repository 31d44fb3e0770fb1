/// A record (件) that is to be archived: all of it, with what is known of it.
///
/// The archive adds `元数据.xml` and `处理记录.xml` to the files.
package struct Record: Sendable {
    package var number: RecordNumber
    package var metadata: RecordMetadata
    /// In the order in which they were done.
    package var process: [ProcessStep]
    package var sources: [SourceVersion]
    /// At least one.
    package var files: [PayloadFile]

    package init(
        number: RecordNumber, metadata: RecordMetadata, process: [ProcessStep], sources: [SourceVersion] = [], files: [PayloadFile]
    ) {
        self.number = number
        self.metadata = metadata
        self.process = process
        self.sources = sources
        self.files = files
    }
}
