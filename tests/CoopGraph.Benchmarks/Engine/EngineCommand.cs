using System.CommandLine;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace CoopGraph.Benchmarks.Engine;

/// <summary>Runs <see cref="EngineBenchmarks"/> in this process and prints the table in Markdown.</summary>
internal static class EngineCommand
{
    public static Command Create()
    {
        var quick = new Option<bool>("--quick") { Description = "Each once: shows that it works." };
        var command = new Command("engine", "Time and memory of lexing, parsing, validating, planning, executing and writing.") { quick };
        command.SetAction(parsed => Run(parsed.GetValue(quick)));
        return command;
    }

    private static int Run(bool quick)
    {
        var job = (quick ? Job.Dry : Job.ShortRun).WithToolchain(InProcessEmitToolchain.Instance);
        var config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddLogger(NullLogger.Instance)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumn(TargetMethodColumn.Method, StatisticColumn.Mean, StatisticColumn.Error)
            .AddColumnProvider(DefaultColumnProviders.Params, DefaultColumnProviders.Metrics)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "coopgraph-benchmarks"))
            .WithSummaryStyle(SummaryStyle.Default);
        var summary = BenchmarkRunner.Run<EngineBenchmarks>(config);
        MarkdownExporter.GitHub.ExportToLog(summary, ConsoleLogger.Default);
        return summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success) ? 1 : 0;
    }
}
