namespace Alliance.Graph.Server.Generating;

/// <summary>How much to generate.</summary>
/// <param name="Countries">Number of countries, at most <see cref="SyntheticCodes.Count"/>.</param>
/// <param name="Reports">Reports of each country.</param>
/// <param name="Commitments">Commitments of each report.</param>
/// <param name="Seed">The same seed gives the same rows.</param>
internal sealed record GenerationSize(int Countries, int Reports, int Commitments, int Seed)
{
    public long Rows => Countries * (1 + (Reports * (1L + Commitments)));
}
