-- 1
SELECT "c"."title", "c"."summary", "c"."notes", "c"."key"
FROM "core_events" AS "c"
WHERE "c"."key" = @v0;

-- 2
SELECT "a"."value", (
    SELECT COUNT(*)
    FROM "core_countries" AS "c"
    WHERE "c"."code" IN (
        SELECT "c0"."country_code"
        FROM "core_event_participations" AS "c0"
        WHERE "c0"."event_key" = "a"."value"
    ))
FROM (
    SELECT value FROM json_each(@p0)
) AS "a";

-- 3
SELECT "c"."notes", "c"."key"
FROM "core_documents" AS "c"
WHERE "c"."key" = @v0;

-- 4
SELECT "a"."value", (
    SELECT COUNT(*)
    FROM "core_countries" AS "c"
    WHERE "c"."code" IN (
        SELECT "c0"."country_code"
        FROM "core_document_countries" AS "c0"
        WHERE "c0"."document_key" = "a"."value"
    ))
FROM (
    SELECT value FROM json_each(@p0)
) AS "a";

-- 5
SELECT "c"."name", "c"."code"
FROM "core_countries" AS "c"
WHERE "c"."code" = @v0;

-- 6
SELECT (
    SELECT COUNT(*)
    FROM "core_countries" AS "c"
    WHERE "c"."is_founding_participant" = @v0)
FROM (
    SELECT 1 AS "Value"
) AS "s";

