-- 1
SELECT score, type, title_tokens, key, title, CASE WHEN CASE e.type WHEN 'AllianceEvent' THEN EXISTS (SELECT 1 FROM core_events AS r WHERE r.key = e.key) WHEN 'BlockingScheme' THEN EXISTS (SELECT 1 FROM availability_reduction_blocking_schemes AS r WHERE r.key = e.key) WHEN 'Commitment' THEN EXISTS (SELECT 1 FROM core_commitments AS r WHERE r.key = e.key) WHEN 'Country' THEN EXISTS (SELECT 1 FROM core_countries AS r WHERE r.code = e.key) WHEN 'Document' THEN EXISTS (SELECT 1 FROM core_documents AS r WHERE r.key = e.key) WHEN 'Hotline' THEN EXISTS (SELECT 1 FROM availability_reduction_hotlines AS r WHERE r.key = e.key) WHEN 'IcseAccess' THEN EXISTS (SELECT 1 FROM victim_identification_icse_connections AS r WHERE r.key = e.key) WHEN 'IcseFigure' THEN EXISTS (SELECT 1 FROM victim_identification_icse_figures AS r WHERE r.key = e.key) WHEN 'IdentificationUnit' THEN EXISTS (SELECT 1 FROM victim_identification_identification_units AS r WHERE r.key = e.key) WHEN 'JointOperation' THEN EXISTS (SELECT 1 FROM investigation_joint_operations AS r WHERE r.key = e.key) WHEN 'Law' THEN EXISTS (SELECT 1 FROM investigation_laws AS r WHERE r.key = e.key) WHEN 'Network' THEN EXISTS (SELECT 1 FROM investigation_networks AS r WHERE r.key = e.key) WHEN 'NoticeAndTakedownRule' THEN EXISTS (SELECT 1 FROM availability_reduction_notice_and_takedown_rules AS r WHERE r.key = e.key) WHEN 'OperationalGoal' THEN EXISTS (SELECT 1 FROM core_operational_goals AS r WHERE r.key = e.key) WHEN 'PoliceUnit' THEN EXISTS (SELECT 1 FROM investigation_police_units AS r WHERE r.key = e.key) WHEN 'PolicyTarget' THEN EXISTS (SELECT 1 FROM core_policy_targets AS r WHERE r.key = e.key) WHEN 'PotentialAction' THEN EXISTS (SELECT 1 FROM core_potential_actions AS r WHERE r.key = e.key) WHEN 'Programme' THEN EXISTS (SELECT 1 FROM awareness_programmes AS r WHERE r.key = e.key) WHEN 'Report' THEN EXISTS (SELECT 1 FROM core_reports AS r WHERE r.key = e.key) WHEN 'SaferInternetCentre' THEN EXISTS (SELECT 1 FROM awareness_safer_internet_centres AS r WHERE r.key = e.key) WHEN 'SupportService' THEN EXISTS (SELECT 1 FROM victim_identification_support_services AS r WHERE r.key = e.key) ELSE 1 = 0 END THEN 1 ELSE 0 END AS has_row
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
AND CASE e.type WHEN 'AllianceEvent' THEN EXISTS (SELECT 1 FROM core_events AS r WHERE r.key = e.key) WHEN 'BlockingScheme' THEN EXISTS (SELECT 1 FROM availability_reduction_blocking_schemes AS r WHERE r.key = e.key) WHEN 'Commitment' THEN EXISTS (SELECT 1 FROM core_commitments AS r WHERE r.key = e.key) WHEN 'Country' THEN EXISTS (SELECT 1 FROM core_countries AS r WHERE r.code = e.key) WHEN 'Document' THEN EXISTS (SELECT 1 FROM core_documents AS r WHERE r.key = e.key) WHEN 'Hotline' THEN EXISTS (SELECT 1 FROM availability_reduction_hotlines AS r WHERE r.key = e.key) WHEN 'IcseAccess' THEN EXISTS (SELECT 1 FROM victim_identification_icse_connections AS r WHERE r.key = e.key) WHEN 'IcseFigure' THEN EXISTS (SELECT 1 FROM victim_identification_icse_figures AS r WHERE r.key = e.key) WHEN 'IdentificationUnit' THEN EXISTS (SELECT 1 FROM victim_identification_identification_units AS r WHERE r.key = e.key) WHEN 'JointOperation' THEN EXISTS (SELECT 1 FROM investigation_joint_operations AS r WHERE r.key = e.key) WHEN 'Law' THEN EXISTS (SELECT 1 FROM investigation_laws AS r WHERE r.key = e.key) WHEN 'Network' THEN EXISTS (SELECT 1 FROM investigation_networks AS r WHERE r.key = e.key) WHEN 'NoticeAndTakedownRule' THEN EXISTS (SELECT 1 FROM availability_reduction_notice_and_takedown_rules AS r WHERE r.key = e.key) WHEN 'OperationalGoal' THEN EXISTS (SELECT 1 FROM core_operational_goals AS r WHERE r.key = e.key) WHEN 'PoliceUnit' THEN EXISTS (SELECT 1 FROM investigation_police_units AS r WHERE r.key = e.key) WHEN 'PolicyTarget' THEN EXISTS (SELECT 1 FROM core_policy_targets AS r WHERE r.key = e.key) WHEN 'PotentialAction' THEN EXISTS (SELECT 1 FROM core_potential_actions AS r WHERE r.key = e.key) WHEN 'Programme' THEN EXISTS (SELECT 1 FROM awareness_programmes AS r WHERE r.key = e.key) WHEN 'Report' THEN EXISTS (SELECT 1 FROM core_reports AS r WHERE r.key = e.key) WHEN 'SaferInternetCentre' THEN EXISTS (SELECT 1 FROM awareness_safer_internet_centres AS r WHERE r.key = e.key) WHEN 'SupportService' THEN EXISTS (SELECT 1 FROM victim_identification_support_services AS r WHERE r.key = e.key) ELSE 1 = 0 END;

-- 3
SELECT c.starts_on, c.key
FROM core_events AS c
WHERE c.key = @v0;

-- 4
SELECT c.country_code, c0.name, c.key
FROM core_commitments AS c
LEFT JOIN core_countries AS c0 ON c.country_code = c0.code
WHERE c.key = @v0;

