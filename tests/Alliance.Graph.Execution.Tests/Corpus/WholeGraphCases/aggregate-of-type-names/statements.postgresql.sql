-- 1
SELECT count(*)::int
FROM (
    SELECT 1 AS "Key"
    FROM core_countries AS c
) AS c0
GROUP BY c0."Key";

