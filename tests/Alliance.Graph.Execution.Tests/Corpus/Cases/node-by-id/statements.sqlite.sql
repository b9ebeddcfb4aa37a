-- 1
SELECT "c"."code", "c"."name"
FROM "core_countries" AS "c"
WHERE "c"."code" = @v0;

-- 2
SELECT "a"."value", "c"."key"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "core_reports" AS "c"
WHERE "c"."key" IN (
    SELECT "c0"."key"
    FROM "core_reports" AS "c0"
    WHERE "c0"."country_code" = "a"."value"
    ORDER BY "c0"."year" NULLS LAST, "c0"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "c"."year" NULLS LAST, "c"."key";

