-- 1
SELECT 2012 - "a"."founded_year", "c"."name", "a"."key", "a"."country_code"
FROM "availability_reduction_hotlines" AS "a"
LEFT JOIN "core_countries" AS "c" ON "a"."country_code" = "c"."code"
ORDER BY "a"."founded_year" IS NULL DESC, 2012 - "a"."founded_year" DESC, "c"."name", "a"."key"
LIMIT @v0;

