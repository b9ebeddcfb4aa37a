-- 1
SELECT "c"."name"
FROM "core_countries" AS "c"
WHERE NOT EXISTS (
    SELECT 1
    FROM "core_commitments" AS "c0"
    WHERE "c0"."country_code" = "c"."code" AND "c0"."kind" = @v0 AND EXISTS (
        SELECT 1
        FROM "core_policy_targets" AS "c1"
        WHERE "c1"."key" = "c0"."target_key" AND "c1"."key" = @v1)) AND EXISTS (
    SELECT 1
    FROM "core_commitments" AS "c2"
    WHERE "c2"."country_code" = "c"."code" AND "c2"."kind" = @v2 AND EXISTS (
        SELECT 1
        FROM "core_policy_targets" AS "c3"
        WHERE "c3"."key" = "c2"."target_key" AND "c3"."key" = @v3))
ORDER BY "c"."name", "c"."code"
LIMIT @v4;

-- 2
SELECT (
    SELECT COUNT(*)
    FROM "core_countries" AS "c"
    WHERE NOT EXISTS (
        SELECT 1
        FROM "core_commitments" AS "c0"
        WHERE "c0"."country_code" = "c"."code" AND "c0"."kind" = @v0 AND EXISTS (
            SELECT 1
            FROM "core_policy_targets" AS "c1"
            WHERE "c1"."key" = "c0"."target_key" AND "c1"."key" = @v1)) AND EXISTS (
        SELECT 1
        FROM "core_commitments" AS "c2"
        WHERE "c2"."country_code" = "c"."code" AND "c2"."kind" = @v2 AND EXISTS (
            SELECT 1
            FROM "core_policy_targets" AS "c3"
            WHERE "c3"."key" = "c2"."target_key" AND "c3"."key" = @v3)))
FROM (
    SELECT 1 AS "Value"
) AS "s";

