using System.ComponentModel;

namespace Alliance.Graph.Modules.Investigation;

/// <summary>The treaties and the directive that matter for the Alliance.</summary>
[Description("An international instrument that matters for the Alliance.")]
public enum TreatyInstrument
{
    /// <summary>ETS No. 185.</summary>
    [Description("The Convention on Cybercrime of the Council of Europe (Budapest, 2001).")]
    BudapestConvention,

    /// <summary>CETS No. 201.</summary>
    [Description(
        "The Convention of the Council of Europe on the Protection of Children against Sexual Exploitation and Sexual Abuse (Lanzarote, 2007)."
    )]
    LanzaroteConvention,

    /// <summary>The optional protocol of 2000.</summary>
    [Description(
        "The Optional Protocol to the Convention on the Rights of the Child on the sale of children, child prostitution and child pornography (2000)."
    )]
    CrcOpsc,

    // The first underscore keeps the words apart in the graph (EU_DIRECTIVE_2011_93) as well as in the files
    // (eu-directive-2011-93).
    /// <summary>Directive 2011/93/EU.</summary>
    [Description("Directive 2011/93/EU; only member states of the European Union have a row for it.")]
    EuDirective_2011_93,
}
