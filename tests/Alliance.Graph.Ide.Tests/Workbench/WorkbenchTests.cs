using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Ide.Tests.Browser;
using Alliance.Graph.Ide.Tests.Reporting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alliance.Graph.Ide.Tests.Workbench;

/// <summary>
/// An answer as table, chart and map. What the graph says does not depend on the database, so one is enough.
/// </summary>
[Collection(PageBench.OneServer)]
public sealed class WorkbenchTests(ReportingBench bench)
{
    private const string AnswerFiles = "Take the answer along as";

    private static readonly HttpClient Client = new();
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_view_is_for_everybody_and_fits(ColorScheme scheme)
    {
        foreach (
            var (question, view) in new[]
            {
                (Question.Countries, "json"),
                (Question.Countries, "table"),
                (Question.ByYearAndTarget, "chart"),
                (Question.Countries, "map"),
            }
        )
        {
            await using var visit = await StartAsync(question.Fragment(new { @as = view }), scheme);
            await visit.SeesAsync(view);
            await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Cost", Exact = true }))
                .ToBeVisibleAsync();
            await Accessibility.RequireAsync(visit.Page, $"{view}, {scheme}");
            await visit.ShootAsync($"{view}-{scheme}-wide".ToLowerInvariant());
            await visit.Page.SetViewportSizeAsync(WorkbenchVisit.Narrow, 800);
            await Accessibility.RequireAsync(visit.Page, $"{view}, {scheme}, narrow");
            await visit.ShootAsync($"{view}-{scheme}-narrow".ToLowerInvariant());
            visit.WentWell();
        }
    }

