using Alliance.Graph.Domain;
using Mapster;
using Mapster.Models;

namespace Alliance.Graph.Sdk.Imports;

/// <summary>How a row becomes an entity, and what of it gets lost on the way.</summary>
internal abstract class RowMapping
{
    public abstract Func<object, object> Compiled { get; }

    /// <summary>Why the mapping cannot be made, in Mapster's words; null if it can.</summary>
    public abstract string? Fault { get; }

    /// <summary>Paths of the row that the entity takes by an expression.</summary>
    public abstract IEnumerable<string> Reads { get; }

    /// <summary>Whether the entity takes a field by its name.</summary>
    public abstract bool TakesByName(string path);

    /// <summary>The property of the entity that takes a field of the row alone; null if none does.</summary>
    public abstract string? TakerOf(string field);

    /// <summary>Reads a field of the row off the entity; null if nothing there takes that field alone.</summary>
    public abstract Func<object, object?>? SourceOf(string field);

    /// <summary>Properties of the entity that nothing fills.</summary>
    public abstract IEnumerable<string> Unfilled { get; }
}

internal sealed class RowMapping<TRow, TEntity> : RowMapping
    where TRow : class
    where TEntity : class
{
    private readonly TypeAdapterSettings _settings;
    private readonly Lazy<(Func<object, object>? Map, string? Fault)> _compiled;

    public RowMapping(Action<TypeAdapterSetter<TRow, TEntity>> configure)
    {
        var config = new TypeAdapterConfig();
        var setter = config.NewConfig<TRow, TEntity>();
        configure(setter);
        _settings = setter.Settings;
        _compiled = new(() => Compile(config));
    }

    public override Func<object, object> Compiled =>
        _compiled.Value.Map ?? throw new InvalidOperationException(_compiled.Value.Fault);

    public override string? Fault => _compiled.Value.Fault;

    public override IEnumerable<string> Reads => _settings.Resolvers.SelectMany(ReadsOf);

    public override bool TakesByName(string path) => Takes(typeof(TRow), typeof(TEntity), path.Split('.'), isTop: true);

    public override string? TakerOf(string field) =>
        _settings
            .Resolvers.Find(resolver => ReadsOf(resolver).ToList() is [var only] && only == field)
            ?.DestinationMemberName
        ?? RowFields.Of(typeof(TEntity)).FirstOrDefault(property => property.Name == field)?.Name;

    public override Func<object, object?>? SourceOf(string field)
    {
        foreach (var property in RowFields.Of(typeof(TEntity)))
        {
            if (
                _settings.Resolvers.Find(resolver => resolver.DestinationMemberName == property.Name)
                is not { } resolver
            )
            {
                if (property.Name == field && !IsIgnored(field))
                {
                    return property.GetValue;
                }
            }
            else if (resolver.Invoker is { Parameters: [{ } row, ..] } source && row.Type == typeof(TRow))
            {
                if (RowReadBack.FieldOf(source.Body, row) == field)
                {
                    return property.GetValue;
                }

                if (
                    SourcedRow.IsProvenance(RowReadBack.Bare(source.Body), row)
                    && SourcedRow.SourceOf(field) is { } part
                )
                {
                    return entity => property.GetValue(entity) is Provenance provenance ? part(provenance) : null;
                }
            }
        }

        return null;
    }

    public override IEnumerable<string> Unfilled => Fill(typeof(TRow), typeof(TEntity), "", isTop: true);

    private static (Func<object, object>? Map, string? Fault) Compile(TypeAdapterConfig config)
    {
        try
        {
            var map = config.GetMapFunction<TRow, TEntity>();
            return (row => map((TRow)row), null);
        }
        catch (Exception exception)
            when (exception is CompileException or InvalidOperationException or ArgumentException)
        {
            return (null, (exception.InnerException ?? exception).Message);
        }
    }

    private bool Takes(Type source, Type target, string[] path, bool isTop)
    {
        var field = RowFields.Of(source).First(property => property.Name == path[0]);
        var taken = RowFields.Of(target).FirstOrDefault(property => property.Name == path[0]);
        if (taken is null || (isTop && IsIgnored(taken.Name)))
        {
            return false;
        }

        if (isTop && _settings.Resolvers.Find(resolver => resolver.DestinationMemberName == taken.Name) is { } resolver)
        {
            // What a method of the row reads cannot be seen; that it makes the property of this name is told by the
            // name.
            return !ReadsOf(resolver).Any();
        }

        var (from, to) = (RowFields.Item(field.PropertyType), RowFields.Item(taken.PropertyType));
        return from == to || (path.Length == 1 ? !Lost(from, to).Any() : Takes(from, to, path[1..], isTop: false));
    }

    private static IEnumerable<string> ReadsOf(InvokerModel resolver) =>
        resolver.Invoker is { Parameters: [{ } row, ..] } source && row.Type == typeof(TRow)
            ? ReadPaths.Of(source)
            : [];

    /// <summary>A list of other objects than the entity's is taken item by item, by name again.</summary>
    private static IEnumerable<string> Lost(Type source, Type target) =>
        RowFields.Of(source).Any() && RowFields.Of(target).Any()
            ? RowFields
                .Of(source)
                .Select(field => field.Name)
                .Except(RowFields.Of(target).Select(property => property.Name))
            : [];

    private IEnumerable<string> Fill(Type source, Type target, string prefix, bool isTop)
    {
        foreach (var property in RowFields.Of(target))
        {
            if (
                isTop
                && (
                    IsIgnored(property.Name)
                    || _settings.Resolvers.Exists(resolver => resolver.DestinationMemberName == property.Name)
                )
            )
            {
                continue;
            }

            var field = source.GetProperty(property.Name);
            var (from, to) = (
                field is null ? null : RowFields.Item(field.PropertyType),
                RowFields.Item(property.PropertyType)
            );
            if (from is null)
            {
                yield return prefix + property.Name;
            }
            else if (from != to && RowFields.Of(from).Any())
            {
                foreach (var inner in Fill(from, to, $"{prefix}{property.Name}.", isTop: false))
                {
                    yield return inner;
                }
            }
        }
    }

    private bool IsIgnored(string property) => _settings.Ignore.ContainsKey(property);
}
