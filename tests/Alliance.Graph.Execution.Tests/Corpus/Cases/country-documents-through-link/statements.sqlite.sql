-- 1
SELECT "c"."code"
FROM "core_countries" AS "c"
WHERE "c"."code" = @v0;

-- 2
SELECT "a"."value", "c"."key", "c"."title", "c"."type", "c"."published_on"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "core_documents" AS "c"
WHERE "c"."key" IN (
    SELECT "c0"."key"
    FROM "core_documents" AS "c0"
    WHERE "c0"."key" IN (
        SELECT "c1"."document_key"
        FROM "core_document_countries" AS "c1"
        WHERE "c1"."country_code" = "a"."value"
    )
    ORDER BY "c0"."published_on" NULLS LAST, "c0"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "c"."published_on" NULLS LAST, "c"."key";

-- 3
SELECT "a"."value", (
    SELECT COUNT(*)
    FROM "core_documents" AS "c"
    WHERE "c"."key" IN (
        SELECT "c0"."document_key"
        FROM "core_document_countries" AS "c0"
        WHERE "c0"."country_code" = "a"."value"
    ))
FROM (
    SELECT value FROM json_each(@p0)
) AS "a";

-- 4
SELECT "a"."value", "c"."code"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "core_countries" AS "c"
WHERE "c"."code" IN (
    SELECT "c0"."code"
    FROM "core_countries" AS "c0"
    WHERE "c0"."code" IN (
        SELECT "c1"."country_code"
        FROM "core_document_countries" AS "c1"
        WHERE "c1"."document_key" = "a"."value"
    )
    ORDER BY "c0"."name", "c0"."code"
    LIMIT @v1
)
ORDER BY "a"."value", "c"."name", "c"."code";

-- 5
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

