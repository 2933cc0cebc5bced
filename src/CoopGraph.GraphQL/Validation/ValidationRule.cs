using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Validation;

/// <summary>
/// One rule. Its methods are called on the way down through a document, with <see cref="Context"/> telling where the walk
/// is; a rule overrides those it needs. Non-executable definitions are not walked into.
/// </summary>
internal abstract class ValidationRule(ValidationContext context)
{
    protected ValidationContext Context { get; } = context;

    /// <summary>Before anything else.</summary>
    public virtual void EnterDocument(DocumentNode document)
    {
    }

    /// <summary>After everything else.</summary>
    public virtual void LeaveDocument(DocumentNode document)
    {
    }

    public virtual void Operation(OperationNode operation)
    {
    }

    public virtual void Fragment(FragmentNode fragment)
    {
    }

    public virtual void VariableDefinition(VariableDefinitionNode variable)
    {
    }

    public virtual void Field(FieldNode field)
    {
    }

    public virtual void FragmentSpread(FragmentSpreadNode spread)
    {
    }

    public virtual void InlineFragment(InlineFragmentNode inline)
    {
    }

    /// <summary>All directives of one place, which may be none.</summary>
    public virtual void Directives(IReadOnlyList<DirectiveNode> directives, string location)
    {
    }

    public virtual void Directive(DirectiveNode directive, string location)
    {
    }

    /// <summary>All arguments of one field or directive, which may be none.</summary>
    public virtual void Arguments(IReadOnlyList<ArgumentNode> arguments)
    {
    }

    public virtual void Argument(ArgumentNode argument)
    {
    }

    /// <summary>Any value, at any depth; <see cref="ValidationContext.InputType"/> is the type of its place.</summary>
    public virtual void Value(ValueNode value)
    {
    }
}
