-- 1
SELECT "s"."Inner", "s"."Right", COUNT(*)
FROM (
    SELECT "h"."value" AS "Inner", substr("c"."starts_on", 1, 4) || CASE
        WHEN substr("c"."starts_on", 6, 2) = '' THEN ''
        WHEN substr("c"."starts_on", 6, 2) < '04' THEN '-Q1'
        WHEN substr("c"."starts_on", 6, 2) < '07' THEN '-Q2'
        WHEN substr("c"."starts_on", 6, 2) < '10' THEN '-Q3'
        ELSE '-Q4'
    END AS "Right"
    FROM "core_events" AS "c"
    LEFT JOIN json_each(alliance_different("c"."hosts")) AS "h" ON "h"."key" >= 0
) AS "s"
GROUP BY "s"."Inner", "s"."Right"
ORDER BY "s"."Inner" NULLS LAST, "s"."Right" NULLS LAST
LIMIT @v0;

-- 2
SELECT (
    SELECT COUNT(*)
    FROM "core_events" AS "c")
FROM (
    SELECT 1 AS "Value"
) AS "s";

-- 3
SELECT "s"."Right", COUNT(*)
FROM "core_events" AS "c"
LEFT JOIN (
    SELECT DISTINCT "c0"."event_key" AS "Left", "c1"."region" AS "Right"
    FROM "core_event_participations" AS "c0"
    INNER JOIN "core_countries" AS "c1" ON "c0"."country_code" = "c1"."code"
) AS "s" ON "c"."key" = "s"."Left"
GROUP BY "s"."Right"
ORDER BY COUNT(*) DESC, "s"."Right" NULLS LAST
LIMIT @v0;

-- 4
SELECT "c"."code"
FROM "core_countries" AS "c"
ORDER BY "c"."name", "c"."code"
LIMIT @v0;

-- 5
SELECT "s0"."Left", "s0"."Left0", "s0"."Left1"
FROM (
    SELECT "s"."value" AS "Left", "s"."Right" AS "Left0", COUNT(*) AS "Left1", ROW_NUMBER() OVER (PARTITION BY "s"."value" ORDER BY "s"."Right") AS "Right"
    FROM (
        SELECT "a"."value", (
            SELECT COUNT(*)
            FROM "core_commitments" AS "c0"
            WHERE "c0"."report_key" = "c"."key") AS "Right"
        FROM (
            SELECT value FROM json_each(@p0)
        ) AS "a"
        INNER JOIN "core_reports" AS "c" ON "a"."value" = "c"."country_code"
    ) AS "s"
    GROUP BY "s"."value", "s"."Right"
    LIMIT @v1
) AS "s0"
WHERE "s0"."Right" <= @v2
ORDER BY "s0"."Left", "s0"."Left0";

-- 6
SELECT "s1"."Left", "s1"."Left0", "s1"."Left1", "s1"."Left2", "c4"."name", "c4"."code"
FROM (
    SELECT "s0"."value" AS "Left", "s0"."Right0" AS "Left0", "s0"."Right1" AS "Left1", COUNT(*) AS "Left2", ROW_NUMBER() OVER (PARTITION BY "s0"."value" ORDER BY "s0"."Right0" IS NULL, "s0"."Right0", "s0"."Right1" IS NULL, "s0"."Right1") AS "Right"
    FROM (
        SELECT "a"."value", "s"."Right" AS "Right0", substr("c1"."starts_on", 1, 7) AS "Right1"
        FROM (
            SELECT value FROM json_each(@p0)
        ) AS "a"
        INNER JOIN (
            SELECT DISTINCT "c"."country_code" AS "Left", "c"."event_key" AS "Right"
            FROM "core_event_participations" AS "c"
        ) AS "c0" ON "a"."value" = "c0"."Left"
        INNER JOIN "core_events" AS "c1" ON "c0"."Right" = "c1"."key"
        LEFT JOIN (
            SELECT DISTINCT "c2"."event_key" AS "Left", "c3"."code" AS "Right"
            FROM "core_event_participations" AS "c2"
            INNER JOIN "core_countries" AS "c3" ON "c2"."country_code" = "c3"."code"
        ) AS "s" ON "c1"."key" = "s"."Left"
    ) AS "s0"
    GROUP BY "s0"."value", "s0"."Right0", "s0"."Right1"
    LIMIT @v1
) AS "s1"
LEFT JOIN "core_countries" AS "c4" ON "s1"."Left0" = "c4"."code"
WHERE "s1"."Right" <= @v2
ORDER BY "s1"."Left", "s1"."Left0" NULLS LAST, "s1"."Left1" NULLS LAST;

