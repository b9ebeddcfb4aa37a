-- 1
SELECT s.name, s.established_on, s.country_code, c0.name
FROM (
    SELECT i.key, i.country_code, i.established_on, i.name, c.name AS name0
    FROM investigation_police_units AS i
    LEFT JOIN core_countries AS c ON i.country_code = c.code
    WHERE strpos(replace(lower(i.name COLLATE "und-x-icu"), 'ς', 'σ'), @v0) > 0 OR EXISTS (
        SELECT 1
        FROM unnest(i.former_names) AS f(value)
        WHERE strpos(replace(lower(f.value COLLATE "und-x-icu"), 'ς', 'σ'), @v1) > 0)
    ORDER BY i.established_on, c.name, i.key
    LIMIT @v2
) AS s
LEFT JOIN core_countries AS c0 ON s.country_code = c0.code
ORDER BY s.established_on, s.name0, s.key;

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

