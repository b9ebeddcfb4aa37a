using System.Text;
using Alliance.Graph.Differential.Data;
using Alliance.Graph.Differential.Documents;
using Alliance.Graph.Execution.Tests.Generated;

namespace Alliance.Graph.Differential.Generating;

/// <summary>Conditions on values: operands are values that rows have, parts of them, or nasty ones.</summary>
/// <param name="schema">The schema.</param>
/// <param name="random">Choices.</param>
/// <param name="draft">Where operands can become variables; null where they must not.</param>
internal sealed class OperandGenerator(SchemaModel schema, RandomChoice random, Draft? draft)
{
    private const int Deepest = 2;

    /// <summary>Conditions on a value.</summary>
    /// <param name="operations">Name of their type.</param>
    /// <param name="type">CLR type of the value.</param>
    /// <param name="sample">A value that some row has, or null.</param>
    public Input Operations(string operations, Type type, Func<object?> sample, int depth = Deepest)
    {
        var all = schema[operations].Inputs.Where(input => depth > 0 || input.Name is not ("and" or "or")).ToList();
        return new ObjectInput([
            .. Enumerable
                .Range(0, random.OneIn(4) ? 2 : 1)
                .Select(_ => random.Any(all))
                .DistinctBy(input => input.Name)
                .Select(input => (input.Name, Operand(operations, input, type, sample, depth))),
        ]);
    }

    private Input Operand(string operations, SchemaInput input, Type type, Func<object?> sample, int depth) =>
        input.Name switch
        {
            "isNull" => Maybe("Boolean", () => Input.Leaf(random.OneIn(2)), mayBeAbsent: true),
            "and" or "or" => new ListInput([
                .. Enumerable.Range(0, random.Next(3)).Select(_ => Operations(operations, type, sample, depth - 1)),
            ]),
            "in" or "nin" when random.OneIn(2) => Maybe(
                Types.Text(input.Type),
                () => new ListInput([.. Items(type, sample)]),
                mayBeAbsent: true
            ),
            "in" or "nin" => new ListInput([
                .. Items(type, sample)
                    .Select(item => Maybe(input.Type.OfType!.NamedType, () => item, mayBeAbsent: false)),
            ]),
            "eq" or "neq" => Maybe(
                Types.Text(input.Type),
                () => random.OneIn(8) ? Input.Null : Input.Leaf(Value(type, sample)),
                mayBeAbsent: true
            ),
            _ => Maybe(Types.Text(input.Type), () => Input.Leaf(Value(type, sample)), mayBeAbsent: true),
        };

    private IEnumerable<Input> Items(Type type, Func<object?> sample) =>
        Enumerable.Range(0, random.Next(5)).Select(_ => random.OneIn(6) ? Input.Null : Input.Leaf(Value(type, sample)));

    private object Value(Type type, Func<object?> sample)
    {
        var value = (random.OneIn(3) ? null : sample()) ?? random.Any(NastyValues.Of(type));
        return value is string text ? Changed(text) : value;
    }

    /// <summary>The text, a part of it, or in another case.</summary>
    private string Changed(string text)
    {
        var runes = text.EnumerateRunes().ToList();
        switch (random.Next(6))
        {
            case 0 when runes.Count > 1:
                var start = random.Next(runes.Count);
                return string.Concat(runes.Skip(start).Take(1 + random.Next(Math.Min(12, runes.Count - start))));
            case 1 when runes.Count > 1:
                return string.Concat(runes.Take(1 + random.Next(runes.Count)));
            case 2:
                return string.Concat(runes.Select(Rune.ToUpperInvariant));
            case 3:
                return string.Concat(runes.Select(Rune.ToLowerInvariant));
            default:
                return text;
        }
    }

    private Input Maybe(string type, Func<Input> next, bool mayBeAbsent) =>
        draft is { HasRoomForVariables: true } && random.OneIn(4)
            ? draft.Variable(
                type,
                () => mayBeAbsent && random.OneIn(10) ? null : next(),
                random.OneIn(12) ? next() : null
            )
            : next();
}
