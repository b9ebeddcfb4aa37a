using Alliance.Graph.Execution.Tests.Generated;

namespace Alliance.Graph.Differential.Generating;

/// <summary>Types as they are written in a document.</summary>
internal static class Types
{
    public static string Text(TypeRef type) =>
        type.Kind switch
        {
            "NON_NULL" => $"{Text(type.OfType!)}!",
            "LIST" => $"[{Text(type.OfType!)}]",
            _ => type.Name!,
        };
}
