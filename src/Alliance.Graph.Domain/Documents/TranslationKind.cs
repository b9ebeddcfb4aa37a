using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>Who made a <see cref="TitleTranslation"/>.</summary>
[Description("Who made the translation of a title.")]
public enum TranslationKind
{
    /// <summary>The press.</summary>
    [Description("The press used this translation; it is not official, and other papers may use another one.")]
    PressTranslation,

    /// <summary>The issuer.</summary>
    [Description("The issuer of the document published this title itself.")]
    Official,
}
