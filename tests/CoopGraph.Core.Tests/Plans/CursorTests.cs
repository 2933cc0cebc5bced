using System.Buffers.Text;
using System.Text;
using CoopGraph.Core.Plans;

namespace CoopGraph.Core.Tests.Plans;

public sealed class CursorTests
{
    private static readonly Order[] ByName = [new(SortKeys.Name)];

    [Theory]
    [InlineData("bordeaux metropole", "authority:bordeaux-metropole")]
    [InlineData("", "")]
    [InlineData("上 海", "authority:shanghai")]
    [InlineData("2016-01-01T00:00:00Z", "\"][,\\")]
    public void TryDecode_ItsOwnText_GivesTheCursorBack(string key, string id)
    {
        Assert.True(Cursor.TryDecode(new Cursor([key], id).Encode("list", ByName), "list", ByName, out var read));

        Assert.Equal((key, id), (Assert.Single(read!.Keys), read.Id));
    }

    [Fact]
    public void TryDecode_NoSortKeys_GivesTheIdBack()
    {
        Assert.True(Cursor.TryDecode(new Cursor([], "state:fr").Encode("list", []), "list", [], out var read));

        Assert.Equal("state:fr", read!.Id);
    }

    [Fact]
    public void Encode_AnyKey_IsUrlSafe() =>
        Assert.Matches("^[A-Za-z0-9_-]+$", new Cursor(["墨>?~ÿ"], "authority:a").Encode("list", ByName));

    [Fact]
    public void TryDecode_AnotherList_IsRefused() =>
        Assert.False(Cursor.TryDecode(new Cursor(["bordeaux"], "authority:bordeaux").Encode("list", ByName), "other", ByName, out _));

    [Fact]
    public void TryDecode_AnotherOrder_IsRefused()
    {
        var text = new Cursor(["bordeaux"], "authority:bordeaux").Encode("list", ByName);

        Order[][] others = [[new(SortKeys.Name, Descending: true)], [new(SortKeys.From)], [], [new(SortKeys.Name), new(SortKeys.From)]];

        Assert.All(others, other => Assert.False(Cursor.TryDecode(text, "list", other, out _)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("!")]
    [InlineData("YQ")]
    [InlineData("é")]
    public void TryDecode_NoBase64OrNoJson_IsRefused(string text) => Assert.False(Cursor.TryDecode(text, "list", ByName, out _));

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("[[\"list(+name)\"],\"a\",\"b\"]")]
    [InlineData("[\"list(+name)\",\"a\"]")]
    [InlineData("[\"list(+name)\",null,\"b\"]")]
    [InlineData("[\"list(+name)\",\"a\",\"b\",\"c\"]")]
    [InlineData("[\"list(+name)\",\"a\",\"b\"]x")]
    [InlineData("[\"list(+name)\",\"a\",{}]")]
    public void TryDecode_JsonOfAnotherShape_IsRefused(string json) =>
        Assert.False(Cursor.TryDecode(Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json)), "list", ByName, out _));

    [Fact]
    public void TryDecode_VeryLongText_IsRefusedUnread() =>
        Assert.False(Cursor.TryDecode(new string('A', 1_000_000), "list", ByName, out _));

    [Fact]
    public void TryDecode_MutatedCursors_NeverThrows()
    {
        var random = new Random(12);
        var text = new Cursor(["bordeaux"], "authority:bordeaux").Encode("list", ByName);
        var refused = 0;
        for (var sample = 0; sample < 5_000; sample++)
        {
            var letters = text.ToCharArray();
            letters[random.Next(letters.Length)] = (char)random.Next(1, 256);
            if (!Cursor.TryDecode(new string(letters), "list", ByName, out _)) refused++;
        }
        Assert.True(refused > 1_000);
    }
}
