-- 1
SELECT "c1"."Left", "c1"."Left0", "c1"."Left1", "c1"."Left2", "c1"."Right", "c0"."key"
FROM (
    SELECT "c"."target_key" AS "Left", COUNT(*) AS "Left0", MIN("c"."year") AS "Left1", alliance_quantile_whole("c"."year", 0.5) AS "Left2", MAX("c"."year") AS "Right"
    FROM "core_commitments" AS "c"
    GROUP BY "c"."target_key"
    ORDER BY "c"."target_key"
    LIMIT @v0
) AS "c1"
LEFT JOIN "core_policy_targets" AS "c0" ON "c1"."Left" = "c0"."key"
ORDER BY "c1"."Left";

