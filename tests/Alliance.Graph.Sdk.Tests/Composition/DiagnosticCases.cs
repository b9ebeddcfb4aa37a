using System.Linq.Expressions;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Schema;
using Alliance.Graph.Sdk.Tests.Satellites;

namespace Alliance.Graph.Sdk.Tests.Composition;

/// <summary>Modules that have one fault each, with the diagnostic that must tell it.</summary>
internal static class DiagnosticCases
{
    public static IEnumerable<FaultyModules> All =>
        [
            new("one id for two modules", DiagnosticCodes.DuplicateModule, "keepers", "Satellites.TestModule'")
            {
                Modules = [Satellite.Core, Satellite.Keepers, new TestModule("keepers")],
            },
            new("a module registered twice", DiagnosticCodes.DuplicateModule, "keepers", "Satellites.TestModule'")
            {
                Modules = [Satellite.Core, Satellite.Keepers, Satellite.Keepers],
            },
            new("an id with capitals", DiagnosticCodes.InvalidModuleId, "Lights", "Satellites.TestModule'")
            {
                Modules = [new TestModule("Lights")],
            },
            new("an id with a line break", DiagnosticCodes.InvalidModuleId, "lights\n", "Satellites.TestModule'")
            {
                Modules = [new TestModule("lights\n")],
            },
            new("a module without a description", DiagnosticCodes.MissingDescription, "lights", "manifest")
            {
                Modules = [new TestModule("lights", description: " ")],
            },
            Light(
                "a node without a description",
                DiagnosticCodes.MissingDescription,
                "type 'Keeper'",
                schema => schema.Node<Keeper>(keeper => keeper.Key, "")
            ),
            Light(
                "a value without a description",
                DiagnosticCodes.MissingDescription,
                "type 'Lamp'",
                schema => Lamp(schema, " ")
            ),
            Node(
                "a field without a description",
                DiagnosticCodes.MissingDescription,
                "field 'Lighthouse.name'",
                node => node.Field(light => light.Name, " ")
            ),
            Light(
                "a section without a description",
                DiagnosticCodes.MissingDescription,
                "section 'lights' of 'Country'",
                schema =>
                    schema
                        .Extend<Country>()
                        .Section("lights", "", section => section.Field(country => country.Alpha3, "Code."))
            ),
            Light(
                "a root without a description",
                DiagnosticCodes.MissingDescription,
                "root field 'lights'",
                schema => schema.Root().Connection<Lighthouse>("lights", "")
            ),
            Light(
                "an argument without a description",
                DiagnosticCodes.MissingDescription,
                "argument 'key' of root field 'light'",
                schema => schema.Root().Lookup<Lighthouse>("light", "key", "", "One light.")
            ),
            Node(
                "a unit of what is no number",
                DiagnosticCodes.InvalidUnit,
                "field 'Lighthouse.name'",
                node => node.Field(light => light.Name, "Name.", unit: Alliance.Graph.Sdk.Definitions.Unit.Years)
            ),
            Node(
                "an enum value without a description",
                DiagnosticCodes.MissingDescription,
                "enum value 'Undescribed.Untold'",
                node => node.Computed("enum", light => Undescribed.Told, "Enum.")
            ),
            Node(
                "an enum value in a list without a description",
                DiagnosticCodes.MissingDescription,
                "enum value 'Undescribed.Untold'",
                node => node.Computed("enums", light => new List<Undescribed>(), "Enums.")
            ),
            Light(
                "an enum value in a value type without a description",
                DiagnosticCodes.MissingDescription,
                "enum value 'Undescribed.Untold'",
                schema =>
                    schema
                        .Value<Told>("Told.")
                        .Field(told => told.First, "Enum.")
                        .Field(told => told.Others, "Enums, reported once.")
            ),
            Node(
                "an enum value of a batch field without a description",
                DiagnosticCodes.MissingDescription,
                "enum value 'Undescribed.Untold'",
                node =>
                    node.Batch<string, Undescribed?>(
                        "enum",
                        light => light.Key,
                        (_, _, _) => throw new NotSupportedException(),
                        "Enum."
                    )
            ),
            Light(
                "an enum value of a key without a description",
                DiagnosticCodes.MissingDescription,
                "enum value 'Undescribed.Untold'",
                schema => schema.Node<Told>(told => told.First, "Told.")
            ),
            new("a file without a description", DiagnosticCodes.MissingDescription, "lights", "file 'lights.json'")
            {
                Modules = [Importing("lights", "lights.json", "")],
            },
            new(
                "a type name of two modules",
                DiagnosticCodes.DuplicateType,
                "other",
                "type 'Lighthouse'",
                "core",
                "other"
            )
            {
                Modules =
                [
                    Lights(),
                    new TestModule(
                        "other",
                        schema => schema.Node<Keeper>(keeper => keeper.Key, "A keeper.", "Lighthouse")
                    ),
                ],
            },
            new("a class of two modules", DiagnosticCodes.DuplicateType, "other", "type 'Beacon'", "core", "other")
            {
                Modules =
                [
                    Lights(),
                    new TestModule(
                        "other",
                        schema => schema.Node<Lighthouse>(light => light.Key, "A lighthouse.", "Beacon")
                    ),
                ],
            },
            new(
                "a class and its name of two modules",
                DiagnosticCodes.DuplicateType,
                "other",
                "type 'Lighthouse'",
                "core",
                "other"
            )
            {
                Modules =
                [
                    Lights(),
                    new TestModule(
                        "other",
                        schema =>
                            schema
                                .Node<Lighthouse>(light => light.Key, "A lighthouse.")
                                .Field(light => light.Key, "Key.")
                    ),
                ],
            },
            Light(
                "a value type with the class of a node",
                DiagnosticCodes.DuplicateType,
                "type 'Beacon'",
                schema => schema.Value<Lighthouse>("Again.", "Beacon").Field(light => light.Name, "Name.")
            ),
            Light(
                "a type of the host",
                DiagnosticCodes.DuplicateType,
                "type 'PageInfo'",
                schema => schema.Node<Keeper>(keeper => keeper.Key, "A keeper.", "PageInfo")
            ),
            Light(
                "the type that describes modules",
                DiagnosticCodes.DuplicateType,
                "type 'Module'",
                schema => schema.Node<Keeper>(keeper => keeper.Key, "A keeper.", "Module")
            ),
            Light(
                "the type of a node's groups",
                DiagnosticCodes.DuplicateType,
                "type 'LighthouseGroup'",
                schema => schema.Node<Keeper>(keeper => keeper.Key, "A keeper.", "LighthouseGroup")
            ),
            Light(
                "a section with the name of a node's groups",
                DiagnosticCodes.DuplicateType,
                "type 'CountryGroup'",
                schema =>
                    schema
                        .Extend<Country>()
                        .Section("group", "Group.", section => section.Field(country => country.Name, "Name."))
            ),
            Light(
                "an enum with the name of a node's keys",
                DiagnosticCodes.DuplicateType,
                "type 'LighthouseGroupKey'",
                schema => schema.Value<Lamp>("A lamp.").Field(_ => LighthouseGroupKey.Age, "Key.", "key")
            ),
            Light(
                "a scalar of the host",
                DiagnosticCodes.DuplicateType,
                "type 'CountryCode'",
                schema => schema.Node<Keeper>(keeper => keeper.Key, "A keeper.", "CountryCode")
            ),
            Light(
                "an enum with the name of a node",
                DiagnosticCodes.DuplicateType,
                "type 'Lens'",
                schema =>
                {
                    schema.Node<Keeper>(keeper => keeper.Key, "A keeper.", "Lens");
                    schema.Value<Lamp>("A lamp.").Field(lamp => lamp.Lenses, "Lenses.");
                }
            ),
            new(
                "a type with the name of a section's",
                DiagnosticCodes.DuplicateType,
                "keepers",
                "type 'CountryKeepers'",
                "coast",
                "keepers"
            )
            {
                Modules =
                [
                    Satellite.Core,
                    Satellite.Keepers,
                    new TestModule(
                        "coast",
                        schema => schema.Node<Lighthouse>(light => light.Key, "A light.", "CountryKeepers")
                    ),
                ],
            },
            Node(
                "a field twice",
                DiagnosticCodes.DuplicateField,
                "field 'Lighthouse.name'",
                node => node.Field(light => light.Name, "Name.").Field(light => light.Nickname, "Nickname.", "name")
            ),
            Node(
                "a field of the host",
                DiagnosticCodes.DuplicateField,
                "field 'Lighthouse.id'",
                node => node.Field(light => light.Name, "Name.", "id")
            ),
            Node(
                "a word of filters",
                DiagnosticCodes.DuplicateField,
                "field 'Lighthouse.not'",
                node => node.Field(light => light.Name, "Name.", "not")
            ),
            Node(
                "a word of aggregates",
                DiagnosticCodes.DuplicateField,
                "field 'Lighthouse.count'",
                node => node.Field(light => light.Height, "Height.", "count")
            ),
            Light(
                "a field of a value type twice",
                DiagnosticCodes.DuplicateField,
                "field 'Lamp.maker'",
                schema =>
                    schema
                        .Value<Lamp>("A lamp.")
                        .Field(lamp => lamp.Maker, "Maker.")
                        .Field(lamp => lamp.Maker, "Maker.")
            ),
            Light(
                "a field of a section twice",
                DiagnosticCodes.DuplicateField,
                "field 'CountryLights.name'",
                schema =>
                    schema
                        .Extend<Country>()
                        .Section(
                            "lights",
                            "Lights.",
                            section =>
                                section.Field(country => country.Name, "Name.").Field(country => country.Name, "Name.")
                        )
            ),
            new(
                "a section with the name of a field",
                DiagnosticCodes.DuplicateField,
                "other",
                "field 'Country.name'",
                "core",
                "other"
            )
            {
                Modules = [Satellite.Core, Sections("other", "name")],
            },
            new(
                "a section of two modules",
                DiagnosticCodes.DuplicateField,
                "keepers",
                "field 'Country.keepers'",
                "coast",
                "keepers"
            )
            {
                Modules = [Satellite.Core, Satellite.Keepers, Sections("coast", "keepers")],
            },
            new(
                "a root of two modules",
                DiagnosticCodes.DuplicateField,
                "other",
                "field 'Query.countries'",
                "core",
                "other"
            )
            {
                Modules =
                [
                    Satellite.Core,
                    new TestModule("other", schema => schema.Root().Connection<Country>("countries", "Again.")),
                ],
            },
            Light(
                "a root of the host",
                DiagnosticCodes.DuplicateField,
                "field 'Query.node'",
                schema => schema.Root().Connection<Lighthouse>("node", "Lights.")
            ),
            Light(
                "the root that lists modules",
                DiagnosticCodes.DuplicateField,
                "field 'Query.modules'",
                schema => schema.Root().Connection<Lighthouse>("modules", "Lights.")
            ),
            Light(
                "a type with a space",
                DiagnosticCodes.InvalidName,
                "type 'Light house'",
                schema => schema.Node<Keeper>(keeper => keeper.Key, "A keeper.", "Light house")
            ),
            Light(
                "a node that is named like a filter",
                DiagnosticCodes.InvalidName,
                "type 'WaterFilterInput'",
                schema => schema.Node<Keeper>(keeper => keeper.Key, "A keeper.", "WaterFilterInput")
            ),
            Light(
                "a value type that is named like an order",
                DiagnosticCodes.InvalidName,
                "type 'LampSortInput'",
                schema => schema.Value<Lamp>("A lamp.", "LampSortInput").Field(lamp => lamp.Maker, "Maker.")
            ),
            Light(
                "a section that is named like a filter of groups",
                DiagnosticCodes.InvalidName,
                "type 'CountryHavingInput'",
                schema =>
                    schema
                        .Extend<Country>()
                        .Section("havingInput", "Input.", section => section.Field(country => country.Name, "Name."))
            ),
            Node(
                "a reserved field name",
                DiagnosticCodes.InvalidName,
                "field 'Lighthouse.__name'",
                node => node.Field(light => light.Name, "Name.", "__name")
            ),
            Node(
                "a field name with a line break",
                DiagnosticCodes.InvalidName,
                "field 'Lighthouse.name\n'",
                node => node.Field(light => light.Name, "Name.", "name\n")
            ),
            Node(
                "two fields without a name",
                DiagnosticCodes.InvalidName,
                "field 'Lighthouse.'",
                node => node.Field(light => light.Height + 1, "Sum.").Field(light => light.Name, "Name.")
            ),
            Light(
                "a section with a hyphen",
                DiagnosticCodes.InvalidName,
                "section 'coast-lights' of 'Country'",
                schema =>
                    schema
                        .Extend<Country>()
                        .Section("coast-lights", "Lights.", section => section.Field(country => country.Name, "Name."))
            ),
            Light(
                "a section without a name",
                DiagnosticCodes.InvalidName,
                "section '' of 'Country'",
                schema =>
                    schema
                        .Extend<Country>()
                        .Section("", "Lights.", section => section.Field(country => country.Name, "Name."))
            ),
            Light(
                "a root that begins with a digit",
                DiagnosticCodes.InvalidName,
                "root field '1light'",
                schema => schema.Root().Connection<Lighthouse>("1light", "Lights.")
            ),
            Light(
                "an argument without a name",
                DiagnosticCodes.InvalidName,
                "argument '' of root field 'light'",
                schema => schema.Root().Lookup<Lighthouse>("light", "", "Key.", "One light.")
            ),
            new("a rule for no field", DiagnosticCodes.InvalidName, "lights", "file 'lights.json'")
            {
                Modules =
                [
                    new TestModule(
                        "lights",
                        imports: imports =>
                            imports
                                .File<Lighthouse, Lighthouse>("lights.json", row => row.Key, "Lights.")
                                .Check(row => row.Lamp.Maker, _ => true, "Problem.", "Remedy.")
                    ),
                ],
            },
            Light(
                "a value type without fields",
                DiagnosticCodes.EmptyType,
                "type 'Lamp'",
                schema => schema.Value<Lamp>("A lamp.")
            ),
            Light(
                "a section without fields",
                DiagnosticCodes.EmptyType,
                "section 'lights' of 'Country'",
                schema => schema.Extend<Country>().Section("lights", "Lights.", _ => { })
            ),
            Node(
                "a link to no node",
                DiagnosticCodes.UnknownTarget,
                "field 'Lighthouse.keeper'",
                node => node.One<Keeper>("keeper", light => light.KeeperKey, "Keeper.")
            ),
            Node(
                "a connection to no node",
                DiagnosticCodes.UnknownTarget,
                "field 'Lighthouse.keepers'",
                node => node.Connection<Keeper>("keepers", keeper => keeper.Key, "Keepers.")
            ),
            Light(
                "a root of no node",
                DiagnosticCodes.UnknownTarget,
                "root field 'keepers'",
                schema => schema.Root().Connection<Keeper>("keepers", "Keepers.")
            ),
            new(
                "a section on a node that is not loaded",
                DiagnosticCodes.UnknownTarget,
                "keepers",
                "section 'keepers' of 'Country'"
            )
            {
                Modules = [Satellite.Keepers],
            },
            Node(
                "a link by a key of another type",
                DiagnosticCodes.LinkMismatch,
                "field 'Lighthouse.country'",
                node => node.One<Country>("country", light => light.Key, "Country.")
            ),
            Node(
                "a connection by a key of another type",
                DiagnosticCodes.LinkMismatch,
                "field 'Lighthouse.others'",
                node => node.Connection<Lighthouse>("others", light => light.Height, "Others.")
            ),
            Node(
                "a link entity with a key of another type",
                DiagnosticCodes.LinkMismatch,
                "field 'Lighthouse.visited'",
                node =>
                    node.ConnectionThrough<Visit, Country>(
                        "visited",
                        visit => visit.LighthouseKey,
                        visit => visit.Number,
                        "Countries."
                    )
            ),
            Node(
                "a field of an unknown type",
                DiagnosticCodes.UnsupportedType,
                "field 'Lighthouse.serial'",
                node => node.Field(light => light.Serial, "Serial.")
            ),
            new("a row of an unknown type", DiagnosticCodes.UnsupportedType, "lights", "file 'odd.json', field 'Span'")
            {
                Modules =
                [
                    new TestModule(
                        "lights",
                        imports: imports => imports.File<OddRow, OddRow>("odd.json", row => row.Key, "Odd rows.")
                    ),
                ],
            },
            Node(
                "a field of an undeclared class",
                DiagnosticCodes.UnsupportedType,
                "field 'Lighthouse.lamp'",
                node => node.Field(light => light.Lamp, "Lamp.")
            ),
            Node(
                "an order by an object",
                DiagnosticCodes.UnsupportedType,
                "default order of 'Lighthouse'",
                node => node.OrderBy(light => light.Lamp)
            ),
            Node(
                "an order by a list",
                DiagnosticCodes.UnsupportedType,
                "default order of 'Lighthouse'",
                node => node.OrderBy(light => light.Colours)
            ),
            new("a key of an unknown type", DiagnosticCodes.UnsupportedType, "lights", "key of 'Lighthouse'")
            {
                Modules =
                [
                    new TestModule("lights", schema => schema.Node<Lighthouse>(light => light.Serial, "A lighthouse.")),
                ],
            },
            Light(
                "a value object that may be absent without a trace",
                DiagnosticCodes.UnknownPresence,
                "field 'Beacon.oldLamp'",
                schema =>
                {
                    schema.Value<Lamp>("A lamp.").Field(lamp => lamp.Watts, "Strength.");
                    schema
                        .Node<OtherLight>(light => light.Key, "A beacon.", "Beacon")
                        .Field(light => light.OldLamp, "Lamp.")
                        .Field(light => light.Lamp, "Lamp.");
                }
            ),
            Node(
                "a section on a node that is closed",
                DiagnosticCodes.NotExtensible,
                "section 'more' of 'Lighthouse'",
                (_, schema) =>
                    schema
                        .Extend<Lighthouse>()
                        .Section("more", "More.", section => section.Field(light => light.Name, "Name."))
            ),
            Light(
                "an indicator with a key of capitals",
                DiagnosticCodes.InvalidFigures,
                "indicator 'Lamps lit'",
                schema =>
                    schema.Indicator(
                        "Lamps lit",
                        "Lamps",
                        "Lamps that were lit.",
                        Alliance.Graph.Sdk.Definitions.Unit.Count("lamps")
                    )
            ),
            Light(
                "an indicator that is there twice",
                DiagnosticCodes.InvalidFigures,
                "indicator 'lamps'",
                schema =>
                    schema
                        .Indicator(
                            "lamps",
                            "Lamps",
                            "Lamps that were lit.",
                            Alliance.Graph.Sdk.Definitions.Unit.Count("lamps")
                        )
                        .Indicator(
                            "lamps",
                            "Lamps",
                            "Lamps that were lit.",
                            Alliance.Graph.Sdk.Definitions.Unit.Count("lamps")
                        )
            ),
            Light(
                "an indicator without a definition",
                DiagnosticCodes.InvalidFigures,
                "indicator 'lamps'",
                schema => schema.Indicator("lamps", "Lamps", " ", Alliance.Graph.Sdk.Definitions.Unit.Count("lamps"))
            ),
            Light(
                "indicators with one name",
                DiagnosticCodes.InvalidFigures,
                "indicators of 'zeal'",
                schema =>
                    schema
                        .Indicator(
                            "lamps",
                            "Lamps",
                            "Lamps that were lit.",
                            Alliance.Graph.Sdk.Definitions.Unit.Count("lamps"),
                            "lit"
                        )
                        .Indicator(
                            "fires",
                            "Fires",
                            "Fires that were lit.",
                            Alliance.Graph.Sdk.Definitions.Unit.Count("fires"),
                            "lit"
                        )
            ),
            Node(
                "figures without time and source",
                DiagnosticCodes.InvalidFigures,
                "figures of 'Lighthouse'",
                node => node.Figures(figures => figures.Named(light => light.Name, light => 1))
            ),
            Node(
                "figures of an indicator that is not declared",
                DiagnosticCodes.InvalidFigures,
                "figures of 'Lighthouse'",
                node =>
                    node.Figures(figures =>
                        figures
                            .Number("lamps", light => 1, light => light.Name)
                            .Period(light => "2012")
                            .Provenance(light => null!)
                    )
            ),
            Node(
                "figures about what is no node",
                DiagnosticCodes.InvalidFigures,
                "figures of 'Lighthouse'",
                node =>
                    node.Figures(figures =>
                        figures
                            .Named(light => light.Name, light => 1)
                            .Period(light => "2012")
                            .Provenance(light => null!)
                            .About<Keeper>(light => light.Key)
                    )
            ),
            Node(
                "a fact without country and source",
                DiagnosticCodes.InvalidFact,
                "fact 'Lighthouse'",
                node => node.Fact(light => light.Name, light => (int?)null)
            ),
            Light(
                "a fact without a key of text",
                DiagnosticCodes.InvalidFact,
                "fact 'Visit'",
                schema =>
                    schema
                        .Node<Visit>(visit => visit.Number, "A visit.")
                        .Fact(visit => visit.KeeperKey, visit => (int?)null)
            ),
            Light(
                "a type that commitments are about and that is no fact",
                DiagnosticCodes.InvalidFact,
                "field 'Commitment.lights.lighthouse'",
                schema =>
                {
                    schema.Node<Commitment>(commitment => commitment.Key, "A commitment.");
                    schema
                        .Extend<Commitment>()
                        .Section(
                            "lights",
                            "Lights.",
                            section =>
                                section.One<Lighthouse>("lighthouse", commitment => commitment.RelatedKey, "The light.")
                        );
                }
            ),
            Node(
                "search declared twice",
                DiagnosticCodes.DuplicateSearch,
                "search of 'Lighthouse'",
                node => node.Searchable(light => light.Name).Searchable(light => light.Key)
            ),
            Node(
                "a search title that can be null",
                DiagnosticCodes.InvalidSearch,
                "search of 'Lighthouse'",
                node => node.Searchable(light => light.Nickname!)
            ),
            Node(
                "a search title that is calculated",
                DiagnosticCodes.InvalidSearch,
                "search of 'Lighthouse'",
                node => node.Searchable(light => light.Name + "!")
            ),
            Node(
                "a search title that the class calculates",
                DiagnosticCodes.InvalidSearch,
                "search of 'Lighthouse'",
                node => node.Searchable(light => light.Sign)
            ),
            Node(
                "a search text of another object",
                DiagnosticCodes.InvalidSearch,
                "search of 'Lighthouse'",
                node => node.Searchable(light => light.Name, light => light.Nickname, light => light.Lamp.Maker)
            ),
            Light(
                "a search over keys that are no text",
                DiagnosticCodes.InvalidSearch,
                "search of 'Keeper'",
                schema =>
                    schema.Node<Keeper>(keeper => keeper.Key.Length > 3, "A keeper.").Searchable(keeper => keeper.Key)
            ),
            Light(
                "a root with the name of the search",
                DiagnosticCodes.DuplicateField,
                "field 'Query.search'",
                schema => schema.Root().Lookup<Lighthouse>("search", "key", "Key.", "One light.")
            ),
            Light(
                "a type of the search",
                DiagnosticCodes.DuplicateType,
                "type 'SearchHit'",
                schema => schema.Node<Keeper>(keeper => keeper.Key, "A keeper.", "SearchHit")
            ),
            Node(
                "a rule that comes back to itself",
                DiagnosticCodes.InvalidRule,
                "rule of 'Lighthouse'",
                node =>
                    node.VisibleTo(caller =>
                        light => Entities.Of<Lighthouse>().Any(other => other.Name == light.Nickname)
                    )
            ),
            Light(
                "rules that look at each other",
                DiagnosticCodes.InvalidRule,
                "rule of 'Keeper'",
                schema =>
                {
                    schema
                        .Node<Keeper>(keeper => keeper.Key, "A keeper.")
                        .VisibleTo(caller =>
                            keeper => Entities.Of<Visit>().Any(visit => visit.KeeperKey == keeper.Key)
                        );
                    schema
                        .Node<Visit>(visit => visit.Number, "A visit.")
                        .VisibleTo(caller =>
                            visit => Entities.Of<Keeper>().Any(keeper => keeper.Key == visit.KeeperKey)
                        );
                }
            ),
            Light(
                "a type that clients would take for a page",
                DiagnosticCodes.InvalidName,
                "type 'IcseConnection'",
                schema => schema.Node<Keeper>(keeper => keeper.Key, "A keeper.", "IcseConnection")
            ),
            Light(
                "a type that clients would take for an entry of a page",
                DiagnosticCodes.InvalidName,
                "type 'CuttingEdge'",
                schema => schema.Node<Keeper>(keeper => keeper.Key, "A keeper.", "CuttingEdge")
            ),
            new(
                "a file of two modules",
                DiagnosticCodes.DuplicateImport,
                "other",
                "file 'lights.json'",
                "lights",
                "other"
            )
            {
                Modules = [Importing("lights", "lights.json"), Importing("other", "lights.json")],
            },
            Import<NamedRow, Keeper>(
                "a field that nothing takes",
                DiagnosticCodes.LostField,
                "file 'rows.json', field 'name'",
                row => row.Key
            ),
            Import<StrictRow, Keeper>(
                "a field that cannot be read off again",
                DiagnosticCodes.FieldNotReadBack,
                "file 'rows.json', field 'name'",
                row => row.Key,
                file => file.NotKept(row => row.Name)
            ),
            Import<Keeper, NamedRow>(
                "a property that nothing fills",
                DiagnosticCodes.UnfilledProperty,
                "file 'rows.json'",
                row => row.Key
            ),
            Import<MadeUpRow, Keeper>(
                "a key that the row makes up",
                DiagnosticCodes.KeyComposedByHand,
                "file 'rows.json'",
                row => row.Key,
                file => file.NotKept(row => row.Name).ReadBack(row => row.Name, keeper => keeper.Key)
            ),
            Import<ListRow, Keeper>(
                "children without a property of that name",
                DiagnosticCodes.InvalidMapping,
                "file 'rows.json', field 'names'",
                row => row.Key,
                file =>
                    file.Children<string, Visit>(
                        row => row.Names,
                        visit => visit.LighthouseKey,
                        visits =>
                            visits
                                .Map(visit => visit.KeeperKey, (_, name) => name)
                                .NotFilled(visit => visit.Number, visit => visit.KeeperKey.Length)
                    )
            ),
            new(
                "an audit of a node that the module does not have",
                DiagnosticCodes.InvalidAudit,
                "lights",
                "audit of 'Keeper'"
            )
            {
                Modules = [new TestModule("lights", audits: audits => audits.Rows<Keeper>())],
            },
            new("an audit of what is no property", DiagnosticCodes.InvalidAudit, "lights", "audit of 'Keeper'")
            {
                Modules =
                [
                    new TestModule(
                        "lights",
                        schema => schema.Node<Keeper>(keeper => keeper.Key, "A keeper."),
                        audits: audits =>
                            audits.Rows<Keeper>().Check("length", keeper => keeper.Key.Length, _ => null, "Write less.")
                    ),
                ],
            },
            new(
                "a section of the report with a key that is none",
                DiagnosticCodes.InvalidReport,
                "lights",
                "section 'New Lights' of the report"
            )
            {
                Modules =
                [
                    new TestModule(
                        "lights",
                        report: report =>
                            report.Section(
                                "New Lights",
                                "Lights",
                                "What shines.",
                                section => section.Count("all", "All.", "{ __typename }")
                            )
                    ),
                ],
            },
            new(
                "a section of the report without a word about its figures",
                DiagnosticCodes.InvalidReport,
                "lights",
                "section 'lights' of the report"
            )
            {
                Modules =
                [
                    new TestModule(
                        "lights",
                        report: report =>
                            report.Section(
                                "lights",
                                "Lights",
                                " ",
                                section => section.Count("all", "All.", "{ __typename }")
                            )
                    ),
                ],
            },
            new(
                "a section of the report without figures",
                DiagnosticCodes.InvalidReport,
                "lights",
                "section 'lights' of the report"
            )
            {
                Modules =
                [
                    new TestModule(
                        "lights",
                        report: report => report.Section("lights", "Lights", "What shines.", _ => { })
                    ),
                ],
            },
            new(
                "a figure without a caption",
                DiagnosticCodes.InvalidReport,
                "lights",
                "figure 'all' in section 'lights' of the report"
            )
            {
                Modules =
                [
                    new TestModule(
                        "lights",
                        report: report =>
                            report.Section(
                                "lights",
                                "Lights",
                                "What shines.",
                                section => section.Table("all", "", "{ __typename }")
                            )
                    ),
                ],
            },
            Node(
                "a calculation that the databases do not agree about",
                DiagnosticCodes.NotPortable,
                "field 'Lighthouse.loud'",
                node => node.Computed("loud", light => light.Name.ToUpper(), "Loud.")
            ),
            Light(
                "a schema that needs an assembly that is not there",
                DiagnosticCodes.NotLoadable,
                "method 'ConfigureSchema'",
                schema =>
                {
                    schema.Value<Lamp>("A lamp that was not finished.");
                    throw new FileNotFoundException(
                        "Not found.",
                        "Optics, Version=1.2.0.0, Culture=neutral, PublicKeyToken=null"
                    );
                }
            ),
            new(
                "imports that need an assembly that is not there",
                DiagnosticCodes.NotLoadable,
                "lights",
                "method 'ConfigureImports'"
            )
            {
                Modules = [new TestModule("lights", imports: _ => throw new TypeLoadException("No type 'Lens'."))],
            },
        ];

