// The benchmark program. What it measures stands in `Benchmark`.
import Glibc

exit(BenchmarkProgram.run(Array(CommandLine.arguments.dropFirst())))
