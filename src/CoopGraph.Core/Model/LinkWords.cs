using CoopGraph.Core.Analyses;

namespace CoopGraph.Core.Model;

/// <summary>What a relationship is called in a drawing, by language: the words of <see cref="Vocabulary"/> as people say them.</summary>
public static class LinkWords
{
    private static readonly Dictionary<RelationshipType, IReadOnlyDictionary<string, string>> Types = new()
    {
        [RelationshipType.ParticipatesIn] = Localized.Of("participe à", "takes part in", "participa en"),
        [RelationshipType.MemberOf] = Localized.Of("membre de", "member of", "miembro de"),
        [RelationshipType.PartOf] = Localized.Of("fait partie de", "part of", "forma parte de"),
        [RelationshipType.Under] = Localized.Of("relève de", "under", "se enmarca en"),
        [RelationshipType.SeatedIn] = Localized.Of("a son siège à", "seated in", "con sede en"),
        [RelationshipType.Governs] = Localized.Of("administre", "governs", "gobierna"),
        [RelationshipType.Targets] = Localized.Of("a pour territoire", "acts in", "actúa en"),
        [RelationshipType.Within] = Localized.Of("situé dans", "lies in", "situado en"),
        [RelationshipType.About] = Localized.Of("porte sur", "about", "trata de"),
        [RelationshipType.SucceededBy] = Localized.Of("a pour successeur", "succeeded by", "sucedido por"),
    };

    private static readonly Dictionary<string, IReadOnlyDictionary<string, string>> Roles = new()
    {
        [Vocabulary.Role.Party] = Localized.Of("partie", "party", "parte"),
        [Vocabulary.Role.Lead] = Localized.Of("chef de file", "lead", "líder"),
        [Vocabulary.Role.Partner] = Localized.Of("partenaire", "partner", "socio"),
        [Vocabulary.Role.Funder] = Localized.Of("financeur", "funder", "financiador"),
        [Vocabulary.Role.Implementer] = Localized.Of("opérateur", "implementer", "ejecutor"),
        [Vocabulary.Role.Beneficiary] = Localized.Of("bénéficiaire", "beneficiary", "beneficiario"),
        [Vocabulary.Role.Host] = Localized.Of("hôte", "host", "anfitrión"),
        [Vocabulary.Role.Visitor] = Localized.Of("visiteur", "visitor", "visitante"),
        [Vocabulary.Role.Organiser] = Localized.Of("organisateur", "organiser", "organizador"),
        [Vocabulary.Role.Signatory] = Localized.Of("signataire", "signatory", "signatario"),
        [Vocabulary.Role.Candidate] = Localized.Of("candidat", "candidate", "candidato"),
        [Vocabulary.Role.Laureate] = Localized.Of("lauréat", "laureate", "galardonado"),
        [Vocabulary.Role.Observer] = Localized.Of("observateur", "observer", "observador"),
        [Vocabulary.Role.Facilitator] = Localized.Of("facilitateur", "facilitator", "facilitador"),
        [Vocabulary.Role.Participant] = Localized.Of("participant", "participant", "participante"),
        [Vocabulary.Role.Excused] = Localized.Of("excusé", "excused", "excusado"),
    };

    private static readonly Dictionary<string, IReadOnlyDictionary<string, string>> Statuses = new()
    {
        [Vocabulary.MembershipStatus.Full] = Localized.Of("membre de plein droit", "full member", "miembro de pleno derecho"),
        ["associate"] = Localized.Of("membre associé", "associate member", "miembro asociado"),
        ["observer"] = Localized.Of("membre observateur", "observer", "miembro observador"),
        ["founder"] = Localized.Of("membre fondateur", "founding member", "miembro fundador"),
        ["chair"] = Localized.Of("préside", "chair", "preside"),
        [Vocabulary.MembershipStatus.Candidate] = Localized.Of("candidat à l’adhésion", "candidate for membership", "candidato a miembro"),
    };

    private static readonly Dictionary<string, IReadOnlyDictionary<string, string>> Modes = new()
    {
        [Vocabulary.TopicMode.Offer] = Localized.Of("propose son expertise", "offers know-how", "ofrece su experiencia"),
        [Vocabulary.TopicMode.Search] = Localized.Of("recherche une expertise", "looks for know-how", "busca experiencia"),
    };

    private static readonly Dictionary<string, IReadOnlyDictionary<string, string>> Successions = new()
    {
        [Vocabulary.SuccessionKind.Rename] = Localized.Of("renommé", "renamed", "renombrado"),
        [Vocabulary.SuccessionKind.Merge] = Localized.Of("fusionné", "merged", "fusionado"),
        [Vocabulary.SuccessionKind.Absorb] = Localized.Of("absorbé", "absorbed", "absorbido"),
        [Vocabulary.SuccessionKind.Split] = Localized.Of("scindé", "split", "escindido"),
        [Vocabulary.SuccessionKind.Transform] = Localized.Of("transformé", "transformed", "transformado"),
    };

    /// <summary>Two actors that share engagements.</summary>
    public static IReadOnlyDictionary<string, string> Partners { get; } =
        Localized.Of("engagements communs", "shared engagements", "compromisos compartidos");

    /// <param name="qualifier">
    /// The role, status, mode or kind; null, or a word that the model no longer has, for the type's own words.
    /// </param>
    public static IReadOnlyDictionary<string, string> Of(RelationshipType type, string? qualifier)
    {
        var words = type switch
        {
            RelationshipType.ParticipatesIn => Roles,
            RelationshipType.MemberOf => Statuses,
            RelationshipType.About => Modes,
            RelationshipType.SucceededBy => Successions,
            _ => [],
        };
        return qualifier is not null && words.TryGetValue(qualifier, out var own) ? own : Types[type];
    }
}
