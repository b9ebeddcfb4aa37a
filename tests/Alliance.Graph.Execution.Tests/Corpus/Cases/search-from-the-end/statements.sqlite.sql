-- 1
SELECT score, type, title_tokens, key, title, CASE WHEN CASE e.type WHEN 'AllianceEvent' THEN EXISTS (SELECT 1 FROM "core_events" AS r WHERE r."key" = e.key) WHEN 'Commitment' THEN EXISTS (SELECT 1 FROM "core_commitments" AS r WHERE r."key" = e.key) WHEN 'Country' THEN EXISTS (SELECT 1 FROM "core_countries" AS r WHERE r."code" = e.key) WHEN 'Document' THEN EXISTS (SELECT 1 FROM "core_documents" AS r WHERE r."key" = e.key) WHEN 'OperationalGoal' THEN EXISTS (SELECT 1 FROM "core_operational_goals" AS r WHERE r."key" = e.key) WHEN 'PolicyTarget' THEN EXISTS (SELECT 1 FROM "core_policy_targets" AS r WHERE r."key" = e.key) WHEN 'PotentialAction' THEN EXISTS (SELECT 1 FROM "core_potential_actions" AS r WHERE r."key" = e.key) WHEN 'Report' THEN EXISTS (SELECT 1 FROM "core_reports" AS r WHERE r."key" = e.key) ELSE 1 = 0 END THEN 1 ELSE 0 END AS has_row
FROM (
    SELECT score, type, title_tokens, key, title
    FROM (
    SELECT 2 * (SELECT count(*) FROM json_each(@titles) AS t WHERE instr(' ' || e.title_tokens || ' ', t.value) > 0) + CASE WHEN e.title_tokens = @question THEN 1 ELSE 0 END AS score,
        e.type, e.title_tokens, e.key, e.title
    FROM core_search_index AS i
JOIN core_search_entries AS e ON e.id = i.rowid
WHERE core_search_index MATCH @words AND e.type IN (SELECT value FROM json_each(@types))
) AS hits
    ORDER BY score DESC, type, title_tokens, key
    LIMIT @limit
) AS e
ORDER BY score DESC, type, title_tokens, key;

-- 2
SELECT count(*) FROM core_search_index AS i
JOIN core_search_entries AS e ON e.id = i.rowid
WHERE core_search_index MATCH @words AND e.type IN (SELECT value FROM json_each(@types))
AND CASE e.type WHEN 'AllianceEvent' THEN EXISTS (SELECT 1 FROM "core_events" AS r WHERE r."key" = e.key) WHEN 'Commitment' THEN EXISTS (SELECT 1 FROM "core_commitments" AS r WHERE r."key" = e.key) WHEN 'Country' THEN EXISTS (SELECT 1 FROM "core_countries" AS r WHERE r."code" = e.key) WHEN 'Document' THEN EXISTS (SELECT 1 FROM "core_documents" AS r WHERE r."key" = e.key) WHEN 'OperationalGoal' THEN EXISTS (SELECT 1 FROM "core_operational_goals" AS r WHERE r."key" = e.key) WHEN 'PolicyTarget' THEN EXISTS (SELECT 1 FROM "core_policy_targets" AS r WHERE r."key" = e.key) WHEN 'PotentialAction' THEN EXISTS (SELECT 1 FROM "core_potential_actions" AS r WHERE r."key" = e.key) WHEN 'Report' THEN EXISTS (SELECT 1 FROM "core_reports" AS r WHERE r."key" = e.key) ELSE 1 = 0 END;

-- 3
SELECT score, type, title_tokens, key, title, CASE WHEN CASE e.type WHEN 'AllianceEvent' THEN EXISTS (SELECT 1 FROM "core_events" AS r WHERE r."key" = e.key) WHEN 'Commitment' THEN EXISTS (SELECT 1 FROM "core_commitments" AS r WHERE r."key" = e.key) WHEN 'Country' THEN EXISTS (SELECT 1 FROM "core_countries" AS r WHERE r."code" = e.key) WHEN 'Document' THEN EXISTS (SELECT 1 FROM "core_documents" AS r WHERE r."key" = e.key) WHEN 'OperationalGoal' THEN EXISTS (SELECT 1 FROM "core_operational_goals" AS r WHERE r."key" = e.key) WHEN 'PolicyTarget' THEN EXISTS (SELECT 1 FROM "core_policy_targets" AS r WHERE r."key" = e.key) WHEN 'PotentialAction' THEN EXISTS (SELECT 1 FROM "core_potential_actions" AS r WHERE r."key" = e.key) WHEN 'Report' THEN EXISTS (SELECT 1 FROM "core_reports" AS r WHERE r."key" = e.key) ELSE 1 = 0 END THEN 1 ELSE 0 END AS has_row
FROM (
    SELECT score, type, title_tokens, key, title
    FROM (
    SELECT 2 * (SELECT count(*) FROM json_each(@titles) AS t WHERE instr(' ' || e.title_tokens || ' ', t.value) > 0) + CASE WHEN e.title_tokens = @question THEN 1 ELSE 0 END AS score,
        e.type, e.title_tokens, e.key, e.title
    FROM core_search_index AS i
JOIN core_search_entries AS e ON e.id = i.rowid
WHERE core_search_index MATCH @words AND e.type IN (SELECT value FROM json_each(@types))
) AS hits
    ORDER BY score, type DESC, title_tokens DESC, key DESC
    LIMIT @limit
) AS e
ORDER BY score, type DESC, title_tokens DESC, key DESC;

-- 4
SELECT count(*) FROM core_search_index AS i
JOIN core_search_entries AS e ON e.id = i.rowid
WHERE core_search_index MATCH @words AND e.type IN (SELECT value FROM json_each(@types))
AND CASE e.type WHEN 'AllianceEvent' THEN EXISTS (SELECT 1 FROM "core_events" AS r WHERE r."key" = e.key) WHEN 'Commitment' THEN EXISTS (SELECT 1 FROM "core_commitments" AS r WHERE r."key" = e.key) WHEN 'Country' THEN EXISTS (SELECT 1 FROM "core_countries" AS r WHERE r."code" = e.key) WHEN 'Document' THEN EXISTS (SELECT 1 FROM "core_documents" AS r WHERE r."key" = e.key) WHEN 'OperationalGoal' THEN EXISTS (SELECT 1 FROM "core_operational_goals" AS r WHERE r."key" = e.key) WHEN 'PolicyTarget' THEN EXISTS (SELECT 1 FROM "core_policy_targets" AS r WHERE r."key" = e.key) WHEN 'PotentialAction' THEN EXISTS (SELECT 1 FROM "core_potential_actions" AS r WHERE r."key" = e.key) WHEN 'Report' THEN EXISTS (SELECT 1 FROM "core_reports" AS r WHERE r."key" = e.key) ELSE 1 = 0 END;

