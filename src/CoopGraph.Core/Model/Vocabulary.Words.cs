namespace CoopGraph.Core.Model;

/// <summary>Words that code asks for: a class for each list, named after it, and held to it by a test.</summary>
public static partial class Vocabulary
{
    public static class NameKind
    {
        public const string Official = "official";
        public const string Short = "short";
        public const string Acronym = "acronym";
        public const string Former = "former";
        public const string Exonym = "exonym";
        public const string Transliteration = "transliteration";
        public const string Variant = "variant";
    }

    public static class SourceCertainty
    {
        public const string Hinted = "hinted";
    }

    public static class Rank
    {
        public const string Preferred = "preferred";
        public const string Normal = "normal";
        public const string Deprecated = "deprecated";
    }

    public static class AuthorityLevel
    {
        public const string Intermunicipal = "intermunicipal";
        public const string Municipality = "municipality";
        public const string Supramunicipal = "supramunicipal";
        public const string MetropolitanDistrict = "metropolitan-district";
    }

    public static class TerritoryLevel
    {
        public const string Country = "country";
        public const string Municipality = "municipality";
    }

    public static class InstitutionKind
    {
        public const string Culture = "culture";
        public const string Education = "education";
        public const string Health = "health";
    }

    public static class CooperationKind
    {
        public const string Twinning = "twinning";
    }

    public static class DeclaredStatus
    {
        public const string Planned = "planned";
        public const string Active = "active";
        public const string Dormant = "dormant";
        public const string Ended = "ended";
    }

    public static class InstrumentKind
    {
        public const string Agreement = "agreement";
        public const string TwinningCharter = "twinning-charter";
        public const string FriendshipPact = "friendship-pact";
        public const string JointDeclaration = "joint-declaration";
        public const string LetterOfIntent = "letter-of-intent";
        public const string CallEdition = "call-edition";
    }

    public static class LegalStatus
    {
        public const string Planned = "planned";
        public const string InForce = "in-force";
        public const string Expired = "expired";
        public const string Denounced = "denounced";
        public const string Unknown = "unknown";
    }

    public static class EventKind
    {
        public const string Visit = "visit";
        public const string Delegation = "delegation";
        public const string Mission = "mission";
    }

    public static class SourceKind
    {
        public const string Dataset = "dataset";
    }

    public static class Role
    {
        public const string Party = "party";
        public const string Lead = "lead";
        public const string Partner = "partner";
        public const string Funder = "funder";
        public const string Implementer = "implementer";
        public const string Beneficiary = "beneficiary";
        public const string Host = "host";
        public const string Visitor = "visitor";
        public const string Organiser = "organiser";
        public const string Signatory = "signatory";
        public const string Candidate = "candidate";
        public const string Laureate = "laureate";
        public const string Observer = "observer";
        public const string Facilitator = "facilitator";
        public const string Participant = "participant";
        public const string Excused = "excused";
    }

    public static class MembershipStatus
    {
        public const string Full = "full";
        public const string Candidate = "candidate";
    }

    public static class TopicMode
    {
        public const string Offer = "offer";
        public const string Search = "search";
    }

    public static class SuccessionKind
    {
        public const string Rename = "rename";
        public const string Merge = "merge";
        public const string Absorb = "absorb";
        public const string Split = "split";
        public const string Transform = "transform";
    }
}