    [SkippableFact]
    public async Task A_table_is_sorted_filtered_picked_and_copied_with_the_keyboard()
    {
        await using var visit = await StartAsync(Question.Countries.Fragment(new { @as = "table" }));
        var page = visit.Page;
        await Expect(page.GetByText("54 rows", new() { Exact = true })).ToBeVisibleAsync();

        await visit.PressAsync(AriaRole.Button, "commitments.totalCount");
        await page.Keyboard.PressAsync("Enter");
        await Expect(visit.Rows.First).ToContainTextAsync("United States");
        await Expect(page.Locator("th[aria-sort=descending]")).ToHaveTextAsync(new Regex("commitments.totalCount"));
        await page.GetByLabel("Filter region").FocusAsync();
        await page.Keyboard.TypeAsync("northern e");
        await Expect(page.GetByText(new Regex(@"^\d of 54 rows$"))).ToBeVisibleAsync();
        await page.Locator(".ag-picker summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByLabel("region", new() { Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(page.GetByText("Columns (4 of 5)")).ToBeVisibleAsync();
        await visit.PressAsync(AriaRole.Button, "Copy");
        await Expect(page.GetByText("rows copied")).ToBeVisibleAsync();

        var copied = (await page.EvaluateAsync<string>("navigator.clipboard.readText()")).Split('\n');
        Assert.Equal("code\tname\tisFoundingParticipant\tcommitments.totalCount", copied[0]);
        var expected = (
            await CsvAsync(
                "{ countries(where: { region: { eq: \"Northern Europe\" } }, order: [{ commitments: { count: DESC } }]) { nodes { code } } }"
            )
        )[1..]
            .Order();
        Assert.Equal(expected, copied[1..^1].Select(line => line.Split('\t')[0]).Order());
        visit.WentWell();
    }

    [SkippableFact]
    public async Task Each_file_is_what_the_server_gives_for_the_same_question()
    {
        await using var visit = await StartAsync(Question.Countries.Fragment(new { @as = "table" }));
        await visit.SeesAsync("table");

        foreach (
            var (name, format) in new[]
            {
                ("CSV", "csv"),
                ("NDJSON", "ndjson"),
                ("XLSX", "xlsx"),
                ("Parquet", "parquet"),
                ("Arrow", "arrow"),
            }
        )
        {
            var isSame = false;
            // Files say when they were asked for, to the second.
            for (var time = 0; time < 5 && !isSame; time++)
            {
                var taken = await visit.TakeAsync(AnswerFiles, name);
                var asked = await Client.GetByteArrayAsync(Address(format));
                isSame = taken.AsSpan().SequenceEqual(asked);
            }

            Assert.True(isSame, $"The file '{name}' differs from the server's.");
        }

        var json = Encoding.UTF8.GetString(await visit.TakeAsync(AnswerFiles, "JSON"));
        Assert.Contains("\"Albania\"", json, StringComparison.Ordinal);
        visit.WentWell();

        Uri Address(string format) =>
            new(
                visit.Page.Url.Split('#')[0]
                    + $"?format={format}&query={Uri.EscapeDataString(Question.Countries.Query)}"
            );
    }

    [SkippableFact]
    public async Task A_chart_is_chosen_from_the_types_changed_by_hand_and_taken_along()
    {
        await using var visit = await StartAsync(Question.ByYearAndTarget.Fragment(new { @as = "chart" }));
        await visit.SeesAsync("chart");
        await Expect(visit.Page.GetByLabel("Kind", new() { Exact = true })).ToHaveValueAsync("line");
        await Expect(visit.Page.Locator("[role=img]"))
            .ToHaveAccessibleNameAsync(
                new Regex(@"^Line chart: count by key\.year and key\.target\.key\. \d+ values\. The highest is \d+")
            );
        await visit.Page.GetByLabel("Kind", new() { Exact = true }).SelectOptionAsync("bar");
        await visit.Page.GetByLabel("Colour", new() { Exact = true }).SelectOptionAsync("");
        await Expect(visit.Page.Locator(".ag-drawn svg rect")).ToHaveCountAsync(5);

        var text = Encoding.UTF8.GetString(await visit.TakeAsync("Take the chart along as", "SVG"));
        var svg = XDocument.Parse(text).Root!;
        Assert.StartsWith("By year: count by key.year", svg.Element(Svg + "title")!.Value, StringComparison.Ordinal);
        Assert.Contains("asked on", text, StringComparison.Ordinal);
        var bars = svg.Element(Svg + "svg")!.Descendants(Svg + "rect").Select(bar => Number(bar, "height")).ToList();
        var counts = (
            await CsvAsync(
                "{ commitments(where: { year: { gte: 2010, lte: 2014 } }) { groupBy(keys: [YEAR], order: [{ key: { year: ASC } }]) { count } } }"
            )
        )[1..]
            .Select(double.Parse)
            .ToList();
        Assert.Equal(
            counts.Select(count => Math.Round(count / counts.Max(), 3)),
            bars.Select(height => Math.Round(height / bars.Max(), 3))
        );

        var png = await visit.TakeAsync("Take the chart along as", "PNG");
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.Equal(2 * (int)Number(svg, "width"), (png[16] << 24) | (png[17] << 16) | (png[18] << 8) | png[19]);
        Assert.Equal(2 * (int)Number(svg, "height"), (png[20] << 24) | (png[21] << 16) | (png[22] << 8) | png[23]);
        Assert.True(await ColoursAsync(visit.Page, png) > 20, "The bitmap is empty.");
        visit.WentWell();
    }

    [SkippableFact]
    public async Task A_map_has_all_countries_of_the_graph_with_dots_for_the_small_ones()
    {
        await using var visit = await StartAsync(Question.Countries.Fragment(new { @as = "map" }));
        await visit.SeesAsync("map");
        var values = (await CsvAsync("{ countries { nodes { code commitments { totalCount } } } }"))[1..]
            .Select(line => line.Split(','))
            .ToDictionary(cells => cells[0], cells => cells[1]);
        Assert.Equal(54, values.Count);

        var svg = XDocument
            .Parse(Encoding.UTF8.GetString(await visit.TakeAsync("Take the map along as", "SVG")))
            .Root!.Element(Svg + "svg")!;
        var land = svg.Descendants(Svg + "path")
            .Where(path => path.Attribute("data-code") is not null)
            .ToLookup(path => path.Attribute("data-code")!.Value);
        var dots = svg.Descendants(Svg + "circle").ToDictionary(dot => dot.Attribute("data-code")!.Value);
        Assert.All(
            values,
            country =>
                Assert.EndsWith(
                    $": {country.Value}",
                    (dots.GetValueOrDefault(country.Key) ?? land[country.Key].Single()).Element(Svg + "title")!.Value,
                    StringComparison.Ordinal
                )
        );
        Assert.Contains("MT", dots.Keys);
        Assert.Contains("LU", dots.Keys);
        Assert.Equal("Kosovo: " + values["XK"], land["XK"].Single().Element(Svg + "title")!.Value);
        Assert.Equal("Brazil: not in the answer", land["BR"].Single().Element(Svg + "title")!.Value);
        Assert.NotEqual(land["BR"].Single().Attribute("fill")!.Value, land["XK"].Single().Attribute("fill")!.Value);
        Assert.True(
            await ColoursAsync(visit.Page, await visit.TakeAsync("Take the map along as", "PNG")) > 20,
            "The bitmap is empty."
        );

        await visit.PressAsync(AriaRole.Button, $"Malta {values["MT"]}");
        await Expect(visit.Page.Locator("circle.ag-marked")).ToHaveAttributeAsync("data-code", "MT");
        await visit.Page.GetByLabel("Part", new() { Exact = true }).SelectOptionAsync("europe");
        await Expect(visit.Page.Locator(".ag-drawn [data-code=AU]")).ToHaveCountAsync(0);
        visit.WentWell();
    }

    [SkippableFact]
    public async Task A_link_opens_the_question_with_its_variables_and_its_view_and_follows_what_is_seen()
    {
        var question = new Question(
            "query Of($code: CountryCode!) { country(code: $code) { name commitments { nodes { title year } } } }",
            "{ \"code\": \"SE\" }"
        );
        await using var visit = await StartAsync(
            question.Fragment(
                new
                {
                    @as = "chart",
                    chart = new
                    {
                        kind = "histogram",
                        x = "commitments.year",
                        y = (string?)null,
                        colour = (string?)null,
                    },
                }
            )
        );
        await Expect(visit.Page.GetByLabel("Kind", new() { Exact = true })).ToHaveValueAsync("histogram");
        var first = visit.Page.Url;
        var tab = visit.Page.GetByRole(AriaRole.Tab, new() { Name = "Chart" });
        await tab.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(visit.Page.GetByRole(AriaRole.Tab, new() { Name = "Table" })).ToBeFocusedAsync();
        await visit.SeesAsync("table");
        await Expect(visit.Page).Not.ToHaveURLAsync(first);

        await using var other = await StartAsync(new Uri(visit.Page.Url).Fragment);
        await other.SeesAsync("table");
        await Expect(other.Rows.First).ToContainTextAsync("Sweden");
        await Expect(other.Page.Locator("blockquote"))
            .ToContainTextAsync(new Regex(@"“Of”, revision \d+, asked on .*#question="));
        Assert.DoesNotContain(
            visit.Requests.Concat(other.Requests),
            request => new Uri(request.Url).Query.Contains("question", StringComparison.Ordinal)
        );
        visit.WentWell();
        other.WentWell();
    }

    [SkippableFact]
    public async Task Opening_a_link_changes_nothing()
    {
        var question = new Question(
            "mutation { withdrawHotline(input: { submission: \"a:SE\", key: \"b\" }) { errors { __typename } } }"
        );
        foreach (var view in new[] { "json", "table" })
        {
            await using var visit = await StartAsync(question.Fragment(new { @as = view }));
            await Expect(visit.Result.Locator(".notice")).ToBeVisibleAsync();
            Assert.DoesNotContain(visit.Requests, request => request.Method == "POST");
        }

        await using var broken = await StartAsync("#question=abc");
        await Expect(broken.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("cannot be read");
        await Accessibility.RequireAsync(broken.Page, "an address that cannot be read");
    }

    [SkippableFact]
    public async Task What_is_no_table_says_why_and_of_several_tables_one_is_chosen()
    {
        await using var visit = await StartAsync(
            new Question(
                "{ country(code: \"SE\") { name reports { nodes { title } } events { nodes { title } } } }"
            ).Fragment(new { @as = "table" })
        );
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("TABLE_INVALID");
        await Accessibility.RequireAsync(visit.Page, "what is no table");

        await using var several = await StartAsync(
            new Question(
                "{ hotlines { totalCount } countries { nodes { code } groupBy(keys: [REGION]) { key { region } count } } }"
            ).Fragment(new { @as = "table" })
        );
        await several
            .Page.GetByRole(AriaRole.Combobox, new() { Name = "Table" })
            .SelectOptionAsync("countries.groupBy");
        await Expect(several.Page.GetByRole(AriaRole.Button, new() { Name = "key.region" })).ToBeVisibleAsync();
        Assert.StartsWith(
            "key.region,count",
            Encoding.UTF8.GetString(await several.TakeAsync(AnswerFiles, "CSV")),
            StringComparison.Ordinal
        );
        several.AskedThisServerAlone();
    }

    [SkippableFact]
    public async Task Beside_an_answer_stand_its_cost_its_largest_page_its_id_and_its_steps_where_allowed()
    {
        await using var visit = await StartAsync(Question.Countries.Fragment(new { @as = "table" }));
        await Expect(visit.Page.GetByRole(AriaRole.Row, new() { NameRegex = new(@"^countries 25 \d+ \d+ 100$") }))
            .ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("is not registered on this server")).ToBeVisibleAsync();
        await visit.PressAsync(AriaRole.Button, "Ask again, with its steps");
        await Expect(visit.Page.GetByText("This server does not show its steps to you.")).ToBeVisibleAsync();
        visit.WentWell();
    }

    [SkippableFact]
    public async Task In_the_editor_the_answer_that_was_asked_there_can_be_looked_at_in_all_ways()
    {
        await using var visit = await StartAsync("");
        await visit.Page.Locator(".graphiql-query-editor .view-line").First.WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = "Table" }).ClickAsync();
        await Expect(visit.Result).ToContainTextAsync("Ask something first");
        await visit.Page.GetByRole(AriaRole.Button, new() { NameString = "Execute query" }).ClickAsync();
        await visit.SeesAsync("table");
        await Expect(visit.Rows.First).ToContainTextAsync("Albania");
        await Accessibility.RequireAsync(visit.Result, "the result side of the editor");
        await visit.ShootAsync("editor");

