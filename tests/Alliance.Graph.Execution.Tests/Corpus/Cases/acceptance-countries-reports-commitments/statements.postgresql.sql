-- 1
SELECT c.code, c.name
FROM core_countries AS c
ORDER BY c.name, c.code
LIMIT @v0;

-- 2
SELECT (
    SELECT count(*)::int
    FROM core_countries AS c)
FROM (
    SELECT 1 AS "Value"
) AS s;

-- 3
SELECT a.value, c0.title, c0.kind, c0.origin, c0.key
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT c.key, c.kind, c.origin, c.title, c.year
    FROM core_reports AS c
    WHERE c.country_code = a.value AND c.country_code >= a.value
    ORDER BY c.year, c.key
    LIMIT @v1
) AS c0 ON TRUE
ORDER BY a.value, c0.year, c0.key;

-- 4
SELECT a.value, (
    SELECT count(*)::int
    FROM core_reports AS c
    WHERE c.country_code = a.value)
FROM (
    SELECT unnest(@p0) AS value
) AS a;

-- 5
SELECT a.value, c0.title, c0.kind, c0.target_key, c1.title, c0.goal_key, c2.title, c0.source, c0.confidence
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT c.key, c.goal_key, c.kind, c.target_key, c.title, c.year, c.confidence, c.source
    FROM core_commitments AS c
    WHERE c.report_key = a.value AND c.report_key >= a.value
    ORDER BY c.year, c.key
    LIMIT @v1
) AS c0 ON TRUE
LEFT JOIN core_policy_targets AS c1 ON c0.target_key = c1.key
LEFT JOIN core_operational_goals AS c2 ON c0.goal_key = c2.key
ORDER BY a.value, c0.year, c0.key;

-- 6
SELECT a.value, (
    SELECT count(*)::int
    FROM core_commitments AS c
    WHERE c.report_key = a.value)
FROM (
    SELECT unnest(@p0) AS value
) AS a;

