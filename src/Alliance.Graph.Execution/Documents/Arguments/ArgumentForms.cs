using System.Collections;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Execution.Identity;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Definitions;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Documents.Arguments;

/// <summary>
/// Takes the values of a request's variable arguments apart: what decides about the plan becomes its key, the rest are
/// values that the plan leaves open.
/// </summary>
internal sealed class ArgumentForms
{
    // Parts, and characters of their texts.
    private const int MaximumLength = 4096;

    private readonly GraphDefinition _definition;
    private readonly RequestValues _request;
    private readonly RequestLimits _limits;
    private readonly List<PlanKeyPart> _parts = [];
    private readonly List<object?> _values = [];
    private readonly List<int> _starts = [];
    private bool _isUsual = true;
    private int _length;

    public ArgumentForms(GraphDefinition definition, RequestValues request, RequestLimits limits)
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

    public PlanKey? Key => field ??= _isUsual && _length <= MaximumLength ? new PlanKey(_parts) : null;

    public IReadOnlyList<object?> Values => _values;

    /// <summary>An argument with values left open; null if it leaves none.</summary>
    public object? FormOf(GraphQLField field, string name)
    {
        for (var index = 0; index < _request.Document.Arguments.Count; index++)
        {
            var argument = _request.Document.Arguments[index];
            if (argument.Field == field && argument.Name == name && argument.Use == ArgumentUse.Form)
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

            case ArgumentUse.Form:
                AddForm(value);
                break;

            case ArgumentUse.Ids:
                AddIds(value);
                break;

            case ArgumentUse.Run:
                _isUsual &= value is not string text || ScalarText.IsStorable(text);
                break;
        }

        Add(PlanKeyPartKind.Argument);
    }

    private void Add(PlanKeyPartKind kind, object? value = null)
    {
        _parts.Add(new PlanKeyPart(kind, value));
        _length += value is string text ? text.Length + 1 : 1;
    }

    private void AddForm(object? value)
    {
        switch (FormOf(value))
        {
            case ValueForm.Fields:
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
                        AddForm(field);
                    }
                }

                Add(PlanKeyPartKind.End);
                break;

            case ValueForm.Values:
                AddOpenList((IEnumerable)value!);
                break;

            case ValueForm.Items:
                Add(PlanKeyPartKind.List);
                foreach (var item in (IEnumerable)value!)
                {
                    AddForm(item);
                }

                Add(PlanKeyPartKind.End);
                break;

            case ValueForm.Value:
                _values.Add(value);
                _isUsual &= value is not string text || ScalarText.IsStorable(text);

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
            _isUsual &= item is not string text || ScalarText.IsStorable(text);
        }

        _isUsual &= count <= _limits.FilterValues;
        Add(hasNull ? PlanKeyPartKind.OpenListWithNull : PlanKeyPartKind.OpenList);
    }

    /// <summary>Goes the same way as <see cref="AddForm"/>, but the fields of an object keep their order.</summary>
    private static object? Open(object? value, ref int next)
    {
        switch (FormOf(value))
        {
            case ValueForm.Fields:
                var fields = (IDictionary<string, object?>)value!;
                var opened = fields.ToDictionary(field => field.Key, field => field.Value);
                foreach (var (name, field) in Sorted(fields))
                {
                    opened[name] = IsDecidedByValue(name) ? field : Open(field, ref next);
                }

                return opened;

            case ValueForm.Items:
                var list = new List<object?>();
                foreach (var item in (IEnumerable)value!)
                {
                    list.Add(Open(item, ref next));
                }

                return list;

            case ValueForm.Values or ValueForm.Value:
                return new RequestValue(next++, value!);

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
                _isUsual &= ScalarText.IsStorable(text);
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
        var ids = value is string id ? [id] : ((IEnumerable?)value)?.Cast<object?>().Select(item => $"{item}").ToList() ?? [];
        _isUsual &= ids.Count <= _limits.Ids;
        foreach (var type in ids.Take(_limits.Ids).Select(text => NodeId.TryDecode(text, _definition)?.Node.Name).OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            Add(PlanKeyPartKind.IdType, type);
        }
    }

    /// <summary>Fields in one order, whichever the request has them in.</summary>
    private static IOrderedEnumerable<KeyValuePair<string, object?>> Sorted(IDictionary<string, object?> fields)
        => fields.OrderBy(field => field.Key, StringComparer.Ordinal);

    /// <summary>Whether a number of items of nothing, which is 0, fulfils a condition decides about the form of the statement.</summary>
    private static bool IsDecidedByValue(string name) => name == "count";

    private static ValueForm FormOf(object? value)
        => value switch
        {
            IDictionary<string, object?> => ValueForm.Fields,
            IEnumerable items and not string => HoldsScalars(items) ? ValueForm.Values : ValueForm.Items,
            null or bool or Enum => ValueForm.Fixed,
            _ => ValueForm.Value,
        };

    /// <summary>Such a list is left open; a list of objects, or of values of a small set, is part of the form.</summary>
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

    private enum ValueForm
    {
        /// <summary>An object.</summary>
        Fields,

        /// <summary>A list that is left open as a whole.</summary>
        Values,

        /// <summary>A list that is part of the form.</summary>
        Items,

        /// <summary>A single value that is left open.</summary>
        Value,

        /// <summary>A value of a small set, or none, which is part of the form.</summary>
        Fixed,
    }
}
