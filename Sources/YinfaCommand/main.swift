import ArgumentParser

#if canImport(Glibc)
    import Glibc
#endif

// A reader that goes away early (`| head`) is no failure of ours.
signal(SIGPIPE, SIG_IGN)
exit(CommandRunner.run(Array(CommandLine.arguments.dropFirst())))
