using Xunit;

namespace AidModel.Tests;

/// <summary>Choosing lines by their codes, against a look at each.</summary>
public sealed class CodeColumnTests
{
    private const int Lines = 700;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    [InlineData(200)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    public void The_lines_chosen_are_those_whose_code_is_kept(int codes)
    {
        Random random = new(codes);
        CodeColumn column = CodeColumn.Create(Lines, codes);
        int[] all = [.. Enumerable.Range(0, Lines).Select(i => i % 50 == 0 ? codes - 1 : random.Next(codes))];
        column.Fill(all);
        foreach (CodeSet keep in Sets(random, codes))
        {
            for (int count = 0; count <= Lines; count += count < 200 ? 1 : 37)
            {
                foreach (int first in new[] { 0, 1, 63, Lines - count })
                {
                    if (first + count <= Lines)
                    {
                        int[] chosen = new int[count + CodeColumn.Padding];
                        int found = column.Select(first, count, keep, chosen);
                        Assert.True(Enumerable.Range(first, count).Where(i => keep.Table[all[i]]).SequenceEqual(chosen[..found]), $"{count} lines from {first}");
                    }
                }
            }
        }
    }

    [Fact]
    public void Codes_are_kept_in_as_few_bytes_as_they_need_and_moved_between_them()
    {
        foreach (int codes in new[] { 3, 256, 257, 65_536, 65_537, 100_000 })
        {
            int[] all = [.. Enumerable.Range(0, Lines).Select(i => (i * 7_919) % codes), codes - 1];
            CodeColumn from = CodeColumn.Create(all.Length, codes);
            from.Fill(all);
            Assert.Equal(codes <= 256 ? 1 : codes <= 65_536 ? 2 : 4, from.BytesPerLine);
            int[] places = [.. Enumerable.Range(0, all.Length).Reverse()];
            CodeColumn to = CodeColumn.Create(all.Length, codes);
            to.Scatter(from, places, [.. Enumerable.Range(0, codes).Select(code => codes - 1 - code)]);
            int[] groups = new int[all.Length];
            to.AddTo(groups, 0, [.. Enumerable.Range(0, codes).Select(static code => code * 2)]);
            Assert.Equal(all.Select(code => (codes - 1 - code) * 2).Reverse(), groups);
            to.AddTo(groups.AsSpan(0, places.Length), places, [.. Enumerable.Range(0, codes).Select(code => (codes - 1 - code) * 2)]);
            Assert.Equal(all.Reverse().Zip(all, (a, b) => ((codes - 1 - a) * 2) + (b * 2)), groups);
        }
    }

    /// <summary>None, few, half, all but few, and all.</summary>
    private static IEnumerable<CodeSet> Sets(Random random, int codes)
    {
        foreach (int kept in new[] { 0, 1, 2, 4, 5, codes / 2, codes - 5, codes - 4, codes - 1, codes }.Where(n => n >= 0 && n <= codes).Distinct())
        {
            int[] order = [.. Enumerable.Range(0, codes)];
            random.Shuffle(order);
            bool[] table = new bool[codes];
            foreach (int code in order.AsSpan(0, kept))
            {
                table[code] = true;
            }

            yield return new CodeSet(table);
        }
    }
}
