-- 1
SELECT "c"."code"
FROM "core_countries" AS "c"
ORDER BY "c"."name", "c"."code"
LIMIT @v0;

-- 2
SELECT "a"."value", "c"."key", "c"."starts_on"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "core_events" AS "c"
WHERE "c"."key" IN (
    SELECT "c0"."key"
    FROM "core_events" AS "c0"
    WHERE "c0"."country_code" = "a"."value"
    ORDER BY "c0"."starts_on", "c0"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "c"."starts_on", "c"."key";

-- 3
SELECT "a"."value", (
    SELECT COUNT(*)
    FROM "core_events" AS "c"
    WHERE "c"."country_code" = "a"."value")
FROM (
    SELECT value FROM json_each(@p0)
) AS "a";

-- 4
SELECT "a"."value", "c"."key"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "core_events" AS "c"
WHERE "c"."key" IN (
    SELECT "c0"."key"
    FROM "core_events" AS "c0"
    WHERE "c0"."key" IN (
        SELECT "c1"."event_key"
        FROM "core_event_participations" AS "c1"
        WHERE "c1"."country_code" = "a"."value"
    )
    ORDER BY "c0"."starts_on", "c0"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "c"."starts_on", "c"."key";

-- 5
SELECT "a"."value", (
    SELECT COUNT(*)
    FROM "core_events" AS "c"
    WHERE "c"."key" IN (
        SELECT "c0"."event_key"
        FROM "core_event_participations" AS "c0"
        WHERE "c0"."country_code" = "a"."value"
    ))
FROM (
    SELECT value FROM json_each(@p0)
) AS "a";

