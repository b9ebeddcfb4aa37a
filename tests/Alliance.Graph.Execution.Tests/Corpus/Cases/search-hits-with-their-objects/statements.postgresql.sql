-- 1
SELECT score, type, title_tokens, key, title, CASE WHEN CASE e.type WHEN 'AllianceEvent' THEN EXISTS (SELECT 1 FROM core_events AS r WHERE r.key = e.key) WHEN 'Commitment' THEN EXISTS (SELECT 1 FROM core_commitments AS r WHERE r.key = e.key) WHEN 'Country' THEN EXISTS (SELECT 1 FROM core_countries AS r WHERE r.code = e.key) WHEN 'Document' THEN EXISTS (SELECT 1 FROM core_documents AS r WHERE r.key = e.key) WHEN 'OperationalGoal' THEN EXISTS (SELECT 1 FROM core_operational_goals AS r WHERE r.key = e.key) WHEN 'PolicyTarget' THEN EXISTS (SELECT 1 FROM core_policy_targets AS r WHERE r.key = e.key) WHEN 'PotentialAction' THEN EXISTS (SELECT 1 FROM core_potential_actions AS r WHERE r.key = e.key) WHEN 'Report' THEN EXISTS (SELECT 1 FROM core_reports AS r WHERE r.key = e.key) ELSE 1 = 0 END THEN 1 ELSE 0 END AS has_row
FROM (
    SELECT score, type, title_tokens, key, title
    FROM (
    SELECT 2 * (SELECT count(*)::int FROM unnest(@titles) AS t (value) WHERE strpos(' ' || e.title_tokens || ' ', t.value) > 0) + CASE WHEN e.title_tokens = @question THEN 1 ELSE 0 END AS score,
        e.type, e.title_tokens, e.key, e.title
    FROM core_search_entries AS e
WHERE e.word_vector @@ @words::tsquery AND e.type = ANY (@types)
) AS hits
    ORDER BY score DESC, type, title_tokens, key
    LIMIT @limit
) AS e
ORDER BY score DESC, type, title_tokens, key;

-- 2
SELECT count(*) FROM core_search_entries AS e
WHERE e.word_vector @@ @words::tsquery AND e.type = ANY (@types)
AND CASE e.type WHEN 'AllianceEvent' THEN EXISTS (SELECT 1 FROM core_events AS r WHERE r.key = e.key) WHEN 'Commitment' THEN EXISTS (SELECT 1 FROM core_commitments AS r WHERE r.key = e.key) WHEN 'Country' THEN EXISTS (SELECT 1 FROM core_countries AS r WHERE r.code = e.key) WHEN 'Document' THEN EXISTS (SELECT 1 FROM core_documents AS r WHERE r.key = e.key) WHEN 'OperationalGoal' THEN EXISTS (SELECT 1 FROM core_operational_goals AS r WHERE r.key = e.key) WHEN 'PolicyTarget' THEN EXISTS (SELECT 1 FROM core_policy_targets AS r WHERE r.key = e.key) WHEN 'PotentialAction' THEN EXISTS (SELECT 1 FROM core_potential_actions AS r WHERE r.key = e.key) WHEN 'Report' THEN EXISTS (SELECT 1 FROM core_reports AS r WHERE r.key = e.key) ELSE 1 = 0 END;

-- 3
SELECT c.key, c.starts_on, c0.code
FROM core_events AS c
LEFT JOIN core_countries AS c0 ON c.country_code = c0.code
WHERE c.key = @v0;

-- 4
SELECT c.key, c.country_code
FROM core_commitments AS c
WHERE c.key = ANY (@v0);

