using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Alliance.Graph.Sdk.Model;

/// <summary>
/// EF Core's own converter stores addresses for display, without the escapes that they need: "a%20b" as "a b".
/// </summary>
internal sealed class AddressConverter()
    : ValueConverter<Uri, string>(address => address.AbsoluteUri, text => new Uri(text, UriKind.Absolute));
