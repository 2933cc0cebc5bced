using System.Text.Json;
using CoopGraph.GraphQL.Coercion;
using CoopGraph.GraphQL.Execution;
using CoopGraph.GraphQL.Language;
using CoopGraph.GraphQL.Validation;

namespace CoopGraph.GraphQL;

/// <summary>The front door: a request goes in, a response comes out. Thread-safe; one per schema.</summary>
public sealed class GraphQLEngine(ExecutableSchema schema, EngineOptions options)
{
    private readonly EngineOptions _options = options.Validate() is { Count: > 0 } problems
        ? throw new ArgumentException(string.Join(Environment.NewLine, problems), nameof(options))
        : options;

    private readonly DocumentCache _documents = new(options.DocumentCacheBytes);
    private readonly InputCoercion _coercion = new(schema.Scalars, options.Suggestions);

    /// <summary>
    /// Parses and validates (or finds the document in the cache), coerces variables, checks the budget, executes. Never
    /// throws for what a request or a resolver does: failures are errors of the result. <paramref name="services"/> is what
    /// resolvers get as <see cref="FieldContext.Services"/>, and the parent of root fields.
    /// </summary>
    public async Task<ExecutionResult> ExecuteAsync(GraphQLRequest request, object? services, CancellationToken cancellationToken)
    {
        if (Prepare(request, out var errors) is not { } operation)
        {
            return ExecutionResult.Rejected(errors);
        }
        var kind = operation.Node.Kind;
        if (kind == OperationKind.Subscription)
        {
            return ExecutionResult.Rejected(Errors.SubscriptionNotExecutable, ErrorCodes.BadRequest, kind);
        }
        var coercion = new VariableCoercion(schema.Schema, _coercion, _options);
        var variables = coercion.Coerce(operation.Node, request.Variables);
        if (coercion.Errors.Count > 0)
        {
            return ExecutionResult.Rejected(coercion.Errors, kind);
        }
        using var timeout = new CancellationTokenSource(_options.RequestTimeout, _options.TimeProvider);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            var context = new OperationContext(schema, operation, variables, _coercion, _options.MaxComplexity);
            var root = context.CollectRoot(schema.Schema.RootType(kind)!);
            var budget = new BudgetMeter(context).MeasureOperation(root);
            if (budget.Check(_options) is { Count: > 0 } exceeded)
            {
                return ExecutionResult.Rejected(exceeded, kind);
            }
            var executor = new Executor(context, services, _options, linked.Token);
            var data = await executor.ExecuteAsync(root).ConfigureAwait(false);
            return ExecutionResult.Executed(data, executor.Errors, kind, Extensions(request, budget));
        }
        catch (Exception) when (linked.IsCancellationRequested)
        {
            return cancellationToken.IsCancellationRequested
                ? ExecutionResult.Rejected(Errors.Cancelled, ErrorCodes.Cancelled, kind)
                : ExecutionResult.Rejected(Errors.Timeout, ErrorCodes.Timeout, kind);
        }
        catch (Exception exception)
        {
            var shown = new ExecutionErrors(1, _options.OnException).Shown(exception);
            return ExecutionResult.Rejected(shown.Message, shown.Code, kind);
        }
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
        if (Document(request.Query, out errors) is not { } document)
        {
            return null;
        }
        var operation = document.Operation(request.OperationName, out var reason);
        errors = reason is null ? [] : BadRequest(reason);
        return operation;
    }

    private PreparedDocument? Document(string text, out IReadOnlyList<GraphQLError> errors)
    {
        errors = [];
        if (_documents.Find(text) is { } known)
        {
            return known;
        }
        try
        {
            var parsed = Parser.Parse(text, _options.ParserLimits);
            errors = Validator.Validate(schema, parsed, _options);
            if (errors.Count > 0)
            {
                return null;
            }
            var document = new PreparedDocument(text, parsed);
            _documents.Add(text, document);
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
            ? new Dictionary<string, object?> { ["cost"] = budget.Report(_options) }
            : null;

    private static GraphQLError[] BadRequest(string message) => [new() { Message = message, Code = ErrorCodes.BadRequest }];
}
