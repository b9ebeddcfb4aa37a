-- 1
SELECT c.name, c.code
FROM core_countries AS c
ORDER BY c.name, c.code
LIMIT @v0;

-- 2
SELECT a.value, c1.title
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT c.key, c.title
    FROM core_reports AS c
    WHERE c.country_code = a.value AND c.country_code >= a.value
    ORDER BY (
        SELECT count(*)::int
        FROM core_commitments AS c0
        WHERE c0.report_key = c.key) DESC, c.key
    LIMIT @v1
) AS c1 ON TRUE
ORDER BY a.value, (
    SELECT count(*)::int
    FROM core_commitments AS c2
    WHERE c2.report_key = c1.key) DESC, c1.key;

-- 3
SELECT a.value, s.title, s.target_key, c3.title
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT c.key, c.target_key, c.title
    FROM core_commitments AS c
    LEFT JOIN core_policy_targets AS c0 ON c.target_key = c0.key
    LEFT JOIN (
        SELECT c1.target_key AS "Left", count(*)::int AS "Right"
        FROM core_commitments AS c1
        GROUP BY c1.target_key
    ) AS c2 ON c0.key = c2."Left"
    WHERE c.country_code = a.value AND c.country_code >= a.value
    ORDER BY COALESCE(c2."Right", 0) DESC, c.key
    LIMIT @v1
) AS s ON TRUE
LEFT JOIN core_policy_targets AS c3 ON s.target_key = c3.key
LEFT JOIN (
    SELECT c4.target_key AS "Left", count(*)::int AS "Right"
    FROM core_commitments AS c4
    GROUP BY c4.target_key
) AS c5 ON c3.key = c5."Left"
ORDER BY a.value, COALESCE(c5."Right", 0) DESC, s.key;

