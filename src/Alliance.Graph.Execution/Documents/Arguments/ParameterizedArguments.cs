using System.Collections;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Data.Querying.Texts;
using Alliance.Graph.Execution.Identity;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Definitions;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Documents.Arguments;

/// <summary>
/// Takes the values of a request's variable arguments apart: what decides about the plan becomes its key, the rest are
/// parameters.
/// </summary>
internal sealed class ParameterizedArguments
{
    // Parts, and characters of their texts.
    private const int MaximumLength = 4096;

    private readonly GraphDefinition _definition;
    private readonly ArgumentValues _request;
    private readonly RequestLimits _limits;
    private readonly List<PlanKeyPart> _parts = [];
    private readonly List<object?> _values = [];
    private readonly List<int> _starts = [];
    private bool _isKept = true;
    private int _length;

    public ParameterizedArguments(GraphDefinition definition, ArgumentValues request, RequestLimits limits)
    {
        _definition = definition;
        _request = request;
        _limits = limits;
        foreach (var condition in request.Document.Conditions)
        {
            Add(request.IsIncluded(condition) ? PlanKeyPartKind.Included : PlanKeyPartKind.Excluded);
        }

        foreach (var argument in request.Document.Arguments)
        {
            _starts.Add(_values.Count);
            Add(argument.Use, request.Read(argument.Field, argument.Name));
        }
    }

    public PlanKey? Key => field ??= _isKept && _length <= MaximumLength ? new PlanKey(_parts) : null;

    public IReadOnlyList<object?> Values => _values;

    /// <summary>An argument with parameters in the places of its values; null if it has none.</summary>
    public object? Parameterized(GraphQLField field, string name)
    {
        for (var index = 0; index < _request.Document.Arguments.Count; index++)
        {
            var argument = _request.Document.Arguments[index];
            if (
                argument.Field == field
                && argument.Name == name
                && argument.Use is ArgumentUse.Shape or ArgumentUse.Part
            )
            {
                var next = _starts[index];
                return Open(_request.Read(field, name), ref next);
            }
        }

        return null;
    }

    private void Add(ArgumentUse use, object? value)
    {
        switch (use)
        {
            case ArgumentUse.Plan:
                AddValue(value);
                break;

            case ArgumentUse.Shape:
                AddShape(value);
                break;

            case ArgumentUse.Part:
                _isKept &= QuantileInput.IsPart(value);
                AddShape(value);
                break;

            case ArgumentUse.Ids:
                AddIds(value);
                break;

            case ArgumentUse.Run:
                _isKept &= value is not string text || StorableText.Is(text);
                break;
        }

        Add(PlanKeyPartKind.Argument);
    }

    private void Add(PlanKeyPartKind kind, object? value = null)
    {
        _parts.Add(new PlanKeyPart(kind, value));
        _length += value is string text ? text.Length + 1 : 1;
    }

    private void AddShape(object? value)
    {
        switch (KindOf(value))
        {
            case ValueKind.Fields:
                Add(PlanKeyPartKind.Object);
                foreach (var (name, field) in Sorted((IDictionary<string, object?>)value!))
                {
                    Add(PlanKeyPartKind.Field, name);
                    if (IsDecidedByValue(name))
                    {
                        AddValue(field);
                    }
                    else
                    {
                        _isKept &= name != QuantileInput.P || field is not double || QuantileInput.IsPart(field);
                        AddShape(field);
                    }
                }

                Add(PlanKeyPartKind.End);
                break;

            case ValueKind.Values:
                AddOpenList((IEnumerable)value!);
                break;

            case ValueKind.Items:
                Add(PlanKeyPartKind.List);
                foreach (var item in (IEnumerable)value!)
                {
                    AddShape(item);
                }

                Add(PlanKeyPartKind.End);
                break;

            case ValueKind.Value:
                _values.Add(value);
                _isKept &= value is not string text || StorableText.Is(text);

                // Nothing is looked for in an empty text.
                Add(value is "" ? PlanKeyPartKind.OpenEmptyText : PlanKeyPartKind.OpenValue);
                break;

            default:
                AddValue(value);
                break;
        }
    }

    private void AddOpenList(IEnumerable items)
    {
        _values.Add(items);
        var hasNull = false;
        var count = 0;
        foreach (var item in items)
        {
            count++;
            hasNull |= item is null;
            _isKept &= item is not string text || StorableText.Is(text);
        }

        _isKept &= count <= _limits.FilterValues;
        Add(hasNull ? PlanKeyPartKind.OpenListWithNull : PlanKeyPartKind.OpenList);
    }

