namespace Alliance.Graph.Architecture.Tests.Phases;

/// <summary>A member of one namespace that refers to a member of another.</summary>
/// <param name="User">Namespace of the one that refers.</param>
/// <param name="UserMember">Its type and name.</param>
/// <param name="Used">Namespace of the one that is referred to.</param>
/// <param name="UsedMember">Its type and name.</param>
internal sealed record Use(string User, string UserMember, string Used, string UsedMember)
{
    public override string ToString() => $"{UserMember} -> {UsedMember}";
}
