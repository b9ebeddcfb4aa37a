using System.ComponentModel;

namespace Alliance.Graph.Modules.Awareness;

/// <summary>Whom a programme or a centre addresses.</summary>
[Description("A group of people that awareness work addresses.")]
public enum Audience
{
    /// <summary>Children and young people.</summary>
    [Description("Children and young people.")]
    Children,

    /// <summary>Parents and carers.</summary>
    [Description("Parents and other carers.")]
    Parents,

    /// <summary>Teachers and others who work with children.</summary>
    [Description("Teachers, trainers and other people who work with children.")]
    Educators,

    /// <summary>Everybody else.</summary>
    [Description("The public at large, and professions such as police or industry.")]
    Community,
}
