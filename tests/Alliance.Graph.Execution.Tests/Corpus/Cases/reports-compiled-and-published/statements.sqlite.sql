-- 1
SELECT "c1"."key", "c1"."kind", "c1"."origin", "c1"."origin" IN ('Published', 'Submitted') AND "c1"."country_code" IS NOT NULL, "c1"."year", "c1"."published_on", "c1"."summary", "c1"."document_key", "c0"."title", "c1"."country_code", "c1"."source", "c1"."confidence"
FROM (
    SELECT "c"."key", "c"."country_code", "c"."document_key", "c"."kind", "c"."origin", "c"."published_on", "c"."summary", "c"."year", "c"."confidence", "c"."source"
    FROM "core_reports" AS "c"
    ORDER BY "c"."year" DESC NULLS FIRST, "c"."key" DESC
    LIMIT @v0
) AS "c1"
LEFT JOIN "core_documents" AS "c0" ON "c1"."document_key" = "c0"."key"
ORDER BY "c1"."year" DESC NULLS FIRST, "c1"."key" DESC;

