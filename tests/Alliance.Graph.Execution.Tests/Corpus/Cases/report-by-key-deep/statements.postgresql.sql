-- 1
SELECT c.key, c.title, c.country_code, c0.name
FROM core_reports AS c
LEFT JOIN core_countries AS c0 ON c.country_code = c0.code
WHERE c.key = @v0;

-- 2
SELECT a.value, c0.report_key, c1.country_code
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT c.key, c.report_key, c.year
    FROM core_commitments AS c
    WHERE c.country_code = a.value AND c.country_code >= a.value
    ORDER BY c.year, c.key
    LIMIT @v1
) AS c0 ON TRUE
LEFT JOIN core_reports AS c1 ON c0.report_key = c1.key
ORDER BY a.value, c0.year, c0.key;

-- 3
SELECT a.value, c0.title, c0.target_key, c1.title
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT c.key, c.target_key, c.title, c.year
    FROM core_commitments AS c
    WHERE c.report_key = a.value AND c.report_key >= a.value
    ORDER BY c.year, c.key
    LIMIT @v1
) AS c0 ON TRUE
LEFT JOIN core_policy_targets AS c1 ON c0.target_key = c1.key
ORDER BY a.value, c0.year, c0.key;

