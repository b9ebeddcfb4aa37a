-- 1
SELECT "c"."key", "c"."published_on"
FROM "core_documents" AS "c"
ORDER BY "c"."published_on" DESC NULLS FIRST, "c"."key" DESC
LIMIT @v0;

