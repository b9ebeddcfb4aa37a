-- 1
SELECT "c"."key", "c0"."key", "c1"."key", "c1"."title", "c2"."key", "c3"."key", "c3"."title", "c4"."code", "c4"."name"
FROM "core_commitments" AS "c"
LEFT JOIN "core_operational_goals" AS "c0" ON "c"."goal_key" = "c0"."key"
LEFT JOIN "core_policy_targets" AS "c1" ON "c0"."target_key" = "c1"."key"
LEFT JOIN "core_reports" AS "c2" ON "c"."report_key" = "c2"."key"
LEFT JOIN "core_documents" AS "c3" ON "c2"."document_key" = "c3"."key"
LEFT JOIN "core_countries" AS "c4" ON "c2"."country_code" = "c4"."code"
ORDER BY "c"."year" NULLS LAST, "c"."key"
LIMIT @v0;

