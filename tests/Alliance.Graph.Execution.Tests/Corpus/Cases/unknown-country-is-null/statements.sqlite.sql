-- 1
SELECT "c"."name", "c"."code"
FROM "core_countries" AS "c"
WHERE "c"."code" IN (
    SELECT "v"."value"
    FROM json_each(@v0) AS "v"
);

-- 2
SELECT "c"."code"
FROM "core_countries" AS "c"
ORDER BY "c"."name", "c"."code"
LIMIT @v0;