    private static FaultyModules Light(string name, string code, string place, Action<SchemaBuilder> schema) =>
        new(name, code, "zeal", place) { Modules = [Lights(), new TestModule("zeal", schema)] };

    private static FaultyModules Node(string name, string code, string place, Action<NodeBuilder<Lighthouse>> fields) =>
        Node(name, code, place, (node, _) => fields(node));

    private static FaultyModules Node(
        string name,
        string code,
        string place,
        Action<NodeBuilder<Lighthouse>, SchemaBuilder> declare
    ) =>
        new(name, code, "zeal", place)
        {
            Modules =
            [
                Satellite.Core,
                new TestModule(
                    "zeal",
                    schema => declare(schema.Node<Lighthouse>(light => light.Key, "A lighthouse."), schema)
                ),
            ],
        };

    /// <summary>A core that knows countries and lighthouses.</summary>
    public static TestModule Lights() =>
        new(
            "core",
            schema =>
            {
                schema.Node<Country>(country => country.Code, "A country.");
                schema.Node<Lighthouse>(light => light.Key, "A lighthouse.");
            }
        );

    public static TestModule Sections(string id, string name) =>
        new(
            id,
            schema =>
                schema
                    .Extend<Country>()
                    .Section(name, "A section.", section => section.Field(country => country.Region, "Region."))
        );

