-- 1
SELECT "i0"."Key0", COUNT(*), CAST(SUM(COUNT(*)) OVER (ORDER BY "i0"."Key0" IS NULL, "i0"."Key0", "i0"."Key0" IS NULL, "i0"."Key0" ROWS UNBOUNDED PRECEDING) AS integer)
FROM (
    SELECT CAST(substr("i"."bound_on", 1, 4) AS INTEGER) AS "Key0"
    FROM "investigation_treaty_statuses" AS "i"
    WHERE "i"."instrument" = @v0 AND "i"."bound_on" IS NOT NULL
) AS "i0"
GROUP BY "i0"."Key0"
ORDER BY "i0"."Key0" NULLS LAST
LIMIT @v1;

