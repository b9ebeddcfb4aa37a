-- 1
SELECT c.code
FROM core_countries AS c
ORDER BY c.name, c.code
LIMIT @v0;

-- 2
SELECT a.value, c0.key, c0.starts_on
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT c.key, c.starts_on
    FROM core_events AS c
    WHERE c.country_code = a.value AND c.country_code >= a.value
    ORDER BY c.starts_on, c.key
    LIMIT @v1
) AS c0 ON TRUE
ORDER BY a.value, c0.starts_on, c0.key;

-- 3
SELECT a.value, (
    SELECT count(*)::int
    FROM core_events AS c
    WHERE c.country_code = a.value)
FROM (
    SELECT unnest(@p0) AS value
) AS a;

-- 4
SELECT a.value, c1.key
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT c.key, c.starts_on
    FROM core_events AS c
    WHERE c.key IN (
        SELECT c0.event_key
        FROM core_event_participations AS c0
        WHERE c0.country_code = a.value AND c0.country_code >= a.value
    )
    ORDER BY c.starts_on, c.key
    LIMIT @v1
) AS c1 ON TRUE
ORDER BY a.value, c1.starts_on, c1.key;

-- 5
SELECT a.value, (
    SELECT count(*)::int
    FROM core_events AS c
    WHERE c.key IN (
        SELECT c0.event_key
        FROM core_event_participations AS c0
        WHERE c0.country_code = a.value
    ))
FROM (
    SELECT unnest(@p0) AS value
) AS a;

