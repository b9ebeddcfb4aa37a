-- 1
SELECT COUNT(*), MIN("c0"."year"), MAX("c0"."year"), COALESCE(SUM(CAST("c0"."year" AS INTEGER)), 0), COUNT(CASE
    WHEN "c0"."year" IS NOT NULL THEN 1
END), COUNT(DISTINCT ("c0"."year")), MIN("c0"."title"), MAX("c0"."title"), COUNT(DISTINCT ("c0"."title")), COUNT(DISTINCT ("c0"."country_code")), COUNT(DISTINCT ("c0"."confidence"))
FROM (
    SELECT "c"."country_code", "c"."title", "c"."year", "c"."confidence", 1 AS "Key0"
    FROM "core_commitments" AS "c"
) AS "c0"
GROUP BY "c0"."Key0";

-- 2
SELECT "c1"."Key0", CASE
    WHEN COUNT(CASE
        WHEN "c1"."year" IS NOT NULL THEN 1
    END) = 0 THEN NULL
    ELSE CAST(COALESCE(SUM(CAST("c1"."year" AS INTEGER)), 0) AS REAL) / CAST(COUNT(CASE
        WHEN "c1"."year" IS NOT NULL THEN 1
    END) AS REAL)
END, COUNT(*), MIN("c1"."year"), MAX("c1"."year"), COALESCE(SUM(CAST("c1"."year" AS INTEGER)), 0), COUNT(CASE
    WHEN "c1"."year" IS NOT NULL THEN 1
END)
FROM (
    SELECT "c"."year", (
        SELECT "c0"."region"
        FROM "core_countries" AS "c0"
        WHERE "c0"."code" = "c"."country_code"
        LIMIT 1) AS "Key0"
    FROM "core_commitments" AS "c"
) AS "c1"
GROUP BY "c1"."Key0"
ORDER BY CASE
    WHEN COUNT(CASE
        WHEN "c1"."year" IS NOT NULL THEN 1
    END) = 0 THEN NULL
    ELSE CAST(COALESCE(SUM(CAST("c1"."year" AS INTEGER)), 0) AS REAL) / CAST(COUNT(CASE
        WHEN "c1"."year" IS NOT NULL THEN 1
    END) AS REAL)
END DESC NULLS FIRST, "c1"."Key0" NULLS LAST
LIMIT @v0;

-- 3
SELECT "c1"."Left", "c1"."Right", "c0"."name", "c0"."code"
FROM (
    SELECT "c"."country_code" AS "Left", COUNT(*) AS "Right"
    FROM "core_commitments" AS "c"
    GROUP BY "c"."country_code"
    ORDER BY COUNT(*) DESC, "c"."country_code"
    LIMIT @v0
) AS "c1"
LEFT JOIN "core_countries" AS "c0" ON "c1"."Left" = "c0"."code"
ORDER BY "c1"."Right" DESC, "c1"."Left";

-- 4
SELECT "a"."value", "c"."key"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "core_reports" AS "c"
WHERE "c"."key" IN (
    SELECT "c0"."key"
    FROM "core_reports" AS "c0"
    WHERE "c0"."country_code" = "a"."value"
    ORDER BY "c0"."year" NULLS LAST, "c0"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "c"."year" NULLS LAST, "c"."key";

-- 5
SELECT "a"."value", (
    SELECT COUNT(*)
    FROM "core_reports" AS "c"
    WHERE "c"."country_code" = "a"."value")
FROM (
    SELECT value FROM json_each(@p0)
) AS "a";

