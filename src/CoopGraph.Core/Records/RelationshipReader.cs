using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Records;

/// <summary>Reads one relationship by the rules of its type.</summary>
internal static class RelationshipReader
{
    public static RelationshipRecord Read(RecordFields fields, RelationshipType type)
    {
        var start = fields.RequiredText("start");
        var end = fields.RequiredText("end");
        fields.RecordId = $"{type.Label()}|{start}|{end}";
        var rule = ModelSchema.Relationships[type];
        var date = type == RelationshipType.SucceededBy ? fields.Date("date") : null;
        return new RelationshipRecord
        {
            Type = type,
            Start = start,
            End = end,
            Qualifier = rule.Qualifier is null || !fields.Has(rule.Qualifier)
                ? null
                : fields.Word(rule.Qualifier, rule.Words!, required: false),
            Period = type == RelationshipType.SucceededBy ? new Period(date, date) : fields.Period(),
            Amount = type == RelationshipType.ParticipatesIn ? ValueReader.Money(fields, "amount") : null,
            Citations = fields.List("citations", ValueReader.Citation),
            Statements = ValueReader.Statements(fields),
        };
    }
}
