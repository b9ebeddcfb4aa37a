-- 1
SELECT c.key, c.position
FROM core_policy_targets AS c
ORDER BY c.position, c.key
LIMIT @v0;

-- 2
SELECT (
    SELECT count(*)::int
    FROM core_policy_targets AS c)
FROM (
    SELECT 1 AS "Value"
) AS s;

-- 3
SELECT a.value, c0.key, c0.year, c0.country_code, c1.name, c0.report_key, c2.kind
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT c.key, c.country_code, c.report_key, c.year
    FROM core_commitments AS c
    WHERE c.target_key = a.value AND c.target_key >= a.value
    ORDER BY c.year, c.key
    LIMIT @v1
) AS c0 ON TRUE
LEFT JOIN core_countries AS c1 ON c0.country_code = c1.code
LEFT JOIN core_reports AS c2 ON c0.report_key = c2.key
ORDER BY a.value, c0.year, c0.key;

-- 4
SELECT a.value, (
    SELECT count(*)::int
    FROM core_commitments AS c
    WHERE c.target_key = a.value)
FROM (
    SELECT unnest(@p0) AS value
) AS a;

