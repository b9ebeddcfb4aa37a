using System.ComponentModel;

namespace Alliance.Graph.Sdk.Callers;

/// <summary>What a caller does in the Alliance's work.</summary>
[Description("What a caller does in the Alliance's work.")]
public enum CallerRole
{
    /// <summary>Reads what is published.</summary>
    [Description("Reads what is published.")]
    Reader,

    /// <summary>Reports for countries.</summary>
    [Description("Reports for the countries that the caller names.")]
    Rapporteur,

    /// <summary>Accepts or returns what was reported in target areas.</summary>
    [Description("Accepts or returns what was reported in the target areas, or modules, that the caller names.")]
    Reviewer,

    /// <summary>Opens rounds, publishes and compiles.</summary>
    [Description("Opens rounds, publishes and compiles.")]
    Secretariat,

    /// <summary>Runs the server.</summary>
    [Description("Runs the server.")]
    Operator,
}
