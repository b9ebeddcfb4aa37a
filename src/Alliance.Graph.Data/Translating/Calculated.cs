using System.Linq.Expressions;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Translating;

/// <summary>A value that a statement has to calculate.</summary>
/// <param name="Selector">The value, from the row.</param>
/// <param name="Uses">What it is needed for besides being selected.</param>
/// <param name="ModuleId">Module that declares it.</param>
/// <param name="Place">Where it is declared.</param>
/// <param name="IsNullable">Whether it can be missing.</param>
internal sealed record Calculated(
    LambdaExpression Selector,
    FieldUses Uses,
    string ModuleId,
    string Place,
    bool IsNullable
);
