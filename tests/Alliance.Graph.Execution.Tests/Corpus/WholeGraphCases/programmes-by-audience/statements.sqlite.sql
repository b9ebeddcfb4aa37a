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

-- 4
SELECT "i0"."Key0", COUNT(*)
FROM (
    SELECT json_array_length("i"."criminalises") AS "Key0"
    FROM "investigation_laws" AS "i"
) AS "i0"
GROUP BY "i0"."Key0"
ORDER BY "i0"."Key0"
LIMIT @v0;

-- 5
SELECT "c1"."Key", COUNT(*)
FROM (
    SELECT (
        SELECT COUNT(*)
        FROM "core_commitments" AS "c0"
        WHERE "c0"."country_code" = "c"."code") AS "Key"
    FROM "core_countries" AS "c"
) AS "c1"
GROUP BY "c1"."Key"
ORDER BY "c1"."Key"
LIMIT @v0;

