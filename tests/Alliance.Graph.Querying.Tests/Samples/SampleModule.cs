using Alliance.Graph.Domain;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Model;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Querying.Tests.Samples;

/// <summary>A module whose nodes have a field of every kind that can be filtered, ordered or grouped by.</summary>
public sealed class SampleModule : GraphModule
{
    /// <summary>Whether not everybody sees all rows, and labels can be searched.</summary>
    public bool HasRules { get; init; }

    public override ModuleManifest Manifest { get; } =
        new("sample", "Samples", "Invented samples with values of every kind.", "Tests");

    public override void ConfigureModel(ModelBuilder model)
    {
        model.Entity<Sample>(entity =>
        {
            entity.ToTable("sample_samples").HasKey(sample => sample.Key);
            entity.ComplexProperty(sample => sample.Detail);
            entity.PrimitiveCollection(sample => sample.Kinds).ElementType(kind => kind.HasConversion<string>());
            CoreModel.Provenance(entity, sample => sample.Provenance);
        });
        model.Entity<SampleNote>(entity =>
        {
            entity.ToTable("sample_notes").HasKey(note => note.Number);
            entity.Property(note => note.Number).ValueGeneratedNever();
        });
        model.Entity<SampleLabel>().ToTable("sample_labels").HasKey(label => label.Key);
        model.Entity<SampleLabelling>(entity =>
        {
            entity.ToTable("sample_labellings").HasKey(labelling => labelling.Number);
            entity.Property(labelling => labelling.Number).ValueGeneratedNever();
        });
    }

