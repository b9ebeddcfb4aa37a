-- 1
SELECT "u"."published_on", "u"."type", "u"."key"
FROM (
    SELECT "c1"."key", "c1"."published_on", "c1"."type"
    FROM (
        SELECT "c"."key", "c"."published_on", "c"."type"
        FROM "core_documents" AS "c"
        WHERE "c"."published_on" IS NOT NULL AND "c"."published_on" = @v0 AND "c"."key" > @v1
        ORDER BY "c"."key"
        LIMIT @v2
    ) AS "c1"
    UNION ALL
    SELECT "c2"."key", "c2"."published_on", "c2"."type"
    FROM (
        SELECT "c0"."key", "c0"."published_on", "c0"."type"
        FROM "core_documents" AS "c0"
        WHERE "c0"."published_on" IS NOT NULL AND "c0"."published_on" < @v3
        ORDER BY "c0"."published_on" DESC, "c0"."key"
        LIMIT @v2
    ) AS "c2"
) AS "u"
ORDER BY "u"."published_on" DESC NULLS FIRST, "u"."key"
LIMIT @v5 OFFSET @v4;

-- 2
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

