using System.ComponentModel;
using System.Text.Json.Serialization;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Sdk.Tests.Satellites;

internal sealed class Lighthouse
{
    public required string Key { get; init; }

    public required CountryCode CountryCode { get; init; }

    public string? KeeperKey { get; init; }

    public required string Name { get; init; }

    public string? Nickname { get; init; }

    public string Sign => $"{Name}, {Height} m";

    public required int Height { get; init; }

    public int? Year { get; init; }

    public bool IsManned { get; init; }

    public required Lens Lens { get; init; }

    public Lens? Spare { get; init; }

    public required List<Lens> Lenses { get; init; }

    public List<string>? Colours { get; init; }

    public required Lamp Lamp { get; init; }

    public Lamp? OldLamp { get; init; }

    public PartialDate? LitOn { get; init; }

    [JsonIgnore]
    public Guid Serial { get; init; }
}

internal sealed class Lamp
{
    public required string Maker { get; init; }

    public int? Watts { get; init; }

    public List<Lens>? Lenses { get; init; }
}

internal sealed class Keeper
{
    public required string Key { get; init; }
}

internal sealed class Visit
{
    public required string LighthouseKey { get; init; }

    public required string KeeperKey { get; init; }

    public required int Number { get; init; }
}

[Description("How the light is bundled.")]
internal enum Lens
{
    [Description("With rings of glass.")]
    Fresnel,

    [Description("Not at all.")]
    None,
}

[Description("Has a member without a description.")]
internal enum Undescribed
{
    [Description("A described member.")]
    Told,

    Untold,
}

[Description("What lighthouses are grouped by.")]
internal enum LighthouseGroupKey
{
    [Description("By age.")]
    Age,
}
