-- 1
SELECT "c1"."Left", "c1"."Left0", "c1"."Right", "c0"."name", "c0"."code", "c2"."key"
FROM (
    SELECT "c"."country_code" AS "Left", "c"."target_key" AS "Left0", COUNT(*) AS "Right"
    FROM "core_commitments" AS "c"
    GROUP BY "c"."country_code", "c"."target_key"
    HAVING COUNT(*) >= @v0
    ORDER BY COUNT(*) DESC, "c"."country_code", "c"."target_key"
    LIMIT @v1
) AS "c1"
LEFT JOIN "core_countries" AS "c0" ON "c1"."Left" = "c0"."code"
LEFT JOIN "core_policy_targets" AS "c2" ON "c1"."Left0" = "c2"."key"
ORDER BY "c1"."Right" DESC, "c1"."Left", "c1"."Left0";

