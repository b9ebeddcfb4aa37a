-- 1
SELECT (
    SELECT COUNT(*)
    FROM "awareness_programmes" AS "a")
FROM (
    SELECT 1 AS "Value"
) AS "s";

-- 2
SELECT "a0"."value", COUNT(*)
FROM "awareness_programmes" AS "a"
LEFT JOIN json_each(alliance_different("a"."audiences")) AS "a0" ON "a0"."key" >= 0
GROUP BY "a0"."value"
ORDER BY COUNT(*) DESC, "a0"."value" NULLS LAST
LIMIT @v0;

-- 3
SELECT (
    SELECT COUNT(*)
    FROM "awareness_programmes" AS "a")
FROM (
    SELECT 1 AS "Value"
) AS "s";

