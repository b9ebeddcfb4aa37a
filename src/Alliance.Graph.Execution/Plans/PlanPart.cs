namespace Alliance.Graph.Execution.Plans;

/// <summary>Something that stands in the answer under a name.</summary>
/// <param name="ResponseName">Alias or name.</param>
internal abstract record PlanPart(string ResponseName)
{
    /// <summary>Its place among the parts of its plan; none before the plan is finished.</summary>
    public int Number { get; private set; } = -1;

    /// <summary>What is selected of it, one level down.</summary>
    public virtual IEnumerable<PlanPart> Parts => [];

    /// <summary>
    /// Numbers parts and all that is selected of them. Parts of one object have numbers that follow each other.
    /// </summary>
    /// <returns>All of them, each at its number.</returns>
    public static IReadOnlyList<PlanPart> NumberAll(IEnumerable<PlanPart> parts)
    {
        var all = new List<PlanPart>();
        Add(parts);
        return all;

        void Add(IEnumerable<PlanPart> some)
        {
            var first = all.Count;
            foreach (var part in some)
            {
                part.Number = all.Count;
                all.Add(part);
            }

            for (var (number, end) = (first, all.Count); number < end; number++)
            {
                Add(all[number].Parts);
            }
        }
    }
}
