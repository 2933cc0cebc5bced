using System.Buffers;
using System.Text.Json;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.Store.Tests.Neo4j.Transport;

public sealed class AnswerBodyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, false)]
    [InlineData(AnswerBody.LongestInPlace, true)]
    public async Task Read_ALongAnswer_LeavesTheThreadThatServesTheSockets(int length, bool leaves)
    {
        await using var body = new OwnThreadStream(JsonSerializer.SerializeToUtf8Bytes(new { data = new { fields = (string[])["text"], values = (string[][])[[new string('x', length)]] } }));

        Assert.Equal(leaves, await body.EndsOnThePoolAsync(async () =>
        {
            using var result = await AnswerBody.ReadAsync(body, Cancel);
            Assert.Equal(length, result.Rows[0][0].GetString()!.Length);
        }));
    }

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
