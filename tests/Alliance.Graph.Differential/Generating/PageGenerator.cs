using Alliance.Graph.Differential.Data;
using Alliance.Graph.Differential.Documents;

namespace Alliance.Graph.Differential.Generating;

/// <summary>
/// Pages: in all forms, one after the other in the same document, with cursors that answers have given out.
/// </summary>
internal sealed class PageGenerator(CursorPool cursors, Draft draft)
{
    private readonly RandomChoice _random = draft.Random;

    /// <summary>The arguments of a page.</summary>
    /// <param name="name">The list's name, with values of variables.</param>
    /// <param name="isBelow">Whether the list stands below many rows, so that its pages should be small.</param>
    /// <param name="isFixed">Whether its name depends on no variable.</param>
    public IReadOnlyList<(string Name, Input Value)> Arguments(
        Func<IReadOnlyDictionary<string, Input>, string> name,
        bool isBelow,
        bool isFixed
    )
    {
        if (_random.OneIn(3) || !draft.HasRoomForVariables)
        {
            return [.. Page(isFixed ? name(new Dictionary<string, Input>()) : null, isBelow)];
        }

        var variables = new[]
        {
            ("first", "Int"),
            ("after", "String"),
            ("last", "Int"),
            ("before", "String"),
        }.ToDictionary(argument => argument.Item1, argument => draft.Declare(argument.Item2));
        draft.OnEachPage(values =>
        {
            foreach (var (argument, value) in Page(name(values.ToDictionary()), isBelow))
            {
                values[variables[argument]] = value;
            }
        });
        return [.. variables.Select(variable => (variable.Key, (Input)new VariableInput(variable.Value)))];
    }

    private IEnumerable<(string Name, Input Value)> Page(string? list, bool isBelow)
    {
        var isBackward = _random.OneIn(3);
        var hasSize = isBackward || !_random.OneIn(isBelow ? 12 : 6);
        if (hasSize)
        {
            yield return (
                isBackward ? "last" : "first",
                Input.Leaf(_random.Any<int>(isBelow ? [0, 1, 2, 3, 5] : [0, 1, 2, 3, 3, 5, 7, 10, 25, 100]))
            );
        }

        if (list is null)
        {
            yield break;
        }

        if (!draft.Refetches && _random.OneIn(80) && cursors.Foreign(list, _random) is { } foreign)
        {
            yield return (isBackward ? "before" : "after", foreign);
            yield break;
        }

        // A cursor that leads some pages further fits one direction only.
        if (
            !_random.OneIn(isBackward ? 5 : 4)
            && cursors.Of(list, _random, cursor => !isBackward ? cursor.Place.IsForward : cursor.Place.Skip == 0)
                is { } after
            && (!isBackward || _random.OneIn(4))
        )
        {
            yield return ("after", after);
        }

        if (
            _random.OneIn(isBackward ? 2 : 6)
            && cursors.Of(
                list,
                _random,
                cursor => isBackward ? cursor.Place is { IsForward: false } or { Skip: 0 } : cursor.Place.Skip == 0
            )
                is { } before
        )
        {
            yield return ("before", before);
        }
    }
}
