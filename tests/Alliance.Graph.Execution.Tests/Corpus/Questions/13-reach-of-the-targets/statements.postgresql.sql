-- 1
SELECT c.key
FROM core_policy_targets AS c
ORDER BY c.position, c.key
LIMIT @v0;

-- 2
SELECT s.value, s."Right", count(*)::int
FROM (
    SELECT a.value, (
        SELECT c0.region
        FROM core_countries AS c0
        WHERE c0.code = c.country_code
        LIMIT 1) AS "Right"
    FROM (
        SELECT unnest(@p0) AS value
    ) AS a
    INNER JOIN core_commitments AS c ON a.value = c.target_key
) AS s
GROUP BY s.value, s."Right"
ORDER BY s.value, count(*)::int DESC, s."Right";

-- 3
SELECT a.value, count(*)::int, count(DISTINCT c.country_code)::int, min(c.year), max(c.year)
FROM (
    SELECT unnest(@p0) AS value
) AS a
INNER JOIN core_commitments AS c ON a.value = c.target_key
GROUP BY a.value
ORDER BY a.value;

