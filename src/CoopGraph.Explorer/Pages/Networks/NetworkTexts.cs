using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pages.Networks;

internal static class NetworkTexts
{
    /// <summary>How many networks one question compares.</summary>
    public const int Most = 10;

    public static readonly Phrase Title = new("Réseaux", "Networks", "Redes");

    public static readonly Phrase What = new(
        "Les réseaux que citent les sources, et leurs membres à une date. Choisissez-en un pour voir ses membres, deux ou "
            + "plus pour voir qui "
            + "est dans les deux.",
        "The networks that the sources cite, and their members at a date. Choose one to see its members, two or more to see "
            + "who is in both.",
        "Las redes que citan las fuentes, y sus miembros en una fecha. Elija una para ver sus miembros, dos o más para ver "
            + "quién está en ambas.");

    public static readonly Phrase MembersOf = new("Membres du réseau {0} ({1})", "Members of {0} ({1})", "Miembros de la red {0} ({1})");
    public static readonly Phrase InBoth = new(
        "{0} : qui est dans les deux ? ({1})", "{0}: who is in both? ({1})", "{0}: ¿quién está en ambas? ({1})");
    public static readonly Phrase InSeveral = new(
        "{0} : qui est dans plusieurs ? ({1})", "{0}: who is in several? ({1})", "{0}: ¿quién está en varias? ({1})");

    // The form.
    public static readonly Phrase Network = new("Réseau", "Network", "Red");
    public static readonly Phrase ComparedTo = new("Comparé à", "Compared to", "Comparada con");
    public static readonly Phrase AndTo = new("et à", "and to", "y con");
    public static readonly Phrase None = new("aucun", "none", "ninguna");
    public static readonly Phrase AsOf = new("À la date de", "At the date", "En la fecha");
    public static readonly Phrase Compare = new("Comparer", "Compare", "Comparar");

    public static readonly Phrase NoNetwork = new(
        "Aucun réseau ne porte l’identifiant ou le nom « {0} » ; choisissez-en un dans la liste.",
        "No network bears the id or the name “{0}”; choose one in the list.",
        "Ninguna red lleva el identificador o el nombre «{0}»; elija una en la lista.");

    public static readonly Phrase TooMany = new(
        "Au plus {0} réseaux se comparent ; l’adresse en nomme {1}.", "At most {0} networks are compared; the address names {1}.",
        "Se comparan como máximo {0} redes; la dirección nombra {1}.");

    // Sentences. {0} is "En 2016".
    public static readonly Phrase InYear = new("En {0}", "In {0}", "En {0}");
    public static readonly Phrase OnDay = new("Au {0}", "On {0}", "El {0}");
    public static readonly Phrase AtDate = new("À la date « {0} »", "At the date “{0}”", "En la fecha «{0}»");
    public static readonly Phrase And = new("{0} et {1}", "{0} and {1}", "{0} y {1}");

    public static readonly Phrase MayBeInBoth = new(
        "{0}, {1} des {2} membres du réseau {3} sont ou peuvent être aussi dans le réseau {4}, soit {5} ; c’est {6} des {7} membres de "
            + "celui-ci.",
        "{0}, {1} of the {2} members of {3} are or may be in {4} as well, which is {5}; it is {6} of the {7} members of the latter.",
        "{0}, {1} de los {2} miembros de la red {3} están o pueden estar también en la red {4}, es decir, el {5}; es el {6} de los {7} "
            + "miembros de esta última.");

    public static readonly Phrase AreInBoth = new(
        "{0}, {1} des {2} membres du réseau {3} sont aussi dans le réseau {4}, soit {5} ; c’est {6} des {7} membres de "
            + "celui-ci. C’est établi "
            + "pour tous.",
        "{0}, {1} of the {2} members of {3} are in {4} as well, which is {5}; it is {6} of the {7} members of the latter. It "
            + "is established "
            + "for all.",
        "{0}, {1} de los {2} miembros de la red {3} están también en la red {4}, es decir, el {5}; es el {6} de los {7} miembros de esta "
            + "última. Está establecido para todos.");

