-- 1
SELECT "c"."code"
FROM "core_countries" AS "c"
ORDER BY "c"."name", "c"."code"
LIMIT @v0;

