-- 1
SELECT "c1"."key", "c1"."goal_key", "c0"."target_key", "c2"."title", "c1"."report_key", "c3"."document_key", "c4"."title", "c3"."country_code", "c5"."name"
FROM (
    SELECT "c"."key", "c"."goal_key", "c"."report_key", "c"."year"
    FROM "core_commitments" AS "c"
    ORDER BY "c"."year" NULLS LAST, "c"."key"
    LIMIT @v0
) AS "c1"
LEFT JOIN "core_operational_goals" AS "c0" ON "c1"."goal_key" = "c0"."key"
LEFT JOIN "core_policy_targets" AS "c2" ON "c0"."target_key" = "c2"."key"
LEFT JOIN "core_reports" AS "c3" ON "c1"."report_key" = "c3"."key"
LEFT JOIN "core_documents" AS "c4" ON "c3"."document_key" = "c4"."key"
LEFT JOIN "core_countries" AS "c5" ON "c3"."country_code" = "c5"."code"
ORDER BY "c1"."year" NULLS LAST, "c1"."key";

