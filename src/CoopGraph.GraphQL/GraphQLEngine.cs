using System.Text.Json;
using CoopGraph.GraphQL.Coercion;
using CoopGraph.GraphQL.Execution;
using CoopGraph.GraphQL.Language;
using CoopGraph.GraphQL.Validation;

namespace CoopGraph.GraphQL;

/// <summary>The front door: a request goes in, a response comes out. Thread-safe; one per schema.</summary>
public sealed class GraphQLEngine(ExecutableSchema schema, EngineOptions options)
{
    private readonly EngineOptions options = options.Validate() is { Count: > 0 } problems
        ? throw new ArgumentException(string.Join(Environment.NewLine, problems), nameof(options))
        : options;

    private readonly DocumentCache documents = new(options.DocumentCacheBytes);
    private readonly InputCoercion coercion = new(schema.Scalars, options.Suggestions);

    /// <summary>
    /// Parses and validates (or finds the document in the cache), coerces variables, checks the budget, executes. Never
    /// throws for what a request or a resolver does: failures are errors of the result. <paramref name="services"/> is what
    /// resolvers get as <see cref="FieldContext.Services"/>, and the parent of root fields.
    /// </summary>
    public Task<ExecutionResult> ExecuteAsync(GraphQLRequest request, object? services, CancellationToken cancellationToken)
    {
        if (Prepare(request, out var errors) is not { } operation)
            return Task.FromResult(ExecutionResult.Rejected(errors));
        if (operation.Node.Kind == OperationKind.Subscription)
            return Task.FromResult(ExecutionResult.Rejected(Errors.SubscriptionNotExecutable, ErrorCodes.BadRequest, operation.Node.Kind));
        return Plan(request, operation, out var refused) is { } plan
            ? RunAsync(plan, services, services ?? new object(), cancellationToken)
            : Task.FromResult(refused!);
    }

    /// <summary>
    /// Subscribe() (specification section 6.2.3): what <see cref="ExecuteAsync"/> does before executing, then the event stream of
    /// the root field, each event executed on its own, with <see cref="EngineOptions.RequestTimeout"/> for itself. Never throws for what
    /// a request does. <paramref name="cancellationToken"/> is that of the whole subscription.
    /// </summary>
    public Task<Subscription> SubscribeAsync(GraphQLRequest request, object? services, CancellationToken cancellationToken)
    {
        if (Prepare(request, out var errors) is not { } operation)
            return Task.FromResult(new Subscription(ExecutionResult.Rejected(errors)));
        if (operation.Node.Kind != OperationKind.Subscription)
        {
            return Task.FromResult(
                new Subscription(ExecutionResult.Rejected(Errors.NotASubscription, ErrorCodes.BadRequest, operation.Node.Kind)));
        }
        if (Plan(request, operation, out var refused) is not { } plan)
            return Task.FromResult(new Subscription(refused!));
        var stream = new EventStream(plan.Context, plan.Root, services, options);
        return Task.FromResult(stream.Open(out var error, cancellationToken) is { } events
            ? new Subscription(stream.MapSourceToResponseEvent(
                events, value => RunAsync(plan, services, value, cancellationToken), cancellationToken))
            : new Subscription(ExecutionResult.Rejected([error!], OperationKind.Subscription)));
    }

    /// <summary>Everything before execution: variables, root fields, budget. Null when one of them refuses the request.</summary>
    private OperationPlan? Plan(GraphQLRequest request, PreparedOperation operation, out ExecutionResult? refused)
    {
        var kind = operation.Node.Kind;
        var coercion = new VariableCoercion(schema.Schema, this.coercion, options);
        var variables = coercion.Coerce(operation.Node, request.Variables);
        if (coercion.Errors.Count > 0)
        {
            refused = ExecutionResult.Rejected(coercion.Errors, kind);
            return null;
        }
        var shared = operation.Share(Shared);
        try
        {
            return Plan(request, operation, variables, shared, out refused);
        }
        catch (GraphQLException) when (shared?.Steps > options.MaxComplexity)
        {
            operation.StopSharing();
            return Plan(request, operation, out refused);
        }
        catch (Exception exception)
        {
            refused = Failed(exception, kind);
            return null;
        }
        finally
        {
            documents.Recount(request.Query!, operation.Document);
        }
    }

