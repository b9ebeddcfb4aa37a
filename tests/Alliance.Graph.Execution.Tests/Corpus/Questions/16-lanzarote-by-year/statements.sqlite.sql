-- 1
SELECT "i0"."Key0", COUNT(*)
FROM (
    SELECT CAST(substr("i"."bound_on", 1, 4) AS INTEGER) AS "Key0"
    FROM "investigation_treaty_statuses" AS "i"
    WHERE "i"."instrument" = @v0
) AS "i0"
GROUP BY "i0"."Key0"
ORDER BY "i0"."Key0" NULLS LAST
LIMIT @v1;

