-- 1
SELECT "c"."key", "c"."year", "c0"."code", "c0"."name", "c1"."key"
FROM "core_commitments" AS "c"
LEFT JOIN "core_countries" AS "c0" ON "c"."country_code" = "c0"."code"
LEFT JOIN "core_policy_targets" AS "c1" ON "c"."target_key" = "c1"."key"
WHERE ("c"."year", "c"."key") > (@v0, @v1)
ORDER BY "c"."year", "c"."key"
LIMIT @v2;