    /// <summary>Goes the same way as <see cref="AddShape"/>, but the fields of an object keep their order.</summary>
    private static object? Open(object? value, ref int next)
    {
        switch (KindOf(value))
        {
            case ValueKind.Fields:
                var fields = (IDictionary<string, object?>)value!;
                var opened = fields.ToDictionary(field => field.Key, field => field.Value);
                foreach (var (name, field) in Sorted(fields))
                {
                    opened[name] = IsDecidedByValue(name) ? field : Open(field, ref next);
                }

                return opened;

            case ValueKind.Items:
                var list = new List<object?>();
                foreach (var item in (IEnumerable)value!)
                {
                    list.Add(Open(item, ref next));
                }

                return list;

            case ValueKind.Values
            or ValueKind.Value:
                return new QueryParameter(next++, value!);

            default:
                return value;
        }
    }

    private void AddValue(object? value)
    {
        switch (value)
        {
            case null:
                Add(PlanKeyPartKind.Null);
                break;

            case string text:
                Add(PlanKeyPartKind.Text, text);
                _isKept &= StorableText.Is(text);
                break;

            case GroupKey key:
                Add(PlanKeyPartKind.GroupKey, key);
                break;

            case IDictionary<string, object?> fields:
                Add(PlanKeyPartKind.Object);
                foreach (var (name, field) in Sorted(fields))
                {
                    Add(PlanKeyPartKind.Field, name);
                    AddValue(field);
                }

                Add(PlanKeyPartKind.End);
                break;

            case IEnumerable items:
                Add(PlanKeyPartKind.List);
                foreach (var item in items)
                {
                    AddValue(item);
                }

                Add(PlanKeyPartKind.End);
                break;

            default:
                // By its text, because types compare as they please: an address without its fragment.
                Add(PlanKeyPartKind.Scalar, (value.GetType(), ScalarText.Format(value)));
                break;
        }
    }

    /// <summary>The level of each type that occurs is planned.</summary>
    private void AddIds(object? value)
    {
        var ids = value is string id
            ? [id]
            : ((IEnumerable?)value)?.Cast<object?>().Select(item => $"{item}").ToList() ?? [];
        _isKept &= ids.Count <= _limits.Ids;
        foreach (
            var type in ids.Take(_limits.Ids)
                .Select(text => NodeId.TryDecode(text, _definition)?.Node.Name)
                .OfType<string>()
                .Distinct()
                .Order(StringComparer.Ordinal)
        )
        {
            Add(PlanKeyPartKind.IdType, type);
        }
    }

    /// <summary>Fields in one order, whichever the request has them in.</summary>
    private static IOrderedEnumerable<KeyValuePair<string, object?>> Sorted(IDictionary<string, object?> fields) =>
        fields.OrderBy(field => field.Key, StringComparer.Ordinal);

    /// <summary>
    /// Whether a number of items of nothing, which is 0, fulfils a condition decides about the text of the statement,
    /// and so does the
    /// name of a field that another one is compared with.
    /// </summary>
    private static bool IsDecidedByValue(string name) => name == "count" || FieldComparison.Find(name) is not null;

    private static ValueKind KindOf(object? value) =>
        value switch
        {
            IDictionary<string, object?> => ValueKind.Fields,
            IEnumerable items and not string => HoldsScalars(items) ? ValueKind.Values : ValueKind.Items,
            null or bool or Enum => ValueKind.Fixed,
            _ => ValueKind.Value,
        };

    /// <summary>
    /// Such a list is a parameter; a list of objects, or of values of a small set, is part of the key.
    /// </summary>
    private static bool HoldsScalars(IEnumerable items)
    {
        var hasScalar = false;
        foreach (var item in items)
        {
            if (item is bool or Enum or (IEnumerable and not string))
            {
                return false;
            }

            hasScalar |= item is not null;
        }

        return hasScalar;
    }

    private enum ValueKind
    {
        /// <summary>An object.</summary>
        Fields,

        /// <summary>A list that is one parameter.</summary>
        Values,

        /// <summary>A list that is part of the key.</summary>
        Items,

        /// <summary>A value that is a parameter.</summary>
        Value,

        /// <summary>A value of a small set, or none, which is part of the key.</summary>
        Fixed,
    }
}
