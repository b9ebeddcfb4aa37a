namespace Alliance.Graph.Data.Auditing;

/// <summary>In what something stored is not as its events say.</summary>
internal static class Disagreement
{
    /// <summary>The fields that do not agree.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<(bool Agrees, string Field)> fields) =>
        [.. fields.Where(field => !field.Agrees).Select(field => field.Field)];

    /// <summary>Tells of fields that do not agree; of none, nothing.</summary>
    /// <param name="tell">Is told.</param>
    /// <param name="what">What it is, with its key.</param>
    /// <param name="number">Its last event.</param>
    /// <param name="fields">The fields.</param>
    public static void Tell(Action<string> tell, string what, long number, IReadOnlyList<string> fields)
    {
        if (fields.Count > 0)
        {
            tell(
                $"The {what} is not as its events say, of which event {number} is the last: {string.Join(", ", fields)}."
            );
        }
    }

    /// <summary>Tells of what events tell and nobody finds.</summary>
    public static void TellGone(Action<string> tell, string what) =>
        tell($"The {what} is not there any more, although events tell of it.");
}
