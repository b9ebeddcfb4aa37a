using Alliance.Graph.Differential.Data;
using Alliance.Graph.Differential.Documents;

namespace Alliance.Graph.Differential.Generating;

/// <summary>A document while it is made: its variables, and how much it asks for already.</summary>
internal sealed class Draft(RandomChoice random)
{
    private const int MostAliases = 26;
    private const int MostLists = 5;
    private const int MostVariables = 14;
    private const int MostFields = 60;

    private readonly List<Variable> _variables = [];
    private readonly List<Action<IDictionary<string, Input>>> _values = [];
    private readonly List<Action<IDictionary<string, Input>>> _pages = [];
    private int _aliases;
    private int _lists;
    private int _fields;
    private int _fragments;

    public RandomChoice Random => random;

    public IReadOnlyList<Variable> Variables => _variables;

    public bool HasRoomForVariables => _variables.Count < MostVariables;

    /// <summary>
    /// Whether something is fetched by its id: of what is selected of other types than its own nothing is looked at
    /// then, so that a
    /// cursor of another list may or may not be refused.
    /// </summary>
    public bool Refetches { get; set; }

    public bool HasRoom => _fields < MostFields;

    /// <summary>Whether one more list may be asked for.</summary>
    public bool TakeList() => _aliases < MostAliases && _lists++ < MostLists;

    public void Count() => _fields++;

    /// <summary>A name that nothing else has in the answer.</summary>
    public string Alias() => $"a{++_aliases}";

    /// <summary>Another name or none.</summary>
    public string? MaybeAlias() => _aliases < MostAliases && random.OneIn(12) ? Alias() : null;

    public string FragmentName() => $"F{++_fragments}";

    /// <summary>A variable that has another value in each request.</summary>
    /// <param name="type">Its type as it is declared.</param>
    /// <param name="next">Its next value; null to send none.</param>
    /// <param name="standard">Its default value.</param>
    public VariableInput Variable(string type, Func<Input?> next, Input? standard = null)
    {
        var name = Declare(type, standard);
        _values.Add(values =>
        {
            if (next() is { } value)
            {
                values[name] = value;
            }
        });
        return new VariableInput(name);
    }

    /// <summary>Declares a variable whose value is chosen with others.</summary>
    public string Declare(string type, Input? standard = null)
    {
        _variables.Add(new Variable($"v{_variables.Count + 1}", type, standard));
        return _variables[^1].Name;
    }

    /// <summary>Chooses a page in each request, after the filter and the order are known.</summary>
    public void OnEachPage(Action<IDictionary<string, Input>> choose) => _pages.Add(choose);

    /// <summary>Values for one more request.</summary>
    public IReadOnlyDictionary<string, Input> NextValues()
    {
        var values = new SortedDictionary<string, Input>(StringComparer.Ordinal);
        foreach (var choose in _values.Concat(_pages))
        {
            choose(values);
        }

        return values;
    }

    /// <summary>Maybe a condition that selects or does not.</summary>
    public Condition? MaybeCondition() =>
        !random.OneIn(14)
            ? null
            : new Condition(
                random.OneIn(2),
                HasRoomForVariables && !random.OneIn(3)
                    ? Variable("Boolean!", () => Input.Leaf(random.OneIn(2)))
                    : Input.Leaf(random.OneIn(2))
            );
}
