-- 1
SELECT "c"."name", "c"."code"
FROM "core_countries" AS "c"
LEFT JOIN (
    SELECT "i"."country_code" AS "Left", COUNT(*) AS "Right"
    FROM "investigation_joint_operations" AS "i"
    GROUP BY "i"."country_code"
) AS "i0" ON "c"."code" = "i0"."Left"
WHERE EXISTS (
    SELECT 1
    FROM "availability_reduction_hotlines" AS "a"
    WHERE "a"."country_code" = "c"."code") AND NOT EXISTS (
    SELECT 1
    FROM "awareness_programmes" AS "a0"
    WHERE "a0"."country_code" = "c"."code" AND @v0 IN (
        SELECT "a1"."value"
        FROM json_each("a0"."audiences") AS "a1"
    ))
ORDER BY COALESCE("i0"."Right", 0) DESC, "c"."name", "c"."code"
LIMIT @v1;

-- 2
SELECT (
    SELECT COUNT(*)
    FROM "core_countries" AS "c"
    WHERE EXISTS (
        SELECT 1
        FROM "availability_reduction_hotlines" AS "a"
        WHERE "a"."country_code" = "c"."code") AND NOT EXISTS (
        SELECT 1
        FROM "awareness_programmes" AS "a0"
        WHERE "a0"."country_code" = "c"."code" AND @v0 IN (
            SELECT "a1"."value"
            FROM json_each("a0"."audiences") AS "a1"
        )))
FROM (
    SELECT 1 AS "Value"
) AS "s";

-- 3
SELECT "a"."value", (
    SELECT COUNT(*)
    FROM "investigation_joint_operations" AS "i"
    WHERE "i"."country_code" = "a"."value")
FROM (
    SELECT value FROM json_each(@p0)
) AS "a";

