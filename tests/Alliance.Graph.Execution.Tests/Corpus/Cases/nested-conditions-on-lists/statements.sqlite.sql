-- 1
SELECT "c"."name"
FROM "core_countries" AS "c"
WHERE NOT EXISTS (
    SELECT 1
    FROM "core_commitments" AS "c0"
    WHERE "c0"."country_code" = "c"."code" AND "c0"."target_key" NOT IN (
        SELECT "c1"."key"
        FROM "core_policy_targets" AS "c1"
        WHERE EXISTS (
            SELECT 1
            FROM "core_commitments" AS "c2"
            WHERE "c2"."target_key" = "c1"."key" AND "c2"."country_code" NOT IN (
                SELECT "c3"."code"
                FROM "core_countries" AS "c3"
                WHERE EXISTS (
                    SELECT 1
                    FROM "core_reports" AS "c4"
                    WHERE "c4"."country_code" = "c3"."code" AND "c4"."title" = @v0)
            ))
    ))
ORDER BY "c"."name", "c"."code"
LIMIT @v1;

-- 2
SELECT (
    SELECT COUNT(*)
    FROM "core_countries" AS "c"
    WHERE NOT EXISTS (
        SELECT 1
        FROM "core_commitments" AS "c0"
        WHERE "c0"."country_code" = "c"."code" AND "c0"."target_key" NOT IN (
            SELECT "c1"."key"
            FROM "core_policy_targets" AS "c1"
            WHERE EXISTS (
                SELECT 1
                FROM "core_commitments" AS "c2"
                WHERE "c2"."target_key" = "c1"."key" AND "c2"."country_code" NOT IN (
                    SELECT "c3"."code"
                    FROM "core_countries" AS "c3"
                    WHERE EXISTS (
                        SELECT 1
                        FROM "core_reports" AS "c4"
                        WHERE "c4"."country_code" = "c3"."code" AND "c4"."title" = @v0)
                ))
        )))
FROM (
    SELECT 1 AS "Value"
) AS "s";

