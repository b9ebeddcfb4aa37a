-- 1
SELECT "c"."title", "c"."city", "c"."country_code", "c0"."code", "c0"."name", "c"."hosts", "c"."starts_on", "c"."ends_on", "c"."key"
FROM "core_events" AS "c"
LEFT JOIN "core_countries" AS "c0" ON "c"."country_code" = "c0"."code"
WHERE "c"."key" = @v0;

