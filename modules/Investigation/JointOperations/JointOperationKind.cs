using System.ComponentModel;

namespace Alliance.Graph.Modules.Investigation;

/// <summary>
/// What a <see cref="JointOperation"/> is. The members are named as the file's <c>recordType</c> has them.
/// </summary>
[Description("Whether countries worked together on cases, or on something of longer standing.")]
public enum JointOperationKind
{
    /// <summary>An operation.</summary>
    [Description("An operation: work on cases, with searches, arrests or children brought to safety.")]
    JointOperation,

    /// <summary>An initiative.</summary>
    [Description("An initiative: principles, training or equipment that countries share.")]
    JointInitiative,
}
