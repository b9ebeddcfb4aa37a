-- 1
SELECT "c"."published_on", "c"."type", "c"."key"
FROM "core_documents" AS "c"
WHERE "c"."published_on" IS NOT NULL
ORDER BY "c"."published_on" DESC NULLS FIRST, "c"."key"
LIMIT @v0;

-- 2
SELECT (
    SELECT COUNT(*)
    FROM "core_documents" AS "c"
    WHERE "c"."published_on" IS NOT NULL)
FROM (
    SELECT 1 AS "Value"
) AS "s";

