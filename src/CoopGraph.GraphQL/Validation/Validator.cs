using CoopGraph.GraphQL.Execution;
using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Validation.Rules;

namespace CoopGraph.GraphQL.Validation;

/// <summary>Checks a document against a schema (specification section 5): all rules on one walk through the document.</summary>
internal static class Validator
{
    public static IReadOnlyList<GraphQLError> Validate(ExecutableSchema schema, DocumentNode document, EngineOptions options)
    {
        var context = new ValidationContext(schema, document, options);
        new DocumentWalker(context, Rules(context)).Walk(document);
        return context.Errors;
    }

    /// <summary>The rules in the order of the specification's sections.</summary>
    private static ValidationRule[] Rules(ValidationContext context) =>
    [
        new ExecutableDefinitions(context),
        new OperationTypeExistence(context),
        new OperationNameUniqueness(context),
        new LoneAnonymousOperation(context),
        new SingleRootField(context),
        new FieldSelections(context),
        new LeafFieldSelections(context),
        new ArgumentNames(context),
        new ArgumentUniqueness(context),
        new RequiredArguments(context),
        new FragmentNameUniqueness(context),
        new FragmentSpreadTypeExistence(context),
        new FragmentsOnCompositeTypes(context),
        new FragmentsMustBeUsed(context),
        new FragmentSpreadTargetDefined(context),
        new FragmentSpreadsMustNotFormCycles(context),
        new FragmentSpreadIsPossible(context),
        new ValuesOfCorrectType(context),
        new InputObjectFieldNames(context),
        new InputObjectFieldUniqueness(context),
        new InputObjectRequiredFields(context),
        new DirectivesAreDefined(context),
        new DirectivesAreInValidLocations(context),
        new DirectivesAreUniquePerLocation(context),
        new VariableUniqueness(context),
        new VariablesAreInputTypes(context),
        new AllVariableUsesDefined(context),
        new AllVariablesUsed(context),
        new AllVariableUsagesAreAllowed(context),
        new IntrospectionAllowed(context),
        new FieldSelectionMerging(context),
    ];
}