    public static readonly Phrase Established = new(
        "C’est établi pour {0}, incertain pour {1}.", "It is established for {0}, uncertain for {1}.",
        "Está establecido para {0}, es incierto para {1}.");

    public static readonly Phrase NoneInBoth = new(
        "{0}, aucun des {1} membres du réseau {2} n’est dans le réseau {3} d’après les sources.",
        "{0}, none of the {1} members of {2} is in {3}, going by the sources.",
        "{0}, ninguno de los {1} miembros de la red {2} está en la red {3} según las fuentes.");

    public static readonly Phrase NoMembersAt = new(
        "{0}, les sources ne disent aucun membre du réseau {1}.", "{0}, the sources tell of no member of {1}.",
        "{0}, las fuentes no mencionan ningún miembro de la red {1}.");

    public static readonly Phrase MembersAt = new(
        "{0}, les sources montrent {1} du réseau {2} : {3} établis, {4} incertains.",
        "{0}, the sources show {1} of {2}: {3} established, {4} uncertain.",
        "{0}, las fuentes muestran {1} de la red {2}: {3} establecidos, {4} inciertos.");

    public static readonly Counted Members = new(
        new("{0} membre", "{0} member", "{0} miembro"), new("{0} membres", "{0} members", "{0} miembros"));

    public static readonly Phrase NoMoreThanChance = new(
        "Ce recouvrement n’est pas plus grand que ce que donnerait le hasard parmi les {0} collectivités membres d’au moins un réseau.",
        "This overlap is no larger than chance would make it among the {0} local authorities in at least one network.",
        "Esta coincidencia no es mayor que la que daría el azar entre las {0} autoridades locales miembros de al menos una red.");

    public static readonly Phrase MoreThanChance = new(
        "Parmi les {0} collectivités membres d’au moins un réseau, le hasard seul ferait rarement un recouvrement aussi grand "
            + "(probabilité {1}).",
        "Among the {0} local authorities in at least one network, chance alone would rarely make so large an overlap (probability {1}).",
        "Entre las {0} autoridades locales miembros de al menos una red, el azar solo raramente daría una coincidencia tan grande "
            + "(probabilidad {1}).");

    public static readonly Phrase HowReckoned = new("Comment c’est calculé", "How it is reckoned", "Cómo se calcula");

    // Legend and columns.
    public static readonly Phrase FullMark = new("plein : établi", "full: established", "lleno: establecido");
    public static readonly Phrase HollowMark = new(
        "vide et tireté : incertain", "hollow and dashed: uncertain", "vacío y discontinuo: incierto");
    public static readonly Phrase OneMark = new("une marque, un membre", "one mark, one member", "una marca, un miembro");

    public static readonly Phrase Uncertain = new(
        "Incertain : les sources ne permettent pas de trancher à cette date ; ce n’est pas une absence.",
        "Uncertain: the sources do not allow to decide at this date; it is no absence.",
        "Incierto: las fuentes no permiten decidirlo en esta fecha; no es una ausencia.");

    public static readonly Phrase InBothColumn = new("dans les deux", "in both", "en ambas");
    public static readonly Phrase OnlyIn = new("dans {0} seulement", "in {0} only", "solo en {0}");

    public static readonly Counted EstablishedCount = new(
        new("{0} établi", "{0} established", "{0} establecido"), new("{0} établis", "{0} established", "{0} establecidos"));

    public static readonly Counted UncertainCount = new(
        new("{0} incertain", "{0} uncertain", "{0} incierto"), new("{0} incertains", "{0} uncertain", "{0} inciertos"));

    public static readonly Phrase EstablishedWord = new("établi", "established", "establecido");
    public static readonly Phrase UncertainWord = new("incertain", "uncertain", "incierto");
    public static readonly Phrase NotIn = new("n’y est pas", "not in it", "no está");
    public static readonly Phrase NobodyThere = new(
        "Personne, d’après les sources.", "Nobody, going by the sources.", "Nadie, según las fuentes.");

