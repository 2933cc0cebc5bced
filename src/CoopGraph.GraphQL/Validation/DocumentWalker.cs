using CoopGraph.GraphQL.Language;
using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Validation;

/// <summary>
/// Walks through a document once, keeps track of types, and calls the rules. Recursion is as deep as one definition,
/// which the parser limits; spreads are not followed.
/// </summary>
internal sealed class DocumentWalker(ValidationContext context, ValidationRule[] rules)
{
    private DefinitionNode? definition;

    public void Walk(DocumentNode document)
    {
        Call(rule => rule.EnterDocument(document));
        foreach (var definition in document.Definitions)
        {
            this.definition = definition;
            switch (definition)
            {
                case OperationNode operation:
                    Operation(operation);
                    break;
                case FragmentNode fragment:
                    Fragment(fragment);
                    break;
            }
        }
        Call(rule => rule.LeaveDocument(document));
    }

    private void Operation(OperationNode operation)
    {
        context.ParentType = context.Schema.RootType(operation.Kind);
        Call(rule => rule.Operation(operation));
        foreach (var variable in operation.Variables)
        {
            Call(rule => rule.VariableDefinition(variable));
            Directives(variable.Directives, DirectiveLocations.VariableDefinition);
            if (variable.DefaultValue is { } value)
            {
                var type = context.Schema.TypeOf(variable.Type);
                Value(value, type is { IsInputType: true } ? type : null, hasDefault: false, parent: null);
            }
        }
        Directives(operation.Directives, operation.Kind switch
        {
            OperationKind.Query => DirectiveLocations.Query,
            OperationKind.Mutation => DirectiveLocations.Mutation,
            _ => DirectiveLocations.Subscription,
        });
        Selections(operation.SelectionSet, context.ParentType);
    }

    private void Fragment(FragmentNode fragment)
    {
        context.ParentType = Composite(fragment.TypeCondition);
        Call(rule => rule.Fragment(fragment));
        Directives(fragment.Directives, DirectiveLocations.FragmentDefinition);
        Selections(fragment.SelectionSet, context.ParentType);
    }

    private void Selections(SelectionSetNode selectionSet, NamedType? type)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (context.IsFull) return;
            context.ParentType = type;
            switch (selection)
            {
                case FieldNode field:
                    Field(field, type);
                    break;
                case FragmentSpreadNode spread:
                    Listed(context.Spreads).Add(spread);
                    Call(rule => rule.FragmentSpread(spread));
                    Directives(spread.Directives, DirectiveLocations.FragmentSpread);
                    break;
                case InlineFragmentNode inline:
                    Call(rule => rule.InlineFragment(inline));
                    Directives(inline.Directives, DirectiveLocations.InlineFragment);
                    Selections(inline.SelectionSet, inline.TypeCondition is null ? type : Composite(inline.TypeCondition));
                    break;
            }
        }
    }

    private void Field(FieldNode field, NamedType? parent)
    {
        var definition = parent is null ? null : context.Schema.SelectableField(parent, field.Name.Value);
        context.Field = definition;
        Call(rule => rule.Field(field));
        Arguments(field.Arguments, definition is null ? null : definition.Argument);
        Directives(field.Directives, DirectiveLocations.Field);
        if (field.SelectionSet is not null)
            Selections(field.SelectionSet, definition?.Type.Named is { IsComposite: true } type ? type : null);
    }

    private void Directives(IReadOnlyList<DirectiveNode> directives, string location)
    {
        Call(rule => rule.Directives(directives, location));
        foreach (var directive in directives)
        {
            context.Directive = context.Schema.Directive(directive.Name.Value);
            Call(rule => rule.Directive(directive, location));
            var field = context.Field;
            context.Field = null;
            Arguments(directive.Arguments, context.Directive is null ? null : context.Directive.Argument);
            context.Field = field;
            context.Directive = null;
        }
    }

    private void Arguments(IReadOnlyList<ArgumentNode> arguments, Func<string, InputValueDefinition?>? find)
    {
        Call(rule => rule.Arguments(arguments));
        foreach (var argument in arguments)
        {
            Call(rule => rule.Argument(argument));
            var definition = find?.Invoke(argument.Name.Value);
            Value(argument.Value, definition?.Type, definition?.HasDefaultValue == true, parent: null);
        }
    }

    private void Value(ValueNode value, TypeRef? type, bool hasDefault, InputObjectType? parent)
    {
        context.InputType = type;
        Call(rule => rule.Value(value));
        switch (value)
        {
            case VariableNode variable:
                Listed(context.VariableUsages).Add(new VariableUsage(variable, type, hasDefault, parent));
                break;
            case ListValueNode list:
                var itemType = (type?.Nullable as ListType)?.OfType;
                foreach (var item in list.Items) Value(item, itemType, hasDefault: false, parent: null);
                break;
            case ObjectValueNode given:
                // An object may stand for a list of one.
                var inputObject = type?.Named as InputObjectType;
                foreach (var field in given.Fields)
                {
                    var definition = inputObject?.Field(field.Name.Value);
                    Value(field.Value, definition?.Type, definition?.HasDefaultValue == true, inputObject);
                }
                break;
        }
    }

    private NamedType? Composite(NamedTypeNode node) =>
        context.Schema.Type(node.Name.Value) is { IsComposite: true } type ? type : null;

    private List<T> Listed<T>(Dictionary<DefinitionNode, List<T>> byDefinition)
    {
        if (!byDefinition.TryGetValue(definition!, out var list)) byDefinition.Add(definition!, list = []);
        return list;
    }

    private void Call(Action<ValidationRule> visit)
    {
        foreach (var rule in rules) visit(rule);
    }
}
