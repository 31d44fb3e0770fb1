import ArgumentParser
import CMalloc

#if canImport(Glibc)
    import Glibc
#endif

// A reader that goes away early (`| head`) is no failure of ours.
signal(SIGPIPE, SIG_IGN)
// Tables of a long ledger grow by being copied into ever larger blocks. glibc would keep those that it frees, in pieces between
// others: 100,000 cases from a workbook then took 142 to 152 MiB, and take 114 (108 with shared texts kept once).
yinfa_give_back_blocks(1 << 20)
exit(CommandRunner.run(Array(CommandLine.arguments.dropFirst())))