    public static readonly Counted SeeOthers = new(
        new("Voir l’autre", "See the other one", "Ver el otro"), new("Voir les {0} autres", "See the {0} others", "Ver los otros {0}"));

    // Matrix and pairs.
    public static readonly Phrase WithThird = new(
        "Avec un troisième réseau : {0}", "With a third network: {0}", "Con una tercera red: {0}");
    public static readonly Phrase Matrix = new(
        "Qui est dans plusieurs réseaux", "Who is in several networks", "Quién está en varias redes");
    public static readonly Phrase MatrixMember = new(
        "Membre de deux réseaux au moins", "Member of at least two networks", "Miembro de al menos dos redes");
    public static readonly Phrase Country = new("Pays", "Country", "País");
    public static readonly Phrase NoOneInSeveral = new(
        "Aucun membre n’est dans deux de ces réseaux, d’après les sources.", "No member is in two of these networks, going by the sources.",
        "Ningún miembro está en dos de estas redes, según las fuentes.");

    public static readonly Phrase Singles = new(
        "Un membre d’un seul de ces réseaux n’est pas montré ici : {0}.", "A member of only one of these networks is not shown here: {0}.",
        "Un miembro de una sola de estas redes no se muestra aquí: {0}.");

    public static readonly Phrase SingleCount = new("{0} dans {1}", "{0} in {1}", "{0} en {1}");
    public static readonly Phrase PairsTitle = new(
        "Membres communs, deux à deux", "Common members, two by two", "Miembros comunes, de dos en dos");

    public static readonly Phrase Diagonal = new(
        "Sur la diagonale, tous les membres du réseau. Établis et incertains comptent ; le tableau les distingue.",
        "On the diagonal, all members of the network. Established and uncertain ones count; the table tells them apart.",
        "En la diagonal, todos los miembros de la red. Cuentan los establecidos y los inciertos; la tabla los distingue.");

    // One network, and all.
    public static readonly Phrase Member = new("Membre", "Member", "Miembro");
    public static readonly Phrase Status = new("Qualité", "Status", "Calidad");
    public static readonly Phrase Period = new("Période", "Period", "Período");
    public static readonly Phrase AtThisDate = new("À cette date", "At this date", "En esta fecha");
    public static readonly Phrase Former = new("Ne le sont pas à cette date", "Not members at this date", "No lo son en esta fecha");
    public static readonly Phrase FormerWord = new("avant ou après", "before or after", "antes o después");
    public static readonly Phrase MembersHead = new("Membres", "Members", "Miembros");
    public static readonly Phrase NetworksHead = new("Les réseaux des sources", "The networks of the sources", "Las redes de las fuentes");
    public static readonly Phrase EstablishedHead = new("établis", "established", "establecidos");
    public static readonly Phrase UncertainHead = new("incertains", "uncertain", "inciertos");
    public static readonly Phrase NotMembers = new("Sans membre cité", "No member cited", "Sin miembro citado");
    public static readonly Phrase AtLeast = new("au moins {0}", "at least {0}", "al menos {0}");
    public static readonly Phrase BestConnected = new(
        "Les {0} réseaux les mieux reliés, sur {1}.", "The {0} best connected networks, of {1}.", "Las {0} redes mejor "
            + "conectadas, de {1}.");

    public static readonly Phrase Definition = new(
        "Définition ({0}, version {1}). Une adhésion est établie quand une source en parle à cette date, ou avant et après "
            + "sans fin connue ; "
            + "elle est incertaine quand les sources ne permettent pas de trancher.",
        "Definition ({0}, version {1}). A membership is established where a source speaks of it at this date, or before and "
            + "after it with no "
            + "known end; it is uncertain where the sources do not allow to decide.",
        "Definición ({0}, versión {1}). Una adhesión está establecida cuando una fuente habla de ella en esa fecha, o antes y "
            + "después sin fin "
            + "conocido; es incierta cuando las fuentes no permiten decidirlo.");

    public static readonly Counted Items = new(
        new("{0} adhésion", "{0} membership", "{0} adhesión"), new("{0} adhésions", "{0} memberships", "{0} adhesiones"));
}
