-- 1
SELECT "u"."key", "u"."published_on"
FROM (
    SELECT "c1"."key", "c1"."published_on"
    FROM (
        SELECT "c"."key", "c"."published_on"
        FROM "core_documents" AS "c"
        WHERE "c"."published_on" IS NOT NULL
        ORDER BY "c"."published_on" DESC, "c"."key" DESC
        LIMIT @v0
    ) AS "c1"
    UNION ALL
    SELECT "c2"."key", "c2"."published_on"
    FROM (
        SELECT "c0"."key", "c0"."published_on"
        FROM "core_documents" AS "c0"
        WHERE "c0"."published_on" IS NULL
        ORDER BY "c0"."key" DESC
        LIMIT @v0
    ) AS "c2"
) AS "u"
ORDER BY "u"."published_on" IS NULL DESC, "u"."published_on" DESC, "u"."key" DESC
LIMIT @v1;

