using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Alliance.Graph.Architecture.Tests.Phases;

/// <summary>
/// Collects the types of the assembly itself that signatures and attributes name. What it answers has no meaning, but
/// for <see cref="Type"/>, which attributes write by name.
/// </summary>
/// <param name="names">The assembly's types by name.</param>
internal sealed class SignatureTypes(IReadOnlyDictionary<string, TypeDefinitionHandle> names)
    : ISignatureTypeProvider<string, object?>,
        ICustomAttributeTypeProvider<string>
{
    private const string SystemType = "System.Type";

    public List<TypeDefinitionHandle> Found { get; } = [];

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        Found.Add(handle);
        return "";
    }

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeReference(handle);
        return $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
    }

    public string GetTypeFromSpecification(
        MetadataReader reader,
        object? genericContext,
        TypeSpecificationHandle handle,
        byte rawTypeKind
    ) => reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetTypeFromSerializedName(string name)
    {
        if (names.TryGetValue(name.Split(',')[0], out var handle))
        {
            Found.Add(handle);
        }

        return "";
    }

    public string GetSystemType() => SystemType;

    public bool IsSystemType(string type) => type == SystemType;

    // Nearly all enums are; an attribute with another one could not be read, and the test would fail.
    public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;

    public string GetFunctionPointerType(MethodSignature<string> signature) => "";

    public string GetArrayType(string elementType, ArrayShape shape) => "";

    public string GetByReferenceType(string elementType) => "";

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => "";

    public string GetGenericMethodParameter(object? genericContext, int index) => "";

    public string GetGenericTypeParameter(object? genericContext, int index) => "";

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => "";

    public string GetPinnedType(string elementType) => "";

    public string GetPointerType(string elementType) => "";

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => "";

    public string GetSZArrayType(string elementType) => "";
}
