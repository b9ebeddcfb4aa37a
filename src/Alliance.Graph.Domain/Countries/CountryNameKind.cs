using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>What kind of name of a country it is.</summary>
[Description("What kind of name of a country it is.")]
public enum CountryNameKind
{
    /// <summary>The short name that the Alliance's papers use.</summary>
    [Description("The short name that the Alliance's papers of 2012 to 2014 use; the name that the graph shows.")]
    Short,

    /// <summary>The short name of the UN's list of countries, where it is another one.</summary>
    [Description("The short name of the UN's list of countries (M49), where it is another one.")]
    OfficialShort,

    /// <summary>A full name of the state.</summary>
    [Description("A full name of the state.")]
    Full,

    /// <summary>A name that the country had before.</summary>
    [Description("A name that the country had before.")]
    Former,

    /// <summary>Another usual spelling, a short form or an inverted one.</summary>
    [Description("Another usual spelling: a short form, an inverted one, or one with an article.")]
    Other,

    /// <summary>A state of which the country was a part, which is no name of it alone.</summary>
    [Description(
        "A state of which the country was a part. It is no name of one country alone, so it names none by itself."
    )]
    Predecessor,
}
