using Alliance.Graph.Data.Connections;

namespace Alliance.Graph.Execution.Answers.Kept;

/// <summary>
/// A finished answer, which is sent as it is to whoever asks the same while the data is in the same state.
/// </summary>
public sealed class KeptAnswer
{
    // Of the objects around it, and of its entry among the others.
    private const int Overhead = 600;

    private readonly KeptAnswers _answers;
    private readonly Dictionary<string, byte[]> _forms;
    private readonly byte[] _utf8;

    internal KeptAnswer(
        KeptAnswers answers,
        AnswerKey key,
        DataState state,
        double cost,
        AnswerLabel label,
        byte[] utf8,
        string? tag = null,
        Dictionary<string, byte[]>? forms = null
    )
    {
        _answers = answers;
        Key = key;
        State = state;
        Cost = cost;
        Label = label;
        _utf8 = utf8;
        Tag = tag;
        _forms = forms ?? [];
    }

    /// <summary>The state that it is of.</summary>
    public DataState State { get; }

    /// <summary>The answer as JSON.</summary>
    public ReadOnlyMemory<byte> Utf8 => _utf8;

    /// <summary>
    /// What a transport calls it, so that it need not be worked out again; null until it has done so.
    /// </summary>
    public string? Tag { get; private set; }

    internal AnswerKey Key { get; }

    /// <summary>What it costs by the rules of whoever limits it, as it did when it was read.</summary>
    internal double Cost { get; }

    internal AnswerLabel Label { get; }

    /// <summary>Whether it never changes: it says nothing but what stands in a release.</summary>
    internal bool IsFinal { get; init; }

    /// <summary>About how many bytes it holds.</summary>
    internal long Size => Overhead + Key.Size + Utf8.Length + _forms.Values.Sum(form => (long)form.Length);

    /// <summary>The answer in another form, such as a compressed one; null if it was not made yet.</summary>
    public ReadOnlyMemory<byte>? Form(string name) =>
        _forms.TryGetValue(name, out var form) ? (ReadOnlyMemory<byte>?)form : null;

    /// <summary>Keeps the answer in another form too, if there is room for it.</summary>
    public void AddForm(string name, byte[] form) =>
        _answers.Keep(
            new KeptAnswer(_answers, Key, State, Cost, Label, _utf8, Tag, new(_forms) { [name] = form })
            {
                IsFinal = IsFinal,
            }
        );

    /// <summary>Remembers what a transport calls it.</summary>
    public void AddTag(string tag) => Tag = tag;
}
