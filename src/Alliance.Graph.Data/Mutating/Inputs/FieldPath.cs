namespace Alliance.Graph.Data.Mutating.Inputs;

/// <summary>
/// Takes the place of a fault apart: <c>questions[0].text</c> is the name questions, the place 0 and the name text.
/// </summary>
internal static class FieldPath
{
    public static IEnumerable<string> Of(string field) =>
        field
            .Split('.')
            .SelectMany(part => part.Split('[').Select(step => step.TrimEnd(']')))
            .Where(step => step.Length > 0);
}
