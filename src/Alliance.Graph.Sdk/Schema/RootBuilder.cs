using System.Linq.Expressions;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Sdk.Schema;

/// <summary>Declares fields of the query root.</summary>
public sealed class RootBuilder
{
    private readonly string _moduleId;
    private readonly List<RootDefinition> _fields = [];

    internal RootBuilder(string moduleId) => _moduleId = moduleId;

    internal IReadOnlyList<RootDefinition> Fields => _fields;

    internal void Clear() => _fields.Clear();

    /// <summary>All nodes of one type, paged.</summary>
    /// <param name="name">Name in the graph, a plural.</param>
    /// <param name="description">What the field returns, for clients.</param>
    public RootBuilder Connection<T>(string name, string description)
        where T : class
    {
        _fields.Add(new ConnectionRootDefinition(name, description, _moduleId, typeof(T)));
        return this;
    }

    /// <summary>
    /// All nodes of one type, paged, with an argument that names some of them by codes, in any mixture of several
    /// kinds. The list says in
    /// <c>unknownCodes</c> which codes no row has.
    /// </summary>
    /// <param name="name">Name in the graph, a plural.</param>
    /// <param name="description">What the field returns, for clients.</param>
    /// <param name="argument">Name of the argument.</param>
    /// <param name="argumentDescription">What the argument means, for clients.</param>
    /// <param name="configure">Declares the kinds of codes.</param>
    public RootBuilder Connection<T>(
        string name,
        string description,
        string argument,
        string argumentDescription,
        Action<CodesBuilder<T>> configure
    )
        where T : class
    {
        var codes = new CodesBuilder<T>();
        configure(codes);
        _fields.Add(
            new ConnectionRootDefinition(name, description, _moduleId, typeof(T))
            {
                Codes = new CodesDefinition(argument, argumentDescription, codes.Kinds),
            }
        );
        return this;
    }

    /// <summary>One node by its natural key; null with a coded error if there is none.</summary>
    /// <param name="name">Name in the graph, a singular.</param>
    /// <param name="argument">Name of the argument that takes the key.</param>
    /// <param name="argumentDescription">What the argument means, for clients.</param>
    /// <param name="description">What the field returns, for clients.</param>
    public RootBuilder Lookup<T>(string name, string argument, string argumentDescription, string description)
        where T : class
    {
        _fields.Add(new LookupRootDefinition(name, description, _moduleId, typeof(T), argument, argumentDescription));
        return this;
    }

    /// <summary>
    /// One node by its natural key; the first one in the default order of its type if no key is given, or null if there
    /// is none.
    /// </summary>
    /// <param name="name">Name in the graph, a singular.</param>
    /// <param name="argument">Name of the argument that takes the key.</param>
    /// <param name="argumentDescription">What the argument means, for clients, and what is returned without it.</param>
    /// <param name="description">What the field returns, for clients.</param>
    public RootBuilder LookupOrFirst<T>(string name, string argument, string argumentDescription, string description)
        where T : class
    {
        _fields.Add(
            new LookupRootDefinition(name, description, _moduleId, typeof(T), argument, argumentDescription)
            {
                IsFirstByDefault = true,
            }
        );
        return this;
    }

    /// <summary>
    /// The node that holds the name by which a text calls something. Texts are compared as a search compares words:
    /// case, accents and signs
    /// make no difference. A text that is no name, and one that names several things, is null with a coded error.
    /// </summary>
    /// <param name="name">Name in the graph.</param>
    /// <param name="read">Reads the name off a node, and what has it.</param>
    /// <param name="argument">Name of the argument that takes the text.</param>
    /// <param name="argumentDescription">What the argument means, for clients.</param>
    /// <param name="description">What the field returns, for clients.</param>
    public RootBuilder LookupByName<T>(
        string name,
        Expression<Func<T, KnownName>> read,
        string argument,
        string argumentDescription,
        string description
    )
        where T : class
    {
        _fields.Add(
            new NamedRootDefinition(
                name,
                description,
                _moduleId,
                typeof(T),
                argument,
                argumentDescription,
                async (context, cancellationToken) =>
                    await context.Query<T>().Select(read).ToListAsync(cancellationToken)
            )
        );
        return this;
    }
}
