namespace Alliance.Graph.Benchmarks.Hosting;

/// <summary>A folder that is gone when it is disposed.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("alliance-benchmark-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
