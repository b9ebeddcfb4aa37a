using Alliance.Graph.Sdk.Audits;

namespace Alliance.Graph.Modules.Investigation.Laws;

internal static class LawAudit
{
    public static void Configure(AuditBuilder audits) =>
        audits
            .Rows<Law>()
            .InOrder(law => law.InForceOn, law => law.RepealedOn)
            .Check(
                AuditRules.Order,
                law => law.InForceOn,
                law =>
                    law.InForceOn?.Year < law.Year
                        ? $"The law came into force in {law.InForceOn?.Year}, before its year, {law.Year}."
                        : null,
                "Read the source again. Correct the date that it does not have; if it has none, write null."
            )
            .Check(
                AuditRules.Order,
                law => law.RepealedOn,
                law =>
                    law.RepealedOn?.Year < law.Year
                        ? $"The law was repealed in {law.RepealedOn?.Year}, before its year, {law.Year}."
                        : null,
                "Read the source again. Correct the date that it does not have; if it has none, write null."
            );
}
