-- 1
SELECT "c"."name", "c"."code"
FROM "core_countries" AS "c"
WHERE "c"."code" = @v0;

-- 2
SELECT "c"."code"
FROM "core_countries" AS "c"
ORDER BY "c"."name", "c"."code"
LIMIT @v0;

