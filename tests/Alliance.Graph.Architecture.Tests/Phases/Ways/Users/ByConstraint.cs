using Alliance.Graph.Architecture.Tests.Phases.Ways.Used;

namespace Alliance.Graph.Architecture.Tests.Phases.Ways.Users;

internal sealed class ByConstraint<T>
    where T : Thing;
