-- 1
SELECT "c"."name", "c"."code"
FROM "core_countries" AS "c"
ORDER BY "c"."name", "c"."code"
LIMIT @v0;

-- 2
SELECT "s"."Left", "s"."Left0", "s"."Right", "c0"."key"
FROM (
    SELECT "a"."value" AS "Left", "c"."target_key" AS "Left0", COUNT(*) AS "Right"
    FROM (
        SELECT value FROM json_each(@p0)
    ) AS "a"
    INNER JOIN "core_commitments" AS "c" ON "a"."value" = "c"."country_code"
    GROUP BY "a"."value", "c"."target_key"
) AS "s"
LEFT JOIN "core_policy_targets" AS "c0" ON "s"."Left0" = "c0"."key"
ORDER BY "s"."Left", "s"."Left0";

