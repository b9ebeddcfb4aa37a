-- 1
SELECT a0.country_code, c1.region, c1.name, a0.kind, a0.started_on
FROM (
    SELECT a.key, a.country_code, a.kind, a.started_on
    FROM availability_reduction_blocking_schemes AS a
    WHERE NOT (a.kind = ANY (@v0) AND a.kind = ANY (@v0) IS NOT NULL) AND CASE
        WHEN a.is_blocking = FALSE OR a.ended_on < '2014-12-31' THEN FALSE
        WHEN a.started_on IS NULL THEN NULL
        WHEN a.started_on <= '2014-12-31' THEN TRUE
        ELSE FALSE
    END = @v1 AND EXISTS (
        SELECT 1
        FROM core_countries AS c
        WHERE c.code = a.country_code AND c.is_eu_member2014 = @v2)
    ORDER BY (
        SELECT c0.region
        FROM core_countries AS c0
        WHERE c0.code = a.country_code
        LIMIT 1), a.started_on, a.key
    LIMIT @v3
) AS a0
LEFT JOIN core_countries AS c1 ON a0.country_code = c1.code
ORDER BY (
    SELECT c2.region
    FROM core_countries AS c2
    WHERE c2.code = a0.country_code
    LIMIT 1), a0.started_on, a0.key;

