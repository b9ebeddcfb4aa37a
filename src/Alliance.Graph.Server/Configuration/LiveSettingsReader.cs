using Alliance.Graph.Http.Settings;

namespace Alliance.Graph.Server.Configuration;

/// <summary>Reads what subscribers may have.</summary>
/// <param name="values">Reads single values.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class LiveSettingsReader(SettingValues values, List<string> problems)
{
    private const string ConnectionsPerCaller = "Live:ConnectionsPerCaller";
    private const string Connections = "Live:Connections";
    private const string SubscriptionsPerCaller = "Live:SubscriptionsPerCaller";
    private const string Subscriptions = "Live:Subscriptions";
    private const int Kilobyte = 1024;

    // So that the numbers in bytes stay far from where they would be none.
    private const int MostKilobytes = 1024 * 1024;
    private const int MostSeconds = 3600;

    public LiveOptions Read()
    {
        var standard = new LiveOptions();
        var live = new LiveOptions
        {
            Connections = values.Number(Connections, standard.Connections),
            ConnectionsPerCaller = values.Number(ConnectionsPerCaller, standard.ConnectionsPerCaller),
            Subscriptions = values.Number(Subscriptions, standard.Subscriptions),
            SubscriptionsPerCaller = values.Number(SubscriptionsPerCaller, standard.SubscriptionsPerCaller),
            OperationsPerConnection = values.Number("Live:OperationsPerConnection", standard.OperationsPerConnection),
            WaitingBytes =
                Kilobyte
                * values.Number("Live:WaitingKilobytes", standard.WaitingBytes / Kilobyte, most: MostKilobytes),
            InitTime = Seconds("Live:InitSeconds", standard.InitTime),
            KeepAlive = Seconds("Live:KeepAliveSeconds", standard.KeepAlive),
            Patience = Seconds("Live:SlowSeconds", standard.Patience),
        };
        Check(ConnectionsPerCaller, live.ConnectionsPerCaller, Connections, live.Connections);
        Check(SubscriptionsPerCaller, live.SubscriptionsPerCaller, Subscriptions, live.Subscriptions);
        return live;
    }

    private TimeSpan Seconds(string key, TimeSpan standard) =>
        TimeSpan.FromSeconds(values.Number(key, (int)standard.TotalSeconds, most: MostSeconds));

    private void Check(string ofCaller, int perCaller, string ofAll, int all)
    {
        if (perCaller > all)
        {
            problems.Add(
                $"'{ofCaller}' is {perCaller}, which is above '{ofAll}', {all}: one caller could keep all others out. Lower the one or raise the other."
            );
        }
    }
}
