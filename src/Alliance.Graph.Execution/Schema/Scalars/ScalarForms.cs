namespace Alliance.Graph.Execution.Schema.Scalars;

/// <summary>What a value of each scalar looks like in a request, for those who wrote one that does not.</summary>
internal static class ScalarForms
{
    /// <summary>The form of a scalar or an enum, as a sentence.</summary>
    /// <param name="typeName">Its name in the schema.</param>
    public static string Of(string typeName) =>
        typeName switch
        {
            "ID" => "An ID is a string, or a whole number; take it unchanged from an 'id' field.",
            "String" => "A String is a text in double quotes.",
            "Boolean" => "A Boolean is true or false, without quotes.",
            "Int" => "An Int is a whole number from -2147483648 to 2147483647, without quotes, such as 12.",
            "Long" =>
                "A Long is a whole number from -9223372036854775808 to 9223372036854775807, without quotes, such as 12.",
            "Float" => "A Float is a finite number of double precision, without quotes, such as 2.5.",
            "Decimal" => "A Decimal is a number of at most 28 digits, without quotes, such as 2.5.",
            "CountryCode" =>
                "A CountryCode is two capital letters of ISO 3166-1 as a string, such as \"SE\" for Sweden.",
            "PartialDate" =>
                "A PartialDate is a year, a month or a day that exists as a string: \"2013\", \"2013-12\" or \"2013-12-05\".",
            "LocalDate" => "A LocalDate is a day that exists as a string: \"2013-12-05\".",
            "DateTime" =>
                "A DateTime is a moment as a string, to a microsecond at most: \"2013-12-05T09:30:00Z\", or with an offset such as +01:00 in place of Z.",
            "URL" => "A URL is an absolute address as a string, such as \"https://example.org/\".",
            _ => $"A {typeName} is one of the type's names: without quotes in the document, as a string in variables.",
        };
}
