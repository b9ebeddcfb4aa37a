-- 1
SELECT "c"."published_on", "c"."type", "c"."key"
FROM "core_documents" AS "c"
WHERE "c"."published_on" IS NOT NULL AND "c"."published_on" = @v0 AND "c"."key" > @v1
ORDER BY "c"."key"
LIMIT @v3 OFFSET @v2;

-- 2
SELECT (
    SELECT COUNT(*)
    FROM (
        SELECT 1
        FROM "core_documents" AS "c"
        WHERE "c"."published_on" IS NOT NULL AND "c"."published_on" = @v0 AND "c"."key" > @v1
        LIMIT @v2
    ) AS "c0")
FROM (
    SELECT 1 AS "Value"
) AS "s";

-- 3
SELECT "c"."published_on", "c"."type", "c"."key"
FROM "core_documents" AS "c"
WHERE "c"."published_on" IS NOT NULL AND "c"."published_on" < @v0
ORDER BY "c"."published_on" DESC, "c"."key"
LIMIT @v2 OFFSET @v1;

-- 4
SELECT (
    SELECT COUNT(*)
    FROM "core_documents" AS "c"
    WHERE "c"."published_on" IS NOT NULL), (
    SELECT COUNT(*)
    FROM "core_documents" AS "c0"
    WHERE "c0"."published_on" IS NOT NULL AND ("c0"."published_on" < @v0 OR ("c0"."published_on" = @v1 AND "c0"."key" > @v2)))
FROM (
    SELECT 1 AS "Value"
) AS "s";

