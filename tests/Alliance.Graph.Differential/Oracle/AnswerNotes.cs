namespace Alliance.Graph.Differential.Oracle;

/// <summary>What an answer says beside its data: errors, and which lists ended before their end.</summary>
internal sealed class AnswerNotes
{
    private readonly List<string> _errors = [];
    private readonly List<(string Path, int Size)> _cuts = [];
    private readonly List<string> _path = [];

    /// <summary>Codes of the errors.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>How many lists of which size ended early, by the names that lead to them.</summary>
    public IReadOnlyList<string> Cuts =>
        [
            .. _cuts
                .GroupBy(cut => cut)
                .Select(same => $"{same.Key.Path} {same.Key.Size} {same.Count()}")
                .Order(StringComparer.Ordinal),
        ];

    public void Error(string code) => _errors.Add(code);

    /// <summary>
    /// The list, or the groups, of the field that is answered ended after so many items, and there are more.
    /// </summary>
    public void Cut(int size) => _cuts.Add((string.Join('.', _path), size));

    /// <summary>Answers the field of a name.</summary>
    public Expected Below(string name, Func<Expected> answer)
    {
        _path.Add(name);
        try
        {
            return answer();
        }
        finally
        {
            _path.RemoveAt(_path.Count - 1);
        }
    }

    /// <summary>Answers a field that is null if something below it fails that cannot be null.</summary>
    public Expected OrNull(Func<Expected> answer)
    {
        var (errors, cuts) = (_errors.Count, _cuts.Count);
        try
        {
            return answer();
        }
        catch (FieldFault fault)
        {
            // Nothing of what is not shown is told.
            _errors.RemoveRange(errors, _errors.Count - errors);
            _cuts.RemoveRange(cuts, _cuts.Count - cuts);
            _errors.Add(fault.Code);
            return Expected.Null;
        }
    }
}
