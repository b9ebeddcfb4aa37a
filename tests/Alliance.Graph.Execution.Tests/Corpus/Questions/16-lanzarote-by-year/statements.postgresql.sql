-- 1
SELECT i0."Key0", count(*)::int
FROM (
    SELECT substr(i.bound_on, 1, 4)::INTEGER AS "Key0"
    FROM investigation_treaty_statuses AS i
    WHERE i.instrument = @v0
) AS i0
GROUP BY i0."Key0"
ORDER BY i0."Key0"
LIMIT @v1;

