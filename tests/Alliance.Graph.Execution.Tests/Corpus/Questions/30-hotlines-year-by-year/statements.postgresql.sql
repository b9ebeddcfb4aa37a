-- 1
SELECT a0."Key0", count(*)::int, SUM(count(*)::int) OVER (ORDER BY a0."Key0", a0."Key0" ROWS UNBOUNDED PRECEDING)::int
FROM (
    SELECT substr(a.founded, 1, 4)::INTEGER AS "Key0"
    FROM availability_reduction_hotlines AS a
    WHERE a.founded IS NOT NULL
) AS a0
GROUP BY a0."Key0"
ORDER BY a0."Key0"
LIMIT @v0;

