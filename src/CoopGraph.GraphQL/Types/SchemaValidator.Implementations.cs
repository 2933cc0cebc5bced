namespace CoopGraph.GraphQL.Types;

/// <summary>IsValidImplementation() (specification section 3.6).</summary>
internal sealed partial class SchemaValidator
{
    private void Implementations(StructuredType type)
    {
        foreach (var @interface in type.Interfaces.Distinct())
        {
            if (type == @interface)
            {
                Report(Errors.ImplementsItself(type), type.Location);
                continue;
            }
            foreach (var transitive in @interface.Interfaces.Where(transitive => !type.Interfaces.Contains(transitive)))
            {
                Report(
                    transitive == type
                        ? Errors.ImplementsInCircle(type, @interface)
                        : Errors.ImplementsTransitively(type, transitive, @interface),
                    type.Location);
            }
            foreach (var expected in @interface.Fields) ImplementedField(type, @interface, expected);
        }
    }

    private void ImplementedField(StructuredType type, InterfaceType @interface, FieldDefinition expected)
    {
        if (type.Field(expected.Name) is not { } field)
        {
            Report(Errors.FieldNotImplemented(expected, type), type.Location);
            return;
        }
        if (!TypeRules.IsSubType(schema, field.Type, expected.Type))
            Report(Errors.FieldTypeNotCovariant(expected, field), field.Location);
        foreach (var expectedArgument in expected.Arguments)
        {
            if (field.Argument(expectedArgument.Name) is not { } argument)
                Report(Errors.ArgumentNotImplemented(expectedArgument, field), field.Location);
            else if (!TypeRules.AreEqual(argument.Type, expectedArgument.Type))
                Report(Errors.ArgumentTypeDiffers(expectedArgument, argument), argument.Location);
        }
        foreach (var additional in field.Arguments.Where(argument => argument.IsRequired && expected.Argument(argument.Name) is null))
            Report(Errors.AdditionalArgumentRequired(additional, expected), additional.Location);
        if (field.DeprecationReason is not null && expected.DeprecationReason is null)
            Report(Errors.DeprecatedImplementation(field, expected, @interface), field.Location);
    }
}
