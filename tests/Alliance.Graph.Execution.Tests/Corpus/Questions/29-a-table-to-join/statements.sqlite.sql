-- 1
SELECT "c"."code", "c"."alpha3", "c"."numeric_code", "c"."name", "c"."is_eu_member2014"
FROM "core_countries" AS "c"
WHERE "c"."code" IN (
    SELECT "v"."value"
    FROM json_each(@v0) AS "v"
) OR "c"."alpha3" IN (
    SELECT "v0"."value"
    FROM json_each(@v1) AS "v0"
) OR "c"."numeric_code" IN (
    SELECT "v1"."value"
    FROM json_each(@v2) AS "v1"
)
ORDER BY "c"."name", "c"."code"
LIMIT @v3;

-- 2
SELECT "a"."value", (
    SELECT COUNT(*)
    FROM "core_commitments" AS "c"
    WHERE "c"."country_code" = "a"."value")
FROM (
    SELECT value FROM json_each(@p0)
) AS "a";

