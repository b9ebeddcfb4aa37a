-- 1
SELECT i0."Key0", count(*)::int, SUM(count(*)::int) OVER (ORDER BY i0."Key0", i0."Key0" ROWS UNBOUNDED PRECEDING)::int
FROM (
    SELECT substr(i.bound_on, 1, 4)::INTEGER AS "Key0"
    FROM investigation_treaty_statuses AS i
    WHERE i.instrument = @v0 AND i.bound_on IS NOT NULL
) AS i0
GROUP BY i0."Key0"
ORDER BY i0."Key0"
LIMIT @v1;

