-- 1
SELECT c.country_code, c0.name, i0.key, i0.year, i0.in_force_on
FROM core_commitments AS c
LEFT JOIN core_countries AS c0 ON c.country_code = c0.code
LEFT JOIN investigation_laws AS i0 ON c.related_key = i0.key
WHERE EXISTS (
    SELECT 1
    FROM investigation_laws AS i
    WHERE i.key = c.related_key AND CASE
        WHEN i.year IS NULL OR i.year = 2012 THEN NULL
        ELSE CASE
            WHEN i.year > 2012 THEN TRUE
            ELSE FALSE
        END AND CASE
            WHEN i.year < 2015 THEN TRUE
            ELSE FALSE
        END
    END = @v0 AND ('Possession' = ANY (i.criminalises) AND 'Possession' = ANY (i.criminalises) IS NOT NULL) = @v1)
ORDER BY (
    SELECT i1.in_force_on
    FROM investigation_laws AS i1
    WHERE i1.key = c.related_key
    LIMIT 1), (
    SELECT c1.name
    FROM core_countries AS c1
    WHERE c1.code = c.country_code
    LIMIT 1), c.key
LIMIT @v2;

