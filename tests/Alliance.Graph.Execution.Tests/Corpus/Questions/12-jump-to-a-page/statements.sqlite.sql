-- 1
SELECT "c"."published_on", "c"."type", "c"."key"
FROM "core_documents" AS "c"
WHERE "c"."published_on" IS NOT NULL AND ("c"."published_on" < @value OR ("c"."published_on" = @value1 AND "c"."key" > @value2))
ORDER BY "c"."published_on" IS NULL DESC, "c"."published_on" DESC, "c"."key"
LIMIT @value4 OFFSET @value3;

-- 2
SELECT (
    SELECT COUNT(*)
    FROM "core_documents" AS "c"
    WHERE "c"."published_on" IS NOT NULL), (
    SELECT COUNT(*)
    FROM "core_documents" AS "c0"
    WHERE "c0"."published_on" IS NOT NULL AND ("c0"."published_on" < @value OR ("c0"."published_on" = @value2 AND "c0"."key" > @value3)))
FROM (
    SELECT 1 AS "Value"
) AS "s";

