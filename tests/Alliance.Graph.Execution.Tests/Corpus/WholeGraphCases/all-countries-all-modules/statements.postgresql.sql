-- 1
SELECT c.code
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
SELECT a.value, (
    SELECT count(*)::int
    FROM victim_identification_icse_connections AS v
    WHERE v.country_code = a.value)
FROM (
    SELECT unnest(@p0) AS value
) AS a;

-- 4
SELECT a.value, v0.key
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

-- 5
SELECT a.value, (
    SELECT count(*)::int
    FROM victim_identification_support_services AS v
    WHERE v.country_code = a.value)
FROM (
    SELECT unnest(@p0) AS value
) AS a;

-- 6
SELECT a.value, i0.instrument
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT i.key, i.instrument
    FROM investigation_treaty_statuses AS i
    WHERE i.country_code = a.value AND i.country_code >= a.value
    ORDER BY i.instrument, i.key
    LIMIT @v1
) AS i0 ON TRUE
ORDER BY a.value, i0.instrument, i0.key;

-- 7
SELECT a.value, (
    SELECT count(*)::int
    FROM investigation_treaty_statuses AS i
    WHERE i.country_code = a.value)
FROM (
    SELECT unnest(@p0) AS value
) AS a;

-- 8
SELECT a.value, (
    SELECT count(*)::int
    FROM investigation_police_units AS i
    WHERE i.country_code = a.value)
FROM (
    SELECT unnest(@p0) AS value
) AS a;

-- 9
SELECT a.value, a1.audiences
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT a0.key, a0.audiences, a0.year
    FROM awareness_programmes AS a0
    WHERE a0.country_code = a.value AND a0.country_code >= a.value
    ORDER BY a0.year, a0.key
    LIMIT @v1
) AS a1 ON TRUE
ORDER BY a.value, a1.year, a1.key;

-- 10
SELECT a.value, (
    SELECT count(*)::int
    FROM awareness_programmes AS a0
    WHERE a0.country_code = a.value)
FROM (
    SELECT unnest(@p0) AS value
) AS a;

-- 11
SELECT a.value, a1.name
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT a0.key, a0.name
    FROM availability_reduction_hotlines AS a0
    WHERE a0.country_code = a.value AND a0.country_code >= a.value
    ORDER BY a0.name, a0.key
    LIMIT @v1
) AS a1 ON TRUE
ORDER BY a.value, a1.name, a1.key;

-- 12
SELECT a.value, (
    SELECT count(*)::int
    FROM availability_reduction_hotlines AS a0
    WHERE a0.country_code = a.value)
FROM (
    SELECT unnest(@p0) AS value
) AS a;

-- 13
SELECT a.value, (
    SELECT count(*)::int
    FROM availability_reduction_blocking_schemes AS a0
    WHERE a0.country_code = a.value)
FROM (
    SELECT unnest(@p0) AS value
) AS a;

