-- 1
SELECT (
    SELECT COUNT(*)
    FROM "core_countries" AS "c")
FROM (
    SELECT 1 AS "Value"
) AS "s";

-- 2
SELECT (
    SELECT COUNT(*)
    FROM "core_commitments" AS "c")
FROM (
    SELECT 1 AS "Value"
) AS "s";

-- 3
SELECT "c"."code"
FROM "core_countries" AS "c"
WHERE "c"."code" = @v0;

-- 4
SELECT "a"."value", (
    SELECT COUNT(*)
    FROM "core_commitments" AS "c"
    WHERE "c"."country_code" = "a"."value")
FROM (
    SELECT value FROM json_each(@p0)
) AS "a";

