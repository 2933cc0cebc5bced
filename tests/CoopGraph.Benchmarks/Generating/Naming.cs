using System.Globalization;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Benchmarks.Generating;

/// <summary>Names that look like names: accents, elisions, homonyms, several languages and scripts.</summary>
internal sealed class Naming(Atlas atlas, int seed)
{
    private static readonly string[] Before =
    [
        "", "", "", "Saint-", "Sainte-", "Villa ", "San ", "Santa ", "Nova ", "L'", "Puerto ", "Bad ",
    ];
    private static readonly string[] First =
    [
        "Bel", "Cas", "Mont", "Roch", "Val", "Guan", "Él", "Ñan", "Cœur", "Łom", "Ang", "Med",
        "Zap", "Kér", "Per", "Tol", "Vic", "Aur", "Bor", "Lim",
    ];
    private static readonly string[] Middle = ["a", "e", "i", "o", "é", "ou", "â", "ar", "el", "in"];
    private static readonly string[] Last =
    [
        "ville", "mont", "juato", "pan", "lín", "go", "court", "burg", "nac", "deaux", "cía",
        "lès-Bains", "grad", "ção", "lême", "sur-Mer",
    ];
    private static readonly string[] Han = ["上海", "武汉", "青岛", "成都", "广州", "重庆", "天津", "南京"];
    private static readonly string[] Arabic = ["دبي", "الرباط", "تونس", "بيروت", "القاهرة", "وهران"];
    private static readonly string[] Subjects =
    [
        "eau", "culture", "tourisme", "énergie", "jeunesse", "santé", "transports",
        "déchets", "patrimoine", "numérique", "océan", "forêt",
    ];

    /// <summary>What is put before a name by kind: in French, English and Spanish.</summary>
    private static readonly Dictionary<NodeKind, (string Fr, string En, string Es)> Forms = new()
    {
        [NodeKind.LocalAuthority] = ("Ville de", "City of", "Ayuntamiento de"),
        [NodeKind.State] = ("État de", "State of", "Estado de"),
        [NodeKind.Ministry] = ("Ministère de", "Ministry of", "Secretaría de"),
        [NodeKind.DiplomaticPost] = ("Ambassade de", "Embassy of", "Embajada de"),
        [NodeKind.PublicAgency] = ("Agence de", "Agency of", "Agencia de"),
        [NodeKind.Network] = ("Réseau", "Network", "Red"),
        [NodeKind.University] = ("Université de", "University of", "Universidad de"),
        [NodeKind.Company] = ("Entreprise", "Company", "Empresa"),
        [NodeKind.Association] = ("Association", "Association", "Asociación"),
        [NodeKind.Institution] = ("Musée de", "Museum of", "Museo de"),
        [NodeKind.Cooperation] = ("Coopération", "Cooperation", "Cooperación"),
        [NodeKind.Project] = ("Projet", "Project", "Proyecto"),
        [NodeKind.Instrument] = ("Accord", "Agreement", "Acuerdo"),
        [NodeKind.Event] = ("Forum", "Forum", "Foro"),
        [NodeKind.Representation] = ("Bureau de", "Office of", "Oficina de"),
        [NodeKind.Theme] = ("Thème", "Theme", "Tema"),
        [NodeKind.Sdg] = ("Objectif", "Goal", "Objetivo"),
        [NodeKind.Source] = ("Compte rendu", "Minutes", "Acta"),
    };

    public IReadOnlyList<Name> Of(Place node, ref Dice dice)
    {
        if (node.Kind == NodeKind.Territory) return OfTerritory(node.Number, ref dice);
        var (fr, en, es) = Forms[node.Kind];
        var about = About(node, ref dice);
        List<Name> names = [Official($"{fr} {about}", "fr")];
        if (dice.Chance(0.6)) names.Add(Official($"{en} {about}", "en"));
        if (dice.Chance(0.6)) names.Add(Official($"{es} {about}", "es"));
        if (node.Kind.IsActor() && dice.Chance(0.2)) names.Add(new Name(Acronym(ref dice), "fr", "acronym", Period.Unbounded));
        if (dice.Chance(0.02))
            names.Add(new Name($"{fr} {Toponym(ref dice)}", "fr", "former", new Period(null, PartialDate.Parse("2015"))));
        return names;
    }

    private List<Name> OfTerritory(int number, ref Dice dice)
    {
        List<Name> names = [new Name(Toponym(number), "fr", "short", Period.Unbounded)];
        if (dice.Chance(0.3)) names.Add(new Name(Toponym(ref dice), "en", "exonym", Period.Unbounded));
        if (dice.Chance(0.06)) names.Add(new Name(dice.One(Han), "zh-Hans", "official", Period.Unbounded));
        if (dice.Chance(0.06)) names.Add(new Name(dice.One(Arabic), "ar", "official", Period.Unbounded));
        return names;
    }

    private string About(Place node, ref Dice dice)
    {
        if (node.Kind.IsActor() && node.Kind != NodeKind.Network) return Toponym(atlas.Home(node));
        var number = node.Number.ToString(CultureInfo.InvariantCulture);
        return node.Kind switch
        {
            NodeKind.Sdg => number,
            NodeKind.Theme or NodeKind.Network or NodeKind.Project => $"{dice.One(Subjects)} {number}",
            NodeKind.Source or NodeKind.Event => $"{Toponym(ref dice)} {1990 + dice.Below(35)}",
            _ => $"{Toponym(ref dice)} – {Toponym(ref dice)}",
        };
    }

    /// <summary>The name of a territory; there are some forty thousand, so in a large graph many share one.</summary>
    private string Toponym(int territory)
    {
        var dice = Dice.For(seed, 100, territory);
        return Toponym(ref dice);
    }

    private static string Toponym(ref Dice dice) => dice.One(Before) + dice.One(First) + dice.One(Middle) + dice.One(Last);

    private static string Acronym(ref Dice dice) => string.Create(4, dice.Below(26 * 26 * 26 * 26), static (letters, number) =>
    {
        for (var index = 0; index < letters.Length; index++, number /= 26) letters[index] = (char)('A' + number % 26);
    });

    private static Name Official(string value, string lang) => new(value, lang, "official", Period.Unbounded);
}
