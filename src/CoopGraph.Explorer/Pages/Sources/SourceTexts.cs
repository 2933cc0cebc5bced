using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pages.Sources;

internal static class SourceTexts
{
    public static readonly Phrase Title = new("Sources", "Sources", "Fuentes");

    public static readonly Counted Lead = new(
        new("{0} document d’où vient tout ce que disent ces pages. Chaque fait y renvoie, à un endroit précis.",
            "{0} document from which all that these pages say comes. Each fact refers to it, to an exact place.",
            "{0} documento del que procede todo lo que dicen estas páginas. Cada hecho remite a él, a un lugar preciso."),
        new("{0} documents d’où vient tout ce que disent ces pages. Chaque fait renvoie à l’un d’eux, à un endroit précis.",
            "{0} documents from which all that these pages say comes. Each fact refers to one of them, to an exact place.",
            "{0} documentos de los que procede todo lo que dicen estas páginas. Cada hecho remite a uno de ellos, a un lugar preciso."));

    public static readonly Phrase Document = new("Document", "Document", "Documento");
    public static readonly Phrase Kind = new("Nature", "Kind", "Naturaleza");
    public static readonly Phrase Date = new("Date", "Date", "Fecha");
    public static readonly Phrase Publisher = new("Éditeur", "Publisher", "Editor");
    public static readonly Phrase Reliability = new("Fiabilité", "Reliability", "Fiabilidad");
    public static readonly Phrase Facts = new("Faits", "Facts", "Hechos");
    public static readonly Phrase Address = new("Adresse", "Address", "Dirección");
    public static readonly Phrase NoAddress =
        new("hors ligne, ou sans adresse connue", "not on the web, or no address known", "fuera de línea o sin dirección conocida");
    public static readonly Phrase Outline = new("Plan", "Outline", "Esquema");
    public static readonly Phrase FactsTaken = new("Ce qu’elle établit", "What it establishes", "Lo que establece");
    public static readonly Phrase Fact = new("Fait", "Fact", "Hecho");
    public static readonly Phrase Place = new("Endroit", "Place", "Lugar");
    public static readonly Phrase AsOf = new("Dit à la date de", "Said as of", "Dicho en fecha de");
    public static readonly Phrase Certainty = new("Certitude", "Certainty", "Certeza");
    public static readonly Phrase Record = new("fiche", "record", "ficha");

    public static readonly Counted Taken = new(
        new("{0} fait en est tiré.", "{0} fact is taken from it.", "{0} hecho se extrae de ella."),
        new(
            "{0} faits en sont tirés, dans leur ordre.",
            "{0} facts are taken from it, in its order.",
            "{0} hechos se extraen de ella, en su orden."));
}