    private OperationPlan? Plan(
        GraphQLRequest request, PreparedOperation operation, VariableValues variables,
        OperationContext? shared, out ExecutionResult? refused)
    {
        var kind = operation.Node.Kind;
        var context = new OperationContext(schema, operation, variables, coercion, options.MaxComplexity, shared);
        var root = context.CollectRoot(schema.Schema.RootType(kind)!);
        if (root.Error is not null)
        {
            refused = kind == OperationKind.Subscription
                ? ExecutionResult.Rejected([root.Error], kind)
                : ExecutionResult.Executed(null, [root.Error], kind, null);
            return null;
        }
        var budget = new BudgetMeter(context).MeasureOperation(root);
        refused = budget.Check(options) is { Count: > 0 } exceeded ? ExecutionResult.Rejected(exceeded, kind) : null;
        return refused is null ? new OperationPlan(context, root, kind, budget.Cost, Extensions(request, budget)) : null;
    }

    private OperationContext Shared(PreparedOperation operation) =>
        new(schema, operation, VariableValues.None, coercion, options.MaxComplexity);

    private async Task<ExecutionResult> RunAsync(
        OperationPlan plan, object? services, object rootValue, CancellationToken cancellationToken)
    {
        using var linked = new CancellationTokenSource(options.RequestTimeout, options.TimeProvider);
        using var given = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), linked);
        try
        {
            using var admitted = options.Admit is null ? null : await options.Admit(plan.Cost, linked.Token);
            var executor = new Executor(plan.Context, services, options, linked.Token);
            var data = await executor.ExecuteAsync(plan.Root, rootValue);
            return ExecutionResult.Executed(data, executor.Errors, plan.Kind, plan.Extensions);
        }
        catch (Exception) when (linked.IsCancellationRequested)
        {
            return cancellationToken.IsCancellationRequested
                ? ExecutionResult.Rejected(Errors.Cancelled, ErrorCodes.Cancelled, plan.Kind)
                : ExecutionResult.Rejected([Errors.Timeout(options.RequestTimeout)], plan.Kind);
        }
        catch (Exception exception)
        {
            return Failed(exception, plan.Kind);
        }
    }

    private ExecutionResult Failed(Exception exception, OperationKind kind)
    {
        var shown = new ExecutionErrors(1, options.OnException).Shown(exception);
        return ExecutionResult.Rejected([shown.ToError()], kind);
    }

    /// <summary>
    /// The kind of the operation that a request asks for, without executing it: GET must not run mutations, and a
    /// subscription needs another transport. Null when the request does not name a valid operation; executing it then says why.
    /// </summary>
    public OperationKind? KindOf(GraphQLRequest request) => Prepare(request, out _)?.Node.Kind;

    /// <summary>Why a document would be refused whatever is asked of it: its syntax or validation errors; empty when it is valid.</summary>
    public IReadOnlyList<GraphQLError> Check(string document)
    {
        ArgumentNullException.ThrowIfNull(document);
        _ = Document(document, out var errors);
        return errors;
    }

    /// <summary>The operation asked for, from a valid document; or null, with the reasons.</summary>
    private PreparedOperation? Prepare(GraphQLRequest request, out IReadOnlyList<GraphQLError> errors)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Query is null)
        {
            errors = BadRequest(Errors.NoQuery);
            return null;
        }
        if (request.Variables is { ValueKind: not (JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined) })
        {
            errors = BadRequest(Errors.RequestMember("variables", JsonValueKind.Object));
            return null;
        }
        if (Document(request.Query, out errors) is not { } document) return null;
        var operation = document.Operation(request.OperationName, out var reason);
        errors = reason is null ? [] : BadRequest(reason);
        return operation;
    }

    private PreparedDocument? Document(string text, out IReadOnlyList<GraphQLError> errors)
    {
        errors = [];
        if (documents.Find(text) is { } known) return known;
        try
        {
            var parsed = Parser.Parse(text, options.ParserLimits);
            errors = Validator.Validate(schema, parsed, options);
            if (errors.Count > 0) return null;
            var document = new PreparedDocument(text, parsed);
            documents.Add(text, document);
            return document;
        }
        catch (SyntaxException exception)
        {
            errors = [exception.ToError()];
            return null;
        }
    }

    private Dictionary<string, object?>? Extensions(GraphQLRequest request, Budget budget) =>
        request.Extensions is { ValueKind: JsonValueKind.Object } asked
        && asked.TryGetProperty("cost", out var cost)
        && cost.ValueKind == JsonValueKind.True
            ? new Dictionary<string, object?> { ["cost"] = budget.Report(options) }
            : null;

    private static GraphQLError[] BadRequest(string message) => [new() { Message = message, Code = ErrorCodes.BadRequest }];
}

/// <summary>An operation that is ready to run.</summary>
internal sealed record OperationPlan(
    OperationContext Context, SelectionPlan Root, OperationKind Kind, long Cost, IReadOnlyDictionary<string, object?>? Extensions);
