-- 1
SELECT c2.country_code, c1.name, i1.key, i1.year, i1.in_force_on
FROM (
    SELECT c.key, c.country_code, c.related_key
    FROM core_commitments AS c
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
        SELECT i0.in_force_on
        FROM investigation_laws AS i0
        WHERE i0.key = c.related_key
        LIMIT 1), (
        SELECT c0.name
        FROM core_countries AS c0
        WHERE c0.code = c.country_code
        LIMIT 1), c.key
    LIMIT @v2
) AS c2
LEFT JOIN core_countries AS c1 ON c2.country_code = c1.code
LEFT JOIN investigation_laws AS i1 ON c2.related_key = i1.key
ORDER BY (
    SELECT i2.in_force_on
    FROM investigation_laws AS i2
    WHERE i2.key = c2.related_key
    LIMIT 1), (
    SELECT c3.name
    FROM core_countries AS c3
    WHERE c3.code = c2.country_code
    LIMIT 1), c2.key;