        await visit.Page.GetByText("Cite, share, cost").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Open this view on a page of its own" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Expect(visit.Rows.First).ToContainTextAsync("Albania");
        await visit.Page.GetByText("The question", new() { Exact = true }).ClickAsync();
        await visit.PressAsync(AriaRole.Button, "Open in the editor");
        await Expect(visit.Page.Locator(".graphiql-query-editor")).ToContainTextAsync("Countries");
    }

    [SkippableFact]
    public async Task The_gallery_has_a_picture_of_each_question_and_opens_it()
    {
        await using var visit = await StartAsync("#gallery");
        await Expect(visit.Page.Locator(".ag-card")).ToHaveCountAsync(CountOfQuestions());
        await visit.Page.SetViewportSizeAsync(WorkbenchVisit.Wide, 6000);
        await Expect(visit.Page.Locator(".ag-card .ag-picture :is(svg, table, pre)"))
            .ToHaveCountAsync(CountOfQuestions());
        await Accessibility.RequireAsync(visit.Page, "the gallery");
        await visit.ShootAsync("gallery");
        await visit.Page.SetViewportSizeAsync(WorkbenchVisit.Narrow, 800);
        await Accessibility.RequireAsync(visit.Page, "the gallery, narrow");

        await visit.PressAsync(
            AriaRole.Link,
            "14. How many commitments per target and year, 2010 to 2014, where there are at least three?"
        );
        await visit.SeesAsync("chart");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToContainTextAsync("How many commitments per target and year");
        await Expect(visit.Page.Locator("main")).ToBeFocusedAsync();
        visit.AskedThisServerAlone();
    }

    [SkippableFact]
    public async Task A_hundred_thousand_rows_are_sorted_and_found_and_few_are_in_the_page()
    {
        await using var visit = await StartAsync("");
        await visit.Page.RouteAsync(
            "**/graphql?format=arrow",
            route =>
                route.FulfillAsync(
                    new() { ContentType = "application/vnd.apache.arrow.stream", BodyBytes = ManyRows.Stream(100_000) }
                )
        );
        await visit.GoAsync(Question.Countries.Fragment(new { @as = "table" }));
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.GetByText("100,000 rows", new() { Exact = true })).ToBeVisibleAsync();

        await visit.PressAsync(AriaRole.Button, "number");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Rows.First).ToContainTextAsync("99999");
        await visit.Page.Locator(".ag-scroll").EvaluateAsync("scroll => { scroll.scrollTop = scroll.scrollHeight; }");
        await Expect(visit.Rows.Last).ToContainTextAsync("row 0");
        Assert.InRange(await visit.Rows.CountAsync(), 5, 100);
        await visit.Page.GetByLabel("Search").FillAsync("ROW 4242");
        await Expect(visit.Page.GetByText("11 of 100,000 rows")).ToBeVisibleAsync();
    }

    private static int CountOfQuestions()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Alliance.Graph.sln")))
        {
            folder = folder.Parent!;
        }

        return Regex.Count(
            File.ReadAllText(Path.Combine(folder.FullName, "src", "TWENTY-QUESTIONS.md")),
            @"^### \d+\. ",
            RegexOptions.Multiline
        );
    }

    private static double Number(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    private static Task<int> ColoursAsync(IPage page, byte[] png) =>
        page.EvaluateAsync<int>(
            """
            async (address) => {
              const image = new Image();
              image.src = address;
              await image.decode();
              const canvas = Object.assign(document.createElement('canvas'), { width: image.naturalWidth, height: image.naturalHeight });
              const pen = canvas.getContext('2d');
              pen.drawImage(image, 0, 0);
              return new Set(new Uint32Array(pen.getImageData(0, 0, canvas.width, canvas.height).data.buffer)).size;
            }
            """,
            "data:image/png;base64," + Convert.ToBase64String(png)
        );

    private async Task<string[]> CsvAsync(string query)
    {
        var host = await bench.HostAsync(DatabaseProviderKind.Sqlite);
        var text = await Client.GetStringAsync(
            new Uri(host.Root, $"graphql?format=csv&query={Uri.EscapeDataString(query)}")
        );
        return text.TrimEnd().Split("\r\n");
    }

    private async Task<WorkbenchVisit> StartAsync(string fragment, ColorScheme scheme = ColorScheme.Light)
    {
        Requirement.RequireBundle();
        var browser = await bench.BrowserAsync();
        var host = await bench.HostAsync(DatabaseProviderKind.Sqlite);
        return await WorkbenchVisit.StartAsync(browser, host.Root, fragment, scheme);
    }
}
