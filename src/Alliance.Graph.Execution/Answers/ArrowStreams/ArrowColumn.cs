using Alliance.Graph.Execution.Answers.Tables;
using Apache.Arrow;
using Apache.Arrow.Types;

namespace Alliance.Graph.Execution.Answers.ArrowStreams;

/// <summary>Collects a column of a record batch.</summary>
internal abstract class ArrowColumn(string name, IArrowType type) : ICollectedColumn
{
    public Field Field { get; } = new(name, type, nullable: true);

    public abstract void Null();

    /// <summary>What was collected; the column is empty behind it.</summary>
    public abstract IArrowArray Build();

    /// <summary>The column of a table.</summary>
    public static ArrowColumn Of(TableColumn column, int precision, int scale) =>
        column.Type switch
        {
            TableType.Text or TableType.PartialDay => new Texts(column.Name),
            TableType.Whole => new Wholes(column.Name),
            TableType.Long => new Longs(column.Name),
            TableType.Number => new Numbers(column.Name),
            TableType.Exact => new Exacts(column.Name, new Decimal128Type(precision, scale)),
            TableType.Truth => new Truths(column.Name),
            TableType.Day => new Days(column.Name),
            TableType.Moment => new Moments(column.Name, new TimestampType(TimeUnit.Microsecond, "UTC")),
            var type => throw new NotSupportedException($"Arrow has no column for '{type}'."),
        };

    private sealed class Texts(string name) : ArrowColumn(name, StringType.Default), ICollectedColumn
    {
        private StringArray.Builder _values = new();

        public override void Null() => _values.AppendNull();

        public void Text(ReadOnlySpan<byte> utf8) => _values.Append(utf8);

        public override IArrowArray Build()
        {
            var array = _values.Build();
            _values = new();
            return array;
        }
    }

    private sealed class Wholes(string name) : ArrowColumn(name, Int32Type.Default), ICollectedColumn
    {
        private Int32Array.Builder _values = new();

        public override void Null() => _values.AppendNull();

        public void Whole(long value) => _values.Append((int)value);

        public override IArrowArray Build()
        {
            var array = _values.Build();
            _values = new();
            return array;
        }
    }

    private sealed class Longs(string name) : ArrowColumn(name, Int64Type.Default), ICollectedColumn
    {
        private Int64Array.Builder _values = new();

        public override void Null() => _values.AppendNull();

        public void Whole(long value) => _values.Append(value);

        public override IArrowArray Build()
        {
            var array = _values.Build();
            _values = new();
            return array;
        }
    }

    private sealed class Numbers(string name) : ArrowColumn(name, DoubleType.Default), ICollectedColumn
    {
        private DoubleArray.Builder _values = new();

        public override void Null() => _values.AppendNull();

        public void Number(double value) => _values.Append(value);

        public override IArrowArray Build()
        {
            var array = _values.Build();
            _values = new();
            return array;
        }
    }

    private sealed class Exacts(string name, Decimal128Type type) : ArrowColumn(name, type), ICollectedColumn
    {
        private Decimal128Array.Builder _values = new(type);

        public override void Null() => _values.AppendNull();

        public void Exact(decimal value) => _values.Append(value);

        public override IArrowArray Build()
        {
            var array = _values.Build();
            _values = new(type);
            return array;
        }
    }

    private sealed class Truths(string name) : ArrowColumn(name, BooleanType.Default), ICollectedColumn
    {
        private BooleanArray.Builder _values = new();

        public override void Null() => _values.AppendNull();

        public void Truth(bool value) => _values.Append(value);

        public override IArrowArray Build()
        {
            var array = _values.Build();
            _values = new();
            return array;
        }
    }

    private sealed class Days(string name) : ArrowColumn(name, Date32Type.Default), ICollectedColumn
    {
        private Date32Array.Builder _values = new();

        public override void Null() => _values.AppendNull();

        public void Day(DateOnly value) => _values.Append(value);

        public override IArrowArray Build()
        {
            var array = _values.Build();
            _values = new();
            return array;
        }
    }

    private sealed class Moments(string name, TimestampType type) : ArrowColumn(name, type), ICollectedColumn
    {
        private TimestampArray.Builder _values = new(type);

        public override void Null() => _values.AppendNull();

        public void Moment(DateTime value) => _values.Append(new DateTimeOffset(value));

        public override IArrowArray Build()
        {
            var array = _values.Build();
            _values = new(type);
            return array;
        }
    }
}
