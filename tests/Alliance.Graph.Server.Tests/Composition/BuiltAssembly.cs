using System.Reflection;
using System.Reflection.Emit;
using Alliance.Graph.Sdk;

namespace Alliance.Graph.Server.Tests.Composition;

/// <summary>Assemblies against the Sdk that no compiler would let pass.</summary>
internal static class BuiltAssembly
{
    /// <summary>An assembly with classes that derive from GraphModule and lack what they must have.</summary>
    public static void WriteUnfinished(string folder, string name, int classes)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(name), typeof(object).Assembly);
        var module = assembly.DefineDynamicModule(name);
        for (var index = 0; index < classes; index++)
        {
            module
                .DefineType(
                    $"{name}.Unfinished{index}",
                    TypeAttributes.Public | TypeAttributes.Class,
                    typeof(GraphModule)
                )
                .CreateType();
        }

        assembly.Save(Path.Combine(folder, $"{name}.dll"));
    }

    /// <summary>An assembly that uses the Sdk and has no module.</summary>
    public static void WriteWithoutModule(string folder, string name)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(name), typeof(object).Assembly);
        var type = assembly
            .DefineDynamicModule(name)
            .DefineType($"{name}.Plain", TypeAttributes.Public | TypeAttributes.Class);
        type.DefineField("Manifest", typeof(ModuleManifest), FieldAttributes.Public);
        type.CreateType();
        assembly.Save(Path.Combine(folder, $"{name}.dll"));
    }
}
