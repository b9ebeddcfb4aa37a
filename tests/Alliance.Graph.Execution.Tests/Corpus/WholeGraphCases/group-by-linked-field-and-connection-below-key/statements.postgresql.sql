-- 1
SELECT count(*)::int, min(c0.year), max(c0.year), COALESCE(sum(c0.year::bigint), 0.0)::bigint, count(*) FILTER (WHERE c0.year IS NOT NULL)::int, count(DISTINCT c0.year)::int, min(c0.title), max(c0.title), count(DISTINCT c0.title)::int, count(DISTINCT c0.country_code)::int, count(DISTINCT c0.confidence)::int
FROM (
    SELECT c.country_code, c.title, c.year, c.confidence, 1 AS "Key0"
    FROM core_commitments AS c
) AS c0
GROUP BY c0."Key0";

-- 2
SELECT c1."Key0", CASE
    WHEN count(*) FILTER (WHERE c1.year IS NOT NULL)::int = 0 THEN NULL
    ELSE COALESCE(sum(c1.year::bigint), 0.0)::bigint::double precision / count(*) FILTER (WHERE c1.year IS NOT NULL)::int::double precision
END, count(*)::int, min(c1.year), max(c1.year), COALESCE(sum(c1.year::bigint), 0.0)::bigint, count(*) FILTER (WHERE c1.year IS NOT NULL)::int
FROM (
    SELECT c.year, (
        SELECT c0.region
        FROM core_countries AS c0
        WHERE c0.code = c.country_code
        LIMIT 1) AS "Key0"
    FROM core_commitments AS c
) AS c1
GROUP BY c1."Key0"
ORDER BY CASE
    WHEN count(*) FILTER (WHERE c1.year IS NOT NULL)::int = 0 THEN NULL
    ELSE COALESCE(sum(c1.year::bigint), 0.0)::bigint::double precision / count(*) FILTER (WHERE c1.year IS NOT NULL)::int::double precision
END DESC, c1."Key0"
LIMIT @v0;

-- 3
SELECT c1."Left", c1."Right", c0.name, c0.code
FROM (
    SELECT c.country_code AS "Left", count(*)::int AS "Right"
    FROM core_commitments AS c
    GROUP BY c.country_code
    ORDER BY count(*)::int DESC, c.country_code
    LIMIT @v0
) AS c1
LEFT JOIN core_countries AS c0 ON c1."Left" = c0.code
ORDER BY c1."Right" DESC, c1."Left";

-- 4
SELECT a.value, c0.key
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT c.key, c.year
    FROM core_reports AS c
    WHERE c.country_code = a.value AND c.country_code >= a.value
    ORDER BY c.year, c.key
    LIMIT @v1
) AS c0 ON TRUE
ORDER BY a.value, c0.year, c0.key;

-- 5
SELECT a.value, (
    SELECT count(*)::int
    FROM core_reports AS c
    WHERE c.country_code = a.value)
FROM (
    SELECT unnest(@p0) AS value
) AS a;

