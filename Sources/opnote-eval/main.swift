// The command line of opnote-eval. What it does stands in `EvaluationProgram`.
import Glibc

exit(EvaluationProgram.run(Array(CommandLine.arguments.dropFirst())))
