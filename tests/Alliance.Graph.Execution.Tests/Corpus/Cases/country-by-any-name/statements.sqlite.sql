-- 1
SELECT "c"."name", "c"."kind", "c"."confidence", "c"."country_code", "c0"."name", "c0"."official_short_name", "c"."key"
FROM "core_country_names" AS "c"
LEFT JOIN "core_countries" AS "c0" ON "c"."country_code" = "c0"."code"
WHERE "c"."key" = @v0;

