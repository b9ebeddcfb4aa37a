namespace Alliance.Graph.Domain;

/// <summary>A participant of the Global Alliance: one of the 54 countries of the final list.</summary>
public sealed class Country
{
    /// <summary>The key.</summary>
    public required CountryCode Code { get; init; }

    /// <summary>
    /// Three upper-case letters: ISO 3166-1 alpha-3, or a user-assigned code (<c>XKX</c> for Kosovo).
    /// </summary>
    public required string Alpha3 { get; init; }

    /// <summary>
    /// Three digits, so a text: the code of ISO 3166-1 numeric, which is that of UN M49 too; null for Kosovo, which has
    /// none.
    /// </summary>
    public string? NumericCode { get; init; }

    /// <summary>Short English name, as the Alliance's papers of 2012 to 2014 use it (Czech Republic, Turkey).</summary>
    public required string Name { get; init; }

    /// <summary>Full English name of the state.</summary>
    public required string OfficialName { get; init; }

    /// <summary>
    /// Short English name in the UN's list of countries, M49 (Czechia, Türkiye); null for Kosovo, which is not in it.
    /// </summary>
    public string? OfficialShortName { get; init; }

    /// <summary>
    /// English name of the UN M49 sub-region; Kosovo, which M49 does not list, stands in Southern Europe.
    /// </summary>
    public required string Region { get; init; }

    /// <summary>Where UN M49 puts the country; null for Kosovo, which is not in it.</summary>
    public M49Place? M49 { get; init; }

    /// <summary>
    /// Where <see cref="NumericCode"/>, <see cref="OfficialShortName"/> and <see cref="M49"/> were read; null if there
    /// is none of them.
    /// </summary>
    public string? CodesSource { get; init; }

    /// <summary>When the country was a member of the European Union; null if it never was.</summary>
    public EuMembership? EuMembership { get; init; }

    /// <summary>Whether the country was a member of the European Union at the end of 2014 (28 members).</summary>
    public required bool IsEuMember2014 { get; init; }

    /// <summary>
    /// Whether the country was on the launch list of 5 December 2012. 47 of the 54 were; the 48th founder, Vietnam,
    /// is not on the final list.
    /// </summary>
    public required bool IsFoundingParticipant { get; init; }

    /// <summary>
    /// When the country joined the Alliance; null for the seven later participants, whose date was not found.
    /// </summary>
    public PartialDate? JoinedOn { get; init; }

    /// <summary>Where <see cref="JoinedOn"/> was read; null if there is no date.</summary>
    public string? JoinedOnSource { get; init; }

    /// <summary>What a reader should know, such as conflicting sources or a change of name; null if nothing.</summary>
    public string? Notes { get; init; }

    /// <summary>Where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
