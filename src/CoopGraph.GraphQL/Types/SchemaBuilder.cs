using CoopGraph.GraphQL.Coercion;
using CoopGraph.GraphQL.Language;
using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Types;

/// <summary>
/// Turns a schema text into a <see cref="Schema"/>: collects definitions and extensions, makes the types, fills them,
/// applies directives, and hands the whole to <see cref="SchemaValidator"/>. Goes on after errors, to report them all.
/// </summary>
internal sealed partial class SchemaBuilder(string sdl)
{
    private readonly List<SchemaError> errors = [];
    private readonly Dictionary<string, TypeParts> parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedType> types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScalarType> unknownTypes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DirectiveDefinition> directives = new(StringComparer.Ordinal);
    private readonly List<SchemaNode> schemaNodes = [];
    private readonly List<DirectiveDefinitionNode> directiveNodes = [];
    private readonly List<InputValueDefinition> inputValues = [];
    private readonly List<Action> directivesToApply = [];
    private readonly InputCoercion coercion = new(ScalarCoercions.Unbound);

    /// <exception cref="SchemaException">Lists everything that is wrong with the text.</exception>
    public Schema Build()
    {
        Collect(Parse());
        CollectBuiltIns();
        MakeTypes();
        MakeDirectives();
        FillTypes();
        var roots = RootTypes();
        if (DefaultValueCycles.Find(types.Values.OfType<InputObjectType>()) is { Count: > 0 } cycles)
        {
            errors.AddRange(cycles);
            ThrowErrors();
        }
        ApplyDirectives();
        var description = schemaNodes.FirstOrDefault(static node => !node.IsExtension)?.Description?.Value;
        var schema = new Schema(sdl, description, ReachableTypes(), [.. directives.Values], roots);
        errors.AddRange(SchemaValidator.Validate(schema, coercion));
        if (errors.Count > 0) ThrowErrors();
        foreach (var definition in inputValues.Where(static definition => definition.HasDefaultValue))
            definition.DefaultValue = coercion.DefaultOf(definition);
        return schema;
    }

    private DocumentNode Parse()
    {
        try
        {
            return Parser.Parse(sdl, ParserLimits.Schema);
        }
        catch (SyntaxException exception)
        {
            throw new SchemaException([new SchemaError(exception.Message, exception.Location)]);
        }
    }

    private void Collect(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case SchemaNode schema:
                    schemaNodes.Add(schema);
                    break;
                case DirectiveDefinitionNode directive:
                    directiveNodes.Add(directive);
                    break;
                case TypeDefinitionNode type:
                    Parts(type.Name.Value).Add(type, Report);
                    break;
                default:
                    Report(Errors.ExecutableInSchema, definition);
                    break;
            }
        }
    }

    /// <summary>
    /// A text may define a built-in scalar or directive itself, as printed schemas do; its definition is then the one that counts.
    /// </summary>
    private void CollectBuiltIns()
    {
        foreach (var type in Prelude.Document.Definitions.OfType<TypeDefinitionNode>())
        {
            if (Parts(type.Name.Value).Definition is not { } definition) Parts(type.Name.Value).AddBuiltIn(type);
            else if (type is ScalarTypeNode && definition is not ScalarTypeNode)
                Report(Errors.NameOfBuiltInScalar(definition.Name.Value), definition.Name);
        }
        var own = directiveNodes.Select(static node => node.Name.Value).ToHashSet();
        directiveNodes.InsertRange(
            0, Prelude.Document.Definitions.OfType<DirectiveDefinitionNode>().Where(node => !own.Contains(node.Name.Value)));
    }

    private TypeParts Parts(string name)
    {
        if (!this.parts.TryGetValue(name, out var parts)) this.parts.Add(name, parts = new TypeParts());
        return parts;
    }

    /// <summary>
    /// The types of the text, then the built-in ones; of the built-in scalars only those that something refers to (section 3.5).
    /// </summary>
    private List<NamedType> ReachableTypes() =>
    [
        .. types.Values.Where(type => !parts[type.Name].IsBuiltIn),
        .. types.Values.Where(type => parts[type.Name].IsBuiltIn && (type is not ScalarType || referredTo.Contains(type.Name))),
    ];

    private Dictionary<OperationKind, ObjectType> RootTypes()
    {
        if (schemaNodes.Count(static node => !node.IsExtension) > 1)
            Report(Errors.TwoSchemas, schemaNodes.Last(static node => !node.IsExtension));
        var roots = new Dictionary<OperationKind, ObjectType>();
        foreach (var operation in schemaNodes.SelectMany(static node => node.Operations))
        {
            var type = Resolve(operation.Type);
            if (type is not ObjectType root)
            {
                if (types.ContainsKey(type.Name))
                    Report(Errors.RootTypeNotObject(operation.Kind, type), operation.Type);
            }
            else if (!roots.TryAdd(operation.Kind, root))
            {
                Report(Errors.TwoRootTypes(operation.Kind), operation);
            }
        }
        // Without a schema definition the default names apply (section 3.3.1).
        if (schemaNodes.All(static node => node.IsExtension))
        {
            foreach (var kind in Enum.GetValues<OperationKind>())
            {
                if (types.GetValueOrDefault(kind.ToString()) is ObjectType root) roots.TryAdd(kind, root);
            }
        }
        return roots;
    }

    private void Report(string message, Node node) => errors.Add(new SchemaError(message, node.Location));

    private void ThrowErrors() => throw new SchemaException(
    [
        .. errors.Distinct().OrderBy(static error => error.Location?.Line ?? 0).ThenBy(static error => error.Location?.Column ?? 0),
    ]);
}
