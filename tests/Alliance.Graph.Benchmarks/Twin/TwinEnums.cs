using System.Collections.Frozen;
using System.Text.Json;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Benchmarks.Twin;

/// <summary>Enums as the database stores them and as JSON has them.</summary>
internal static class TwinEnums
{
    /// <summary>In JSON by what is stored.</summary>
    public static FrozenDictionary<string, JsonEncodedText> Kinds { get; } = Names<CommitmentKind>();

    /// <inheritdoc cref="Kinds"/>
    public static FrozenDictionary<string, JsonEncodedText> Targets { get; } = Names<PolicyTargetKey>();

    /// <summary>What is stored, by the value of a variable.</summary>
    public static FrozenDictionary<string, string> StoredTargets { get; } =
        Targets.ToFrozenDictionary(pair => pair.Value.ToString(), pair => pair.Key);

    private static FrozenDictionary<string, JsonEncodedText> Names<TEnum>()
        where TEnum : struct, Enum =>
        Enum.GetNames<TEnum>()
            .ToFrozenDictionary(
                name => name,
                name => JsonEncodedText.Encode(JsonNamingPolicy.SnakeCaseUpper.ConvertName(name))
            );
}
