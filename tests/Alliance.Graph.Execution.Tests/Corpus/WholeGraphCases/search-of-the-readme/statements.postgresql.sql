-- 1
SELECT score, type, title_tokens, key, title
FROM (
    SELECT 2 * (SELECT count(*)::int FROM unnest(@titles) AS t (value) WHERE strpos(' ' || e.title_tokens || ' ', t.value) > 0) + CASE WHEN e.title_tokens = @question THEN 1 ELSE 0 END AS score,
        e.type, e.title_tokens, e.key, e.title
    FROM core_search_entries AS e
WHERE e.word_vector @@ @words::tsquery AND e.type = ANY (@types)
) AS hits
ORDER BY score DESC, type, title_tokens, key
LIMIT @limit;

-- 2
SELECT count(*) FROM core_search_entries AS e
WHERE e.word_vector @@ @words::tsquery AND e.type = ANY (@types);

-- 3
SELECT c.starts_on, c.key
FROM core_events AS c
WHERE c.key = @v0;

-- 4
SELECT c.country_code, c0.name, c.key
FROM core_commitments AS c
LEFT JOIN core_countries AS c0 ON c.country_code = c0.code
WHERE c.key = @v0;

