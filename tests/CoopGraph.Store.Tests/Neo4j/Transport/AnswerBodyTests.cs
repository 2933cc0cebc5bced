using System.Buffers;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.Store.Tests.Neo4j.Transport;

public sealed class AnswerBodyTests
{
    [Fact]
    public void Dispose_Twice_GivesTheMemoryBackOnce()
    {
        var json = "{}"u8.ToArray();
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        json.CopyTo(buffer, 0);
        var result = AnswerBody.Of(buffer, json.Length);

        result.Dispose();
        result.Dispose();

        Assert.NotSame(ArrayPool<byte>.Shared.Rent(16 * 1024), ArrayPool<byte>.Shared.Rent(16 * 1024));
    }
}
