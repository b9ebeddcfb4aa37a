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
SELECT c.year, c.country_code, c.key
FROM core_commitments AS c
WHERE c.key = ANY (@v0);

