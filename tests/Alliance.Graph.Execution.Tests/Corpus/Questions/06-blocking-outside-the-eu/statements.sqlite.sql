-- 1
SELECT "s"."country_code", "c1"."region", "c1"."name", "s"."kind", "s"."started_on"
FROM (
    SELECT "a"."key", "a"."country_code", "a"."kind", "a"."started_on", "c0"."region"
    FROM "availability_reduction_blocking_schemes" AS "a"
    LEFT JOIN "core_countries" AS "c0" ON "a"."country_code" = "c0"."code"
    WHERE "a"."kind" NOT IN (
        SELECT "v"."value"
        FROM json_each(@v0) AS "v"
    ) AND CASE
        WHEN "a"."is_blocking" = 0 OR "a"."ended_on" < '2014-12-31' THEN 0
        WHEN "a"."started_on" IS NULL THEN NULL
        WHEN "a"."started_on" <= '2014-12-31' THEN 1
        ELSE 0
    END = @v1 AND EXISTS (
        SELECT 1
        FROM "core_countries" AS "c"
        WHERE "c"."code" = "a"."country_code" AND "c"."is_eu_member2014" = @v2)
    ORDER BY "c0"."region", "a"."started_on" NULLS LAST, "a"."key"
    LIMIT @v3
) AS "s"
LEFT JOIN "core_countries" AS "c1" ON "s"."country_code" = "c1"."code"
ORDER BY "s"."region", "s"."started_on" NULLS LAST, "s"."key";

