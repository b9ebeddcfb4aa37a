-- 1
SELECT (
    SELECT count(*)::int
    FROM awareness_programmes AS a)
FROM (
    SELECT 1 AS "Value"
) AS s;

-- 2
SELECT s."Key0", count(*)::int
FROM (
    SELECT a1.value COLLATE "C" AS "Key0"
    FROM awareness_programmes AS a
    LEFT JOIN LATERAL (
        SELECT DISTINCT a0.value
        FROM unnest(a.audiences) AS a0(value)
    ) AS a1 ON TRUE
) AS s
GROUP BY s."Key0"
ORDER BY count(*)::int DESC, s."Key0"
LIMIT @v0;

-- 3
SELECT (
    SELECT count(*)::int
    FROM awareness_programmes AS a)
FROM (
    SELECT 1 AS "Value"
) AS s;

-- 4
SELECT i0."Key0", count(*)::int
FROM (
    SELECT cardinality(i.criminalises) AS "Key0"
    FROM investigation_laws AS i
) AS i0
GROUP BY i0."Key0"
ORDER BY i0."Key0"
LIMIT @v0;

-- 5
SELECT c1."Key", count(*)::int
FROM (
    SELECT (
        SELECT count(*)::int
        FROM core_commitments AS c0
        WHERE c0.country_code = c.code) AS "Key"
    FROM core_countries AS c
) AS c1
GROUP BY c1."Key"
ORDER BY c1."Key"
LIMIT @v0;

