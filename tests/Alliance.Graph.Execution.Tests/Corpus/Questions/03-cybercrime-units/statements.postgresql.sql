-- 1
SELECT i0.name, i0.established_on, i0.country_code, c0.name
FROM (
    SELECT i.key, i.country_code, i.established_on, i.name
    FROM investigation_police_units AS i
    WHERE strpos(replace(lower(i.name COLLATE "und-x-icu"), 'ς', 'σ'), @v0) > 0 OR EXISTS (
        SELECT 1
        FROM unnest(i.former_names) AS f(value)
        WHERE strpos(replace(lower(f.value COLLATE "und-x-icu"), 'ς', 'σ'), @v1) > 0)
    ORDER BY i.established_on, (
        SELECT c.name
        FROM core_countries AS c
        WHERE c.code = i.country_code
        LIMIT 1), i.key
    LIMIT @v2
) AS i0
LEFT JOIN core_countries AS c0 ON i0.country_code = c0.code
ORDER BY i0.established_on, (
    SELECT c1.name
    FROM core_countries AS c1
    WHERE c1.code = i0.country_code
    LIMIT 1), i0.key;

-- 2
SELECT (
    SELECT count(*)::int
    FROM investigation_police_units AS i
    WHERE strpos(replace(lower(i.name COLLATE "und-x-icu"), 'ς', 'σ'), @v0) > 0 OR EXISTS (
        SELECT 1
        FROM unnest(i.former_names) AS f(value)
        WHERE strpos(replace(lower(f.value COLLATE "und-x-icu"), 'ς', 'σ'), @v1) > 0))
FROM (
    SELECT 1 AS "Value"
) AS s;

