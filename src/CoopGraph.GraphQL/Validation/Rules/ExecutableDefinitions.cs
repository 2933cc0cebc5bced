using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>A document to execute contains operations and fragments only (specification section 5.1.1).</summary>
internal sealed class ExecutableDefinitions(ValidationContext context) : ValidationRule(context)
{
    public override void EnterDocument(DocumentNode document)
    {
        foreach (var definition in document.Definitions.OfType<TypeSystemNode>())
        {
            var name = definition switch
            {
                TypeDefinitionNode type => $"\"{type.Name}\"",
                DirectiveDefinitionNode directive => $"\"{directive.Name}\"",
                _ => "schema",
            };
            Context.Report(Errors.NotExecutable(name), definition);
        }
    }
}
