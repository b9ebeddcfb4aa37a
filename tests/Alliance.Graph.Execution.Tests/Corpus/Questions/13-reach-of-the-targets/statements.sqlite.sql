-- 1
SELECT "c"."key"
FROM "core_policy_targets" AS "c"
ORDER BY "c"."position", "c"."key"
LIMIT @v0;

-- 2
SELECT "s"."value", "s"."Right", COUNT(*)
FROM (
    SELECT "a"."value", (
        SELECT "c0"."region"
        FROM "core_countries" AS "c0"
        WHERE "c0"."code" = "c"."country_code"
        LIMIT 1) AS "Right"
    FROM (
        SELECT value FROM json_each(@p0)
    ) AS "a"
    INNER JOIN "core_commitments" AS "c" ON "a"."value" = "c"."target_key"
) AS "s"
GROUP BY "s"."value", "s"."Right"
ORDER BY "s"."value", COUNT(*) DESC, "s"."Right" NULLS LAST;

-- 3
SELECT "a"."value", COUNT(*), COUNT(DISTINCT ("c"."country_code")), MIN("c"."year"), MAX("c"."year")
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
INNER JOIN "core_commitments" AS "c" ON "a"."value" = "c"."target_key"
GROUP BY "a"."value"
ORDER BY "a"."value";

