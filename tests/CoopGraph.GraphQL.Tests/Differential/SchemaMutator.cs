namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>
/// Breaks a schema's text: types that do not exist or are of the wrong kind, promises of interfaces not kept, things doubled.
/// </summary>
internal sealed class SchemaMutator(Dice dice)
{
    private static readonly string[] Additions =
    [
        "extend type T0 { added : Int }", "extend type T0 implements I0",
        "extend type T0 { f0 : Int }", "extend interface I0 { added : Int }", "extend enum E0 { E0_9 }",
        "extend enum E0 { E0_0 }", "extend input In0 { added : Int! }", "extend union U0 = T1",
        "extend union U0 = I0", "extend union U0 = Query", "extend scalar Any @specifiedBy ( url : \"x\" )",
        "type T0 { a : Int }", "type Empty", "type Lone { a : In0 }", "type Lone { a ( x : T0 ) : Int }",
        "input Self { self : Self! }", "input Self { self : Self! = {} }", "input Self { self : Self = {} }",
        "input One @oneOf { x : Int! }", "input One @oneOf { x : Int = 1 }", "input One @oneOf { one : One }",
        "input Two { x : T0 }", "input Two { x : Int x : Int }", "enum Odd { true }", "enum Empty", "enum E0 { A }",
        "interface Loop implements Loop { a : Int }", "interface L1 implements L2 { a : Int } interface L2 implements L1 { a : Int }",
        "union None", "union U9 = E0", "union U9 = T0 | T0",
        "directive @skip on FIELD", "directive @odd ( x : T0 ) on FIELD", "directive @odd on NOWHERE", "directive @__odd on FIELD",
        "scalar Int", "scalar Stamp @specifiedBy", "scalar Stamp @specifiedBy ( url : \"u\" )", "scalar Stamp @deprecated",
        "type __Odd { a : Int }", "type Odd { __a : Int }", "type Odd { a ( __x : Int ) : Int }",
        "schema { query : T0 }", "schema { query : I0 }", "schema { query : Query query : Query }",
        "schema { mutation : Mutation }", "schema { query : Query mutation : Query }", "extend schema { subscription : T0 }",
        "\"d\" type Odd { \"d\" a ( \"d\" x : Int = 1 @deprecated ) : Int @deprecated ( reason : null ) }",
        "type Odd { a ( x : Int! @deprecated ) : Int }", "input Odd { x : Int! @deprecated }", "type Odd @nope { a : Int }",
        "type Odd { a : Int @deprecated @deprecated }", "type Odd { a ( x : E0 = NOPE ) : Int }",
        "type Odd { a ( x : Int = \"1\" y : [ Int ] = 1 ) : Int }", "extend type Nope { a : Int }", "extend input T0 { a : Int }",
        "type Odd { a : Int a : String }", "type Odd { a ( x : Int x : Int ) : Int }",
        "type Odd implements I0 & I0 { f0 : Int }", "type Odd implements T0 { f0 : Int }", "type Odd implements Nope { a : Int }",
    ];

    public string Break(string sdl)
    {
        var tokens = Tokeniser.Pieces(sdl);
        var at = dice.Next(tokens.Count);
        switch (dice.Next(6))
        {
            case 0 or 1:
                tokens.AddRange("\n", dice.Pick(Additions), "\n");
                break;
            case 2:
                Rename(tokens, At(tokens, at, static token => char.IsAsciiLetterUpper(token[0])));
                break;
            case 3:
                tokens[At(tokens, at, static token => char.IsAsciiLetter(token[0]))] = tokens[At(
                    tokens, dice.Next(tokens.Count), static token => char.IsAsciiLetter(token[0]))];
                break;
            case 4:
                tokens.RemoveAt(at);
                break;
            default:
                tokens.Insert(at + 1, dice.Pick(
                [
                    "!", " implements I0 ", " @deprecated ", " @oneOf ", " = null ", " = 1 ",
                    "( x : Int! )", " & I0 ", " | T1 ", "[", " repeatable ",
                ]));
                break;
        }
        return string.Concat(tokens);
    }

    private void Rename(List<string> tokens, int at)
    {
        var isDefinition = at >= 2 && tokens[at - 2] is "type" or "interface" or "input" or "enum" or "union" or "scalar";
        tokens[at] = dice.Pick<string>(
        [
            "T0", "T1", "I0", "U0", "E0", "In0", "Any", "Nope", "Query", .. isDefinition ? Array.Empty<string>() : ["Int", "__Type"],
        ]);
    }

    /// <summary>The first such token from there on, or the place itself if there is none.</summary>
    private static int At(List<string> tokens, int start, Func<string, bool> isOne)
    {
        var found = tokens.FindIndex(start, token => isOne(token));
        return found < 0 ? start : found;
    }
}
