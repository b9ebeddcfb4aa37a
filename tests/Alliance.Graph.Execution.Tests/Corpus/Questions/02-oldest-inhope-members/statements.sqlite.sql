-- 1
SELECT "a0"."country_code", "c0"."name", "a0"."founded", "a0"."inhope_since", 2012 - "a0"."founded_year"
FROM (
    SELECT "a"."key", "a"."country_code", "a"."founded", "a"."founded_year", "a"."inhope_since"
    FROM "availability_reduction_hotlines" AS "a"
    WHERE "a"."inhope_since" < @v0
    ORDER BY "a"."founded_year" IS NULL DESC, 2012 - "a"."founded_year" DESC, (
        SELECT "c"."name"
        FROM "core_countries" AS "c"
        WHERE "c"."code" = "a"."country_code"
        LIMIT 1), "a"."key"
    LIMIT @v1
) AS "a0"
LEFT JOIN "core_countries" AS "c0" ON "a0"."country_code" = "c0"."code"
ORDER BY "a0"."founded_year" IS NULL DESC, 2012 - "a0"."founded_year" DESC, (
    SELECT "c1"."name"
    FROM "core_countries" AS "c1"
    WHERE "c1"."code" = "a0"."country_code"
    LIMIT 1), "a0"."key";

