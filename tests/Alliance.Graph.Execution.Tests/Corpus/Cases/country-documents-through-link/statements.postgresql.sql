-- 1
SELECT c.code
FROM core_countries AS c
WHERE c.code = @v0;

-- 2
SELECT a.value, c1.key, c1.title, c1.type, c1.published_on
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT c.key, c.published_on, c.title, c.type
    FROM core_documents AS c
    WHERE c.key IN (
        SELECT c0.document_key
        FROM core_document_countries AS c0
        WHERE c0.country_code = a.value AND c0.country_code >= a.value
    )
    ORDER BY c.published_on, c.key
    LIMIT @v1
) AS c1 ON TRUE
ORDER BY a.value, c1.published_on, c1.key;

-- 3
SELECT a.value, (
    SELECT count(*)::int
    FROM core_documents AS c
    WHERE c.key IN (
        SELECT c0.document_key
        FROM core_document_countries AS c0
        WHERE c0.country_code = a.value
    ))
FROM (
    SELECT unnest(@p0) AS value
) AS a;

-- 4
SELECT a.value, c1.code
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT c.code, c.name
    FROM core_countries AS c
    WHERE c.code IN (
        SELECT c0.country_code
        FROM core_document_countries AS c0
        WHERE c0.document_key = a.value AND c0.document_key >= a.value
    )
    ORDER BY c.name, c.code
    LIMIT @v1
) AS c1 ON TRUE
ORDER BY a.value, c1.name, c1.code;

-- 5
SELECT a.value, (
    SELECT count(*)::int
    FROM core_countries AS c
    WHERE c.code IN (
        SELECT c0.country_code
        FROM core_document_countries AS c0
        WHERE c0.document_key = a.value
    ))
FROM (
    SELECT unnest(@p0) AS value
) AS a;

