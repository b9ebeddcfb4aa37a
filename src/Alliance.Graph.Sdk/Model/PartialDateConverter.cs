using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Alliance.Graph.Sdk.Model;

internal sealed class PartialDateConverter()
    : ValueConverter<PartialDate, string>(date => date.ToString(), text => PartialDate.Parse(text, null));
