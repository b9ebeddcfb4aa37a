-- 1
SELECT "a0"."Key0", COUNT(*), CAST(SUM(COUNT(*)) OVER (ORDER BY "a0"."Key0" IS NULL, "a0"."Key0", "a0"."Key0" IS NULL, "a0"."Key0" ROWS UNBOUNDED PRECEDING) AS integer)
FROM (
    SELECT CAST(substr("a"."founded", 1, 4) AS INTEGER) AS "Key0"
    FROM "availability_reduction_hotlines" AS "a"
    WHERE "a"."founded" IS NOT NULL
) AS "a0"
GROUP BY "a0"."Key0"
ORDER BY "a0"."Key0" NULLS LAST
LIMIT @v0;

