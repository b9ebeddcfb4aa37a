using System.IO.Compression;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Loader;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Server.Tests.Composition;

/// <summary>
/// The package of a whole module that needs another assembly, <c>Tests.Needed</c>: itself, or through
/// <c>Tests.Between</c>, which is always in the package.
/// </summary>
internal sealed class NeedyModule(string folder, NeedPlace place)
{
    private const string Module = "Tests.Needy";
    private const string Between = "Tests.Between";
    private const string Thing = "Thing";
    private const string Touch = "Touch";

    public const string Needed = "Tests.Needed";

    /// <summary>What the module needs is in the package.</summary>
    public void WriteWhole() => Write(isDirect: true, isWhole: true);

    /// <summary>What the module needs is not in the package.</summary>
    public void WriteWithoutNeeded() => Write(isDirect: true, isWhole: false);

    /// <summary>What the module needs is in the package, and what that needs is not.</summary>
    public void WriteWithoutNeededOfNeeded() => Write(isDirect: false, isWhole: false);

    /// <summary>Packs the folder.</summary>
    public static void Pack(string folder, string package)
    {
        using var archive = ZipFile.Open(package, ZipArchiveMode.Create);
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            archive.CreateEntryFromFile(file, $"lib/net10.0/{Path.GetFileName(file)}");
        }
    }

    private void Write(bool isDirect, bool isWhole)
    {
        // Loaded for their names only, and where the server's own contexts do not look.
        var seen = new AssemblyLoadContext(Needed, isCollectible: true);
        seen.Resolving += (_, name) => seen.Assemblies.FirstOrDefault(assembly => assembly.GetName().Name == name.Name);
        var thing = Load(seen, BuildThing(Needed, typeof(object)), isWhole ? Needed : null);
        if (!isDirect)
        {
            thing = Load(seen, BuildThing(Between, thing), Between);
        }

        BuildModule(thing).Save(At(Module));
        seen.Unload();
    }

    private string At(string name) => Path.Combine(folder, $"{name}.dll");

    private Type Load(AssemblyLoadContext context, PersistedAssemblyBuilder assembly, string? savedAs)
    {
        using var image = new MemoryStream();
        assembly.Save(image);
        if (savedAs is not null)
        {
            File.WriteAllBytes(At(savedAs), image.ToArray());
        }

        image.Position = 0;
        return context.LoadFromStream(image).GetTypes().Single();
    }

    /// <summary>A class with a method that calls that of its parent's, if there is one.</summary>
    private static PersistedAssemblyBuilder BuildThing(string name, Type parent)
    {
        var assembly = Create(name, out var module);
        var type = module.DefineType($"{name}.{Thing}", TypeAttributes.Public | TypeAttributes.Class, parent);
        type.DefineDefaultConstructor(MethodAttributes.Public);
        var code = type.DefineMethod(Touch, MethodAttributes.Public | MethodAttributes.Static, typeof(void), [])
            .GetILGenerator();
        EmitTouch(code, parent);
        code.Emit(OpCodes.Ret);
        type.CreateType();
        return assembly;
    }

    private PersistedAssemblyBuilder BuildModule(Type thing)
    {
        var assembly = Create(Module, out var module);
        if (place == NeedPlace.Type)
        {
            module.DefineType($"{Module}.Other", TypeAttributes.Public | TypeAttributes.Class, thing).CreateType();
        }

        var type = module.DefineType(
            $"{Module}.NeedyModule",
            TypeAttributes.Public | TypeAttributes.Class,
            typeof(GraphModule)
        );
        var constructor = type.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, [])
            .GetILGenerator();
        constructor.Emit(OpCodes.Ldarg_0);
        constructor.Emit(
            OpCodes.Call,
            typeof(GraphModule).GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic, [])!
        );
        Finish(constructor, NeedPlace.Constructor, thing);

        var manifest = Override(type, "get_Manifest", typeof(ModuleManifest));
        foreach (var text in new[] { "needy", "Needy", "Needs another assembly.", "Tests" })
        {
            manifest.Emit(OpCodes.Ldstr, text);
        }

        manifest.Emit(OpCodes.Ldnull);
        manifest.Emit(
            OpCodes.Newobj,
            typeof(ModuleManifest).GetConstructors().Single(candidate => candidate.GetParameters().Length == 5)
        );
        Finish(manifest, NeedPlace.Manifest, thing);

        Finish(
            Override(type, nameof(GraphModule.ConfigureModel), typeof(void), typeof(ModelBuilder)),
            NeedPlace.Model,
            thing
        );
        Finish(
            Override(type, nameof(GraphModule.ConfigureSchema), typeof(void), typeof(SchemaBuilder)),
            NeedPlace.Schema,
            thing
        );
        Finish(
            Override(type, nameof(GraphModule.ConfigureImports), typeof(void), typeof(ImportBuilder)),
            NeedPlace.Imports,
            thing
        );
        type.CreateType();
        return assembly;
    }

    private void Finish(ILGenerator code, NeedPlace here, Type thing)
    {
        if (here == place)
        {
            EmitTouch(code, thing);
        }

        code.Emit(OpCodes.Ret);
    }

    private static void EmitTouch(ILGenerator code, Type type)
    {
        if (type.GetMethod(Touch) is { } touch)
        {
            code.Emit(OpCodes.Call, touch);
        }
    }

    private static ILGenerator Override(TypeBuilder type, string name, Type result, params Type[] parameters) =>
        type.DefineMethod(
                name,
                MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig,
                result,
                parameters
            )
            .GetILGenerator();

    private static PersistedAssemblyBuilder Create(string name, out ModuleBuilder module)
    {
        var assembly = new PersistedAssemblyBuilder(
            new AssemblyName(name) { Version = new Version(1, 0, 0, 0) },
            typeof(object).Assembly
        );
        module = assembly.DefineDynamicModule(name);
        return assembly;
    }
}
