using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Alliance.Graph.Sdk.Model;

internal sealed class CountryCodeConverter()
    : ValueConverter<CountryCode, string>(code => code.Value, text => CountryCode.Parse(text, null));
