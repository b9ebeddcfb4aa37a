-- 1
SELECT "c"."code", "c"."name"
FROM "core_countries" AS "c"
ORDER BY "c"."name", "c"."code"
LIMIT @v0;

-- 2
SELECT (
    SELECT COUNT(*)
    FROM "core_countries" AS "c")
FROM (
    SELECT 1 AS "Value"
) AS "s";

