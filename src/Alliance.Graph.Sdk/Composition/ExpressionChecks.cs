using System.Linq.Expressions;
using Alliance.Graph.Sdk.Diagnostics;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>Checks that both databases can only mean one thing by a calculation: that of .NET.</summary>
internal sealed class ExpressionChecks(DiagnosticBag diagnostics)
{
    /// <summary>Reports what a calculation must not contain.</summary>
    public void Portable(LambdaExpression calculation, string module, string place)
    {
        foreach (var found in UnportableParts.Of(calculation))
        {
            diagnostics.Add(DiagnosticCodes.NotPortable, module, place, $"{found.Part}: {found.Problem}", found.Remedy);
        }
    }
}
