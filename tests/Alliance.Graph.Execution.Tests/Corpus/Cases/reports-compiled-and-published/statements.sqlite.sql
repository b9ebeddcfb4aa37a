-- 1
SELECT "c"."key", "c"."kind", "c"."origin", "c"."origin" = 'Published' AND "c"."country_code" IS NOT NULL, "c"."year", "c"."published_on", "c"."summary", "c0"."key", "c0"."title", "c1"."code", "c"."source", "c"."confidence"
FROM "core_reports" AS "c"
LEFT JOIN "core_documents" AS "c0" ON "c"."document_key" = "c0"."key"
LEFT JOIN "core_countries" AS "c1" ON "c"."country_code" = "c1"."code"
ORDER BY "c"."year" DESC NULLS FIRST, "c"."key" DESC
LIMIT @v0;

