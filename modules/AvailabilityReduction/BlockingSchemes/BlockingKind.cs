using System.ComponentModel;

namespace Alliance.Graph.Modules.AvailabilityReduction;

/// <summary>How a blocking scheme works and what it rests on.</summary>
[Description("How a scheme blocks access, and whether it rests on agreement or on law.")]
public enum BlockingKind
{
    /// <summary>Agreement; how is not known.</summary>
    [Description("Providers take part by agreement; how they block is not known.")]
    Voluntary,

    /// <summary>Agreement; domain names.</summary>
    [Description("Providers take part by agreement and block domain names.")]
    VoluntaryDns,

    /// <summary>Agreement; single addresses.</summary>
    [Description("Providers take part by agreement and block single addresses (URLs).")]
    VoluntaryUrl,

    /// <summary>Agreement; IP addresses, then single addresses.</summary>
    [Description(
        "Providers take part by agreement; traffic to listed IP addresses is filtered by single addresses (URLs)."
    )]
    VoluntaryIpUrl,

    /// <summary>Notices of the police; domain names.</summary>
    [Description("Providers block domain names because of notices of the police under a general law.")]
    NoticeDns,

    /// <summary>Law lets providers block domain names.</summary>
    [Description("A law provides for a list of domain names, and providers may block them.")]
    StatutoryVoluntaryDns,

    /// <summary>Law; an authority orders.</summary>
    [Description("A law lets an authority order providers to block.")]
    StatutoryAdministrative,

    /// <summary>Law; all providers must block.</summary>
    [Description("A law obliges providers to block.")]
    StatutoryMandatory,

    /// <summary>Law that was repealed.</summary>
    [Description("A law provided for blocking, but was repealed.")]
    StatutoryRepealed,

    /// <summary>A court orders.</summary>
    [Description("A court orders the blocking in each case.")]
    CourtOrder,

    /// <summary>Providers find and stop content themselves.</summary>
    [Description("A law obliges providers to find content themselves, to delete it and to stop its transmission.")]
    ProviderDuty,

    /// <summary>Member of a network of police forces; tells nothing about blocking.</summary>
    [Description(
        "The country's police belongs to a network that develops blocking, such as CIRCAMP; this tells nothing about blocking in the country itself."
    )]
    NetworkMembership,

    /// <summary>There is no scheme.</summary>
    [Description("There is no scheme, and the row says so.")]
    None,
}
