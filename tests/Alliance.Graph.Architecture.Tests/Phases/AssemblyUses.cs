using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Alliance.Graph.Architecture.Tests.Phases;

/// <summary>
/// Reads from a compiled assembly which of its members refer to which others: by base types, interfaces, constraints,
/// attributes, signatures, and the instructions of methods. What a compiler has put in its place (a constant, a name)
/// cannot be seen.
/// </summary>
internal sealed class AssemblyUses
{
    private readonly PEReader _file;
    private readonly MetadataReader _reader;
    private readonly TypeNames _names;
    private readonly HashSet<Use> _uses = [];
    private string _user = "";
    private string _member = "";

    private AssemblyUses(PEReader file, string root)
    {
        _file = file;
        _reader = file.GetMetadataReader();
        _names = new TypeNames(_reader, root);
    }

    /// <summary>The namespaces below a root, and what they use of each other.</summary>
    public static (IReadOnlyList<string> Namespaces, IReadOnlyCollection<Use> Uses) Of(Assembly assembly, string root)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var uses = new AssemblyUses(file, root);
        uses.ReadAll();
        var namespaces = uses._reader.TypeDefinitions.Select(uses._names.NamespaceOf);
        return ([.. namespaces.Where(uses._names.IsOwn).Distinct()], uses._uses);
    }

    private void ReadAll()
    {
        foreach (var handle in _reader.TypeDefinitions.Where(type => _names.IsOwn(_names.NamespaceOf(type))))
        {
            _user = _names.NamespaceOf(handle);
            Read(handle, _reader.GetTypeDefinition(handle));
        }
    }

    private void Read(TypeDefinitionHandle handle, TypeDefinition type)
    {
        _member = _names.MemberOf(handle, "");
        Found(type.BaseType);
        Attributes(type.GetCustomAttributes());
        Parameters(type.GetGenericParameters());
        foreach (var implemented in type.GetInterfaceImplementations())
        {
            Found(_reader.GetInterfaceImplementation(implemented).Interface);
        }

        foreach (var field in type.GetFields().Select(_reader.GetFieldDefinition))
        {
            _member = _names.MemberOf(handle, _reader.GetString(field.Name));
            Decode(types => field.DecodeSignature(types, null));
            Attributes(field.GetCustomAttributes());
        }

        foreach (var property in type.GetProperties().Select(_reader.GetPropertyDefinition))
        {
            _member = _names.MemberOf(handle, _reader.GetString(property.Name));
            Attributes(property.GetCustomAttributes());
        }

        foreach (var method in type.GetMethods().Select(_reader.GetMethodDefinition))
        {
            _member = _names.MemberOf(handle, _reader.GetString(method.Name));
            Read(method);
        }
    }

    private void Read(MethodDefinition method)
    {
        Decode(types => method.DecodeSignature(types, null));
        Attributes(method.GetCustomAttributes());
        Parameters(method.GetGenericParameters());
        foreach (var parameter in method.GetParameters())
        {
            Attributes(_reader.GetParameter(parameter).GetCustomAttributes());
        }

        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        var body = _file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            Decode(types => _reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(types, null));
        }

        foreach (var caught in body.ExceptionRegions.Where(region => region.Kind == ExceptionRegionKind.Catch))
        {
            Found(caught.CatchType);
        }

        foreach (var named in MethodBodyTokens.Of(body.GetILReader()))
        {
            Found(named);
        }
    }

    private void Attributes(CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes.Select(_reader.GetCustomAttribute))
        {
            Found(attribute.Constructor);
            Decode(types => attribute.DecodeValue(types));
        }
    }

    private void Parameters(GenericParameterHandleCollection parameters)
    {
        foreach (var parameter in parameters.Select(_reader.GetGenericParameter))
        {
            Attributes(parameter.GetCustomAttributes());
            foreach (var constraint in parameter.GetConstraints())
            {
                Found(_reader.GetGenericParameterConstraint(constraint).Type);
            }
        }
    }

    private void Found(EntityHandle handle, string name = "")
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition when !handle.IsNil:
                Add((TypeDefinitionHandle)handle, name);
                break;

            case HandleKind.TypeSpecification:
                var constructed = _reader.GetTypeSpecification((TypeSpecificationHandle)handle);
                Decode(types => constructed.DecodeSignature(types, null), name);
                break;

            case HandleKind.FieldDefinition:
                var field = _reader.GetFieldDefinition((FieldDefinitionHandle)handle);
                Add(field.GetDeclaringType(), _reader.GetString(field.Name));
                break;

            case HandleKind.MethodDefinition:
                var method = _reader.GetMethodDefinition((MethodDefinitionHandle)handle);
                Add(method.GetDeclaringType(), _reader.GetString(method.Name));
                break;

            case HandleKind.MethodSpecification:
                var specification = _reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                Decode(types => specification.DecodeSignature(types, null));
                Found(specification.Method);
                break;

            case HandleKind.MemberReference:
                var member = _reader.GetMemberReference((MemberReferenceHandle)handle);
                Found(member.Parent, _reader.GetString(member.Name));
                Decode(types =>
                    _ =
                        member.GetKind() == MemberReferenceKind.Method
                            ? member.DecodeMethodSignature(types, null).ReturnType
                            : member.DecodeFieldSignature(types, null)
                );
                break;

            case HandleKind.StandaloneSignature:
                var signature = _reader.GetStandaloneSignature((StandaloneSignatureHandle)handle);
                Decode(types => signature.DecodeMethodSignature(types, null));
                break;
        }
    }

    private void Decode(Action<SignatureTypes> decode, string name = "")
    {
        var types = new SignatureTypes(_names.All);
        decode(types);
        foreach (var type in types.Found)
        {
            // Of a constructed type the first one is that which has the member, the others are its arguments.
            Add(type, name);
            name = "";
        }
    }

    private void Add(TypeDefinitionHandle type, string name)
    {
        var used = _names.NamespaceOf(type);
        if (used != _user && _names.IsOwn(used))
        {
            _uses.Add(new Use(_user, _member, used, _names.MemberOf(type, name)));
        }
    }
}
