-- 1
SELECT (
    SELECT count(*)::int
    FROM awareness_programmes AS a)
FROM (
    SELECT 1 AS "Value"
) AS s;

-- 2
SELECT s."Key0", count(*)::int
FROM (
    SELECT a1.value COLLATE "C" AS "Key0"
    FROM awareness_programmes AS a
    LEFT JOIN LATERAL (
        SELECT DISTINCT a0.value
        FROM unnest(a.audiences) AS a0(value)
    ) AS a1 ON TRUE
) AS s
GROUP BY s."Key0"
ORDER BY count(*)::int DESC, s."Key0"
LIMIT @v0;

-- 3
SELECT (
    SELECT count(*)::int
    FROM awareness_programmes AS a)
FROM (
    SELECT 1 AS "Value"
) AS s;

