-- 1
SELECT "c"."key", "c"."target_key", "c"."goal_key"
FROM "core_commitments" AS "c"
ORDER BY "c"."year" NULLS LAST, "c"."key"
LIMIT @v0;

-- 2
SELECT "a"."value", "c"."key"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "core_operational_goals" AS "c"
WHERE "c"."key" IN (
    SELECT "c0"."key"
    FROM "core_operational_goals" AS "c0"
    WHERE "c0"."target_key" = "a"."value"
    ORDER BY "c0"."position", "c0"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "c"."position", "c"."key";

-- 3
SELECT "a"."value", (
    SELECT COUNT(*)
    FROM "core_operational_goals" AS "c"
    WHERE "c"."target_key" = "a"."value")
FROM (
    SELECT value FROM json_each(@p0)
) AS "a";

-- 4
SELECT "a"."value", "c"."key"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "core_potential_actions" AS "c"
WHERE "c"."key" IN (
    SELECT "c0"."key"
    FROM "core_potential_actions" AS "c0"
    WHERE "c0"."goal_key" = "a"."value"
    ORDER BY "c0"."title", "c0"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "c"."title", "c"."key";

