import ArgumentParser

/// Which office, and where its documents are written.
struct OutputOptions: ParsableArguments {
    @Option(
        name: .customShort("C"),
        help: ArgumentHelp("单位文件夹（其中有 office.yaml）。The office's folder.", valueName: "OFFICE"))
    var office = "."

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("输出目录，默认为单位文件夹下的 output。Where to write.", valueName: "DIR"))
    var output: String?

    /// The folder to write to, as it was typed.
    var folder: String { output ?? (office == "." ? "output" : join(office, "output")) }
}
