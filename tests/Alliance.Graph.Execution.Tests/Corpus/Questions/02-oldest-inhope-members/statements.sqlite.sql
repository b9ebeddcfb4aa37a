-- 1
SELECT "a"."country_code", "c"."name", "a"."founded", "a"."inhope_since", 2012 - "a"."founded_year"
FROM "availability_reduction_hotlines" AS "a"
LEFT JOIN "core_countries" AS "c" ON "a"."country_code" = "c"."code"
WHERE "a"."inhope_since" < @v0
ORDER BY "a"."founded_year" IS NULL DESC, 2012 - "a"."founded_year" DESC, "c"."name", "a"."key"
LIMIT @v1;

