namespace CoopGraph.Store.Neo4j.Transport.Bolt;

/// <summary>The messages of Bolt that are used here: <see href="https://neo4j.com/docs/bolt/current/bolt/message/"/>.</summary>
internal enum BoltTag : byte
{
    Hello = 0x01,
    Reset = 0x0F,
    Run = 0x10,
    Begin = 0x11,
    Commit = 0x12,
    Pull = 0x3F,
    LogOn = 0x6A,
    Success = 0x70,
    Record = 0x71,
    Ignored = 0x7E,
    Failure = 0x7F,
}
