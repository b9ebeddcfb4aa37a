using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Alliance.Graph.Architecture.Tests.Phases;

/// <summary>What the instructions of a method name: types, members and signatures, by their tokens.</summary>
internal static class MethodBodyTokens
{
    private static readonly Dictionary<short, OpCode> _codes = typeof(OpCodes)
        .GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IEnumerable<EntityHandle> Of(BlobReader instructions)
    {
        var handles = new List<EntityHandle>();
        while (instructions.RemainingBytes > 0)
        {
            var first = instructions.ReadByte();
            var code = _codes[first == 0xfe ? (short)((first << 8) | instructions.ReadByte()) : first];
            switch (code.OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType:
                case OperandType.InlineTok or OperandType.InlineSig:
                    handles.Add(MetadataTokens.EntityHandle(instructions.ReadInt32()));
                    break;

                case OperandType.InlineSwitch:
                    var targets = instructions.ReadInt32();
                    instructions.Offset += targets * sizeof(int);
                    break;

                default:
                    instructions.Offset += LengthOf(code.OperandType);
                    break;
            }
        }

        return handles;
    }

    private static int LengthOf(OperandType operand) =>
        operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineBrTarget or OperandType.InlineI => 4,
            OperandType.InlineString or OperandType.ShortInlineR => 4,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            _ => throw new NotSupportedException($"The operand '{operand}' is not known."),
        };
}
