import ArgumentParser

/// `yinfa`
struct RootCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "yinfa",
        abstract: "印发：把台账数据填进模板，排成公文。Sets official Chinese documents from templates and data.",
        discussion: """
            例 Examples:
              yinfa make -C templates/winter-2020/sample -o output
              yinfa render templates/winter-2020/form.yaml --data templates/winter-2020/sample/returns/2020-12-31.yaml -o return.pdf
              yinfa return make --as-of 2020-12-31 -C templates/winter-2020/sample -o return.pdf
              yinfa fonts check

            退出码 Exit codes: 0 完成 done, 1 有警告 warnings under --strict, 2 输入或用法有错 input or usage wrong,
            3 环境有问题 environment failed.
            """,
        version: "0.1.0",
        subcommands: [
            MakeCommand.self, CheckCommand.self, RenderCommand.self, WatchCommand.self, LedgerCommand.self,
            ReturnCommand.self, ApproveCommand.self, IssueCommand.self, NumbersCommand.self, ArchiveCommand.self, TraceCommand.self, DataCommand.self,
            ReadBackCommand.self, InitCommand.self, ExplainCommand.self, FontsCommand.self,
        ])
}
