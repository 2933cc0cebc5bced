using CoopGraph.Core.Text;

namespace CoopGraph.Core.Tests.Text;

public sealed class TyposTests
{
    [Theory]
    [InlineData("rochelle", "rochele", true)]
    [InlineData("rochele", "rochelle", true)]
    [InlineData("rochelle", "rochette", false)]
    [InlineData("mexico", "mexiko", true)]
    [InlineData("mexico", "mexcio", true)]
    [InlineData("mexico", "mecxoi", false)]
    [InlineData("mexico", "mexico", true)]
    [InlineData("", "", true)]
    [InlineData("", "a", true)]
    [InlineData("", "ab", false)]
    [InlineData("ab", "ba", true)]
    [InlineData("abc", "cab", false)]
    public void IsWithinOne_TwoWords_AllowsOneSlip(string left, string right, bool expected) =>
        Assert.Equal(expected, Typos.IsWithinOne(left, right));

    [Fact]
    public void IsWithinOne_RandomWords_AgreesWithOptimalStringAlignment()
    {
        var random = new Random(10);
        var (near, far) = (0, 0);
        for (var sample = 0; sample < 50_000; sample++)
        {
            var (left, right) = Pair(random);
            var expected = OptimalStringAlignment(left, right) <= 1;
            Assert.True(expected == Typos.IsWithinOne(left, right), $"{left} and {right}");
            if (expected) near++;
            else far++;
        }
        Assert.True(near > 1_000 && far > 1_000);
    }

    [Fact]
    public void Deletions_RandomWordsWithinOneSlip_ShareOne()
    {
        var random = new Random(11);
        var near = 0;
        for (var sample = 0; sample < 20_000; sample++)
        {
            var (left, right) = Pair(random);
            if (!Typos.IsWithinOne(left, right)) continue;
            near++;
            Assert.True(Typos.Deletions(left).Intersect(Typos.Deletions(right)).Any(), $"{left} and {right}");
        }
        Assert.True(near > 1_000);
    }

    [Fact]
    public void Deletions_RepeatedLetters_AreNotRepeated() => Assert.Equal(["aab", "ab", "aa"], Typos.Deletions("aab"));

    private static (string Left, string Right) Pair(Random random) =>
        (new string(random.GetItems<char>("abc", random.Next(6))), new string(random.GetItems<char>("abc", random.Next(6))));

    private static int OptimalStringAlignment(string left, string right)
    {
        var distance = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++) distance[i, 0] = i;
        for (var j = 0; j <= right.Length; j++) distance[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = distance[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                distance[i, j] = Math.Min(replaced, Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    distance[i, j] = Math.Min(distance[i, j], distance[i - 2, j - 2] + 1);
            }
        }
        return distance[left.Length, right.Length];
    }
}
