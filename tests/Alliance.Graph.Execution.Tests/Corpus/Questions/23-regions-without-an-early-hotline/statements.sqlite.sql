-- 1
SELECT "c"."region", COUNT(*), COUNT(CASE
    WHEN EXISTS (
        SELECT 1
        FROM "availability_reduction_hotlines" AS "a"
        WHERE "a"."country_code" = "c"."code" AND "a"."founded" < @v0) THEN 1
END)
FROM "core_countries" AS "c"
GROUP BY "c"."region"
ORDER BY (SELECT 1), "c"."region"
LIMIT @v1;

