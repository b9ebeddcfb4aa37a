namespace Alliance.Graph.Differential.Data;

/// <summary>Choices at random, the same for the same seed.</summary>
internal sealed class RandomChoice(int seed)
{
    private readonly Random _random = new(seed);

    public int Next(int limit) => _random.Next(limit);

    /// <summary>True once in so many times.</summary>
    public bool OneIn(int times) => _random.Next(times) == 0;

    public T Any<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    /// <summary>Some of the items, each once, in their order.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> items, int most)
    {
        var chosen = Enumerable
            .Range(0, Math.Min(items.Count, 1 + _random.Next(most)))
            .Select(_ => _random.Next(items.Count))
            .ToHashSet();
        return [.. items.Where((_, index) => chosen.Contains(index))];
    }
}
