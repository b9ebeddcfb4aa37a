-- 1
SELECT "c1"."Left", "c1"."Left0", "c1"."Left1", "c1"."Right", "c0"."key", "c0"."title"
FROM (
    SELECT "c"."target_key" AS "Left", "c"."year" AS "Left0", COUNT(*) AS "Left1", COUNT(DISTINCT ("c"."country_code")) AS "Right"
    FROM "core_commitments" AS "c"
    WHERE "c"."year" >= @v0 AND "c"."year" <= @v1
    GROUP BY "c"."target_key", "c"."year"
    HAVING COUNT(*) >= @v2
    ORDER BY COUNT(*) DESC, "c"."target_key", "c"."year" NULLS LAST
    LIMIT @v3
) AS "c1"
LEFT JOIN "core_policy_targets" AS "c0" ON "c1"."Left" = "c0"."key"
ORDER BY "c1"."Left1" DESC, "c1"."Left", "c1"."Left0" NULLS LAST;

