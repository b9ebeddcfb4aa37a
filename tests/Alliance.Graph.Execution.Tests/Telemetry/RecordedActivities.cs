using System.Collections.Concurrent;
using System.Diagnostics;
using Alliance.Graph.Data.Telemetry;

namespace Alliance.Graph.Execution.Tests.Telemetry;

/// <summary>Listens to what one test does, while others run beside it.</summary>
internal sealed class RecordedActivities : IDisposable
{
    private readonly ConcurrentQueue<Activity> _ended = [];
    private readonly ActivityListener _listener;

    /// <param name="started">Is told of each that begins, before it does anything.</param>
    /// <param name="ended">Is told of each that has ended, before what follows it begins.</param>
    public RecordedActivities(Action<Activity>? started = null, Action<Activity>? ended = null)
    {
        Root = new Activity("test").Start();
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == GraphTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
                options.TraceId == Root.TraceId
                    ? ActivitySamplingResult.AllDataAndRecorded
                    : ActivitySamplingResult.None,
            ActivityStarted = activity =>
            {
                if (activity.TraceId == Root.TraceId)
                {
                    started?.Invoke(activity);
                }
            },
            ActivityStopped = activity =>
            {
                if (activity.TraceId == Root.TraceId)
                {
                    _ended.Enqueue(activity);
                    ended?.Invoke(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>The activity under which the test asks.</summary>
    public Activity Root { get; }

    /// <summary>
    /// All that have ended, in the order of their beginning, without those of a first reading that did not count
    /// because somebody wrote
    /// meanwhile, such as a test beside this one.
    /// </summary>
    public IReadOnlyList<Activity> All =>
        [
            .. _ended
                .Where(activity => activity.Kind == ActivityKind.Server || activity.StartTimeUtc >= ReadAgain)
                .OrderBy(activity => activity.StartTimeUtc),
        ];

    /// <summary>The request; there must be one only.</summary>
    public Activity Request => Assert.Single(_ended, activity => activity.Kind == ActivityKind.Server);

    public IReadOnlyList<Activity> Steps =>
        [.. All.Where(activity => activity.Kind == ActivityKind.Internal && IsStep(activity))];

    /// <summary>What is done beside the steps of the plan, once, however often it is read.</summary>
    public IReadOnlyList<Activity> Phases =>
        [
            .. _ended
                .Where(activity => activity.Kind == ActivityKind.Internal && !IsStep(activity))
                .OrderBy(activity => activity.StartTimeUtc),
        ];

    public IReadOnlyList<Activity> Statements => [.. All.Where(activity => activity.Kind == ActivityKind.Client)];

    private DateTime ReadAgain =>
        _ended
            .SelectMany(activity => activity.Events)
            .Select(happened => happened.Timestamp.UtcDateTime)
            .DefaultIfEmpty()
            .Max();

    private static bool IsStep(Activity activity) => activity.GetTagItem("alliance.graph.step.kind") is not null;

    public void Dispose()
    {
        _listener.Dispose();
        Root.Dispose();
    }
}
