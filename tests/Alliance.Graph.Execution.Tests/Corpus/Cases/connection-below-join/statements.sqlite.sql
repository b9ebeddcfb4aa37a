-- 1
SELECT "u"."key", "c3"."key", "c4"."key"
FROM (
    SELECT "c1"."key", "c1"."goal_key", "c1"."target_key", "c1"."year"
    FROM (
        SELECT "c"."key", "c"."goal_key", "c"."target_key", "c"."year"
        FROM "core_commitments" AS "c"
        WHERE "c"."year" IS NOT NULL
        ORDER BY "c"."year", "c"."key"
        LIMIT @v0
    ) AS "c1"
    UNION ALL
    SELECT "c2"."key", "c2"."goal_key", "c2"."target_key", "c2"."year"
    FROM (
        SELECT "c0"."key", "c0"."goal_key", "c0"."target_key", "c0"."year"
        FROM "core_commitments" AS "c0"
        WHERE "c0"."year" IS NULL
        ORDER BY "c0"."key"
        LIMIT @v0
    ) AS "c2"
) AS "u"
LEFT JOIN "core_policy_targets" AS "c3" ON "u"."target_key" = "c3"."key"
LEFT JOIN "core_operational_goals" AS "c4" ON "u"."goal_key" = "c4"."key"
ORDER BY "u"."year" IS NULL, "u"."year", "u"."key"
LIMIT @v1;

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

