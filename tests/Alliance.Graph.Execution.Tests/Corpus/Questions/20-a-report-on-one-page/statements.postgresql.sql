-- 1
SELECT c.title, c.origin, c.confidence, c.source, c.key, c.country_code
FROM core_reports AS c
WHERE c.key = @v0;

-- 2
SELECT a.value, c0.year, c0.title, c0.target_key
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
ORDER BY a.value, c0.year, c0.key;

-- 3
SELECT a.value, (
    SELECT count(*)::int
    FROM core_commitments AS c
    WHERE c.report_key = a.value)
FROM (
    SELECT unnest(@p0) AS value
) AS a;

-- 4
SELECT a.value, a1.name, a1.founded
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT a0.key, a0.founded, a0.name
    FROM availability_reduction_hotlines AS a0
    WHERE a0.key IN (
        SELECT c.related_key
        FROM core_commitments AS c
        WHERE c.report_key = a.value AND c.report_key >= a.value
    )
    ORDER BY a0.name, a0.key
    LIMIT @v1
) AS a1 ON TRUE
ORDER BY a.value, a1.name, a1.key;

-- 5
SELECT a.value, a1.name, a1.kind
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT a0.key, a0.kind, a0.name, a0.started_on
    FROM availability_reduction_blocking_schemes AS a0
    WHERE a0.key IN (
        SELECT c.related_key
        FROM core_commitments AS c
        WHERE c.report_key = a.value AND c.report_key >= a.value
    )
    ORDER BY a0.started_on, a0.key
    LIMIT @v1
) AS a1 ON TRUE
ORDER BY a.value, a1.started_on, a1.key;

-- 6
SELECT a.value, a1.title, a1.audiences
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT a0.key, a0.audiences, a0.title, a0.year
    FROM awareness_programmes AS a0
    WHERE a0.key IN (
        SELECT c.related_key
        FROM core_commitments AS c
        WHERE c.report_key = a.value AND c.report_key >= a.value
    )
    ORDER BY a0.year, a0.key
    LIMIT @v1
) AS a1 ON TRUE
ORDER BY a.value, a1.year, a1.key;

-- 7
SELECT a.value, i0.title, i0.year
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT i.key, i.title, i.year
    FROM investigation_laws AS i
    WHERE i.key IN (
        SELECT c.related_key
        FROM core_commitments AS c
        WHERE c.report_key = a.value AND c.report_key >= a.value
    )
    ORDER BY i.year, i.key
    LIMIT @v1
) AS i0 ON TRUE
ORDER BY a.value, i0.year, i0.key;

-- 8
SELECT a.value, v0.title, v0.year
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT v.key, v.title, v.year
    FROM victim_identification_support_services AS v
    WHERE v.key IN (
        SELECT c.related_key
        FROM core_commitments AS c
        WHERE c.report_key = a.value AND c.report_key >= a.value
    )
    ORDER BY v.title, v.key
    LIMIT @v1
) AS v0 ON TRUE
ORDER BY a.value, v0.title, v0.key;

-- 9
SELECT a.value, i0.instrument, i0.bound_on
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT i.key, i.bound_on, i.instrument
    FROM investigation_treaty_statuses AS i
    WHERE i.country_code = a.value AND i.country_code >= a.value AND (i.status_at_2014_end = 'Party') = @v1
    ORDER BY i.instrument, i.key
    LIMIT @v2
) AS i0 ON TRUE
ORDER BY a.value, i0.instrument, i0.key;

