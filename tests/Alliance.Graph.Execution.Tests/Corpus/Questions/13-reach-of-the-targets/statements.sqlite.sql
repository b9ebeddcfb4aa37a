-- 1
SELECT "c"."key"
FROM "core_policy_targets" AS "c"
ORDER BY "c"."position", "c"."key"
LIMIT @v0;

-- 2
SELECT "a"."value", COUNT(*), COUNT(DISTINCT ("c"."country_code")), MIN("c"."year"), MAX("c"."year")
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
INNER JOIN "core_commitments" AS "c" ON "a"."value" = "c"."target_key"
GROUP BY "a"."value"
ORDER BY "a"."value";

-- 3
SELECT "s0"."Left", "s0"."Left0", "s0"."Left1"
FROM (
    SELECT "s"."value" AS "Left", "s"."Right" AS "Left0", COUNT(*) AS "Left1", ROW_NUMBER() OVER (PARTITION BY "s"."value" ORDER BY COUNT(*) DESC, "s"."Right" IS NULL, "s"."Right") AS "Right"
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
    LIMIT @v1
) AS "s0"
WHERE "s0"."Right" <= @v2
ORDER BY "s0"."Left", "s0"."Left1" DESC, "s0"."Left0" NULLS LAST;

