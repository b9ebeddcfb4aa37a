using System.Linq.Expressions;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Sdk.Definitions;

/// <summary>
/// What a rule asks of the caller, in the place where it stands in the rule's condition: a value that each request
/// brings anew, so that
/// plans and statements are the same for all callers.
/// </summary>
public sealed class CallerValue : Expression
{
    private readonly Func<Caller, object> _read;

    internal CallerValue(Type type, Func<Caller, object> read)
    {
        Type = type;
        _read = read;
    }

    /// <summary>Extension: who translates a rule puts a parameter here.</summary>
    public override ExpressionType NodeType => ExpressionType.Extension;

    /// <summary>A scalar or an enum, or <see cref="IEnumerable{T}"/> of them.</summary>
    public override Type Type { get; }

    /// <summary>The value for a caller, never null; of a list an array.</summary>
    public object Of(Caller caller) =>
        _read(caller)
        ?? throw new InvalidOperationException("What a rule asks of a caller has an answer for every caller.");

    /// <summary>Nothing stands within it.</summary>
    protected override Expression VisitChildren(ExpressionVisitor visitor) => this;
}
