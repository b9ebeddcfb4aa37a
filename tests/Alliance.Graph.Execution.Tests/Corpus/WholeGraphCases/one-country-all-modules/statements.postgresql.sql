-- 1
SELECT c.name, c.code
FROM core_countries AS c
WHERE c.code = @v0;

-- 2
SELECT a.value, v0.connected
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT v.key, v.connected, v.connected_on
    FROM victim_identification_icse_connections AS v
    WHERE v.country_code = a.value AND v.country_code >= a.value
    ORDER BY v.connected_on, v.key
    LIMIT @v1
) AS v0 ON TRUE
ORDER BY a.value, v0.connected_on, v0.key;

-- 3
SELECT a.value, v0.title
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT v.key, v.title
    FROM victim_identification_support_services AS v
    WHERE v.country_code = a.value AND v.country_code >= a.value
    ORDER BY v.title, v.key
    LIMIT @v1
) AS v0 ON TRUE
ORDER BY a.value, v0.title, v0.key;

-- 4
SELECT a.value, i0.instrument, i0.status_at_2014_end, i0.bound_on
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT i.key, i.bound_on, i.instrument, i.status_at_2014_end
    FROM investigation_treaty_statuses AS i
    WHERE i.country_code = a.value AND i.country_code >= a.value
    ORDER BY i.instrument, i.key
    LIMIT @v1
) AS i0 ON TRUE
ORDER BY a.value, i0.instrument, i0.key;

-- 5
SELECT a.value, i0.name, i0.organisation
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT i.key, i.name, i.organisation
    FROM investigation_police_units AS i
    WHERE i.country_code = a.value AND i.country_code >= a.value
    ORDER BY i.name, i.key
    LIMIT @v1
) AS i0 ON TRUE
ORDER BY a.value, i0.name, i0.key;

-- 6
SELECT a.value, a1.title, a1.audiences, a1.year
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT a0.key, a0.audiences, a0.title, a0.year
    FROM awareness_programmes AS a0
    WHERE a0.country_code = a.value AND a0.country_code >= a.value
    ORDER BY a0.year, a0.key
    LIMIT @v1
) AS a1 ON TRUE
ORDER BY a.value, a1.year, a1.key;

-- 7
SELECT a.value, a1.name, a1.inhope_since
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT a0.key, a0.inhope_since, a0.name
    FROM availability_reduction_hotlines AS a0
    WHERE a0.country_code = a.value AND a0.country_code >= a.value
    ORDER BY a0.name, a0.key
    LIMIT @v1
) AS a1 ON TRUE
ORDER BY a.value, a1.name, a1.key;

-- 8
SELECT a.value, a1.kind, a1.started_on
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT a0.key, a0.kind, a0.started_on
    FROM availability_reduction_blocking_schemes AS a0
    WHERE a0.country_code = a.value AND a0.country_code >= a.value
    ORDER BY a0.started_on, a0.key
    LIMIT @v1
) AS a1 ON TRUE
ORDER BY a.value, a1.started_on, a1.key;

