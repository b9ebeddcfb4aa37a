using System.Text;
using Alliance.Graph.Core;
using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Modules.AvailabilityReduction;
using Alliance.Graph.Sdk.Composition;

namespace Alliance.Graph.Data.Tests.Importing;

/// <summary>How a CSV file is taken apart into rows, which then are checked as those of a JSON file are.</summary>
public class CsvFileTests
{
    private static readonly ComposedGraph _graph = GraphComposer.Compose([
        new CoreModule(),
        new AvailabilityReductionModule(),
    ]);

    [Theory]
    [InlineData("id,name\r\na,b\r\n", """{"id":"a","name":"b"}""")]
    [InlineData("id;name\na;b", """{"id":"a","name":"b"}""")]
    [InlineData("id\tname\na\tb\n", """{"id":"a","name":"b"}""")]
    [InlineData("﻿id,name\na,b\n", """{"id":"a","name":"b"}""")]
    [InlineData(" id , name \na,\"b, \"\"c\"\"\nd\"\n", """{"id":"a","name":"b, \u0022c\u0022\nd"}""")]
    [InlineData("id,name\n,\na,\n\n", """{"id":"a","name":null}""")]
    [InlineData(
        "id,inhopeFounder,inhopeMember\na,TRUE,false\n",
        """{"id":"a","inhopeFounder":true,"inhopeMember":false}"""
    )]
    [InlineData("id,inhopeFounder\na,yes\n", """{"id":"a","inhopeFounder":"yes"}""")]
    [InlineData("id,formerNames\na,One; Two\n", """{"id":"a","formerNames":["One","Two"]}""")]
    [InlineData("id,formerNames\na,\n", """{"id":"a","formerNames":[]}""")]
    [InlineData("id,formerNames\na,\"[\"\"x; y\"\"]\"\n", """{"id":"a","formerNames":["x; y"]}""")]
    [InlineData("id,formerNames\na,[x\n", """{"id":"a","formerNames":"[x"}""")]
    [InlineData(
        "id,metrics\na,\"[{\"\"name\"\":\"\"n\"\",\"\"value\"\":1.50}]\"\n",
        """{"id":"a","metrics":[{"name":"n","value":1.50}]}"""
    )]
    [InlineData("id,name\na,'=1+1\n", """{"id":"a","name":"=1\u002B1"}""")]
    [InlineData("id,name\na,'tis\n", """{"id":"a","name":"\u0027tis"}""")]
    [InlineData("id,name\na,'\n", """{"id":"a","name":""}""")]
    [InlineData("id,name\na,\"\"\n", """{"id":"a","name":null}""")]
    [InlineData("id,founded\na,2013\n", """{"id":"a","founded":"2013"}""")]
    public async Task A_row_is_what_a_JSON_file_would_have(string text, string row) =>
        Assert.Equal(row, Assert.Single((await ReadAsync("hotlines.csv", text)).Rows).Row.GetRawText());

    [Fact]
    public async Task Rows_are_numbered_below_the_header_whatever_is_empty() =>
        Assert.Equal(
            [1, 3],
            (await ReadAsync("hotlines.csv", "id,name\na,\"b\nc\"\n,\nd,e\n")).Rows.Select(row => row.Number)
        );

    [Theory]
    [InlineData("", "hotlines.csv: The file is empty. Begin it with a line that names the fields.")]
    [InlineData("id,nam\na,b\n", "hotlines.csv(header): There is no field 'nam'. Did you mean 'name'?")]
    [InlineData("id,id\na,b\n", "hotlines.csv(header): The column 'id' stands twice. Remove one of them.")]
    [InlineData(
        "id,name\na\n",
        "hotlines.csv(row 1): The row has 1 cells, and the first line of the file 2. Write as many, with quotes around a cell that holds a separator, a quote or a line break."
    )]
    [InlineData(
        "id,name\na,b,c\n",
        "hotlines.csv(row 1): The row has 3 cells, and the first line of the file 2. Write as many, with quotes around a cell that holds a separator, a quote or a line break."
    )]
    [InlineData(
        "id,name\na,\"b\nc,d\n",
        "hotlines.csv(row 1): A quote stands where none may, or one is never closed. Write a quote within a cell twice, and quotes around the whole cell."
    )]
    [InlineData(
        "id,name,summary\na,5\" pipe,x\nb,6\" pipe,y\n",
        "hotlines.csv(row 1): A quote stands where none may, or one is never closed. Write a quote within a cell twice, and quotes around the whole cell."
    )]
    [InlineData(
        "id,name\na,\"Safer Net\" Act\n",
        "hotlines.csv(row 1): A quote stands where none may, or one is never closed. Write a quote within a cell twice, and quotes around the whole cell."
    )]
    [InlineData(
        "id,\"na\"me\na,b\n",
        "hotlines.csv(header): A quote stands where none may, or one is never closed. Write a quote within a cell twice, and quotes around the whole cell."
    )]
    public async Task What_is_no_such_file_is_refused(string text, string fault) =>
        Assert.Equal(
            fault,
            Assert
                .Single((await Assert.ThrowsAsync<ImportException>(() => ReadAsync("hotlines.csv", text))).Faults)
                .ToString()
        );

    [Fact]
    public async Task A_file_in_another_encoding_is_refused()
    {
        var exception = await Assert.ThrowsAsync<ImportException>(() =>
            ReadAsync("hotlines.csv", Encoding.Latin1.GetBytes("id,name\na,Müller\n"))
        );

        Assert.Contains("'CSV UTF-8'", Assert.Single(exception.Faults).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_of_rows_comes_from_one_file_whatever_its_ending()
    {
        var exception = await Assert.ThrowsAsync<ImportException>(() =>
            RowFiles.ReadAsync(
                [File("hotlines.json", "[]"u8.ToArray()), File("hotlines.csv", "id\n"u8.ToArray())],
                _graph.Imports,
                default
            )
        );

        Assert.Contains(
            "'hotlines.json' holds the same kind of rows",
            Assert.Single(exception.Faults).Text,
            StringComparison.Ordinal
        );
    }

    private static Task<FileRows> ReadAsync(string name, string text) => ReadAsync(name, Encoding.UTF8.GetBytes(text));

    private static async Task<FileRows> ReadAsync(string name, byte[] content) =>
        Assert.Single(await RowFiles.ReadAsync([File(name, content)], _graph.Imports, default));

    private static ImportFile File(string name, byte[] content) => new(name, name, () => new MemoryStream(content));
}
