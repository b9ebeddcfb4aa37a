-- 1
SELECT i.name, i.established_on, i.country_code, c.name
FROM investigation_police_units AS i
LEFT JOIN core_countries AS c ON i.country_code = c.code
WHERE strpos(replace(lower(i.name COLLATE "und-x-icu"), 'ς', 'σ'), @v0) > 0 OR EXISTS (
    SELECT 1
    FROM unnest(i.former_names) AS f(value)
    WHERE strpos(replace(lower(f.value COLLATE "und-x-icu"), 'ς', 'σ'), @v1) > 0)
ORDER BY i.established_on, (
    SELECT c0.name
    FROM core_countries AS c0
    WHERE c0.code = i.country_code
    LIMIT 1), i.key
LIMIT @v2;

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

