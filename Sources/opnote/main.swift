// The command line of opnote. What it does stands in `Program`.
import Glibc

exit(Program.run(Array(CommandLine.arguments.dropFirst())))
