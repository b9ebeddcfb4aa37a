-- 1
SELECT c.name, c.region, c.code
FROM core_countries AS c
WHERE right(c.region, length(@v0)) <> @v0 AND NOT EXISTS (
    SELECT 1
    FROM investigation_treaty_statuses AS i
    WHERE i.country_code = c.code AND (i.status_at_2014_end = 'Party') <> @v1) AND (
    SELECT count(*)::int
    FROM investigation_treaty_statuses AS i0
    WHERE i0.country_code = c.code) >= @v2
ORDER BY c.name, c.code
LIMIT @v3;

-- 2
SELECT a.value, i0.instrument, i0.bound_on
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT i.key, i.bound_on, i.instrument
    FROM investigation_treaty_statuses AS i
    WHERE i.country_code = a.value AND i.country_code >= a.value
    ORDER BY i.bound_on DESC, i.key
    LIMIT @v1
) AS i0 ON TRUE
ORDER BY a.value, i0.bound_on DESC, i0.key;

-- 3
SELECT a.value, (
    SELECT count(*)::int
    FROM investigation_treaty_statuses AS i
    WHERE i.country_code = a.value)
FROM (
    SELECT unnest(@p0) AS value
) AS a;

