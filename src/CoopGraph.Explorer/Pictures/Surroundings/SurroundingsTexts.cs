using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pictures.Surroundings;

internal static class SurroundingsTexts
{
    public static readonly Phrase Title = new("Entourage : {0}", "Surroundings: {0}", "Entorno: {0}");

    public static readonly Phrase Row = new("{0}, {1}", "{0}, {1}", "{0}, {1}");

    public static readonly Counted Common = new(
        new("{0} engagement commun", "{0} common engagement", "{0} compromiso común"),
        new("{0} engagements communs", "{0} common engagements", "{0} compromisos comunes"));

    private static readonly Phrase Left = new(
        "À gauche, les partenaires du même pays ({0} : {1}) ; à droite, ceux d’ailleurs ({2}).",
        "On the left, partners of the same country ({0}: {1}); on the right, those from elsewhere ({2}).",
        "A la izquierda, los socios del mismo país ({0}: {1}); a la derecha, los de otros lugares ({2}).");

    private static readonly Phrase Width = new(
        "Trait plus épais : plus d’engagements communs.", "A wider line: more common engagements.",
        "Trazo más grueso: más compromisos comunes.");

    private static readonly Counted NotDrawn = new(
        new("{0} autre partenaire n’est pas dessiné.", "{0} other partner is not drawn.", "{0} socio más no se dibuja."),
        new("{0} autres partenaires ne sont pas dessinés.", "{0} other partners are not drawn.", "{0} socios más no se dibujan."));

    public static string Caption(Named? home, int left, int right, int notDrawn, Language language) => Typography.Set(
        string.Join(' ', new[]
        {
            home is null ? null : Left.Of(language, home.Name, left, right), Width.In(language),
            notDrawn == 0 ? null : NotDrawn.Of(language, notDrawn),
        }.OfType<string>()),
        language);
}
