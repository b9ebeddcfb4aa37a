using Alliance.Graph.Differential.Documents;

namespace Alliance.Graph.Differential.Running;

/// <summary>Makes a document smaller as long as the answers still differ.</summary>
internal sealed class Minimiser(Judge judge)
{
    private const int MostTrials = 250;

    /// <summary>
    /// The smallest that was found; null if the answers are the same when the document is asked once more.
    /// </summary>
    public async Task<Document?> ReduceAsync(Document document, IReadOnlyDictionary<string, Input> values)
    {
        if (!await DiffersAsync(document, values))
        {
            return null;
        }

        var trials = 0;
        for (var isSmaller = true; isSmaller; )
        {
            isSmaller = false;
            foreach (
                var candidate in Smaller(document.Selections)
                    .Select(selections => document with { Selections = selections })
            )
            {
                if (trials++ >= MostTrials)
                {
                    return document;
                }

                if (await DiffersAsync(candidate, values))
                {
                    document = candidate;
                    isSmaller = true;
                    break;
                }
            }
        }

        return document;
    }

    private async Task<bool> DiffersAsync(Document document, IReadOnlyDictionary<string, Input> values)
    {
        var used = document.Text;
        var needed = values.Where(value => used.Contains($"${value.Key}:", StringComparison.Ordinal)).ToDictionary();
        return (await judge.AskAsync(document, needed)).Difference is not null;
    }

    /// <summary>The selections without one of them, or with a smaller one.</summary>
    private static IEnumerable<IReadOnlyList<Selection>> Smaller(IReadOnlyList<Selection> selections)
    {
        for (var index = 0; index < selections.Count; index++)
        {
            if (selections.Count > 1)
            {
                yield return [.. selections.Where((_, position) => position != index)];
            }

            foreach (var smaller in Smaller(selections[index]))
            {
                yield return [.. selections.Select((selection, position) => position == index ? smaller : selection)];
            }
        }
    }

    private static IEnumerable<Selection> Smaller(Selection selection)
    {
        if (selection.Condition is not null)
        {
            yield return selection with
            {
                Condition = null,
            };
        }

        if (selection is FieldSelection field)
        {
            // Keys and ids are needed.
            foreach (
                var argument in field.Arguments.Where(argument =>
                    argument.Name
                        is "where"
                            or "order"
                            or "having"
                            or "first"
                            or "last"
                            or "after"
                            or "before"
                            or "types"
                )
            )
            {
                yield return field with
                {
                    Arguments = [.. field.Arguments.Where(other => other != argument)],
                };
                foreach (var smaller in Smaller(argument.Value))
                {
                    yield return field with
                    {
                        Arguments =
                        [
                            .. field.Arguments.Select(other => other == argument ? (other.Name, smaller) : other),
                        ],
                    };
                }
            }
        }

        foreach (var below in selection.Selections.Count == 0 ? [] : Smaller(selection.Selections))
        {
            yield return selection with
            {
                Selections = below,
            };
        }
    }

    private static IEnumerable<Input> Smaller(Input input)
    {
        switch (input)
        {
            case ObjectInput value:
                for (var index = 0; index < value.Fields.Count; index++)
                {
                    if (value.Fields.Count > 1)
                    {
                        yield return new ObjectInput([.. value.Fields.Where((_, position) => position != index)]);
                    }

                    foreach (var smaller in Smaller(value.Fields[index].Value))
                    {
                        yield return new ObjectInput([
                            .. value.Fields.Select(
                                (field, position) => position == index ? (field.Name, smaller) : field
                            ),
                        ]);
                    }
                }

                break;

            case ListInput list:
                for (var index = 0; index < list.Items.Count; index++)
                {
                    yield return new ListInput([.. list.Items.Where((_, position) => position != index)]);
                    foreach (var smaller in Smaller(list.Items[index]))
                    {
                        yield return new ListInput([
                            .. list.Items.Select((item, position) => position == index ? smaller : item),
                        ]);
                    }
                }

                break;
        }
    }
}
