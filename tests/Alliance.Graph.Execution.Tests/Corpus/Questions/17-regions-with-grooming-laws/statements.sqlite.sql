-- 1
SELECT "i0"."Key0", COUNT(DISTINCT ("i0"."country_code")), CASE
    WHEN COUNT(CASE
        WHEN "i0"."year" IS NOT NULL THEN 1
    END) = 0 THEN NULL
    ELSE CAST(COALESCE(SUM(CAST("i0"."year" AS INTEGER)), 0) AS REAL) / CAST(COUNT(CASE
        WHEN "i0"."year" IS NOT NULL THEN 1
    END) AS REAL)
END, COUNT(*), MIN("i0"."year"), COALESCE(SUM(CAST("i0"."year" AS INTEGER)), 0), COUNT(CASE
    WHEN "i0"."year" IS NOT NULL THEN 1
END)
FROM (
    SELECT "i"."country_code", "i"."year", (
        SELECT "c0"."region"
        FROM "core_countries" AS "c0"
        WHERE "c0"."code" = "i"."country_code"
        LIMIT 1) AS "Key0"
    FROM "investigation_laws" AS "i"
    WHERE EXISTS (
        SELECT 1
        FROM json_each("i"."criminalises") AS "c"
        WHERE "c"."value" IN (
            SELECT "v"."value"
            FROM json_each(@v0) AS "v"
        ))
) AS "i0"
GROUP BY "i0"."Key0"
HAVING COUNT(DISTINCT ("i0"."country_code")) >= @v1
ORDER BY CASE
    WHEN COUNT(CASE
        WHEN "i0"."year" IS NOT NULL THEN 1
    END) = 0 THEN NULL
    ELSE CAST(COALESCE(SUM(CAST("i0"."year" AS INTEGER)), 0) AS REAL) / CAST(COUNT(CASE
        WHEN "i0"."year" IS NOT NULL THEN 1
    END) AS REAL)
END NULLS LAST, "i0"."Key0" NULLS LAST
LIMIT @v2;