    public static TestModule Importing(string id, string file, string description = "Rows.") =>
        new(id, imports: imports => imports.File<Lighthouse, Lighthouse>(file, row => row.Key, description));

    private static FaultyModules Import<TRow, TEntity>(
        string name,
        string code,
        string place,
        Expression<Func<TRow, object?>> key,
        Action<FileBuilder<TRow, TEntity>>? configure = null
    )
        where TRow : class
        where TEntity : class =>
        new(name, code, "zeal", place)
        {
            Modules =
            [
                new TestModule(
                    "zeal",
                    imports: imports =>
                    {
                        var file = imports.File<TRow, TEntity>("rows.json", key, "Rows.");
                        configure?.Invoke(file);
                    }
                ),
            ],
        };

    private sealed class NamedRow
    {
        public required string Key { get; init; }

        public string? Name { get; init; }
    }

    private sealed class StrictRow
    {
        public required string Key { get; init; }

        public required string Name { get; init; }
    }

    private sealed class MadeUpRow
    {
        public required string Name { get; init; }

        public string Key => $"{Name}:";
    }

    private sealed class ListRow
    {
        public required string Key { get; init; }

        public required List<string> Names { get; init; }
    }

    private static void Lamp(SchemaBuilder schema, string description) =>
        schema.Value<Lamp>(description).Field(lamp => lamp.Maker, "Who made it.");

    internal sealed record FaultyModules(string Name, string Code, string Module, string Place, params string[] Owners)
    {
        public required IReadOnlyList<GraphModule> Modules { get; init; }
    }

    private sealed class Told
    {
        public required Undescribed First { get; init; }

        public required List<Undescribed> Others { get; init; }
    }

    private sealed class OtherLight
    {
        public required string Key { get; init; }

        public required Lamp Lamp { get; init; }

        public Lamp? OldLamp { get; init; }
    }

    internal sealed class OddRow
    {
        public required string Key { get; init; }

        public required TimeSpan Span { get; init; }
    }
}
