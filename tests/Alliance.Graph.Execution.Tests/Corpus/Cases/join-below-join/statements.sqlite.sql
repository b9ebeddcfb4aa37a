-- 1
SELECT "u"."key", "c3"."key", "c4"."key", "c4"."title", "c5"."key", "c6"."key", "c6"."title", "c7"."code", "c7"."name"
FROM (
    SELECT "c1"."key", "c1"."goal_key", "c1"."report_key", "c1"."year"
    FROM (
        SELECT "c"."key", "c"."goal_key", "c"."report_key", "c"."year"
        FROM "core_commitments" AS "c"
        WHERE "c"."year" IS NOT NULL
        ORDER BY "c"."year", "c"."key"
        LIMIT @v0
    ) AS "c1"
    UNION ALL
    SELECT "c2"."key", "c2"."goal_key", "c2"."report_key", "c2"."year"
    FROM (
        SELECT "c0"."key", "c0"."goal_key", "c0"."report_key", "c0"."year"
        FROM "core_commitments" AS "c0"
        WHERE "c0"."year" IS NULL
        ORDER BY "c0"."key"
        LIMIT @v0
    ) AS "c2"
) AS "u"
LEFT JOIN "core_operational_goals" AS "c3" ON "u"."goal_key" = "c3"."key"
LEFT JOIN "core_policy_targets" AS "c4" ON "c3"."target_key" = "c4"."key"
LEFT JOIN "core_reports" AS "c5" ON "u"."report_key" = "c5"."key"
LEFT JOIN "core_documents" AS "c6" ON "c5"."document_key" = "c6"."key"
LEFT JOIN "core_countries" AS "c7" ON "c5"."country_code" = "c7"."code"
ORDER BY "u"."year" IS NULL, "u"."year", "u"."key"
LIMIT @v1;

