namespace Alliance.Graph.Ide.Tests.Reporting;

/// <summary>The tests of the page have one server and one browser, and take turns.</summary>
[CollectionDefinition(PageBench.OneServer)]
public sealed class PageCollection : ICollectionFixture<ReportingBench>;
