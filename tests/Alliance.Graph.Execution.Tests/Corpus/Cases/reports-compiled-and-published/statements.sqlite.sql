-- 1
SELECT "u"."key", "u"."kind", "u"."origin", "u"."origin" = 'Published' AND "u"."country_code" IS NOT NULL, "u"."year", "u"."published_on", "u"."summary", "c3"."key", "c3"."title", "c4"."code", "u"."source", "u"."confidence"
FROM (
    SELECT "c1"."key", "c1"."country_code", "c1"."document_key", "c1"."kind", "c1"."origin", "c1"."published_on", "c1"."summary", "c1"."year", "c1"."confidence", "c1"."source"
    FROM (
        SELECT "c"."key", "c"."country_code", "c"."document_key", "c"."kind", "c"."origin", "c"."published_on", "c"."summary", "c"."year", "c"."confidence", "c"."source"
        FROM "core_reports" AS "c"
        WHERE "c"."year" IS NOT NULL
        ORDER BY "c"."year" DESC, "c"."key" DESC
        LIMIT @v0
    ) AS "c1"
    UNION ALL
    SELECT "c2"."key", "c2"."country_code", "c2"."document_key", "c2"."kind", "c2"."origin", "c2"."published_on", "c2"."summary", "c2"."year", "c2"."confidence", "c2"."source"
    FROM (
        SELECT "c0"."key", "c0"."country_code", "c0"."document_key", "c0"."kind", "c0"."origin", "c0"."published_on", "c0"."summary", "c0"."year", "c0"."confidence", "c0"."source"
        FROM "core_reports" AS "c0"
        WHERE "c0"."year" IS NULL
        ORDER BY "c0"."key" DESC
        LIMIT @v0
    ) AS "c2"
) AS "u"
LEFT JOIN "core_documents" AS "c3" ON "u"."document_key" = "c3"."key"
LEFT JOIN "core_countries" AS "c4" ON "u"."country_code" = "c4"."code"
ORDER BY "u"."year" IS NULL DESC, "u"."year" DESC, "u"."key" DESC
LIMIT @v1;