    public override void ConfigureSchema(SchemaBuilder schema)
    {
        var sample = schema
            .Node<Sample>(sample => sample.Key, "An invented row with a value of every kind.")
            .OrderBy(sample => sample.Kind)
            .OrderByDescending(sample => sample.MaybeNumber)
            .Field(sample => sample.Key, "The key.")
            .Field(sample => sample.Text, "A text.")
            .Field(sample => sample.Remark, "A text that can be missing.")
            .Field(sample => sample.Number, "A number.")
            .Field(sample => sample.MaybeNumber, "A number that can be missing.")
            .Field(sample => sample.Big, "A number of 64 bits.")
            .Field(sample => sample.Price, "A decimal number.")
            .Field(sample => sample.Weight, "A number with a fraction.")
            .Field(sample => sample.Flag, "True or false.")
            .Field(sample => sample.MaybeFlag, "True, false or missing.")
            .Field(sample => sample.Kind, "A kind.")
            .Field(sample => sample.MaybeKind, "A kind that can be missing.")
            .Field(sample => sample.CountryCode, "Code of a country, loaded or not.")
            .Field(sample => sample.Since, "A date of any precision.")
            .Field(sample => sample.Day, "A date.")
            .Field(sample => sample.Moment, "A moment.")
            .Field(sample => sample.Link, "An address.")
            .Field(sample => sample.Tags, "Texts.")
            .Field(sample => sample.Numbers, "Numbers, or no list at all.")
            .Field(sample => sample.Kinds, "Kinds.")
            .Field(sample => sample.ParentKey, "Key of the parent, whether or not it exists.")
            .Field(sample => sample.Detail, "A value object that can be missing.")
            .Field(sample => sample.Provenance, "A value object.")
            .Computed("doubled", sample => (long)sample.Number * 2, "Twice the number.")
            .Computed("shout", sample => sample.Text + "!", "The text with an exclamation mark.")
            .Computed("isPositive", sample => sample.Number > 0, "Whether the number is positive.")
            .Computed("priceOrNone", sample => sample.Flag ? sample.Price : null, "The price of a flagged sample.")
            .Computed(
                "notesCounted",
                sample => Entities.Of<SampleNote>().Count(note => note.SampleKey == sample.Key),
                "How many notes there are."
            )
            .Computed(
                "latestSize",
                sample =>
                    Entities.Of<SampleNote>().Where(note => note.SampleKey == sample.Key).Max(note => (long?)note.Size),
                "The largest size of a note; null without notes."
            )
            .One<Sample>("parent", sample => sample.ParentKey, "Another sample, if there is one.")
            .One<Country>("country", sample => sample.CountryCode, "The country, if it is loaded.")
            .Connection<Sample>("children", child => child.ParentKey, "Samples whose parent this is.")
            .Connection<SampleNote>("notes", note => note.SampleKey, "Notes about the sample.")
            .ConnectionThrough<SampleLabelling, SampleLabel>(
                "labels",
                link => link.SampleKey,
                link => link.LabelKey,
                "Labels of the sample."
            );

        var note = schema
            .Node<SampleNote>(note => note.Number, "A note about a sample.")
            .OrderByDescending(note => note.Size)
            .Field(note => note.Number, "The key.")
            .Field(note => note.Words, "A text.")
            .Field(note => note.Size, "A number of 64 bits.")
            .Field(note => note.Amount, "A decimal number.")
            .Field(note => note.Share, "A number with a fraction.")
            .Field(note => note.Since, "A date of any precision.")
            .Field(note => note.Day, "A date.")
            .Field(note => note.At, "A moment.")
            .Field(note => note.Source, "An address.")
            .Field(note => note.CountryCode, "Code of a country.")
            .Field(note => note.Kind, "A kind that can be missing.")
            .One<Sample>("sample", note => note.SampleKey, "The sample, if it exists.");

        var label = schema
            .Node<SampleLabel>(label => label.Key, "A label that many samples can have.")
            .Field(label => label.Key, "The key.")
            .Field(label => label.Colour, "A colour that can be missing.")
            .ConnectionThrough<SampleLabelling, Sample>(
                "samples",
                link => link.LabelKey,
                link => link.SampleKey,
                "Samples with the label."
            );

        schema
            .Value<SampleDetail>("A value object.")
            .Field(detail => detail.Title, "A text.")
            .Field(detail => detail.Size, "A number that can be missing.")
            .Field(detail => detail.Words, "Texts.");

        schema
            .Extend<Country>()
            .Section(
                "sample",
                "The samples of a country.",
                section =>
                    section
                        .Connection<Sample>("samples", sample => sample.CountryCode, "Samples of the country.")
                        .Computed(
                            "isNordic",
                            country => country.Region == "Northern Europe",
                            "Whether the country is in the north."
                        )
                        .Computed(
                            "largest",
                            country =>
                                Entities
                                    .Of<Sample>()
                                    .Where(sample => sample.CountryCode == country.Code)
                                    .Max(sample => (int?)sample.Number),
                            "The largest number of a sample."
                        )
            );

        if (HasRules)
        {
            Rules(sample, note, label);
        }

        schema
            .Root()
            .Connection<Sample>("samples", "All samples.")
            .Lookup<Sample>("sample", "key", "Key of the sample.", "One sample by its key.")
            .Connection<SampleNote>("sampleNotes", "All notes.")
            .Connection<SampleLabel>("sampleLabels", "All labels.");
    }

    private static void Rules(
        NodeBuilder<Sample> samples,
        NodeBuilder<SampleNote> notes,
        NodeBuilder<SampleLabel> labels
    )
    {
        samples.VisibleTo(caller =>
            sample =>
                sample.Flag
                || caller.Is(CallerRole.Secretariat)
                || (sample.CountryCode != null && caller.ReportsFor(sample.CountryCode.Value))
        );
        notes
            .VisibleTo(caller =>
                note => note.Kind == null || Entities.Of<Sample>().Any(sample => sample.Key == note.SampleKey)
            )
            .VisibleTo(caller =>
                note =>
                    caller.Is(CallerRole.Secretariat) || !caller.Countries.Any(country => country == note.CountryCode)
            );
        labels
            .VisibleTo(caller =>
                label => caller.Is(CallerRole.Secretariat) || caller.Reviews(label.Key) || label.Colour == caller.Name
            )
            .Searchable(label => label.Key, label => label.Colour);
    }
}
