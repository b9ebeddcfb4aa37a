-- 1
SELECT "c"."name", "c"."code"
FROM "core_countries" AS "c"
ORDER BY "c"."name", "c"."code"
LIMIT @v0;

-- 2
SELECT "a"."value", "c"."title"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "core_reports" AS "c"
WHERE "c"."key" IN (
    SELECT "c0"."key"
    FROM "core_reports" AS "c0"
    WHERE "c0"."country_code" = "a"."value"
    ORDER BY (
        SELECT COUNT(*)
        FROM "core_commitments" AS "c1"
        WHERE "c1"."report_key" = "c0"."key") DESC, "c0"."key"
    LIMIT @v1
)
ORDER BY "a"."value", (
    SELECT COUNT(*)
    FROM "core_commitments" AS "c2"
    WHERE "c2"."report_key" = "c"."key") DESC, "c"."key";

-- 3
SELECT "a"."value", "c"."title", "c"."target_key", "c4"."title"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "core_commitments" AS "c"
LEFT JOIN "core_policy_targets" AS "c4" ON "c"."target_key" = "c4"."key"
LEFT JOIN (
    SELECT "c5"."target_key" AS "Left", COUNT(*) AS "Right"
    FROM "core_commitments" AS "c5"
    GROUP BY "c5"."target_key"
) AS "c6" ON "c4"."key" = "c6"."Left"
WHERE "c"."key" IN (
    SELECT "c0"."key"
    FROM "core_commitments" AS "c0"
    LEFT JOIN "core_policy_targets" AS "c1" ON "c0"."target_key" = "c1"."key"
    LEFT JOIN (
        SELECT "c2"."target_key" AS "Left", COUNT(*) AS "Right"
        FROM "core_commitments" AS "c2"
        GROUP BY "c2"."target_key"
    ) AS "c3" ON "c1"."key" = "c3"."Left"
    WHERE "c0"."country_code" = "a"."value"
    ORDER BY COALESCE("c3"."Right", 0) DESC, "c0"."key"
    LIMIT @v1
)
ORDER BY "a"."value", COALESCE("c6"."Right", 0) DESC, "c"."key";

