using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace CoopGraph.Store.Tests;

/// <summary>A test of the contract with its arguments, for who runs some of them only.</summary>
internal sealed record ContractCase(MethodInfo Method, object?[] Arguments)
{
    public static IReadOnlyList<ContractCase> All { get; } =
        [.. typeof(GraphStoreContract).GetMethods().Where(method => method.IsDefined(typeof(FactAttribute)))
            .OrderBy(method => method.Name, StringComparer.Ordinal).SelectMany(Of)];

    public string Name => $"{Method.Name}({string.Join(", ", Arguments.Select(argument => argument ?? "null"))})";

    public Task RunAsync(GraphStoreContract contract) =>
        (Task)Method.Invoke(contract, BindingFlags.DoNotWrapExceptions, null, Arguments, null)!;

    private static IEnumerable<ContractCase> Of(MethodInfo method) => method.IsDefined(typeof(TheoryAttribute))
        ? method.GetCustomAttributes().OfType<IDataAttribute>().SelectMany(data => Rows(data, method))
            .Select(row => new ContractCase(method, row.GetData()))
        : [new ContractCase(method, [])];

    private static IReadOnlyCollection<ITheoryDataRow> Rows(IDataAttribute data, MethodInfo method) =>
        data.GetData(method, new DisposalTracker()).AsTask().GetAwaiter().GetResult();
}
