namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>
/// What both implementations are given. <see cref="Number"/> determines everything, the data behind the resolvers included.
/// </summary>
internal sealed record DifferentialCase(int Number, string Sdl, string Document, string Variables, string? OperationName)
{
    private const int CasesPerSchema = 50;

    public static DifferentialCase Generate(int number)
    {
        var schema = SchemaGenerator.Generate(number / CasesPerSchema);
        var dice = new Dice(number + 1_000_003L);
        var generated = DocumentGenerator.Generate(schema, dice);
        var variables = new VariablesGenerator(dice, schema).Generate(generated.Variables);
        var mutator = new DocumentMutator(dice, schema);
        var tokens = generated.Tokens;
        for (var mistakes = dice.Next(100) switch { < 45 => 0, < 85 => 1, < 95 => 2, _ => 4 }; mistakes > 0; mistakes--)
            tokens = mutator.Break(tokens);
        var text = mutator.Text(tokens);
        var operationName = dice.Chance(2) ? "Nope" : generated.OperationName;
        return new DifferentialCase(number, schema.Sdl, dice.Chance(5) ? mutator.BreakText(text) : text, variables, operationName);
    }
}
