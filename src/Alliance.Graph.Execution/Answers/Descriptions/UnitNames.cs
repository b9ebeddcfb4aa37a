using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Answers.Descriptions;

/// <summary>Kinds of units as the graph writes the values of enums.</summary>
internal static class UnitNames
{
    public static string Of(Unit unit) => GraphText.EnumValue(unit.Kind.ToString());
}
